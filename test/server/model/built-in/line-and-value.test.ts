import { describe, expect, it } from 'vitest'
import { entriesIn } from '../../../../server/model/built-in/slots/corrections/entries.ts'
import { lineAndValue } from '../../../../server/model/built-in/slots/corrections/line-and-value.ts'
import { namedLines } from '../../../../server/model/built-in/slots/corrections/line-names.ts'
import { linesTold } from '../../../../server/model/built-in/slots/corrections/lines-told.ts'
import { sureForm } from '../../../../server/model/built-in/slots/corrections/sure-form.ts'
import { toldValues } from '../../../../server/model/built-in/slots/corrections/value-cues.ts'
import { findLiterals } from '../../../../server/model/built-in/slots/literals.ts'

describe('a line and its value', () => {
  it.each([
    ['My title at Orbo on the CV isn’t Clerk but Head Clerk', 'title at Orbo', 'Head Clerk'],
    ['in my resume the time at Velin should begin 2017', 'start date at Velin', '2017'],
    [
      'They let me go from Orbo on 3 May 2022, not 2023. Please fix that end date',
      'end date at Orbo',
      '3 May 2022',
    ],
    ['For Velin it should say Deputy Manager, the CV has it as Clerk', 'title at Velin', 'Deputy Manager'],
    ['The cook job in my CV was with Orbo, not with Velin', 'employer of the cook job', 'Orbo'],
    ['German is C1 by now, please put that in the resume', 'German', 'C1'],
    ['Where it says Exsel in the skills on my resume, that’s Excel', 'Exsel', 'Excel'],
    ['School name is wrong on my CV. Lycée Pasteur it should be', 'School name', 'Lycée Pasteur'],
    ['We moved, so my cv needs a new address, Mill Lane 3, Hull', 'address', 'Mill Lane 3, Hull'],
    ['could you put "Head Nurse" where it says "Nurse" at Orbo on my CV?', 'title at Orbo', 'Head Nurse'],
    ['I was never a director at Orbo, the resume should have Team Lead there', 'title at Orbo', 'Team Lead'],
  ])('should be found apart in "%s"', (said, field, value) => {
    const text = said.replaceAll('’', "'")
    const spans = findLiterals(text).map((literal) => ({ ...literal, from: 0, to: 0 }))
    expect(lineAndValue({ text, spans })).toEqual({ field, value })
  })

  it.each(['the name on my CV is wrong', 'please correct my resume', 'the end date at Orbo says 2019'])(
    'should not be made up for "%s"',
    (text) => {
      expect(lineAndValue({ text, spans: [] })).toBeNull()
    },
  )
})

it('should take the longer name of a line', () => {
  expect(
    namedLines('the job title and the name of the company').map(({ kind, words }) => [kind, words]),
  ).toEqual(
    expect.arrayContaining([
      ['title', 'job title'],
      ['employer', 'name of the company'],
    ]),
  )
})

it('should find the jobs that are named, and no month', () => {
  const text = 'the title at Orbo & Sons from May 2020, and my waiter job'
  expect(entriesIn(text).map(({ words }) => words)).toEqual(['Orbo & Sons', 'the waiter job'])
})

it('should end a short value with its clause, and let a long one run on', () => {
  const text = 'it should say Head Chef, not Cook. I led six people.'
  expect(toldValues({ text, long: false })[0]?.value).toBe('Head Chef')
  expect(toldValues({ text, long: true })[0]?.value).toBe('Head Chef, not Cook. I led six people')
})

it('should read several lines with their values', () => {
  expect([...linesTold('the company is called Orbo and the town was Lille')]).toEqual([
    ['employer', 'Orbo'],
    ['address', 'Lille'],
  ])
})

describe('a form', () => {
  const sure = (field: string, value: string, text = '') =>
    sureForm({ form: { field, value }, text, spans: [] })

  it('should be sure when its field names one line and nothing else', () => {
    expect(sure('start date at Orbo', '2019')).toEqual({ field: 'start date at Orbo', value: '2019' })
    expect(sure('dot missing in my email', 'kim@post.net')).toBeNull()
  })

  it('should lose what its value only tells', () => {
    expect(sure('place at Orbo', "Hull. You've got Hall")).toEqual({ field: 'place at Orbo', value: 'Hull' })
  })

  it('should not take what was read for what it should say', () => {
    expect(sure('year of my diploma', '2014', 'you have 2014 as the year of my diploma')).toBeNull()
  })
})
