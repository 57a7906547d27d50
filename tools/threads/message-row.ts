import { z } from 'zod'
import type { ToolContext } from '../core/definition.ts'
import { readRows, timestamp } from '../core/read-rows.ts'
import { shortName } from '../core/short-name.ts'

const messageRow = z.object({
  id: z.uuid(),
  chat_id: z.uuid(),
  seq: z.coerce.number(),
  role: z.enum(['user', 'assistant', 'notice']),
  /** Null: the assistant, a notice, or a deleted account. */
  sender_id: z.uuid().nullable(),
  content: z.string(),
  parts: z.array(z.unknown()).catch([]),
  created_at: timestamp,
})

export type MessageRow = z.output<typeof messageRow>

const COLUMNS = 'id,chat_id,seq,role,sender_id,content,parts,created_at'

/** The latest messages of a chat that the person may read, oldest first. */
export async function readMessages({
  chatId,
  limit,
  context,
}: {
  chatId: string
  limit: number
  context: ToolContext
}): Promise<MessageRow[]> {
  const rows = await readRows(
    messageRow,
    context.read
      .select('chat_messages')
      .select(COLUMNS)
      .eq('chat_id', chatId)
      .order('seq', { ascending: false })
      .limit(limit),
  )
  return rows.reverse()
}

const HITS = 60

/** Messages of these chats that hold every word, newest first; 60 at most. */
export function findMessages({
  words,
  chatIds,
  context,
}: {
  words: readonly string[]
  chatIds: readonly string[]
  context: ToolContext
}): Promise<MessageRow[]> {
  if (words.length === 0 || chatIds.length === 0) return Promise.resolve([])
  let query = context.read.select('chat_messages').select(COLUMNS).in('chat_id', chatIds)
  for (const word of words) query = query.ilike('content', `%${escaped(word)}%`)
  return readRows(messageRow, query.order('created_at', { ascending: false }).order('id').limit(HITS))
}

/** A word that stands for itself in a LIKE pattern; PostgREST reads `*` as `%`. */
function escaped(word: string): string {
  return word.replace(/[\\%_]/g, (sign) => `\\${sign}`).replaceAll('*', '_')
}

const AROUND = 70

/** The passage of a text around the first of the words, in one line. */
export function snippet({ text, words }: { text: string; words: readonly string[] }): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const lower = line.toLowerCase()
  const places = words.map((word) => lower.indexOf(word.toLowerCase())).filter((place) => place >= 0)
  const at = places.length > 0 ? Math.min(...places) : 0
  const from = Math.max(0, at - AROUND)
  const to = Math.min(line.length, at + 2 * AROUND)
  return `${from > 0 ? '…' : ''}${line.slice(from, to).trim()}${to < line.length ? '…' : ''}`
}

const person = z.object({ user_id: z.uuid(), full_name: z.string().nullable(), role: z.string() })

export interface ChatPerson {
  id: string
  name: string | null
  isCandidate: boolean
}

/** Who is in a chat or wrote in it; a candidate may withhold their name. */
export async function readPeople({
  chatId,
  context,
}: {
  chatId: string
  context: ToolContext
}): Promise<ChatPerson[]> {
  const rows = await readRows(person, context.read.rpc('chat_people', { chat_id: chatId }))
  return rows.map((row) => ({
    id: row.user_id,
    name: shortName(row.full_name) || null,
    isCandidate: row.role !== 'recruiter',
  }))
}

/** Who wrote a message, for the person who reads it. */
export function writerOf({
  message,
  people,
  context,
}: {
  message: MessageRow
  people: readonly ChatPerson[]
  context: ToolContext
}): string {
  if (message.role === 'assistant') return 'Assistant'
  if (message.role === 'notice') return 'Notice'
  if (message.sender_id === context.user.id) return 'You'
  const writer = people.find(({ id }) => id === message.sender_id)
  if (!writer) return 'Somebody whose account is deleted'
  return writer.name ?? (writer.isCandidate ? 'A visitor' : 'Somebody of the agency')
}
