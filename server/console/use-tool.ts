import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { ToolDefinition } from '../../tools/core/definition.ts'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import { AppError } from '../errors.ts'
import type { Ticket } from '../identity/embed-ticket.ts'
import type { Logger } from '../logger.ts'
import type { ClientInput, UsedTool } from '../protocol.ts'
import { runToolCall } from '../turn/tool-call.ts'
import { loadToolContext } from '../turn/tool-context.ts'

export interface ConsolePerson {
  client: UserClient
  userId: string
  ticket: Ticket
  locale: string
  timeZone: string
}

interface Kept {
  chatId: string
  content: string
  parts: unknown[]
  clientId: string
}

/** The person's own thread with the assistant in this console: whose cards wait there. */
async function ownThread({ client, ticket }: ConsolePerson): Promise<string> {
  const args = { kind: 'assistant', agency_id: ticket.agencyId, side: 'recruiter' }
  const result = z.object({ id: z.uuid() }).loose()
  return (await callFunction({ client, name: 'open_chat', args, result })).id
}

/**
 * Runs one tool as the person, for a button: the same checks, journal and cards
 * as when the assistant runs it, without a model in between. `kept` is what
 * belongs in their thread with the assistant; null for what only read.
 * @throws {AppError} tool:not_found, input:invalid
 */
export async function useTool({
  person,
  tools,
  request,
  logger,
}: {
  person: ConsolePerson
  tools: readonly ToolDefinition[]
  request: ClientInput<'tool:use'>
  logger: Logger
}): Promise<{ result: UsedTool; kept: Kept | null }> {
  const tool = tools.find(({ name }) => name === request.tool)
  if (!tool?.for.includes('recruiter')) throw new AppError('tool:not_found')
  const parsed = tool.input.safeParse(request.input)
  if (!parsed.success) throw new AppError('input:invalid', { cause: parsed.error })
  const chatId = await ownThread(person)
  const context = await loadToolContext({ ...person, chatId })
  const callId = randomUUID()
  const identity = { turnId: null, callId, model: 'none' }
  const { client } = person
  const output = await runToolCall({ tool, input: parsed.data, context, client, identity, logger })
  const { status, card, changeIds, say } = output
  const result = { output: { status, card, changeIds }, text: say.text }
  if (status !== 'waiting_for_approval' && changeIds.length === 0) return { result, kept: null }
  const part = {
    type: `tool-${tool.name}`,
    toolCallId: callId,
    title: tool.title,
    state: 'output-available',
    input: request.input,
    output,
  }
  const parts = [{ type: 'text', text: say.text }, part]
  return { result, kept: { chatId, content: say.text, parts, clientId: callId } }
}
