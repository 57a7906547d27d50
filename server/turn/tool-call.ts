import { z } from 'zod'
import type { Act, Change } from '../../tools/core/change.ts'
import type { Preview, ToolContext, ToolDefinition, ToolResult } from '../../tools/core/definition.ts'
import type { ToolOutput } from '../../tools/core/tool-output.ts'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import { toAppError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { subjectOf } from './card-subject.ts'

/** What ties a write to its cause in the journal, and makes a repeat harmless. */
export interface CallIdentity {
  /** Null: a button's call, outside a turn. */
  turnId: string | null
  callId: string
  model: string
}

interface ToolCall {
  tool: ToolDefinition
  input: unknown
  context: ToolContext
  client: UserClient
  identity: CallIdentity
  logger: Logger
  /** Hears of the cards that this call ended without a click. */
  onClosed?: ((cards: ClosedCard[]) => void) | undefined
}

/** A card that ended without a click: a newer one replaced it, or it was declined by words. */
export interface ClosedCard {
  approvalId: string
  chatId: string
  status: 'superseded' | 'declined'
}

const cardsSchema = z.array(z.object({ id: z.uuid(), chat_id: z.uuid() })).catch([])
const writtenSchema = z.object({ rows: z.array(z.object({ change_id: z.uuid().nullish() })) })
const actSchema = z.object({ change_ids: z.array(z.uuid()).optional(), closed: cardsSchema }).loose()
const approvalSchema = z.object({ id: z.uuid(), expires_at: z.coerce.date(), replaced: cardsSchema }).loose()

/** How long a card waits for its click, seconds. */
const APPROVAL_SECONDS = 24 * 60 * 60

async function write({
  client,
  changes,
  context,
}: {
  client: UserClient
  changes: Change[]
  context: object
}): Promise<string[]> {
  const { rows } = await callFunction({
    client,
    name: 'write_rows',
    args: { changes, context },
    result: writtenSchema,
  })
  return rows.flatMap((row) => row.change_id ?? [])
}

async function perform({
  client,
  act,
  context,
  onClosed,
}: Pick<ToolCall, 'client' | 'onClosed'> & { act: Act; context: object }): Promise<string[]> {
  const args = act.name === 'undo_changes' ? { ...act.args, context } : act.args
  const { change_ids, closed } = await callFunction({ client, name: act.name, args, result: actSchema })
  tellClosed({ cards: closed, status: 'declined', onClosed })
  return change_ids ?? []
}

function tellClosed({
  cards,
  status,
  onClosed,
}: Pick<ToolCall, 'onClosed'> & {
  cards: z.infer<typeof cardsSchema>
  status: ClosedCard['status']
}): void {
  if (cards.length > 0)
    onClosed?.(cards.map(({ id, chat_id }) => ({ approvalId: id, chatId: chat_id, status })))
}

/** The card of an approval: built from the tool and its input alone, whatever the model says about it. */
export function approvalCard(preview: Preview) {
  return {
    title: preview.title,
    recipient: preview.recipient,
    confirmLabel: preview.confirmLabel,
    act: preview.act ?? ('send' as const),
    basis: preview.basis ?? null,
    fields: preview.rows.map(({ label, value, field, multiline, maxLength, options, group }) => ({
      name: field ?? (group ? `${group}: ${label}` : label),
      label,
      value,
      editable: field !== undefined,
      multiline: multiline ?? false,
      maxLength: maxLength ?? null,
      options: options ?? null,
      group: group ?? null,
    })),
  }
}

async function askForClick({
  tool,
  input,
  context,
  client,
  identity,
  preview,
  result,
  onClosed,
}: ToolCall & { preview: Preview; result: ToolResult }): Promise<ToolOutput> {
  const shown = approvalCard(preview)
  const asked = result.input ?? input
  const approval = await callFunction({
    client,
    name: 'request_approval',
    args: {
      approval: {
        chat_id: context.chatId,
        turn_id: identity.turnId,
        call_id: identity.callId,
        tool: tool.name,
        effect: tool.effect,
        shown,
        input: asked,
        subject: subjectOf({ tool, input: asked, recipient: preview.recipient }),
        expires_in: APPROVAL_SECONDS,
        metadata: { timeZone: context.timeZone, locale: context.locale },
      },
    },
    result: approvalSchema,
  })
  tellClosed({ cards: approval.replaced, status: 'superseded', onClosed })
  const { basis: _basis, ...visible } = shown
  const card = {
    kind: 'approval' as const,
    approvalId: approval.id,
    expiresAt: approval.expires_at.toISOString(),
    ...visible,
  }
  return { status: 'waiting_for_approval', say: result.say, card, changeIds: [] }
}

/** Counts a question that nothing answered. The answer does not wait for it to succeed. */
async function recordGap({
  client,
  context,
  logger,
  question,
}: ToolCall & { question: string }): Promise<void> {
  if (!context.agency || context.agency.memberRole) return
  const { error } = await client.rpc('record_gap', { agency_id: context.agency.id, question })
  if (error) logger.warn({ err: error }, 'an unanswered question was not counted')
}

/** The other tool, where the one who speaks has it. */
function insteadOf(
  { tool, context }: ToolCall,
  instead: NonNullable<ToolResult['instead']>,
): NonNullable<ToolResult['instead']> {
  if (!instead.tool.for.includes(context.user.role))
    throw new Error(`Tool ${tool.name} hands over to ${instead.tool.name}, which is for others.`)
  return instead
}

async function run(call: ToolCall): Promise<ToolOutput> {
  const { tool, context, client, identity } = call
  if (tool.needsVerifiedEmail && context.user.role === 'guest') {
    const why = tool.effect === 'read' ? 'Please' : 'Before anything is sent in your name, please'
    const text = `${why} confirm your e-mail with the six-digit code that we send you.`
    return {
      status: 'needs_verified_email',
      say: { text },
      card: { kind: 'sign_in', reason: tool.title },
      changeIds: [],
    }
  }
  // Only what the schema names is kept for the click: nothing rides along unseen.
  const input = tool.input.parse(call.input)
  const result = await tool.run({ input, context })
  const card = result.card ?? null
  if (result.refused) return { status: 'refused', say: result.say, card, changeIds: [] }
  if (result.instead) {
    const output = await run({ ...call, ...insteadOf(call, result.instead) })
    return { ...output, say: { ...output.say, text: `${result.say.text} ${output.say.text}` } }
  }
  if (tool.effect === 'send' || tool.effect === 'decide') {
    if (!result.preview) throw new Error(`Tool ${tool.name} shows nothing to approve.`)
    return askForClick({ ...call, input, preview: result.preview, result })
  }
  if (tool.effect === 'read' && (result.changes?.length || result.act))
    throw new Error(`Tool ${tool.name} reads, but asked for a write.`)
  const journal = { turn: identity.turnId, call: identity.callId, tool: tool.name, model: identity.model }
  if (result.unanswered) await recordGap({ ...call, question: result.unanswered })
  const changeIds = [
    ...(result.changes?.length ? await write({ client, changes: result.changes, context: journal }) : []),
    ...(result.act ? await perform({ ...call, act: result.act, context: journal }) : []),
  ]
  return { status: 'done', say: result.say, card, changeIds }
}

/**
 * Runs one tool call as the person who speaks. Reads run, writes are committed
 * and journaled, what leaves the person's space becomes a card that waits.
 * Never throws: a failure is an output that the model can act on.
 */
export async function runToolCall(call: ToolCall): Promise<ToolOutput> {
  try {
    return await run(call)
  } catch (error) {
    if (error instanceof z.ZodError) {
      const text = `The input does not fit: ${error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`
      return { status: 'failed', say: { text: text.slice(0, 1_000) }, card: null, changeIds: [] }
    }
    const shown = toAppError(error)
    if (shown.code.startsWith('server:'))
      call.logger.error({ tool: call.tool.name, err: shown.cause ?? shown }, 'tool failed')
    return { status: 'failed', say: { text: shown.message }, card: null, changeIds: [] }
  }
}
