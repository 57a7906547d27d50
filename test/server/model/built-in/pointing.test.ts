import { describe, expect, it } from 'vitest'
import { agencyTools, ask, type Before, filled, rowsOf } from './conversation.ts'

const changes: Before = {
  user: 'what did you change?',
  tool: 'list_changes',
  rows: rowsOf('change', ['Saved the job Staff Nurse', 'Changed your occupation', 'Deleted a resume']),
}
const undone: Before = { user: 'undo the second one', tool: 'undo_change', input: { changeId: 'change-2' } }
const refusedFor: Before = {
  user: 'undo the second one',
  tool: 'undo_change',
  input: { changeId: 'change-2' },
  refused: 'I can’t undo this yet. Undo first: Added Docker to your skills.',
  rows: [{ type: 'change', id: 'change-9', label: 'Added Docker to your skills' }],
}

describe('which change is undone', () => {
  it.each([
    ['undo', [changes], {}],
    ['undo the last change', [changes], {}],
    ['revert my latest edit', [changes], {}],
    ['undo the third one', [changes], { changeId: 'change-3' }],
    ['take back the change of my occupation', [changes], { changeId: 'change-2' }],
    ['undo that', [changes, undone], {}],
    ['undo the last thing you did', [changes, undone], {}],
    ['undo the first one', [changes, undone], { changeId: 'change-1' }],
    ['undo that change', [changes, refusedFor], { changeId: 'change-9' }],
    ['undo', [changes, refusedFor], { changeId: 'change-9' }],
    ['undo the last thing you did', [changes, refusedFor], {}],
    ['undo the last two things', [changes], { latest: 2 }],
    ['take back the three most recent edits', [], { latest: 3 }],
    ['undo both of the last changes', [changes], { latest: 2 }],
    ['undo all changes', [], { latest: 10 }],
    ['put back the Pinecone name', [changes], { named: 'Pinecone name' }],
    ['undo the change to my phone', [], { named: 'phone' }],
    ['undo that, it was a mistake', [], {}],
    ['no wait, redo that', [changes, undone], { again: true }],
    ['undo the undo', [changes, undone], { again: true }],
  ])('should understand "%s"', async (text, before, input) => {
    const { calls } = await ask(text, before)
    expect(calls.map(({ tool }) => tool)).toEqual(['undo_change'])
    expect(filled(calls[0]?.input)).toEqual(input)
  })
})

describe('a change that was never shown', () => {
  it.each(['undo change 2', 'undo the second change', 'undo both'])(
    'should be asked about for "%s"',
    async (text) => {
      const { calls, text: said } = await ask(text)
      expect(calls).toEqual([])
      expect(said).toContain('Which change do you mean?')
    },
  )

  it('should make a call for each that a number tells', async () => {
    const { calls } = await ask('undo the first two', [changes])
    expect(calls.map(({ input }) => filled(input))).toEqual([
      { changeId: 'change-1' },
      { changeId: 'change-2' },
    ])
  })
})

const chats: Before = {
  user: 'show my conversations',
  tool: 'list_chats',
  rows: rowsOf('chat', ['Jobs in Leeds', 'Questions to Northwind', 'Application for Staff Nurse']),
}
const recapped: Before = {
  user: 'recap the second one',
  tool: 'summarise_chat',
  input: { chatId: 'chat-2' },
  rows: (chats as { rows: ReturnType<typeof rowsOf> }).rows.slice(1, 2),
}

describe('which conversation is meant', () => {
  it.each([
    ['close this conversation', 'close_chat', {}],
    ['what have we talked about so far?', 'summarise_chat', {}],
    ['summarise our chat', 'summarise_chat', {}],
    ['close it', 'close_chat', { chatId: 'chat-2' }],
    ['close that conversation', 'close_chat', { chatId: 'chat-2' }],
    ['summarise the thread about the nurse application', 'summarise_chat', { chatId: 'chat-3' }],
  ])('should understand "%s" after another was shown', async (text, tool, input) => {
    const { calls } = await ask(text, [chats, recapped])
    expect(calls.map((call) => [call.tool, filled(call.input)])).toEqual([[tool, input]])
  })

  it.each(['summarise that conversation', 'close the conversation with the accountant'])(
    'should ask which for "%s" and not take the present one',
    async (text) => {
      const { calls, text: said } = await ask(text, [chats])
      expect(calls).toEqual([])
      expect(said).toContain('Which conversation')
    },
  )
})

describe('a list of one row', () => {
  const one: Before = {
    user: 'show the threads',
    tool: 'list_threads',
    rows: rowsOf('chat', ['Mara Lindqvist, Staff Nurse']),
  }
  it.each([
    ['open it', 'show_thread'],
    ['open the first', 'show_thread'],
    ['open the one from Mara', 'show_thread'],
    ['summarise it', 'summarise_thread'],
    ['answer her: yes, behind the house', 'message_applicant'],
  ])('should be pointed at by "%s"', async (text, tool) => {
    const { calls } = await ask(text, [one], { tools: agencyTools })
    expect(calls.map((call) => [call.tool, call.input.threadId])).toEqual([[tool, 'chat-1']])
  })
})

describe('a colleague under discussion', () => {
  const team: Before = {
    user: 'our team',
    tool: 'list_members',
    rows: rowsOf('member', ['Ravi Shah', 'Anna Holm']),
  }
  const ravi: Before = {
    user: 'suspend Ravi',
    tool: 'suspend_member',
    input: { memberId: 'member-1' },
    rows: rowsOf('member', ['Ravi Shah']),
  }
  it.each([
    ['show me the changes to the team', null],
    ['what was changed in our settings?', null],
    ['what did he change?', 'member-1'],
    ['what did Anna change?', 'member-2'],
  ])('should be meant by "%s" only when it points at somebody', async (text, memberId) => {
    const { calls } = await ask(text, [team, ravi], { tools: agencyTools })
    expect(calls.map((call) => [call.tool, call.input.memberId])).toEqual([['list_agency_changes', memberId]])
  })
})

describe('a row under discussion and words of others', () => {
  const alerts: Before = {
    user: 'my alerts',
    tool: 'list_alerts',
    rows: rowsOf('alert', ['Nurse, Leeds, weekly', 'Backend engineer, remote, daily']),
  }
  const made: Before = {
    user: 'tell me about new chef jobs in York each week',
    tool: 'create_alert',
    rows: [{ type: 'alert', id: 'alert-7', label: 'Chef, York, weekly' }],
  }
  it.each([
    ['make that alert daily', 'alert-7'],
    ['make it daily', 'alert-7'],
    ['make alert 2 weekly', 'alert-2'],
    ['make the nurse one daily', 'alert-1'],
  ])('should find the row of "%s"', async (text, id) => {
    const { calls } = await ask(text, [alerts, made])
    expect(calls.map((call) => [call.tool, call.input.alertId])).toEqual([['update_alert', id]])
  })
})
