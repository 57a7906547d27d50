import { describe, expect, it } from 'vitest'
import { type Answer, agencyTools, ask, type Before, filled, rowsOf } from './conversation.ts'

const applicants: Before = {
  user: 'show the applicants',
  tool: 'list_applicants',
  rows: rowsOf('application', ['Rania Saleh, Waiter', 'Joost Winkel, Waiter', 'Mirko Babic, Waiter']),
}
const joost: Before = {
  user: 'show Joost',
  tool: 'show_applicant',
  input: { applicationId: 'application-2' },
  rows: [{ type: 'application', id: 'application-2', label: 'Joost Winkel, Waiter' }],
}
const offered: Before = {
  user: 'offer Joost 30,000 euros a year',
  tool: 'make_offer',
  input: {
    applicationId: 'application-2',
    baseAmount: 30000,
    currency: 'EUR',
    period: 'year',
    benefits: ['bike'],
  },
  rows: [{ type: 'application', id: 'application-2', label: 'Joost Winkel, Waiter' }],
}
const members: Before = {
  user: 'who works here?',
  tool: 'list_members',
  rows: rowsOf('member', ['Lotte Prins', 'Emre Aydin']),
}
const threads: Before = {
  user: 'show the threads',
  tool: 'list_threads',
  rows: rowsOf('chat', ['Rania Saleh, Waiter', 'Joost Winkel, Waiter']),
}
const opened: Before = {
  user: 'open the first thread',
  tool: 'show_thread',
  input: { threadId: 'chat-1' },
  rows: [{ type: 'chat', id: 'chat-1', label: 'Rania Saleh, Waiter' }],
}
const draft: Before = {
  user: 'draft a job: waiter in Utrecht',
  tool: 'draft_posting',
  rows: [{ type: 'job', id: 'job-1', label: 'Waiter' }],
}
const written: Before = {
  user: 'answer Joost: Monday suits us',
  tool: 'message_applicant',
  input: { threadId: 'chat-2', text: 'Monday suits us' },
  rows: [{ type: 'chat', id: 'chat-2', label: 'Joost Winkel, Waiter' }],
}

const asked = (text: string, before: Before[]): Promise<Answer> => ask(text, before, { tools: agencyTools })

async function called(text: string, before: Before[]): Promise<unknown> {
  const { calls } = await asked(text, before)
  return calls.map(({ tool, input }) => [tool, filled(input)])
}

describe('a name that is said', () => {
  it.each([
    ['offer Beatriz the job at 31,000 euros a year', 'Beatriz'],
    ['make an offer to Beatriz Costa: 31,000 euros a year', 'Beatriz Costa'],
    ['put together an offer for Beatriz, 31k', 'Beatriz'],
    ['make an offer to Joost Meijer of 31,000 euros a year', 'Joost Meijer'],
    ['answer Beatriz: see you on Monday', 'Beatriz'],
    ['write to Beatriz that the date has moved', 'Beatriz'],
    ['no, for Beatriz', 'Beatriz'],
  ])('should be looked up where nobody shown is called so: "%s"', async (text, search) => {
    for (const before of [[applicants, offered], text.startsWith('no') ? [offered] : [applicants, joost]])
      expect(await called(text, before)).toEqual([['list_applicants', { search }]])
  })

  it('should take the place of the one whom the last card was for', async () => {
    const found: Before = {
      user: '',
      tool: 'list_applicants',
      rows: [{ type: 'application', id: 'application-9', label: 'Beatriz Costa, Waiter' }],
    }
    expect(await called('no, for Beatriz', [applicants, offered, found])).toEqual([
      [
        'make_offer',
        {
          applicationId: 'application-9',
          baseAmount: 30000,
          currency: 'EUR',
          period: 'year',
          benefits: ['bike'],
        },
      ],
    ])
  })
})

describe('what is said while a card is open', () => {
  it.each([
    ['with 28 days of holiday', { benefits: ['bike', '28 days of holiday'] }],
    ['including a phone', { benefits: ['bike', 'phone'] }],
    ['plus a bonus of 2,000', { bonus: 2000 }],
    ['make that 32,000', { baseAmount: 32000 }],
    ['start on 1 May instead', { startDate: '2027-05-01' }],
  ])('should go into a new card: "%s"', async (text, changed) => {
    const before = 'input' in offered ? offered.input : {}
    expect(await called(text, [applicants, offered])).toEqual([['make_offer', { ...before, ...changed }]])
  })

  it('should change the role of an invitation', async () => {
    const invited: Before = {
      user: 'invite ilse@kroon.example',
      tool: 'invite_member',
      input: { email: 'ilse@kroon.example', role: 'member' },
    }
    expect(await called('make her an admin instead', [members, invited])).toEqual([
      ['invite_member', { email: 'ilse@kroon.example', role: 'admin' }],
    ])
  })
})

describe('the question for a reason', () => {
  const toReject = {
    user: 'reject Joost',
    said: 'Move an application to another stage (Joost Winkel, Waiter): what is the reason?',
  }
  const toPromote = {
    user: 'make Lotte an admin',
    said: "Change a colleague's role (Lotte Prins): what is the reason?",
  }

  it('should say whom it is about', async () => {
    expect((await asked('reject Joost', [applicants])).text).toBe(toReject.said)
    expect((await asked('make Lotte an admin', [members])).text).toBe(toPromote.said)
  })

  it.each([
    ['no, keep Joost. Only Rania and Mirko', [applicants, toReject], 'All right, I left it as it is.'],
    ['leave Joost where he is', [applicants, toReject], 'All right, I left it as it is.'],
    ['also Mirko', [applicants, toReject], '(Mirko Babic, Waiter): what is the reason?'],
    ['and Emre just a member', [members, toPromote], '(Emre Aydin): what is the reason?'],
    ['and suspend Emre', [members, toPromote], 'Suspend a colleague (Emre Aydin): what is the reason?'],
  ])('should not take an order for it: "%s"', async (text, before, said) => {
    const answer = await asked(text, before)
    expect(answer.calls).toEqual([])
    expect(answer.text).toContain(said)
  })

  it.each([
    ['no licence', [applicants, toReject]],
    ['just not enough experience', [applicants, toReject]],
    ['Mirko has done it before', [applicants, toReject]],
    ['she stands in for Emre', [members, toPromote]],
  ])('should take "%s"', async (text, before) => {
    const { calls } = await asked(text, before)
    expect(calls.map(({ input }) => input.reason)).toEqual([text])
  })

  it('should be put where what was done before is taken back', async () => {
    expect(await called('put Mirko back to new, I rejected him too fast', [applicants])).toEqual([
      [
        'move_application',
        { applicationId: 'application-3', stage: 'submitted', reason: 'I rejected him too fast' },
      ],
    ])
    expect((await asked('put Mirko back to new', [applicants])).text).toContain('what is the reason?')
  })
})

describe('an instruction about a text', () => {
  it.each([
    'make it friendlier',
    'no, I mean the message to Joost: make it shorter',
    'can you make it sound warmer?',
  ])('should never be that text: "%s"', async (text) => {
    const { calls, text: said } = await asked(text, [threads, written])
    expect(calls).toEqual([])
    expect(said).toContain('on the card')
  })

  it.each(['add that parking is free', 'make it nicer and add that parking is free'])(
    'should add a sentence: "%s"',
    async (text) => {
      expect(await called(text, [threads, written])).toEqual([
        ['message_applicant', { threadId: 'chat-2', text: 'Monday suits us. Parking is free.' }],
      ])
    },
  )

  it('should be a text where it is one', async () => {
    expect(await called('answer Joost: make it six o’clock then', [threads, written])).toEqual([
      ['message_applicant', { threadId: 'chat-2', text: 'make it six o’clock then' }],
    ])
  })
})

describe('what is named or changed', () => {
  it.each([
    ['change the title to Head Waiter', { title: 'Head Waiter' }],
    ['the job should be called Head Waiter', { title: 'Head Waiter' }],
    ['the title of the waiter posting should be Head Waiter', { title: 'Head Waiter' }],
    ['change the place to Gouda', { place: 'Gouda' }],
  ])('should be the posting, also after a thread was opened: "%s"', async (text, input) => {
    for (const before of [[draft], [draft, threads, opened]])
      expect(await called(text, before)).toEqual([['edit_posting', { jobId: 'job-1', ...input }]])
  })

  it.each([
    ['rename it to Trial shift', [draft], 'edit_posting'],
    ['call it Trial shift', [draft, threads, opened], 'rename_thread'],
    ['rename the thread to Trial shift', [threads, draft], 'rename_thread'],
    ['rename us to Kroon & Co', [threads, opened], 'update_agency'],
    ['our place is Gouda', [draft], 'update_agency'],
  ])('should be what is spoken of: "%s"', async (text, before, tool) => {
    expect((await asked(text, before)).calls.map((call) => call.tool)).toEqual([tool])
  })

  it('should be put behind the text of an article', async () => {
    const articles: Before = {
      user: 'show the articles',
      tool: 'list_articles',
      rows: rowsOf('article', ['Parking', 'Holidays']),
    }
    expect(await called('add to the parking article: bikes go inside', [articles])).toEqual([
      ['edit_article', { articleId: 'article-1', add: 'bikes go inside' }],
    ])
  })
})

describe('an empty list', () => {
  const none: Before = { user: 'show our reviews', tool: 'list_reviews' }
  it('should not leave its numbers to an older one', async () => {
    const { calls, text } = await asked('answer the second one: thank you', [applicants, none])
    expect(calls).toEqual([])
    expect(text).toContain('Which review')
    expect(await called('open the second applicant', [applicants, none])).toEqual([
      ['show_applicant', { applicationId: 'application-2' }],
    ])
  })
})

describe('putting back', () => {
  const refused: Before = {
    user: 'rename us to K',
    tool: 'update_agency',
    refused: 'A name has two letters or more.',
  }
  it('should say so where the last step changed nothing', async () => {
    const { calls, text } = await asked('oh no, put it back', [refused])
    expect(calls).toEqual([])
    expect(text).toContain('Nothing was changed')
    expect(await called('undo the last change', [refused])).toEqual([['undo_agency_change', {}]])
    expect(await called('oh no, put it back', [draft])).toEqual([['undo_agency_change', {}]])
  })
})
