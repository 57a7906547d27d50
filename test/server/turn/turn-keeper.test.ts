import { afterEach, describe, expect, it, vi } from 'vitest'
import { createLogger } from '../../../server/logger.ts'
import { LiveTurn } from '../../../server/turn/live-turn.ts'
import { TurnKeeper } from '../../../server/turn/turn-keeper.ts'

afterEach(() => {
  vi.useRealTimers()
})

describe('keeping all running answers', () => {
  it('should store the other answers when one of them can’t be', async () => {
    vi.useFakeTimers()
    const lives = ['fine', 'bad', 'well'].map(
      (turnId) => new LiveTurn({ turnId, messageId: turnId, chatId: 'c', userId: 'u', fence: 1 }),
    )
    const saved: string[] = []
    const saveProgress = async (turns: { live: LiveTurn }[]) => {
      if (turns.some(({ live }) => live.turnId === 'bad')) throw new Error('invalid input')
      saved.push(...turns.map(({ live }) => live.turnId))
      return ['well']
    }
    const keeper = new TurnKeeper({ store: { saveProgress }, logger: createLogger('silent') })
    for (const live of lives) {
      live.seq = 1
      keeper.add(live)
    }
    await vi.advanceTimersByTimeAsync(1_000)
    expect(saved).toEqual(['fine', 'well'])
    expect(lives.map((live) => live.abort.signal.aborted)).toEqual([false, false, true])
    for (const live of lives) keeper.remove(live)
    expect(vi.getTimerCount()).toBe(0)
  })
})
