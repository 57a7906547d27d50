import { describe, expect, it } from 'vitest'
import { correctionOf } from '../../../../server/model/built-in/slots/correction.ts'
import { patternOf } from '../../../../server/model/built-in/slots/corrections/form.ts'
import { MISREAD } from '../../../../server/model/built-in/slots/corrections/misread.ts'
import { REPLACING } from '../../../../server/model/built-in/slots/corrections/replacing.ts'
import { STATED } from '../../../../server/model/built-in/slots/corrections/stated.ts'
import { WRONG } from '../../../../server/model/built-in/slots/corrections/wrong.ts'

const FORMS = [...REPLACING, ...WRONG, ...MISREAD, ...STATED]

describe('the forms', () => {
  it.each(FORMS.map((form) => [form.example, form] as const))(
    'should fit their example: %s',
    (example, form) => {
      expect(patternOf(form).exec(example)?.groups).toMatchObject({ value: expect.stringMatching(/\S/) })
    },
  )

  it('should each have an order of their own', () => {
    expect(new Set(FORMS.map(({ order }) => order)).size).toBe(FORMS.length)
  })
})

it.each([
  ['in this one the address is old. It is 14 Mill Lane now', 'address', '14 Mill Lane'],
  ['website in cv_design.pdf should be kim.example', 'website', 'kim.example'],
  ['put my LinkedIn on the CV right: linkedin.com/in/kim', 'LinkedIn', 'linkedin.com/in/kim'],
  ['The email there is an old one. kim@post.net is what it should say', 'email', 'kim@post.net'],
  ['my resume says I live in Lisboa, please write Setúbal', 'I live in Lisboa', 'Setúbal'],
  ['the third bullet at Norvik on my cv: replace with Cut costs', 'third bullet at Norvik', 'Cut costs'],
  ['it read my postcode wrong on the resume, put CB4 1QT', 'postcode', 'CB4 1QT'],
  ['the phone is 0123 but should be 0124', 'phone', '0124'],
])('should read the correction "%s"', (text, field, value) => {
  expect(correctionOf(text)).toEqual({ field, value })
})
