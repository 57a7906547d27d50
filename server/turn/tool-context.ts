import type { ToolContext } from '../../tools/core/definition.ts'
import type { UserClient } from '../database/clients.ts'
import type { Ticket } from '../identity/embed-ticket.ts'
import { readStanding, type Standing } from '../identity/standing.ts'
import { createReadClient } from './read-client.ts'

interface Person {
  client: UserClient
  userId: string
  ticket: Ticket
  locale: string
  timeZone: string
}

/**
 * What a tool may know of the person who speaks, as the database knows them now.
 * @throws {AppError} session:expired when the session was ended meanwhile, session:not_a_member.
 */
export async function loadToolContext(person: Person & { chatId: string }): Promise<ToolContext> {
  return toToolContext({ ...person, standing: await readStanding(person.client, person.ticket) })
}

export function toToolContext({
  client,
  userId,
  ticket,
  locale,
  timeZone,
  chatId,
  standing: { role, memberRole, email, now },
}: Person & { chatId: string; standing: Standing }): ToolContext {
  return {
    read: createReadClient(client),
    user: { id: userId, role, email },
    agency: { id: ticket.agencyId, slug: ticket.slug, name: ticket.name, memberRole },
    chatId,
    now,
    timeZone,
    locale,
  }
}
