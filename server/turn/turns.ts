import { once } from 'node:events'
import type { ToolDefinition } from '../../tools/core/definition.ts'
import type { UserClient } from '../database/clients.ts'
import { AppError, toAppError } from '../errors.ts'
import type { Ticket } from '../identity/embed-ticket.ts'
import type { Logger } from '../logger.ts'
import type { ChosenModel } from '../model/choose-model.ts'
import { describeFailure, isProviderDown } from '../model/describe-failure.ts'
import type { ChatMessage, FrameChunk, RunningTurn } from '../protocol.ts'
import { type AnswerEnd, answer } from './answer.ts'
import type { ChatSummaries } from './chat-summary-with-secret-key.ts'
import { loadConversation, toModelMessages } from './history.ts'
import { instructions } from './instructions.ts'
import { LiveTurn } from './live-turn.ts'
import { type ClosedCard, runToolCall } from './tool-call.ts'
import { toToolContext } from './tool-context.ts'
import { toolsAtHand } from './tools-at-hand.ts'
import { buildToolset, toolsFor } from './toolset.ts'
import { TurnKeeper } from './turn-keeper.ts'
import type { TurnEnd, TurnStore } from './turn-store-with-secret-key.ts'

/** What a turn may take at most; a token that ends sooner must be refreshed first. */
export const TOKEN_LIFE_MS = 180_000

export interface Speaker {
  userId: string
  /** Acts with the newest token of the person's connection. */
  client: UserClient
  tokenExpiresAt: () => number
  ticket: Ticket
  locale: string
  timeZone: string
}

export interface TurnRequest {
  speaker: Speaker
  chatId: string
  /** The message that is answered. */
  message: Pick<ChatMessage, 'id' | 'seq'>
  retry: boolean
}

export interface TurnEvents {
  start: (live: LiveTurn, inReplyTo: string) => void
  frame: (live: LiveTurn, chunks: FrameChunk[]) => void
  /** Cards that ended without a click. */
  closed: (live: LiveTurn, cards: ClosedCard[]) => void
  end: (live: LiveTurn, message: ChatMessage) => void
}

interface TurnsOptions {
  store: TurnStore
  summaries: ChatSummaries
  tools: readonly ToolDefinition[]
  chosen: ChosenModel
  events: TurnEvents
  /** Where people reach this server. */
  publicUrl: () => string
  logger: Logger
}

const TAKEOVER = 'The usual model can’t be reached right now, so the simpler built-in one answers.\n\n'

function failureOf(end: AnswerEnd): AppError | null {
  if (end.status === 'failed') return describeFailure(end.error)
  if (end.status === 'too_long' || end.status === 'cut_short') return new AppError(`turn:${end.status}`)
  return null
}

/** The answers that this server is giving. */
export class Turns {
  readonly #options: TurnsOptions
  readonly #live = new Map<string, LiveTurn>()
  readonly #running = new Set<Promise<void>>()
  readonly #starting = new Set<Promise<unknown>>()
  readonly #keeper: TurnKeeper
  #isClosing = false

  constructor(options: TurnsOptions) {
    this.#options = options
    this.#keeper = new TurnKeeper(options)
  }

  /**
   * Starts answering a message and returns at once.
   * @throws {AppError} turn:busy while the chat's turn is running, session:* when the session no longer stands,
   *   server:unavailable while the server stops.
   */
  async start(request: TurnRequest): Promise<{ turnId: string }> {
    if (this.#isClosing) throw new AppError('server:unavailable')
    const starting = this.#start(request)
    this.#starting.add(starting)
    try {
      return await starting
    } finally {
      this.#starting.delete(starting)
    }
  }

  async #start(request: TurnRequest): Promise<{ turnId: string }> {
    const { speaker, chatId, message, retry } = request
    if (speaker.tokenExpiresAt() - Date.now() < TOKEN_LIFE_MS) throw new AppError('session:refresh_needed')
    const begun = await this.#options.store.begin({
      chatId,
      messageId: message.id,
      userId: speaker.userId,
      retry,
    })
    if ('busy' in begun) {
      if (begun.message_id === message.id) return { turnId: begun.turn_id }
      throw new AppError('turn:busy')
    }
    if ('done' in begun) return { turnId: begun.turn_id }
    const live = new LiveTurn({
      turnId: begun.turn_id,
      messageId: begun.assistant_message_id,
      chatId,
      userId: speaker.userId,
      fence: begun.fence,
      agencyId: speaker.ticket.agencyId,
    })
    this.#live.set(live.turnId, live)
    this.#options.events.start(live, message.id)
    const running = this.#run(live, request).finally(() => {
      this.#live.delete(live.turnId)
      this.#running.delete(running)
    })
    this.#running.add(running)
    return { turnId: live.turnId }
  }

  /** Stops a turn of this person; what was said so far is kept. */
  stop({ turnId, userId }: { turnId: string; userId: string }): boolean {
    const live = this.#live.get(turnId)
    if (!live || live.userId !== userId) return false
    live.abort.abort()
    return true
  }

  snapshot({ turnId, userId }: { turnId: string; userId: string }): RunningTurn | null {
    const live = this.#live.get(turnId)
    return live && live.userId === userId ? live.snapshot() : null
  }

  ofChat({ chatId, userId }: { chatId: string; userId: string }): RunningTurn | null {
    for (const live of this.#live.values())
      if (live.chatId === chatId && live.userId === userId) return live.snapshot()
    return null
  }

  /** Stops all turns and waits until each is stored. */
  async close(): Promise<void> {
    this.#isClosing = true
    await Promise.allSettled(this.#starting)
    for (const live of this.#live.values()) live.abort.abort()
    await Promise.allSettled(this.#running)
  }

  async #run(live: LiveTurn, request: TurnRequest): Promise<void> {
    const { logger } = this.#options
    let end: AnswerEnd
    this.#keeper.add(live)
    try {
      end = await this.#answer(live, request)
    } catch (error) {
      end = { status: 'failed', error: toAppError(error) }
    } finally {
      this.#keeper.remove(live)
    }
    const failure = failureOf(end)
    if (failure) {
      logger.warn({ turn: live.turnId, code: failure.code, err: failure.cause }, 'turn failed')
      live.fail(failure.toProtocol())
    }
    const status = failure ? 'failed' : end.status === 'stopped' ? 'stopped' : 'complete'
    try {
      const message = await this.#saveEnd(live, { status, reason: failure?.code ?? null })
      if (message) this.#options.events.end(live, message)
    } catch (error) {
      logger.error({ turn: live.turnId, err: error }, 'the end of a turn could not be stored')
    }
  }

  async #answer(live: LiveTurn, { speaker, message }: TurnRequest): Promise<AnswerEnd> {
    const { tools, chosen, summaries, events, publicUrl, logger } = this.#options
    const { client } = speaker
    const { chatId } = live
    if (!(await settled(chosen.learnt, live.abort.signal))) return { status: 'stopped' }
    const { standing, rows } = await loadConversation({
      client,
      ticket: speaker.ticket,
      chatId,
      upToSeq: message.seq,
    })
    const context = { ...toToolContext({ ...speaker, chatId, standing }), publicUrl: publicUrl() }
    let model = { model: chosen.model, name: chosen.name }
    const definitions = toolsFor({ tools, role: context.user.role })
    const toolset = buildToolset({
      definitions,
      run: ({ definition, input, callId }) =>
        runToolCall({
          tool: definition,
          input,
          context,
          client,
          identity: { turnId: live.turnId, callId, model: model.name },
          logger,
          onClosed: (cards) => events.closed(live, cards),
        }),
    })
    const { userId } = speaker
    const { messages, fromSeq } = await toModelMessages({ rows, userId, tools: toolset })
    const earlier = fromSeq > 1 ? await summaries.before({ client, chatId, userId, seq: fromSeq }) : ''
    const emit = (chunks: FrameChunk[]) => {
      live.seq += 1
      events.frame(live, chunks)
    }
    const system = instructions(context, earlier)
    const atHand = chosen.rankTools && toolsAtHand({ definitions, messages, rank: chosen.rankTools })
    const end = await answer({
      live,
      ...model,
      system,
      messages,
      toolset: { ...toolset, ...atHand?.more },
      ...(atHand ? { toolsAtHand: atHand.names } : {}),
      emit,
    })
    if (end.status !== 'failed' || live.parts.length > 0 || !chosen.fallback || !isProviderDown(end.error))
      return end

    logger.warn(
      { turn: live.turnId, code: describeFailure(end.error).code },
      'provider down, the built-in model takes over',
    )
    model = { model: chosen.fallback, name: 'built-in' }
    live.appendText({ id: 'takeover', delta: TAKEOVER })
    emit([{ type: 'text-delta', id: 'takeover', delta: TAKEOVER }])
    return answer({ live, ...model, system, messages, toolset, emit })
  }

  /** The database may be away for a moment: tried for about 6 seconds. */
  async #saveEnd(live: LiveTurn, end: TurnEnd): Promise<ChatMessage | null> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#options.store.saveEnd(live, end)
      } catch (error) {
        if (attempt === 5) throw error
        await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** attempt))
      }
    }
  }
}

/** Waits; false when it was stopped before. */
async function settled(promise: Promise<void> | undefined, signal: AbortSignal): Promise<boolean> {
  if (!promise || signal.aborted) return !signal.aborted
  await Promise.race([promise, once(signal, 'abort')])
  return !signal.aborted
}
