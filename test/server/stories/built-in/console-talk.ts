import { readEnvironment } from '../../../../server/environment.ts'
import { type ChosenModel, chooseModel } from '../../../../server/model/choose-model.ts'
import type { ApprovalState, ChatMessage } from '../../../../server/protocol.ts'
import type { RunningServer } from '../../../../server/start.ts'
import type { Card } from '../../../../tools/core/card.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../../database/test-database.ts'
import { addMember } from '../../../tools/applicants/agency-desk.ts'
import { AGENCY, addAgencies } from '../../../tools/tool-bench.ts'
import { type ApprovalCard, approvalCardsOf, cardsOf, click } from '../../approvals/applicant.ts'
import { nameIt, Recruiter } from '../../console/desk.ts'
import { openCurrent, say, startTestServer, type TestSocket, textOf } from '../../test-server.ts'

/** What came back on one message to the assistant. */
export interface Answer {
  text: string
  /** Names of the tools that ran, in order. */
  tools: string[]
  statuses: string[]
  cards: Card[]
}

export interface Agency {
  database: TestDatabase
  server: RunningServer
  /** Opens the console for the person. */
  enter: (person: Person) => Promise<ConsoleTalk>
  close: () => Promise<void>
}

/** Learning anew what the tools' examples say takes a busy machine longer than a test may take. */
export const LEARNING_MS = 240_000
let builtIn: ChosenModel | undefined

/** The built-in model, made once for a file of tests. */
export function learn(): ChosenModel {
  builtIn ??= chooseModel(readEnvironment({}))
  return builtIn
}

/** A server that answers as one without a key does, over two agencies that have nothing yet. */
export async function openAgency(): Promise<Agency> {
  const database = await createTestDatabase()
  await addAgencies(database)
  const server = await startTestServer({ database, model: learn(), frequentMs: 50 })
  const desks: ConsoleTalk[] = []
  return {
    database,
    server,
    enter: async (person) => {
      const desk = await new ConsoleTalk(server, person).enter()
      desks.push(desk)
      return desk
    },
    close: async () => {
      for (const desk of desks) desk.close()
      await server.close()
      await database.close()
    },
  }
}

/** A member of the agency called `name`. */
export async function addColleague(
  database: TestDatabase,
  name: string,
  role: 'member' | 'admin' | 'owner' = 'member',
): Promise<Person> {
  return nameIt(database, await addMember(database, { role }), name)
}

/** Somebody who talks with the assistant in the console. */
export class ConsoleTalk {
  readonly person: Person
  readonly recruiter: Recruiter
  chatId = ''
  /** The card of the last answer that waits for a click. */
  waiting: ApprovalCard | undefined
  #socket: TestSocket | undefined

  constructor(server: RunningServer, person: Person) {
    this.person = person
    this.recruiter = new Recruiter(server, AGENCY.slug)
  }

  get socket(): TestSocket {
    if (!this.#socket) throw new Error('Nobody has entered the console.')
    return this.#socket
  }

  async enter(): Promise<this> {
    this.#socket = await this.recruiter.enter({ person: this.person, agencyId: AGENCY.id })
    this.chatId = (await openCurrent(this.socket)).chatId
    return this
  }

  /** The page is loaded again: another socket, the same session; gives the thread as it is shown then. */
  async reload(): Promise<ChatMessage[]> {
    const before = this.chatId
    this.recruiter.close()
    await this.enter()
    if (this.chatId !== before) throw new Error('Another thread was opened.')
    return (await openCurrent(this.socket)).messages
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

  async #answer(answer: { approved: boolean; input: Record<string, string> | null }): Promise<ApprovalState> {
    if (!this.waiting) throw new Error('No card waits.')
    const { approvalId } = this.waiting
    this.waiting = undefined
    return click(this.socket, approvalId, answer)
  }

  close(): void {
    this.recruiter.close()
  }
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
