import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { ToolDefinition } from '../../tools/core/definition.ts'
import type { ToolOutput } from '../../tools/core/tool-output.ts'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import { AppError, fromDatabase } from '../errors.ts'
import type { Ticket } from '../identity/embed-ticket.ts'
import type { Standing } from '../identity/standing.ts'
import type { Logger } from '../logger.ts'
import type { ChatMessage } from '../protocol.ts'
import { messageRowSchema, presentMessage } from '../turn/present-message.ts'
import { type StoredToolPart, storedPartSchema } from '../turn/stored-part.ts'
import { runToolCall } from '../turn/tool-call.ts'
import { toToolContext } from '../turn/tool-context.ts'
import type { TurnStore } from '../turn/turn-store-with-secret-key.ts'

/** Who asks through another assistant, and where. */
export interface McpPerson {
  client: UserClient
  userId: string
  ticket: Ticket
  standing: Standing
  locale: string
  timeZone: string
  /** What the other assistant calls itself, in plain letters. */
  clientName: string
  /** Unique per connection of the other assistant. */
  connectionId: string
  publicUrl: string
}

export interface McpServices {
  store: Pick<TurnStore, 'saveNotice'>
  /** Shows a message of the person's where they have its chat open. */
  announce: (userId: string, message: ChatMessage) => void
  logger: Logger
}

interface McpCall {
  person: McpPerson
  services: McpServices
  tool: ToolDefinition
  input: unknown
  requestId: string | number
}

/** The same for the same request of the same connection: what makes a repeat harmless. A UUID of version 8 (RFC 9562). */
function callIdOf({ person, requestId }: McpCall): string {
  const text = JSON.stringify([person.userId, person.connectionId, requestId])
  const digits = createHash('sha256').update(text).digest('hex')
  const variant = '89ab'[Number.parseInt(digits.charAt(16), 16) % 4]
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-')
}

/** The person's chat that keeps what other assistants did, apart from the one that they talk in. */
function openChat({ client, ticket }: McpPerson): Promise<string> {
  return callFunction({
    client,
    name: 'open_other_assistants_chat',
    args: { agency_id: ticket.agencyId, side: ticket.place === 'console' ? 'recruiter' : 'candidate' },
    result: z.uuid(),
  })
}

/** What an earlier try of this request came to; null for the first. */
async function earlierOutput({
  call: { person, tool, input },
  chatId,
  callId,
}: {
  call: McpCall
  chatId: string
  callId: string
}): Promise<ToolOutput | null> {
  const { data, error } = await person.client
    .from('chat_messages')
    .select('parts')
    .eq('chat_id', chatId)
    .eq('client_id', callId)
    .maybeSingle()
  if (error) throw fromDatabase(error)
  if (!data) return null
  const parts = z.array(storedPartSchema).parse(data.parts)
  const part = parts.find((one): one is StoredToolPart => 'toolCallId' in one && one.toolCallId === callId)
  if (!part?.output || part.type !== `tool-${tool.name}` || !isDeepStrictEqual(part.input, input))
    throw new AppError('input:invalid', {
      message: 'This request id was used for another call. Use a new one.',
    })
  return part.output
}

async function keep({
  call: { person, services, tool, input },
  chatId,
  callId,
  output,
}: {
  call: McpCall
  chatId: string
  callId: string
  output: ToolOutput
}): Promise<void> {
  const content = `Through “${person.clientName}”: ${output.say.text}`
  const part = {
    type: `tool-${tool.name}`,
    toolCallId: callId,
    title: tool.title,
    state: 'output-available',
    input,
    output,
  }
  const saved = await services.store.saveNotice({
    chatId,
    content,
    parts: [{ type: 'text', text: content }, part],
    clientId: callId,
  })
  services.announce(person.userId, presentMessage(messageRowSchema.parse(saved.message)))
}

/**
 * Runs a tool for another assistant as the person who let it in: the same
 * checks, journal and cards as in the chat. What changed something or waits for
 * a click is kept in the person's chat for it, once per request.
 * @throws {AppError} when the database is away, or the request's id was used for something else.
 */
export async function callTool(call: McpCall): Promise<ToolOutput> {
  const { person, tool, services } = call
  const { client, publicUrl } = person
  const chatId = await openChat(person)
  const callId = callIdOf(call)
  if (tool.effect !== 'read') {
    const earlier = await earlierOutput({ call, chatId, callId })
    if (earlier) return earlier
  }
  const output = await runToolCall({
    tool,
    input: call.input,
    context: { ...toToolContext({ ...person, chatId }), publicUrl },
    client,
    identity: { turnId: null, callId, model: `mcp: ${person.clientName}` },
    logger: services.logger,
  })
  if (output.status === 'waiting_for_approval' || output.changeIds.length > 0)
    await keep({ call, chatId, callId, output })
  return output
}
