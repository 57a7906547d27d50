import type { ApprovalState, ChatMessage } from '../../../../server/protocol.ts'
import type { Card } from '../../../../tools/core/card.ts'
import { type Applicant, type ApprovalCard, cardsOf, click } from '../../approvals/applicant.ts'
import { mustAsk, openCurrent, say, textOf } from '../../test-server.ts'

/**
 * One candidate and their thread with the assistant; who it is may be another
 * in each test. What fails names the answer it got.
 */
export class CandidateTalk {
  #applicant: Applicant | undefined

  get applicant(): Applicant {
    if (!this.#applicant) throw new Error('Nobody has come to the page.')
    return this.#applicant
  }

  /** The applicant talks from now on, with what they have open. */
  begin(applicant: Applicant): this {
    this.#applicant = applicant
    return this
  }

  get userId(): string {
    return this.applicant.userId
  }

  get chatId(): string {
    return this.applicant.chatId
  }

  say(text: string, attachmentIds: string[] = []): Promise<ChatMessage> {
    return say(this.applicant.socket, this.applicant.chatId, text, attachmentIds)
  }

  /** The words of the answer. */
  async hear(text: string): Promise<string> {
    return textOf(await this.say(text))
  }

  /** The card of the answer, which must have exactly one. */
  async see<Kind extends Card['kind']>(kind: Kind, text: string): Promise<Extract<Card, { kind: Kind }>> {
    const message = await this.say(text)
    const [card, ...others] = cardsOf(message)
    if (card?.kind !== kind || others.length > 0)
      throw new Error(`“${text}” should show one ${kind}, but: ${JSON.stringify(message.parts)}`)
    return card as Extract<Card, { kind: Kind }>
  }

  /** The card that waits for a click. */
  offer(text: string): Promise<ApprovalCard> {
    return this.see('approval', text)
  }

  /** Presses the card's button, with fields edited before. */
  click(card: ApprovalCard, input: Record<string, string> | null = null): Promise<ApprovalState> {
    return click(this.applicant.socket, card.approvalId, { input })
  }

  /** Presses the card's other button. */
  decline(card: ApprovalCard): Promise<ApprovalState> {
    return click(this.applicant.socket, card.approvalId, { approved: false })
  }

  /** Says what wants a click, and clicks. */
  async send(text: string, input: Record<string, string> | null = null): Promise<ApprovalCard> {
    const card = await this.offer(text)
    await this.click(card, input)
    return card
  }

  /** The page is loaded again: another socket, the same session. */
  async reload(): Promise<void> {
    this.applicant.socket.disconnect()
    const socket = await this.applicant.visitor.connect()
    const { chatId } = await openCurrent(socket)
    if (chatId !== this.chatId) throw new Error('The page opened another thread.')
    this.applicant.socket = socket
  }

  /** A new thread in the same page. */
  async startAnew(): Promise<void> {
    const { chatId } = await mustAsk(this.applicant.socket, 'chat:open', {
      chatId: null,
      fresh: true,
      after: null,
      before: null,
    })
    this.applicant.chatId = chatId
  }

  /** What the candidate gets who follows a link of an answer. */
  download(path: string | undefined): Promise<Response> {
    const { server, session } = this.applicant.visitor
    return fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${session?.token}` } })
  }
}

/** What a card says beside a label, with the heading it stands under: "You ask for: Base". */
export function factsOf({ fields }: ApprovalCard): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ group, label, value }) => [group ? `${group}: ${label}` : label, value]),
  )
}
