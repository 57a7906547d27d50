import { describe, expect, it } from 'vitest'
import { namesTradeAlone } from '../../../../server/model/built-in/choosing/trade-alone.ts'
import { lineAndValue } from '../../../../server/model/built-in/slots/corrections/line-and-value.ts'
import { wishedKeywords } from '../../../../server/model/built-in/slots/keywords.ts'
import { ask, filled, rowsOf } from './conversation.ts'
import { filledFields, fillTool } from './filled-fields.ts'
import { unlearntBrain as brain } from './unlearnt-brain.ts'

const now = new Date('2026-06-15T09:00:00Z')
const read = (text: string) => brain.read(text, now)

describe('when a job was', () => {
  it.each([
    ['porter at Hilton since last November', { startDate: '2025-11-01', isCurrent: true }],
    [
      'I was a chef at Larch House from last March until last September',
      { startDate: '2025-03-01', endDate: '2025-09-30' },
    ],
    ['I have been a nurse at Larch House since the December before last', { startDate: '2024-12-01' }],
    ["they took me on as a banksman at Skanska two years ago and I'm still there", { isCurrent: true }],
    ['I was a fishmonger at Larch Foods (2009-2012)', { startDate: '2009-01-01', endDate: '2012-12-31' }],
  ])('should be read from "%s"', (text, expected) => {
    expect(filledFields('add_experience', text)).toMatchObject(expected)
  })

  it('should not end where it goes on', () => {
    const text = 'they took me on as a banksman at Skanska two years ago and I’m still there'
    expect(filledFields('add_experience', text)).not.toHaveProperty('endDate')
  })

  it('should take no word for a title that only says where in a list', () => {
    const text = "I'd another job before the one at the dairy, could you put that in as well?"
    expect(filledFields('add_experience', text)).not.toHaveProperty('position')
  })
})

describe('a profile', () => {
  it.each([
    ["Since the wedding I'm Priya Nair. Could you put that as my name?", { fullName: 'Priya Nair' }],
    ['so the website on my profile can go.', { website: '' }],
    ['Take the web address off my profile please.', { website: '' }],
    ['My website moved to ana.example. Change it on my profile', { website: 'ana.example' }],
    [
      'Set my bio to this, it reads better: Calm teacher with a dry sense of humour',
      { bio: 'Calm teacher with a dry sense of humour' },
    ],
  ])('should be filled from "%s"', (text, expected) => {
    expect(filledFields('update_profile', text)).toEqual(expected)
  })
})

describe('what is looked for', () => {
  it.each([
    ["children's nurse jobs in York", "children's nurse"],
    ["driver's mate jobs Leeds", "driver's mate"],
    ['fork lift jobs stockport', 'fork lift'],
    ['roles in textile conservation', 'textile conservation'],
    ['My son wants to learn a trade, carpentry ideally.', 'carpentry'],
    ['I finish college in June and would like to train as a baker.', 'baker'],
    ['interview coach jobs', 'interview coach'],
  ])('should be read from "%s"', (text, keywords) => {
    expect(wishedKeywords(read(text))).toBe(keywords)
  })

  it.each([
    'lock keeper vacancies Oxford',
    'any email marketing jobs?',
    'looking for chainsaw carver gigs',
    'jobs as mail sorter',
  ])('should be a trade alone in "%s"', (text) => {
    expect(namesTradeAlone(read(text))).toBe(true)
  })

  it.each(['saved jobs', 'my old jobs', 'email me nurse jobs', 'delete the welder job', 'nurse jobs weekly'])(
    'should be no trade alone in "%s"',
    (text) => {
      expect(namesTradeAlone(read(text))).toBe(false)
    },
  )

  it('should take both places where the first is in no list', () => {
    expect(filledFields('search_jobs', 'cabin crew jobs, Gatwick or Luton')).toMatchObject({
      place: 'Gatwick or Luton',
    })
  })
})

describe('a line of a resume', () => {
  it.each([
    [
      "there's a howler in my CV, the education line ought to be: BSc Geography",
      'education line',
      'BSc Geography',
    ],
    ['My certificate on the CV says level 2. Level 3 is what I hold.', 'certificate', 'Level 3'],
    ['My CV calls me Jonathon, I spell it Jonathan', 'name', 'Jonathan'],
  ])('should be corrected by "%s"', (text, field, value) => {
    expect(lineAndValue(read(text))).toEqual({ field, value })
  })
})

it('should take a way of spelling for no line of a resume', async () => {
  const { calls } = await ask('fix the typo in my surname on the CV, Macdonald with a small d')
  expect(calls).toEqual([])
})

describe('a text to keep', () => {
  it.each([
    ['add a note to the concierge one that they want French', 'they want French'],
    ['clear what I wrote on the second', ''],
    ['note for number two, ring them on Monday', 'ring them on Monday'],
  ])('should be read from "%s"', (text, notes) => {
    const shown = ['saved_job=Night Auditor', 'saved_job=Concierge']
    expect(fillTool('update_saved_job', text, shown).input.notes).toBe(notes)
  })

  it.each([
    ['I have been torn since Friday. Please cancel the second.', undefined],
    ["I'm sorry about this, but I withdraw from the second because my father is ill.", 'my father is ill'],
  ])('should be the reason in "%s"', (text, reason) => {
    const shown = ['application=Baker at Larch', 'application=Cook at Elm']
    expect(fillTool('withdraw_application', text, shown).input.reason ?? undefined).toBe(reason)
  })

  it('should be what is said to be the cause', () => {
    const text = 'Draft an answer to Larch, just to look at. I want 58k because I run the team alone.'
    expect(fillTool('draft_counter_offer', text, ['offer=Cook at Larch']).input.reasons).toBe(
      'I run the team alone',
    )
  })
})

describe('several wishes', () => {
  const cases = [
    "I moved to Ghent last week. Please change where I live, and then let's see what you've got for joiners there.",
    'We’ve moved to Ghent. Change my address please and look for joiner jobs there.',
  ]
  it.each(cases)('should take what was stated before: "%s"', async (text) => {
    const { calls } = await ask(text)
    expect(calls.map(({ tool }) => tool)).toEqual(['update_profile', 'search_jobs'])
    expect(filled(calls[0]?.input)).toEqual({ location: 'Ghent' })
  })

  it('should leave the row alone that is not wanted', async () => {
    const rows = rowsOf('resume', ['Portuguese.pdf', 'English.pdf'])
    const { calls } = await ask(
      "I don't want firms here to get the Portuguese version any more. Please take the English one for all my applications.",
      [{ user: 'my resumes', tool: 'list_resumes', rows }],
    )
    expect(calls.map(({ input }) => input.resumeId)).toEqual(['resume-2'])
  })

  it('should leave the row alone that is only asked about', async () => {
    const rows = rowsOf('application', ['Baker at Greggs', 'Cook at Ivy'])
    const { calls } = await ask('Remove my application with Ivy, and is Greggs still considering me?', [
      { user: 'my applications', tool: 'list_applications', rows },
    ])
    const withdrawn = calls.filter(({ tool }) => tool === 'withdraw_application')
    expect(withdrawn.map(({ input }) => input.applicationId)).toEqual(['application-2'])
  })

  it('should look for no contract where one has ended', () => {
    const text = 'My contract at Kier ended yesterday. Any groundworks jobs in Luton?'
    expect(filledFields('search_jobs', text)).toEqual({ keywords: 'groundworks', place: 'Luton' })
  })

  it('should take a row by what it is called, and not by its age', async () => {
    const rows = rowsOf('resume', ['old.pdf', 'new.pdf'])
    const { calls } = await ask('delete the old one', [{ user: 'my resumes', tool: 'list_resumes', rows }])
    expect(calls.map(({ input }) => input.resumeId)).toEqual(['resume-1'])
  })

  it('should know whose requirements are meant', async () => {
    const rows = rowsOf('job', ['Cabinet Maker', 'Upholsterer'])
    const { calls } = await ask('save the upholsterer one and check if I meet their requirements', [
      { user: 'jobs', tool: 'search_jobs', rows },
    ])
    expect(calls.map(({ tool, input }) => [tool, input.jobId])).toEqual([
      ['save_job', 'job-2'],
      ['check_fit', 'job-2'],
    ])
  })
})
