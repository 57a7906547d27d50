import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ChatMessage, FrameChunk, RunningTurn } from '../../server/protocol.ts'
import { createTurnTracker, type TurnTracker, textOf } from '../../widget/app/chat/turn-tracker.ts'
import type { Connection } from '../../widget/app/net/connection.ts'
import { type AppState, emptyChat } from '../../widget/app/state/app-state.ts'
import { createStore, type Store } from '../../widget/app/state/store.ts'

const chatId = 'chat'
const turnId = 'turn'
const words = ['One', ' two', ' three', ' four', ' five']

const ended = {
  id: 'answer',
  chatId,
  seq: 2,
  turnId,
  status: 'complete',
  parts: [{ type: 'text', text: words.join('') }],
} as unknown as ChatMessage

function frame(seq: number): { chatId: string; turnId: string; seq: number; chunks: FrameChunk[] } {
  const text: FrameChunk = { type: 'text-delta', id: 'a', delta: words[seq - 1] ?? '' }
  return { chatId, turnId, seq, chunks: seq === 1 ? [{ type: 'text-start', id: 'a' }, text] : [text] }
}

function upTo(seq: number): RunningTurn {
  return {
    turnId,
    messageId: 'answer',
    seq,
    parts: [{ type: 'text', text: words.slice(0, seq).join(''), state: 'streaming' }],
  }
}

describe('createTurnTracker', () => {
  let store: Store<AppState>
  let tracker: TurnTracker
  let draw: () => void
  const request = vi.fn()

  beforeEach(() => {
    let drawing: (() => void) | undefined
    vi.stubGlobal('requestAnimationFrame', (run: () => void) => {
      drawing = run
      return 1
    })
    vi.stubGlobal('cancelAnimationFrame', () => undefined)
    draw = () => drawing?.()
    request.mockReset()
    store = createStore({ chat: { ...emptyChat, chatId } } as AppState)
    tracker = createTurnTracker({
      store,
      connection: () => ({ request }) as unknown as Connection,
      onEnd: () => undefined,
    })
    tracker.start({ chatId, turnId, messageId: 'answer', inReplyTo: 'question' })
    return () => vi.unstubAllGlobals()
  })

  const shown = () => textOf(store.get().chat.running?.parts ?? store.get().chat.messages[0]?.parts ?? [])

  it('should change the state once per drawn frame, however many frames came', () => {
    const watcher = vi.fn()
    draw()
    store.subscribe(watcher)
    for (const seq of [1, 2, 3]) tracker.frame(frame(seq))
    expect(watcher).not.toHaveBeenCalled()
    draw()
    expect(watcher).toHaveBeenCalledTimes(1)
    expect(shown()).toBe('One two three')
  })

  it('should resume over a gap and lose nothing that came meanwhile', async () => {
    request.mockImplementation(async () => ({ running: upTo(3) }))
    tracker.frame(frame(1))
    tracker.frame(frame(3))
    tracker.frame(frame(5))
    tracker.frame(frame(4))
    draw()
    await vi.waitFor(() => expect(shown()).toBe(words.join('')))
    expect(request.mock.calls).toEqual([['turn:resume', { turnId, after: 1 }]])
  })

  it('should take the finished message when the turn ended while frames were missing', async () => {
    request.mockImplementation(async () => ({ ended }))
    tracker.frame(frame(4))
    draw()
    await vi.waitFor(() => expect(store.get().chat.running).toBeNull())
    expect(store.get().chat.messages).toEqual([ended])
  })

  it('should follow a turn whose start it has missed', async () => {
    request.mockImplementation(async () => ({ running: upTo(2) }))
    store.set({ chat: { ...emptyChat, chatId } })
    tracker.frame(frame(2))
    draw()
    await vi.waitFor(() => expect(shown()).toBe('One two'))
  })

  it('should ignore other chats and put the final message in the place of the running one', () => {
    tracker.frame({ ...frame(1), chatId: 'another' })
    tracker.frame(frame(1))
    tracker.end({ chatId, turnId, seq: 2, message: ended })
    draw()
    expect(store.get().chat.running).toBeNull()
    expect(store.get().chat.messages).toEqual([ended])
  })
})
