import type { ChatMessage, MessagePart, RunningTurn, ServerEvents } from '../../../server/protocol.ts'
import type { Connection } from '../net/connection.ts'
import type { AppState, ChatState } from '../state/app-state.ts'
import { mergeMessages } from '../state/merge-messages.ts'
import { reduceFrame, type TurnProgress } from '../state/reduce-frame.ts'
import type { Store } from '../state/store.ts'
import { createFrameQueue } from './frame-queue.ts'

type TurnFrame = Parameters<ServerEvents['turn:frame']>[0]
type TurnStart = Parameters<ServerEvents['turn:start']>[0]
type TurnEnd = Parameters<ServerEvents['turn:end']>[0]
type TurnEvent =
  | { kind: 'start'; event: TurnStart }
  | { kind: 'frame'; event: TurnFrame }
  | { kind: 'end'; event: TurnEnd }

export function progressOf(running: RunningTurn): TurnProgress {
  return { ...running, openTexts: {} }
}

export interface TurnTracker {
  start: (event: TurnStart) => void
  frame: (event: TurnFrame) => void
  end: (event: TurnEnd) => void
}

/** Follows the running turn of the open chat: frames in order, a resume on each gap, the final message at the end. */
export function createTurnTracker({
  store,
  connection,
  onEnd,
}: {
  store: Store<AppState>
  connection: () => Connection | null
  onEnd: (message: ChatMessage) => void
}): TurnTracker {
  let resuming = false
  let early: TurnFrame[] = []

  const patch = (change: Partial<ChatState>): void => store.set({ chat: { ...store.get().chat, ...change } })

  const finish = (message: ChatMessage): void => {
    early = []
    patch({ messages: mergeMessages(store.get().chat.messages, [message]), running: null })
    onEnd(message)
  }

  const begin = ({ turnId, messageId }: TurnStart): void => {
    if (store.get().chat.running?.turnId === turnId) return
    early = []
    patch({ running: { turnId, messageId, seq: 0, parts: [], openTexts: {} } })
  }

  const resume = async (turnId: string, after: number): Promise<void> => {
    if (resuming) return
    resuming = true
    try {
      const answer = await connection()?.request('turn:resume', { turnId, after })
      if (answer && 'ended' in answer) finish(answer.ended)
      else if (answer) {
        patch({ running: progressOf(answer.running) })
        const waiting = early.sort((a, b) => a.seq - b.seq)
        early = []
        resuming = false
        apply(waiting)
      }
    } catch (failure) {
      // The next frame or the reconnect asks again.
      console.info('aicareer: resume failed', failure)
    } finally {
      resuming = false
    }
  }

  /** All frames of one batch become one change of the store. */
  const apply = (frames: readonly TurnFrame[]): void => {
    let { running } = store.get().chat
    let gap: TurnFrame | null = null
    for (const event of frames) {
      const turn = running?.turnId === event.turnId ? running : null
      const outcome = turn && !gap ? reduceFrame({ turn, frame: event }) : { kind: 'gap' as const }
      if (outcome.kind === 'applied') running = outcome.turn
      if (outcome.kind === 'gap') {
        early.push(event)
        gap ??= event
      }
    }
    if (running !== store.get().chat.running) patch({ running })
    if (gap) void resume(gap.turnId, running?.turnId === gap.turnId ? running.seq : 0)
  }

  const queue = createFrameQueue<TurnEvent>((events) => {
    const ended = new Set(events.flatMap(({ kind, event }) => (kind === 'end' ? [event.turnId] : [])))
    let frames: TurnFrame[] = []
    for (const { kind, event } of events) {
      if (kind === 'frame' && !ended.has(event.turnId)) frames.push(event)
      if (kind === 'frame') continue
      apply(frames)
      frames = []
      if (kind === 'end') finish(event.message)
      else begin(event)
    }
    apply(frames)
  })

  const ofThisChat = (event: { chatId: string }): boolean => event.chatId === store.get().chat.chatId
  return {
    start: (event) => ofThisChat(event) && queue.push({ kind: 'start', event }),
    frame: (event) => ofThisChat(event) && queue.push({ kind: 'frame', event }),
    end: (event) => ofThisChat(event) && queue.push({ kind: 'end', event }),
  }
}

/** The text of a message without its cards. */
export function textOf(parts: readonly MessagePart[]): string {
  return parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n\n')
}
