import type { ConsoleConfig, ConsoleEntry, SessionState } from '../../../server/protocol.ts'
import { applicantTools } from '../../../tools/applicants/applicant-tools.ts'
import { tools as catalogue } from '../../../tools/catalog.ts'
import type { ToolDefinition } from '../../../tools/core/definition.ts'
import type { Person, TestDatabase } from '../../database/test-database.ts'
import { type TestSocket, TestVisitor } from '../test-server.ts'

/** The whole catalogue, with the tools for applicants where it lacks them. */
export const consoleTools: readonly ToolDefinition[] = [...new Set([...catalogue, ...applicantTools])]

/** A person of the database at a page: they signed in before, so that only their token counts here. */
export class Guest extends TestVisitor {
  async arrive(person: Person): Promise<TestSocket> {
    await this.openPage()
    this.session = sessionOf(person)
    return this.connect()
  }
}

/** Somebody in the console. */
export class Recruiter extends TestVisitor {
  ticket = ''

  async openConsole(): Promise<ConsoleConfig> {
    const html = await (await fetch(`${this.server.url}/console`)).text()
    const json = /<script type="application\/json" id="console">(.*?)<\/script>/s.exec(html)?.[1]
    return JSON.parse(json ?? 'null') as ConsoleConfig
  }

  async getTicket(agencyId: string): Promise<Response> {
    return this.post('/api/console/ticket', { agencyId })
  }

  /** Takes a ticket for the agency and opens a socket with it. */
  async enter({ person, agencyId }: { person: Person; agencyId: string }): Promise<TestSocket> {
    this.session = sessionOf(person)
    const response = await this.getTicket(agencyId)
    if (!response.ok) throw new Error(await response.text())
    this.ticket = ((await response.json()) as ConsoleEntry).ticket
    return this.connect({ ticket: this.ticket })
  }
}

function sessionOf({ id, session }: Person): SessionState {
  const user = { id, email: session.email, verified: true, name: null }
  return { token: session.accessToken, expiresAt: new Date(session.expiresAt).toISOString(), user }
}

/** The next event of a kind, with what it carries. */
export function next<Event>(socket: TestSocket, name: string): Promise<Event> {
  return new Promise((resolve) => socket.once(name as never, ((event: Event) => resolve(event)) as never))
}

/** Nothing of the kind arrives before the server has answered a question that was asked later. */
export async function heardNothing({
  socket,
  name,
  meanwhile,
}: {
  socket: TestSocket
  name: string
  meanwhile: () => Promise<unknown>
}): Promise<boolean> {
  let heard = false
  const note = () => {
    heard = true
  }
  socket.on(name as never, note as never)
  await meanwhile()
  socket.off(name as never, note as never)
  return !heard
}

export async function nameIt(database: TestDatabase, person: Person, name: string): Promise<Person> {
  await database.sql`update profiles set full_name = ${name} where id = ${person.id}`
  return person
}
