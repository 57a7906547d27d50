import type { ApprovalState, ChatMessage } from '../../../../server/protocol.ts'
import type { RunningServer } from '../../../../server/start.ts'
import type { Card } from '../../../../tools/core/card.ts'
import { createTestDatabase, type TestDatabase } from '../../../database/test-database.ts'
import { type Applicant, type ApprovalCard, cardsOf, click, newApplicant } from '../../approvals/applicant.ts'
import { mustAsk, openCurrent, say, startTestServer, textOf } from '../../test-server.ts'

export interface CareersPage {
  database: TestDatabase
  server: RunningServer
  close: () => Promise<void>
}

/** The demo agency's page, answered by the built-in model: what a person gets who sets no key. */
export async function openCareersPage({ frequentMs }: { frequentMs?: number } = {}): Promise<CareersPage> {
  const database = await createTestDatabase({ seeded: true })
  const server = await startTestServer({ database, ...(frequentMs ? { frequentMs } : {}) })
  const close = async () => {
    await server.close()
    await database.close()
  }
  return { database, server, close }
}

/** One candidate and their thread with the assistant. What fails names the answer it got. */
export class CandidateTalk {
  readonly page: CareersPage
  readonly applicant: Applicant

  private constructor(page: CareersPage, applicant: Applicant) {
    this.page = page
    this.applicant = applicant
  }

  /** Somebody with a resume and a confirmed e-mail, unless told otherwise. */
  static async begin(
    page: CareersPage,
    person: { verified?: boolean; resume?: boolean } = {},
  ): Promise<CandidateTalk> {
    return new CandidateTalk(page, await newApplicant({ ...page, ...person }))
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

  leave(): void {
    this.applicant.visitor.close()
  }
}

/** What a card says beside a label, with the heading it stands under: "You ask for: Base". */
export function factsOf({ fields }: ApprovalCard): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ group, label, value }) => [group ? `${group}: ${label}` : label, value]),
  )
}
