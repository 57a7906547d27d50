import { describe, expect, it } from 'vitest'
import type { Reference } from '../../../../tools/core/definition.ts'
import { agencyTools, ask, type Before, filled, promptOf, rowsOf } from './conversation.ts'

/** What the model does first, and what it does once that has shown the rows. */
async function lookUp(
  text: string,
  { rows, before = [], tools }: { rows: Reference[]; before?: Before[]; tools?: typeof agencyTools },
) {
  const options = tools ? { tools } : {}
  const first = await ask(text, before, options)
  const [call] = first.calls
  if (!call) return { first: null, next: [] }
  const found: Before = { user: text, tool: call.tool, input: call.input, rows }
  // The answer is not told yet: the turn goes on from the result.
  const prompt = promptOf('', [...before, found]).slice(0, -2)
  const after = await ask(text, before, { ...options, prompt })
  return {
    first: [call.tool, filled(call.input)],
    next: after.calls.map(({ tool, input }) => [tool, filled(input)]),
  }
}

const pennywhistle: Reference[] = [{ type: 'job', id: 'job-8', label: 'Data Engineer at Pennywhistle' }]
const people = rowsOf('application', ['Ines Calder for Night Porter'])

describe('what is named before it was listed', () => {
  it.each([
    ['Apply to the Pennywhistle job', { keywords: 'Pennywhistle' }, 'apply_to_job'],
    ['save the job at Pennywhistle', { keywords: 'Pennywhistle' }, 'save_job'],
    [
      'do I fit the data engineer role in Amsterdam?',
      { keywords: 'data engineer', place: 'Amsterdam' },
      'check_fit',
    ],
  ])('should be looked up for "%s"', async (text, search, tool) => {
    const { first, next } = await lookUp(text, { rows: pennywhistle })
    expect(first).toEqual(['search_jobs', search])
    expect(next).toEqual([[tool, { jobId: 'job-8' }]])
  })

  it.each([
    ['offer Ines 55k', 'Ines', 'make_offer'],
    ['note on Ines Calder: called, no answer', 'Ines Calder', 'note_applicant'],
    ['show me Ines Calder', 'Ines Calder', 'show_applicant'],
    ['reject Ines because the post is filled', 'Ines', 'move_application'],
  ])('should be looked up among the applicants for "%s"', async (text, search, tool) => {
    const { first, next } = await lookUp(text, { rows: people, tools: agencyTools })
    expect(first).toEqual(['list_applicants', { search }])
    expect(next.map(([name, input]) => [name, (input as { applicationId?: string }).applicationId])).toEqual([
      [tool, 'application-1'],
    ])
  })

  it('should be looked up although another row is under discussion', async () => {
    const before: Before[] = [
      {
        user: 'open 2',
        tool: 'show_applicant',
        input: { applicationId: 'a-9' },
        rows: [{ type: 'application', id: 'a-9', label: 'Mara Holm for Cook' }],
      },
    ]
    const { first, next } = await lookUp('offer Ines 55k', { rows: people, before, tools: agencyTools })
    expect(first).toEqual(['list_applicants', { search: 'Ines' }])
    expect(next).toEqual([['make_offer', { applicationId: 'application-1', baseAmount: 55000 }]])
  })

  it.each(['save it', 'apply to the second one', 'Apply please'])(
    'should be asked for when "%s" names nothing',
    async (text) => {
      const { calls } = await ask(text)
      expect(calls).toEqual([])
    },
  )

  it('should be the newest of a fresh list for "my last application"', async () => {
    const before: Before[] = [
      {
        user: 'a draft for the backend job',
        tool: 'draft_application',
        rows: rowsOf('application', ['Backend Engineer at Quill']),
      },
    ]
    const rows = [
      { type: 'application' as const, id: 'a-5', label: 'Welder at Globex' },
      ...rowsOf('application', ['Backend Engineer at Quill']),
    ]
    const { first, next } = await lookUp('show me my last application', { rows, before })
    expect(first).toEqual(['list_applications', {}])
    expect(next).toEqual([['show_application', { applicationId: 'a-5' }]])
  })
})

describe('two wishes on two rows', () => {
  const offers: Before = {
    user: 'my offers',
    tool: 'list_offers',
    rows: rowsOf('offer', ['Train Driver at Nordbane', 'Tram Driver at Ville Metro']),
  }
  it.each([
    'we are going with Ville Metro, so accept that and turn Nordbane down',
    'accept the tram one and decline the other',
  ])('should be two calls for "%s"', async (text) => {
    const { calls } = await ask(text, [offers])
    expect(calls.map(({ tool, input }) => [tool, input.offerId])).toEqual([
      ['accept_offer', 'offer-2'],
      ['decline_offer', 'offer-1'],
    ])
  })

  it.each([
    ['publish the yard hand draft, and pause the ward clerk one', ['publish_posting', 'pause_posting']],
    ['publish the first one and close the second, it is filled', ['publish_posting', 'close_posting']],
  ])('should be two calls of an agency for "%s"', async (text, tools) => {
    const posts: Before = {
      user: 'our postings',
      tool: 'list_postings',
      rows: rowsOf('job', ['Yard Hand at Docks (draft)', 'Ward Clerk at Aireside']),
    }
    const { calls } = await ask(text, [posts], { tools: agencyTools })
    expect(calls.map(({ tool, input }) => [tool, input.jobId])).toEqual([
      [tools[0], 'job-1'],
      [tools[1], 'job-2'],
    ])
  })
})
