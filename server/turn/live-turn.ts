import type { ProtocolError, RunningTurn } from '../protocol.ts'
import { presentPart, type StoredPart, type StoredToolPart } from './stored-part.ts'

/**
 * A running answer: its parts so far, in the form that is stored, and the
 * sequence number of the last frame. Applying a chunk changes both.
 */
export class LiveTurn {
  readonly turnId: string
  readonly messageId: string
  readonly chatId: string
  readonly userId: string
  readonly fence: number
  /** Whose page or console it is asked on. */
  readonly agencyId: string | null
  readonly abort = new AbortController()
  readonly parts: StoredPart[] = []
  seq = 0
  readonly #texts = new Map<string, { type: 'text'; text: string }>()
  readonly #tools = new Map<string, StoredToolPart>()

  constructor(identity: {
    turnId: string
    messageId: string
    chatId: string
    userId: string
    fence: number
    agencyId?: string | null
  }) {
    this.turnId = identity.turnId
    this.messageId = identity.messageId
    this.chatId = identity.chatId
    this.userId = identity.userId
    this.fence = identity.fence
    this.agencyId = identity.agencyId ?? null
  }

  startStep(): void {
    this.parts.push({ type: 'step-start' })
  }

  appendText({ id, delta }: { id: string; delta: string }): void {
    const text = this.#texts.get(id)
    if (text) {
      text.text += delta
      return
    }
    const started = { type: 'text' as const, text: delta }
    this.#texts.set(id, started)
    this.parts.push(started)
  }

  startTool({ toolCallId, name, title }: { toolCallId: string; name: string; title: string }): void {
    if (this.#tools.has(toolCallId)) return
    const part: StoredToolPart = {
      type: `tool-${name}`,
      toolCallId,
      title,
      state: 'input-available',
      input: {},
    }
    this.#tools.set(toolCallId, part)
    this.parts.push(part)
  }

  updateTool(
    toolCallId: string,
    update: Partial<Pick<StoredToolPart, 'state' | 'input' | 'output' | 'errorText'>>,
  ): void {
    const part = this.#tools.get(toolCallId)
    if (part) Object.assign(part, update)
  }

  /** Keeps why the answer ended with the answer. */
  fail(failure: ProtocolError): void {
    this.parts.push({ type: 'data-failure', data: failure })
  }

  /** The plain text so far: what search and lists show of the message. */
  get text(): string {
    return this.parts
      .flatMap((part) => (part.type === 'text' ? (part as { text: string }).text : []))
      .join('\n\n')
  }

  /** All frames so far as one, for a client that comes (back) in the middle. */
  snapshot(): RunningTurn {
    const parts = this.parts.map(presentPart).filter((part) => part !== null)
    return { turnId: this.turnId, messageId: this.messageId, seq: this.seq, parts }
  }
}
