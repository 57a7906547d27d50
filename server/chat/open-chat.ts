import { z } from 'zod'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import { fromDatabase } from '../errors.ts'
import type { Ticket } from '../identity/embed-ticket.ts'
import type { ApprovalState, ChatPerson, ClientInput, OpenedChat } from '../protocol.ts'
import { MESSAGE_COLUMNS, messageRowSchema, presentMessage } from '../turn/present-message.ts'
import { loadChatPeople } from './chat-people.ts'
import { type ChatPlace, findChatPlace } from './chat-place.ts'
import { APPROVAL_COLUMNS, approvalRowSchema, presentApproval } from './present-approval.ts'

const PAGE = 50

interface Options {
  client: UserClient
  userId: string
  ticket: Ticket
  request: ClientInput<'chat:open'>
  /** Called before anything is read, so that nothing that happens meanwhile is missed. */
  join: (place: Pick<ChatPlace, 'chatId' | 'kind' | 'as'>) => Promise<void> | void
}

/** The person's own chat with the assistant in this place, made where there is none. */
async function openOwnChat({ client, ticket, request }: Options): Promise<string> {
  const opened = await callFunction({
    client,
    name: 'open_chat',
    args: {
      kind: 'assistant',
      agency_id: ticket.agencyId,
      application_id: null,
      fresh: request.fresh,
      side: ticket.place === 'console' ? 'recruiter' : 'candidate',
    },
    result: z.object({ id: z.uuid() }).loose(),
  })
  return opened.id
}

async function loadRows({
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
  return { hasOlder: rows.length > PAGE, rows: rows.slice(0, PAGE).reverse() }
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
 * Opens a chat that belongs to where the person is: the one named, their
 * current one with the assistant, or a new one; with a page of its history.
 * @throws {AppError} chat:not_found for one that is missing or another's, in the same words.
 */
export async function openChat(options: Options): Promise<Omit<OpenedChat, 'running'>> {
  const { client, request } = options
  const named = request.chatId ? await findChatPlace({ ...options, chatId: request.chatId }) : null
  const chatId = named?.chatId ?? (await openOwnChat(options))
  await options.join(named ?? { chatId, kind: 'assistant', as: 'owner' })
  const isThread = named !== null && named.kind !== 'assistant'
  const [place, { rows, hasOlder }, approvals, people] = await Promise.all([
    findChatPlace({ ...options, chatId }),
    loadRows({ client, chatId, request }),
    loadApprovals({ client, chatId }),
    isThread ? loadChatPeople({ client, chatId }) : ([] as ChatPerson[]),
  ])
  const names = new Map(people.map(({ userId, name }) => [userId, name]))
  const { kind, title, handler, agencyName, applicationId, jobTitle, assignedTo } = place
  const messages = rows.map((row) => presentMessage(row, names.get(row.sender_id ?? '') ?? null))
  return {
    ...{ chatId, kind, title, handler, agencyName, applicationId, jobTitle, assignedTo },
    ...{ people, messages, hasOlder, approvals },
  }
}
