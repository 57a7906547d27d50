import { describe, expect, it } from 'vitest'
import { agencyTools, ask, type Before, filled, rowsOf } from './conversation.ts'

const CLICK = /click/
const jobs: Before = {
  user: 'porter jobs',
  tool: 'search_jobs',
  rows: rowsOf('job', ['Night Porter', 'Hotel Porter', 'Kitchen Porter']),
}
const applicants: Before = {
  user: 'who applied',
  tool: 'list_applicants',
  rows: rowsOf('application', ['Ana Ruiz', 'Ben Okafor']),
}
const card = (tool: string, user = 'do it'): Before => ({ user, tool, waits: true })

describe('what is not wanted', () => {
  it.each([
    ['don’t save the second one', [jobs]],
    ["please don't bookmark that one", [jobs]],
    ['dont apply for the first', [jobs]],
    ['I wouldn’t want to apply to the hotel', [jobs]],
    ['I’d rather not apply', [jobs]],
    ["I'm not going to apply for this", [jobs]],
    ['no need to save it', [jobs]],
    ["let's not apply yet", [jobs]],
    ['wait, please do not delete my account', []],
    ['I never asked you to delete my account', []],
    ["I don't want my account deleted", []],
    ['no no, don’t close my account', []],
    ["whoa, don't withdraw it", []],
    ['hold off on withdrawing my application', []],
    ["don't delete my resume", []],
    ["please don't create an alert for that", [jobs]],
    ["don't change anything", []],
    ["don't turn off the e-mails", []],
    ["please don't cancel my alert", []],
    ["I didn't mean to delete my cv", []],
    ["I don't want to cancel my account", []],
  ] as [string, Before[]][])('should be left as it is: %s', async (text, before) => {
    const { calls, text: said } = await ask(text, before)
    expect([calls, said]).toEqual([[], 'All right, I left it as it is.'])
  })

  it.each([
    ["don't reject Ana", [applicants]],
    ["please don't move Ben to interview yet", [applicants]],
    ["I don't want to hire Ana", [applicants]],
    ["don't publish the job", []],
  ] as [string, Before[]][])('should be left as it is in the console: %s', async (text, before) => {
    const { calls, text: said } = await ask(text, before, { tools: agencyTools })
    expect([calls, said]).toEqual([[], 'All right, I left it as it is.'])
  })

  it.each([
    ["don't save the first one, save the second", [jobs], 'save_job', { jobId: 'job-2' }],
    ["I don't want to save the first, save the third one", [jobs], 'save_job', { jobId: 'job-3' }],
    ["don't save the first but the second", [jobs], 'save_job', { jobId: 'job-2' }],
    ["save the second one, don't save the first", [jobs], 'save_job', { jobId: 'job-2' }],
    [
      "don't apply for it, just save it",
      [{ ...jobs, rows: jobs.rows?.slice(0, 1) }],
      'save_job',
      { jobId: 'job-1' },
    ],
    ["I don't want agency work, remote only", [], 'search_jobs', { workMode: 'remote' }],
    ["don't send me e-mails any more", [], 'set_reminders', { kind: 'email', on: false }],
    ["please don't send me e-mails any longer", [], 'set_reminders', { kind: 'email', on: false }],
    ["don't show me part time jobs in York", [], 'search_jobs', { place: 'York', exclude: ['part-time'] }],
    ["don't forget to save the second one", [jobs], 'save_job', { jobId: 'job-2' }],
  ] as [string, Before[], string, object][])(
    'should leave what is wanted: %s',
    async (text, before, tool, input) => {
      const { calls } = await ask(text, before)
      expect(calls.map((call) => [call.tool, filled(call.input)])).toEqual([[tool, input]])
    },
  )

  it.each(['forget the warehouse thing', 'forget the call centre one', 'scrap the Lidl entry'])(
    'should be no account: %s',
    async (text) => {
      expect((await ask(text)).calls.map(({ tool }) => tool)).not.toContain('delete_account')
    },
  )

  it.each(['sign me out', 'log out please', 'how do I log off here', 'where can I sign out'])(
    'should be no account, but where to sign out: %s',
    async (text) => {
      for (const tools of [undefined, agencyTools])
        expect(await ask(text, [], tools ? { tools } : {})).toMatchObject({
          calls: [],
          text: expect.stringContaining('“Sign out”'),
        })
    },
  )
})

describe('a card that waits', () => {
  it.each([
    'yes send it',
    'yes, submit the application',
    'ok go ahead',
    'send it now please',
    'I confirm',
    'yes',
  ])('should not be made again by a yes: %s', async (text) => {
    const { calls, text: said } = await ask(text, [jobs, card('apply_to_job', 'apply for the first')])
    expect(calls).toEqual([])
    expect(said).toMatch(CLICK)
  })

  it.each([
    ['no', null],
    ['no leave it', null],
    ['never mind', null],
    ["don't send it", null],
    ['no, please don’t send that', null],
    ["I don't want to apply any more", null],
    ["I don't want to apply for the job after all", 'apply_to_job'],
    ["actually don't apply", null],
  ])('should be closed by a no: %s', async (text, tool) => {
    const { calls } = await ask(text, [jobs, card('apply_to_job', 'apply for the first')])
    expect(calls.map((call) => [call.tool, filled(call.input)])).toEqual([
      ['close_card', tool ? { tool } : {}],
    ])
  })

  it('should be closed by a no after it was told where to click', async () => {
    const { text } = await ask('yes, send it', [card('apply_to_job')])
    const before: Before[] = [card('apply_to_job'), { user: 'yes, send it', said: text }]
    expect((await ask('no, leave it', before)).calls).toEqual([{ tool: 'close_card', input: { tool: null } }])
  })

  it('should be closed by name after something else was said', async () => {
    const { calls } = await ask("I don't want to delete my account", [card('delete_account'), jobs])
    expect(calls).toEqual([{ tool: 'close_card', input: { tool: 'delete_account' } }])
  })

  it.each(['apply for the second one', 'apply for the first with the letter: I love hotels'])(
    'should be followed by another for another wish: %s',
    async (text) => {
      const { calls } = await ask(text, [jobs, card('apply_to_job', 'apply for the first')])
      expect(calls.map(({ tool }) => tool)).toEqual(['apply_to_job'])
    },
  )
})
