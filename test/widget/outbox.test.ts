import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ChatMessage } from '../../server/protocol.ts'
import { createOutbox, type Outbox } from '../../widget/app/chat/outbox.ts'
import type { Connection } from '../../widget/app/net/connection.ts'
import { RequestFailure } from '../../widget/app/net/request-failure.ts'
import { type AppState, emptyChat } from '../../widget/app/state/app-state.ts'
import { createStore, type Store } from '../../widget/app/state/store.ts'

interface Sent {
  chatId?: string
  clientId: string
  text: string
}

function stored({ clientId, text }: Sent, seq: number): ChatMessage {
  return {
    id: `m${seq}`,
    chatId: 'chat',
    seq,
    clientId,
    status: 'complete',
    parts: [{ type: 'text', text }],
  } as unknown as ChatMessage
}

const refused = (code: string, message = '') => new RequestFailure({ code, message, retryable: true })

describe('createOutbox', () => {
  let store: Store<AppState>
  let outbox: Outbox
  let sent: Sent[]
  /** What the next sends meet; without an entry they succeed. */
  let failures: (RequestFailure | null)[]

  beforeEach(() => {
    vi.useFakeTimers()
    sent = []
    failures = []
    store = createStore({
      chat: { ...emptyChat, chatId: 'chat' },
      t: (key: string) => key,
    } as unknown as AppState)
    const request = async (_: string, input: Sent) => {
      sent.push(input)
      const failure = failures.shift()
      if (failure) throw failure
      return { message: stored(input, sent.length), repeated: false }
    }
    outbox = createOutbox({ store, ready: async () => ({ request }) as unknown as Connection })
    return () => vi.useRealTimers()
  })

  const states = () => store.get().chat.outgoing.map(({ text, state }) => `${text}: ${state}`)
  const kept = () => store.get().chat.messages.map(({ parts }) => parts[0])

  it('should show a message at once and put the confirmed one in its place', async () => {
    outbox.add({ text: 'Hello', files: [] })
    expect(states()).toEqual(['Hello: sending'])
    await vi.advanceTimersByTimeAsync(0)
    expect(states()).toEqual([])
    expect(kept()).toEqual([{ type: 'text', text: 'Hello' }])
  })

  it('should send again with the same id when it can not know if the first arrived', async () => {
    failures = [refused('network:timeout'), refused('network:offline')]
    outbox.add({ text: 'Hello', files: [] })
    await vi.advanceTimersByTimeAsync(0)
    expect(states()).toEqual(['Hello: waiting'])
    await vi.advanceTimersByTimeAsync(20_000)
    expect(states()).toEqual([])
    expect(sent).toHaveLength(3)
    expect(new Set(sent.map(({ clientId }) => clientId)).size).toBe(1)
  })

  it('should keep what the server refused, with its reason, until the visitor decides', async () => {
    failures = [refused('message:too_many', 'Please wait a moment.')]
    outbox.add({ text: 'Hello', files: [] })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
    const [failed] = store.get().chat.outgoing
    // Nothing came before it: what comes later stands below.
    expect(failed).toMatchObject({ state: 'failed', error: 'Please wait a moment.', after: 0 })
    outbox.retry(failed?.clientId ?? '')
    await vi.advanceTimersByTimeAsync(0)
    expect(states()).toEqual([])
  })

  it('should wait behind a running answer and keep the order', async () => {
    const running = { turnId: 't', messageId: 'a', seq: 0, parts: [], openTexts: {} }
    store.set({ chat: { ...store.get().chat, running } })
    outbox.add({ text: 'First', files: [] })
    outbox.add({ text: 'Second', files: [] })
    await vi.advanceTimersByTimeAsync(0)
    expect(sent).toEqual([])
    expect(states()[0]).toBe('First: queued')
    store.set({ chat: { ...store.get().chat, running: null } })
    await outbox.flush()
    expect(sent.map(({ text }) => text)).toEqual(['First', 'Second'])
  })

  it('should send what waits in a chat that was left there, and nowhere else', async () => {
    failures = [refused('network:offline')]
    outbox.add({ text: 'For the first', files: [] })
    await vi.advanceTimersByTimeAsync(0)
    outbox.park()
    store.set({ chat: { ...emptyChat, chatId: 'other' } })
    expect(states()).toEqual([])
    await vi.advanceTimersByTimeAsync(4_000)
    expect(sent.map(({ chatId, text }) => [chatId, text])).toEqual([
      ['chat', 'For the first'],
      ['chat', 'For the first'],
    ])
    expect(kept()).toEqual([])
    expect(outbox.unpark('chat')).toEqual([])
  })

  it('should give back what still waits when its chat is opened again', async () => {
    failures = [refused('network:offline')]
    outbox.add({ text: 'Later', files: [] })
    await vi.advanceTimersByTimeAsync(0)
    outbox.park()
    store.set({ chat: { ...emptyChat, chatId: 'other' } })
    expect(outbox.unpark('other')).toEqual([])
    expect(outbox.unpark('chat').map(({ text, state }) => [text, state])).toEqual([['Later', 'waiting']])
    expect(outbox.unpark('chat')).toEqual([])
  })
})
