import { AppError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import type { LiveTurn } from './live-turn.ts'
import type { SavedProgress, TurnStore } from './turn-store-with-secret-key.ts'

const SAVE_EVERY_MS = 1_000
const RENEW_EVERY_MS = 2_000
/** What one request saves at most. */
const TURNS_A_REQUEST = 50

interface Kept {
  savedSeq: number
  renewedAt: number
}

/**
 * Stores every second what this server's running answers are so far, all in
 * one request, and keeps their leases. A turn that was lost stops without a word.
 */
export class TurnKeeper {
  readonly #store: Pick<TurnStore, 'saveProgress'>
  readonly #logger: Logger
  readonly #kept = new Map<LiveTurn, Kept>()
  #timer: NodeJS.Timeout | undefined
  #isSaving = false

  constructor({ store, logger }: { store: Pick<TurnStore, 'saveProgress'>; logger: Logger }) {
    this.#store = store
    this.#logger = logger
  }

  add(live: LiveTurn): void {
    this.#kept.set(live, { savedSeq: 0, renewedAt: Date.now() })
    this.#timer ??= setInterval(() => void this.#saveDue(), SAVE_EVERY_MS)
  }

  remove(live: LiveTurn): void {
    this.#kept.delete(live)
    if (this.#kept.size > 0) return
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  async #saveDue(): Promise<void> {
    if (this.#isSaving) return
    this.#isSaving = true
    const due = [...this.#kept].flatMap(([live, kept]) => {
      const isChanged = live.seq !== kept.savedSeq
      return isChanged || Date.now() - kept.renewedAt >= RENEW_EVERY_MS ? { live, isChanged } : []
    })
    for (let first = 0; first < due.length; first += TURNS_A_REQUEST)
      await this.#save(due.slice(first, first + TURNS_A_REQUEST))
    this.#isSaving = false
  }

  async #save(turns: SavedProgress[]): Promise<void> {
    const seqs = turns.map(({ live }) => live.seq)
    try {
      const lost = new Set(await this.#store.saveProgress(turns))
      for (const [index, { live }] of turns.entries()) {
        const kept = this.#kept.get(live)
        if (kept) Object.assign(kept, { savedSeq: seqs[index], renewedAt: Date.now() })
        if (lost.has(live.turnId)) live.abort.abort()
      }
    } catch (error) {
      const isRefused = !(error instanceof AppError && error.code === 'server:unavailable')
      // One answer that can't be stored must not hold up the others.
      if (isRefused && turns.length > 1) await Promise.all(turns.map((turn) => this.#save([turn])))
      else
        this.#logger.warn(
          { turns: turns.map(({ live }) => live.turnId), err: error },
          'running turns could not be stored; trying again',
        )
    }
  }
}
