import { z } from 'zod'
import { withoutControls } from '../../tools/core/visible-text.ts'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import { AppError, fromDatabase } from '../errors.ts'

const PAGE = 500
/** Beyond it the oldest are left out, and the file says so. */
const MOST = 10_000

const chatSchema = z.object({
  title: z.string().nullable(),
  kind: z.string(),
  status: z.string(),
  created_at: z.coerce.date(),
  last_seq: z.coerce.number(),
  agencies: z.object({ name: z.string() }).nullable(),
})
const messagesSchema = z.array(
  z.object({
    seq: z.coerce.number(),
    role: z.enum(['user', 'assistant', 'notice']),
    sender_id: z.uuid().nullable(),
    content: z.string(),
    created_at: z.coerce.date(),
  }),
)
const peopleSchema = z.array(
  z.object({ user_id: z.uuid(), full_name: z.string().nullable(), role: z.string() }).loose(),
)

export interface ExportedChat {
  title: string
  kind: string
  status: string
  agency: string | null
  /** ISO 8601, UTC. */
  startedAt: string
  /** True when there were more messages than the newest 10,000. */
  shortened: boolean
  messages: { at: string; from: string; role: 'user' | 'assistant' | 'notice'; text: string }[]
}

async function readAll({
  client,
  chatId,
}: {
  client: UserClient
  chatId: string
}): Promise<z.infer<typeof messagesSchema>> {
  const all: z.infer<typeof messagesSchema> = []
  while (all.length < MOST) {
    const oldest = all.at(-1)?.seq
    let query = client
      .from('chat_messages')
      .select('seq,role,sender_id,content,created_at')
      .eq('chat_id', chatId)
    if (oldest !== undefined) query = query.lt('seq', oldest)
    const { data, error } = await query.order('seq', { ascending: false }).limit(PAGE)
    if (error) throw fromDatabase(error)
    const page = messagesSchema.parse(data)
    all.push(...page)
    if (page.length < PAGE) break
  }
  return all.reverse()
}

/**
 * A chat with everything in it that this person may read.
 * @throws {AppError} chat:not_found for one that is missing or another's, in the same words.
 */
export async function exportedChat({
  client,
  chatId,
  userId,
}: {
  client: UserClient
  chatId: string
  userId: string
}): Promise<ExportedChat> {
  const { data, error } = await client
    .from('chats')
    .select('title,kind,status,created_at,last_seq,agencies!chats_agency_id_fkey(name)')
    .eq('id', chatId)
    .maybeSingle()
  if (error) throw fromDatabase(error)
  if (!data) throw new AppError('chat:not_found')
  const chat = chatSchema.parse(data)
  const [messages, people] = await Promise.all([
    readAll({ client, chatId }),
    callFunction({ client, name: 'chat_people', args: { chat_id: chatId }, result: peopleSchema }),
  ])
  const agency = chat.agencies?.name ?? null
  const nameOf = (senderId: string | null): string => {
    const person = people.find(({ user_id }) => user_id === senderId)
    if (!person) return 'Deleted account'
    const name = person.full_name ?? (person.role === 'recruiter' ? agency : null) ?? 'Candidate'
    return senderId === userId ? `${person.full_name ?? 'You'} (you)` : name
  }
  return {
    title: chat.title ?? (agency ? `Conversation at ${agency}` : 'Conversation'),
    kind: chat.kind,
    status: chat.status,
    agency,
    startedAt: chat.created_at.toISOString(),
    shortened: messages.length >= MOST,
    messages: messages.map(({ role, sender_id, content, created_at }) => ({
      at: created_at.toISOString(),
      from: role === 'assistant' ? 'Assistant' : role === 'notice' ? 'Notice' : nameOf(sender_id),
      role,
      text: withoutControls(content),
    })),
  }
}

/** A chat as plain text: a heading, then each message under who wrote it and when. */
export function writeTranscript(chat: ExportedChat): string {
  const heading = [
    chat.title,
    `Started ${chat.startedAt}; times are UTC.`,
    ...(chat.shortened ? ['Older messages are left out.'] : []),
  ]
  const messages = chat.messages.map(({ at, from, text }) => `${at}  ${from}\n${text}`)
  return `${[heading.join('\n'), ...messages].join('\n\n')}\n`
}
