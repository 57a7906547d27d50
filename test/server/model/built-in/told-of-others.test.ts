import { describe, expect, it } from 'vitest'
import { isToldOfOther, tellsOfOthersOnly } from '../../../../server/model/built-in/slots/told-of-others.ts'
import { ask } from './conversation.ts'
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

describe('what is told and not so', () => {
  const keeps = /^(?:update_|add_|correct_)/
  it.each([
    'my cousin Petra is a welder at Harland since 2015',
    'our neighbour works at Lidl as a cashier',
    'my partner’s phone is 07700 900123',
    'I once applied for a job as a driver at DHL',
    'I was nearly a manager at Boots',
    'can I start in March?',
    'could we have two weeks’ notice?',
    'I am thinking about moving to Berlin',
  ])('should not be kept: "%s"', async (text) => {
    const { calls } = await ask(text)
    expect(calls.filter(({ tool }) => keeps.test(tool))).toEqual([])
  })

  it('should be said to be left out', async () => {
    const { calls, text } = await ask('my brother works at Tesco as a manager since 2020')
    expect(calls).toEqual([])
    expect(text).toContain('I noted nothing')
  })

  it.each([
    ['could you note that I can start in March?', 'update_preferences'],
    ['my notice period is two weeks', 'update_preferences'],
    ['I was a manager at Boots from 2011 to 2014', 'add_experience'],
    ['I live in Hull with my sister', 'update_profile'],
  ])('should be told from what is: "%s"', async (text, tool) => {
    expect((await ask(text)).calls.map((call) => call.tool)).toEqual([tool])
  })
})

it.each([
  ['call me crazy but I want to be a chef', {}],
  ['call me when you have something', {}],
  ['my surname changed to Khan when I married', {}],
  ['call me Zoë', { fullName: 'Zoë' }],
  ['my name changed to Amina Khan when I married', { fullName: 'Amina Khan' }],
])('should take no name from "%s" that is none', (text, input) => {
  expect(filledFields('update_profile', text)).toEqual(input)
})
