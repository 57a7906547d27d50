import { expect } from 'vitest'
import type { ApprovalState, ChatMessage } from '../../../../server/protocol.ts'
import type { Card } from '../../../../tools/core/card.ts'
import type { Person, TestDatabase } from '../../../database/test-database.ts'
import { AGENCY } from '../../../tools/tool-bench.ts'
import { type ApprovalCard, approvalCardsOf, cardsOf, click } from '../../approvals/applicant.ts'
import type { Recruiter } from '../../console/desk.ts'
import { openCurrent, say, type TestSocket, textOf } from '../../test-server.ts'

/** What came back on one message to the assistant. */
export interface Answer {
  text: string
  /** Names of the tools that ran, in order. */
  tools: string[]
  statuses: string[]
  cards: Card[]
}

interface Seat {
  person: Person
  recruiter: Recruiter
  socket: TestSocket
}

/** Somebody who talks with the assistant in the console. Who it is may be another in each test. */
export class ConsoleTalk {
  chatId = ''
  /** The card of the last answer that waits for a click. */
  waiting: ApprovalCard | undefined
  #seat: Seat | undefined

  get person(): Person {
    return this.#taken.person
  }

  get socket(): TestSocket {
    return this.#taken.socket
  }

  get #taken(): Seat {
    if (!this.#seat) throw new Error('Nobody has entered the console.')
    return this.#seat
  }

  /** The person opens the console: nothing is left of who sat here before. */
  async enter(who: Omit<Seat, 'socket'>): Promise<this> {
    this.waiting = undefined
    await this.#open(who)
    return this
  }

  /** The page is loaded again: another socket, the same session; gives the thread as it is shown then. */
  async reload(): Promise<ChatMessage[]> {
    const before = this.chatId
    this.#taken.recruiter.close()
    await this.#open(this.#taken)
    if (this.chatId !== before) throw new Error('Another thread was opened.')
    return (await openCurrent(this.socket)).messages
  }

  async #open({ person, recruiter }: Omit<Seat, 'socket'>): Promise<void> {
    const socket = await recruiter.enter({ person, agencyId: AGENCY.id })
    this.#seat = { person, recruiter, socket }
    this.chatId = (await openCurrent(socket)).chatId
  }

  async say(text: string): Promise<Answer> {
    const message = await say(this.socket, this.chatId, text)
    const used = message.parts.filter((part) => 'toolCallId' in part)
    this.waiting = approvalCardsOf(message)[0]
    return {
      text: textOf(message),
      tools: used.map(({ type }) => type.replace('tool-', '')),
      statuses: used.map(({ output }) => output?.status ?? 'none'),
      cards: cardsOf(message),
    }
  }

  /** Confirms the card that waits, with what was edited there. */
  click(input: Record<string, string> | null = null): Promise<ApprovalState> {
    return this.#answer({ approved: true, input })
  }

  /** Says no to the card that waits. */
  decline(): Promise<ApprovalState> {
    return this.#answer({ approved: false, input: null })
  }

  /** Says what takes a click, sees that the rows stay as they are until then, and clicks. */
  async confirm(
    text: string,
    { rows, edits = null }: { rows: () => Promise<unknown>; edits?: Record<string, string> | null },
  ): Promise<void> {
    const before = await rows()
    expect((await this.say(text)).statuses).toEqual(['waiting_for_approval'])
    expect(await rows()).toEqual(before)
    await this.click(edits)
  }

  async #answer(answer: { approved: boolean; input: Record<string, string> | null }): Promise<ApprovalState> {
    if (!this.waiting) throw new Error('No card waits.')
    const { approvalId } = this.waiting
    this.waiting = undefined
    return click(this.socket, approvalId, answer)
  }
}

/** Where the files that an answer offers can be fetched. */
export function filesOf({ cards }: Answer): string[] {
  return cards.flatMap((card) => (card.kind === 'files' ? card.files.map(({ href }) => href) : []))
}

/** The titles of the rows that an answer shows. */
export function titlesOf(answer: Answer): string[] {
  return answer.cards.flatMap((card) => (card.kind === 'rows' ? card.rows.map(({ title }) => title) : []))
}

/** How many changes the journal holds: none more means that nothing was written. */
export async function changesIn({ sql }: TestDatabase): Promise<number> {
  const [row] = await sql<{ count: number }[]>`select count(*)::int from changes`
  return row?.count ?? 0
}
