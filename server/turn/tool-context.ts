import type { ToolContext } from '../../tools/core/definition.ts'
import type { UserClient } from '../database/clients.ts'
import type { EmbedTicket } from '../identity/embed-ticket.ts'
import { readStanding, type Standing } from '../identity/standing.ts'
import { createReadClient } from './read-client.ts'

interface Person {
  client: UserClient
  userId: string
  ticket: EmbedTicket
  locale: string
  timeZone: string
}

/**
 * What a tool may know of the person who speaks, as the database knows them now.
 * @throws {AppError} session:expired when the session was ended meanwhile.
 */
export async function loadToolContext(person: Person & { chatId: string }): Promise<ToolContext> {
  return toToolContext({ ...person, standing: await readStanding(person.client) })
}

export function toToolContext({
  client,
  userId,
  ticket,
  locale,
  timeZone,
  chatId,
  standing: { role, email, now },
}: Person & { chatId: string; standing: Standing }): ToolContext {
  return {
    read: createReadClient(client),
    user: { id: userId, role, email },
    agency: { id: ticket.agencyId, slug: ticket.slug, name: ticket.name, memberRole: null },
    chatId,
    now,
    timeZone,
    locale,
  }
}
