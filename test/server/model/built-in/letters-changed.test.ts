import { describe, expect, it } from 'vitest'
import { textChange } from '../../../../server/model/built-in/slots/text-change.ts'
import { ask, type Before, filled } from './conversation.ts'
import { filledFields } from './filled-fields.ts'

const JOB = { type: 'job' as const, id: 'job-1', label: 'Baker at Halden' }
const CARD: Before[] = [
  { user: 'apply for it', tool: 'apply_to_job', input: { jobId: 'job-1' }, rows: [JOB] },
]

describe('what is asked of a letter', () => {
  it.each([
    ['trim the covering letter a bit', 'shorten', null],
    ['Could you make my letter half as long?', 'shorten', null],
    ["that's way too long, tighten it please", 'shorten', null],
    ['include in the letter that I have my own tools', 'add', 'I have my own tools'],
    ['write in the cover letter: I am free from May.', 'add', 'I am free from May'],
    ['I have two dogs, mention that in the letter', 'add', 'I have two dogs'],
    ['the letter should also mention my first aid badge', 'add', 'my first aid badge'],
    ['delete the second paragraph of the letter', 'remove', 'the second paragraph'],
    ["don't talk about my knees in the letter", 'remove', 'my knees'],
    ['get rid of the bit about SAP', 'remove', 'the bit about SAP'],
    ['make the letter sound warmer', 'reword', null],
    ['the letter is too dry. Can you improve it?', 'reword', null],
    ['replace the last sentence of the letter', 'reword', null],
    ['make it shorter and add that I drive', 'shorten', 'I drive'],
  ])('should read “%s” as a change', (text, change, part) => {
    expect(textChange(text)).toMatchObject({ change, part })
  })

  it.each([
    'use this letter: Dear team, I bake. Kind regards, Pia',
    'put this in the draft instead: I know SAP well',
    'make it shorter: I am keen to join you',
    'apply without a cover letter',
    'remove the cover letter',
    'add Docker to my skills',
    'add that I moved to Leeds to my bio',
    'make it 55k instead',
    'I have a cover letter',
  ])('should read “%s” as no change', (text) => {
    expect(textChange(text)).toBeNull()
  })
})

describe('a letter under discussion', () => {
  it.each([
    ['make it a little shorter', { change: 'shorten' }],
    ['please add that I have a van', { change: 'add', part: 'I have a van' }],
    ['can you write a nicer cover letter', { change: 'reword' }],
    ['leave out the last sentence', { change: 'remove', part: 'the last sentence' }],
    ['remove the cover letter', { coverLetter: '' }],
  ])('should be changed by “%s”', async (text, input) => {
    const { calls } = await ask(text, CARD)
    expect(calls.map((call) => [call.tool, filled(call.input)])).toEqual([['edit_application_draft', input]])
  })

  it('should be changed by one thing at a time, and only where it is the letter that is meant', async () => {
    const several = await ask('take out the last sentence and add that I drive', CARD)
    expect(several.calls).toEqual([])
    expect(several.text).toContain('one thing at a time')
    const { calls } = await ask('add my phone number to my profile', CARD)
    expect(calls.map(({ tool }) => tool)).not.toContain('edit_application_draft')
  })
})

describe('a day to answer by', () => {
  const fill = (text: string) =>
    filledFields('draft_counter_offer', text, ['offer=Tiler at Brandt']) as { startDate?: string }

  it.each(['I must give Brandt my answer by 5 December', 'they want to know until 5 December'])(
    'should be no start: “%s”',
    (text) => {
      expect(fill(text)).not.toHaveProperty('startDate')
    },
  )

  it('should leave a start that is asked for', () => {
    expect(fill('ask for a start by 5 December').startDate).toBe('2026-12-05')
    expect(fill('could I begin on 5 December').startDate).toBe('2026-12-05')
  })
})
