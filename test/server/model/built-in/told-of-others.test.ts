import { describe, expect, it } from 'vitest'
import { isToldOfOther, tellsOfOthersOnly } from '../../../../server/model/built-in/slots/told-of-others.ts'
import { filledFields } from './filled-fields.ts'

describe('whom a sentence tells of', () => {
  it.each([
    ['my sister lives in Leeds', 'Leeds', true],
    ['I like my job. My older brother just moved to Hull', 'Hull', true],
    ['she’s a nurse in York', 'York', true],
    ['my partner’s phone is 07700 900123', '07700', true],
    ['I live with my sister in Leeds', 'Leeds', false],
    ['my wife and I live in Cork', 'Cork', false],
    ['my husband got a job, so we live in Bath now', 'Bath', false],
    ['my boss is a baker, I am a confectioner', 'confectioner', false],
    ['my mum lives here. Leeds is home', 'Leeds', false],
  ])('should be seen in "%s" at "%s"', (text, word, isOther) => {
    expect(isToldOfOther({ text, at: text.indexOf(word) })).toBe(isOther)
  })

  it.each([
    ['my daughter moved to York, so look there', true],
    ['her name is Lisa', true],
    ['My wife is a nurse and I’m a welder, update my profile', false],
    ['remote jobs in York', false],
  ])('should be only others in "%s": %s', (text, isOthers) => {
    expect(tellsOfOthersOnly(text)).toBe(isOthers)
  })
})

it.each([
  ['my sister lives in Leeds, so look there instead', {}],
  ['my husband works as a joiner in Truro', {}],
  ['I used to live in Leeds', {}],
  ['my son is called Tom Bright', {}],
  ['I moved to Bath, try there', { location: 'Bath' }],
  ['I moved to leeds, uk', { location: 'leeds, uk' }],
  ['my brother is a baker in Hull but I live in Goole', { location: 'Goole' }],
])('should keep of "%s" only what the person says of themselves', (text, input) => {
  expect(filledFields('update_profile', text)).toEqual(input)
})
