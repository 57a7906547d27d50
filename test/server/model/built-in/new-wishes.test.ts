import { describe, expect, it } from 'vitest'
import { agencyTools, ask, type Before, filled, rowsOf } from './conversation.ts'

/** The history with a message of the person and the question that it led to. */
async function asking(before: Before[], text: string, tools = undefined as typeof agencyTools | undefined) {
  const { calls, text: said } = await ask(text, before, tools ? { tools } : {})
  expect(calls).toEqual([])
  return [...before, { user: text, said }]
}

describe('a message after "which one?"', () => {
  const resumes: Before = {
    user: 'show my resumes',
    tool: 'list_resumes',
    rows: rowsOf('resume', ['cv_2026.pdf (primary)', 'old_cv.docx']),
  }
  it.each([
    ['the second', 'delete_resume', 'resume-2'],
    ['the old one please', 'delete_resume', 'resume-2'],
    ['I mean the first one', 'delete_resume', 'resume-1'],
    ['make the second one my main CV', 'set_primary_resume', 'resume-2'],
    ['what is in the second one?', 'show_resume', 'resume-2'],
    ['undo', 'undo_change', undefined],
    ['show my applications', 'list_applications', undefined],
  ])('should understand "%s"', async (text, tool, resumeId) => {
    const { calls } = await ask(text, await asking([resumes], 'delete it'))
    expect(calls.map((call) => [call.tool, call.input.resumeId])).toEqual([[tool, resumeId]])
  })

  it.each(['never mind', 'no thanks, leave them', 'cancel that'])('should drop it for "%s"', async (text) => {
    const answer = await ask(text, await asking([resumes], 'delete it'))
    expect(answer).toEqual({ calls: [], text: 'All right, I left it as it is.' })
  })
})

describe('a message after "what should I put?"', () => {
  const saved: Before = {
    user: 'my saved jobs',
    tool: 'list_saved_jobs',
    rows: rowsOf('job', ['Backend Engineer at Quill']),
  }
  it.each([
    'Ask Dana about parking',
    'what they pay is below the market',
    'needs a driving licence',
    'closes soon, apply before Friday',
  ])('should keep "%s" as the text', async (text) => {
    const { calls } = await ask(text, await asking([saved], 'edit the note on the first one'))
    expect(calls).toEqual([{ tool: 'update_saved_job', input: { jobId: 'job-1', notes: text } }])
  })

  it.each([
    ['undo', 'undo_change'],
    ['undo that', 'undo_change'],
    ['show my resumes', 'list_resumes'],
    ['what jobs are there in Leeds?', 'search_jobs'],
    ['which nursing jobs do you have', 'search_jobs'],
    ['how many applications do I have', 'list_applications'],
    ['update my location to York', 'update_profile'],
  ])('should never write "%s" down', async (text, tool) => {
    const { calls } = await ask(text, await asking([saved], 'edit the note on the first one'))
    expect(calls.map((call) => call.tool)).toEqual([tool])
  })

  const team: Before = {
    user: 'our team',
    tool: 'list_members',
    rows: rowsOf('member', ['Ravi Shah', 'Anna Holm']),
  }
  it.each([
    ['show our team', 'list_members'],
    ['he left the company', 'remove_member'],
  ])('should understand "%s" after a reason was asked for', async (text, tool) => {
    const before = await asking([team], 'remove Ravi from the team', agencyTools)
    const { calls } = await ask(text, before, { tools: agencyTools })
    expect(calls.map((call) => call.tool)).toEqual([tool])
  })
})

describe('a message after a refusal that asks for a reason', () => {
  const refused: Before[] = [
    {
      user: 'who applied',
      tool: 'list_applicants',
      rows: rowsOf('application', ['Ines Calder', 'Mara Holm', 'Jo Weber']),
    },
    {
      user: 'reject the first two',
      tool: 'move_applications',
      input: { applicationIds: ['application-1', 'application-2'], stage: 'rejected' },
      refused: 'A decision about people needs a reason. Say why.',
    },
  ]
  it.each([
    ['they live too far away', 'they live too far away'],
    ['because they have no licence', 'they have no licence'],
  ])('should complete what was refused with "%s"', async (text, reason) => {
    const { calls } = await ask(text, refused, { tools: agencyTools })
    expect(calls.map((call) => [call.tool, filled(call.input)])).toEqual([
      [
        'move_applications',
        { applicationIds: ['application-1', 'application-2'], stage: 'rejected', reason },
      ],
    ])
  })

  it.each(['show the team', 'undo', 'never mind'])('should decide nothing for "%s"', async (text) => {
    const { calls } = await ask(text, refused, { tools: agencyTools })
    expect(calls.map((call) => call.tool)).not.toContain('move_applications')
  })
})

describe('a single word after a refusal that asks', () => {
  const offered: Before = {
    user: 'Acme offers me 45000',
    tool: 'record_offer',
    input: { company: 'Acme', baseAmount: 45_000 },
    refused: 'In which currency is the offer from **Acme**? Say it again with it.',
  }
  it.each([
    ['pounds', { currency: 'GBP' }],
    ['in euros please', { currency: 'EUR' }],
    ['CHF', { currency: 'CHF' }],
    ['dollars a month', { currency: 'USD', period: 'month' }],
  ])('should complete what was refused with "%s"', async (text, said) => {
    const { calls } = await ask(text, [offered])
    expect(calls.map((call) => [call.tool, filled(call.input)])).toEqual([
      ['record_offer', { company: 'Acme', baseAmount: 45_000, ...said }],
    ])
  })

  const moved: Before[] = [
    {
      user: 'who applied',
      tool: 'list_applicants',
      rows: rowsOf('application', ['Ines Calder', 'Mara Holm']),
    },
    {
      user: 'move Ines',
      tool: 'move_applications',
      input: { applicationIds: ['application-1'] },
      refused: 'Where should they go: new, screening, interview, offer, hired or rejected?',
    },
  ]
  it.each(['interview', 'to interview please'])('should take "%s" as the stage', async (text) => {
    const { calls } = await ask(text, moved, { tools: agencyTools })
    expect(calls.map(({ input }) => filled(input))).toEqual([
      { applicationIds: ['application-1'], stage: 'interview' },
    ])
  })

  it.each(['show my offers', 'what jobs are there in Leeds?'])(
    'should take no value of "%s"',
    async (text) => {
      const { calls } = await ask(text, [offered])
      expect(calls.map((call) => call.tool)).not.toContain('record_offer')
    },
  )
})

describe('a single word after "what should I put?"', () => {
  it.each([
    ['four', 4],
    ['5', 5],
    ['3 stars', 3],
  ])('should take "%s" as the rating, and nothing as a text', async (text, rating) => {
    const { calls } = await ask(text, await asking([], 'rate my application process'))
    expect(calls.map(({ input }) => filled(input))).toEqual([{ rating }])
  })
})

describe('a question about a row', () => {
  const one: Before = {
    user: 'my resumes',
    tool: 'list_resumes',
    rows: rowsOf('resume', ['cv.pdf (primary)']),
  }
  it.each(['tell me which resume to delete', 'which resume should I delete?', 'should I delete it?'])(
    'should not do what "%s" asks about',
    async (text) => {
      const { calls } = await ask(text, [one])
      expect(calls.map((call) => call.tool)).not.toContain('delete_resume')
    },
  )

  it.each(['delete it', 'can you delete it?', 'could you please delete that resume?'])(
    'should do it for "%s"',
    async (text) => {
      const { calls } = await ask(text, [one])
      expect(calls).toEqual([{ tool: 'delete_resume', input: { resumeId: 'resume-1' } }])
    },
  )

  const article: Before = {
    user: 'show the article',
    tool: 'show_article',
    rows: rowsOf('article', ['Parking']),
  }
  it.each(['is it public?', 'who wrote it?', 'when was it published?', 'why was it flagged?'])(
    'should change nothing for "%s"',
    async (text) => {
      const { calls } = await ask(text, [article], { tools: agencyTools })
      expect(calls.filter((call) => /^(?:publish|flag|delete|edit)_/.test(call.tool))).toEqual([])
    },
  )
})
