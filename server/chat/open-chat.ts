import { z } from 'zod'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import { AppError, fromDatabase } from '../errors.ts'
import type { ApprovalState, ClientInput, OpenedChat } from '../protocol.ts'
import { MESSAGE_COLUMNS, messageRowSchema, presentMessage } from '../turn/present-message.ts'
import { APPROVAL_COLUMNS, approvalRowSchema, presentApproval } from './present-approval.ts'

const PAGE = 50
const CHAT_COLUMNS = 'id,title,handler,kind,status'
const chatSchema = z.object({
  id: z.uuid(),
  title: z.string().nullable(),
  handler: z.enum(['ai', 'queued', 'human']),
})

interface Options {
  client: UserClient
  agencyId: string
  request: ClientInput<'chat:open'>
  /** Called before anything is read, so that nothing that happens meanwhile is missed. */
  join: (chatId: string) => Promise<void> | void
}

async function findChat({ client, agencyId, request }: Omit<Options, 'join'>): Promise<string> {
  if (request.chatId) return request.chatId
  const opened = await callFunction({
    client,
    name: 'open_chat',
    args: { kind: 'assistant', agency_id: agencyId, application_id: null, fresh: request.fresh },
    result: z.object({ id: z.uuid() }).loose(),
  })
  return opened.id
}

async function loadMessages({
  client,
  chatId,
  request,
}: {
  client: UserClient
  chatId: string
  request: Options['request']
}) {
  let query = client.from('chat_messages').select(MESSAGE_COLUMNS).eq('chat_id', chatId)
  if (request.after !== null) query = query.gt('seq', request.after)
  if (request.before !== null) query = query.lt('seq', request.before)
  const { data, error } = await query.order('seq', { ascending: false }).limit(PAGE + 1)
  if (error) throw fromDatabase(error)
  const rows = z.array(messageRowSchema).parse(data)
  return { hasOlder: rows.length > PAGE, messages: rows.slice(0, PAGE).reverse().map(presentMessage) }
}

async function loadApprovals({
  client,
  chatId,
}: {
  client: UserClient
  chatId: string
}): Promise<ApprovalState[]> {
  const { data, error } = await client
    .from('approvals')
    .select(APPROVAL_COLUMNS)
    .eq('chat_id', chatId)
    .order('created_at', { ascending: false })
    .limit(PAGE)
  if (error) throw fromDatabase(error)
  return z.array(approvalRowSchema).parse(data).map(presentApproval)
}

/**
 * Opens a chat of the person: the one named, their current thread with the
 * agency, or a new one; with a page of its history.
 * @throws {AppError} chat:not_found for one that is missing or another's, in the same words.
 */
export async function openChat(options: Options): Promise<Omit<OpenedChat, 'running'>> {
  const { client, request } = options
  const chatId = await findChat(options)
  await options.join(chatId)
  const [chat, history, approvals] = await Promise.all([
    client.from('chats').select(CHAT_COLUMNS).eq('id', chatId).maybeSingle(),
    loadMessages({ client, chatId, request }),
    loadApprovals({ client, chatId }),
  ])
  if (chat.error) throw fromDatabase(chat.error)
  if (!chat.data) throw new AppError('chat:not_found')
  const { title, handler } = chatSchema.parse(chat.data)
  return { chatId, title, handler, ...history, approvals }
}
