import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { ToolContext, ToolDefinition } from '../../tools/core/definition.ts'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import { AppError } from '../errors.ts'
import type { ChatMessage, ClientInput } from '../protocol.ts'
import { messageRowSchema, presentMessage } from '../turn/present-message.ts'
import { approvalCard } from '../turn/tool-call.ts'
import { valueAt, withValues } from './input-path.ts'
import { loadApproval } from './load-approval.ts'
import { noticesOfWrites, writtenRow } from './notices-of-writes.ts'
import type { ApprovalRow } from './present-approval.ts'

interface Options {
  client: UserClient
  tools: readonly ToolDefinition[]
  context: (chatId: string) => Promise<ToolContext>
  request: ClientInput<'approval:answer'>
}

export interface AnsweredApproval {
  approval: ApprovalRow
  /** What the assistant says about it; null for a repeat. */
  text: string | null
  /** Messages that it wrote to chats, and what the chats tell of it, for those who have them open; none for a repeat. */
  messages: ChatMessage[]
}

const committedSchema = z
  .object({
    repeated: z.boolean().default(false),
    rows: z.array(writtenRow).catch([]),
  })
  .loose()

function messagesIn({ rows }: z.infer<typeof committedSchema>): ChatMessage[] {
  return rows.flatMap(({ table, op, row }) => {
    const parsed = messageRowSchema.safeParse(row)
    return table === 'chat_messages' && op === 'insert' && parsed.success ? [presentMessage(parsed.data)] : []
  })
}

/** The input as approved: what was shown, with the edits of the fields that the card lets edit. */
function finalInput({
  approval,
  edits,
  tool,
}: {
  approval: ApprovalRow
  edits: Record<string, string> | null
  tool: ToolDefinition
}) {
  const editable = new Map(
    approval.shown.fields.flatMap((field) => (field.editable ? [[field.name, field] as const] : [])),
  )
  const shown = Object.fromEntries([...editable].map(([name, field]) => [name, field.value]))
  for (const name of Object.keys(edits ?? {})) if (!editable.has(name)) throw new AppError('approval:invalid')
  const filled = withValues(approval.input, { ...shown, ...edits })
  const parsed = tool.input.safeParse(filled)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const field = editable.get((issue?.path ?? []).map(String).join('.'))
  throw new AppError(
    'approval:invalid',
    field && issue ? { message: problemOf({ field, issue, filled }) } : {},
  )
}

function problemOf({
  field: { name, label },
  issue,
  filled,
}: {
  field: ApprovalRow['shown']['fields'][number]
  issue: z.core.$ZodIssue
  filled: Record<string, unknown>
}): string {
  if (issue.code !== 'too_big') return `“${label}” can’t be sent like this: ${issue.message}`
  const [limit, length] = [issue.maximum, String(valueAt(filled, name)).length].map((count) =>
    count.toLocaleString('en'),
  )
  return `“${label}” can have ${limit} characters at most. It has ${length}.`
}

/** True when the card made now differs from the one that was shown, edits aside. */
function hasChanged({ shown, now }: { shown: ApprovalRow['shown']; now: ApprovalRow['shown'] }): boolean {
  const fixed = (card: ApprovalRow['shown']) => ({
    ...card,
    fields: card.fields.filter((field) => !field.editable),
  })
  return !isDeepStrictEqual(fixed(shown), fixed(now))
}

async function commit({
  client,
  approval,
  approved,
  input,
  changes,
  reason,
}: {
  client: UserClient
  approval: ApprovalRow
  approved: boolean
  input: unknown
  changes: unknown[]
  reason: string | null
}): Promise<z.infer<typeof committedSchema>> {
  return callFunction({
    client,
    name: 'answer_approval',
    args: { approval_id: approval.id, approved, final_input: input, changes, reason },
    result: committedSchema,
  })
}

/** What it showed no longer holds: it could only be refused again. */
function expire({ client, approvalId }: { client: UserClient; approvalId: string }): Promise<unknown> {
  const args = { approval_ids: [approvalId], outcome: 'expired' }
  return callFunction({ client, name: 'close_approvals', args, result: z.unknown() })
}

/**
 * The answer that was given before, for the same answer again.
 * @throws {AppError} approval:used for another one, approval:expired, approval:superseded.
 */
async function repeatAnswer({
  client,
  approval,
  input,
  reason,
}: {
  client: UserClient
  approval: ApprovalRow
  input: unknown
  reason: string | null
}): Promise<AnsweredApproval> {
  await commit({ client, approval, approved: true, input, changes: [], reason })
  return { approval, text: null, messages: [] }
}

/**
 * Answers a card as the person it was asked of. What was approved is worked
 * out anew from the final input and committed in the answer's transaction; a
 * card that no longer shows what would happen is refused, and is over with that.
 */
export async function answerApproval(options: Options): Promise<AnsweredApproval> {
  const { client, tools, context, request } = options
  const { approvalId, approved, input: edits, reason } = request
  const approval = await loadApproval({ client, approvalId })
  const tool = tools.find((definition) => definition.name === approval.tool)
  if (!tool) throw new AppError('approval:not_found')

  if (!approved) {
    const { repeated } = await commit({ client, approval, approved, input: null, changes: [], reason })
    return {
      approval: await loadApproval({ client, approvalId }),
      text: repeated ? null : `Nothing was ${approval.shown.act === 'send' ? 'sent' : 'changed'}.`,
      messages: [],
    }
  }
  const input = finalInput({ approval, edits, tool })
  // An answer that was given must not be worked out anew: its own effect is in the way.
  if (approval.status !== 'pending') return repeatAnswer({ client, approval, input, reason })
  // The click may come from another browser than the question, and the card is compared as it was written.
  const { timeZone, locale } = approval.metadata
  const asked = await context(approval.chat_id)
  const ownContext = { ...asked, timeZone: timeZone ?? asked.timeZone, locale: locale ?? asked.locale }
  if (!tool.for.includes(ownContext.user.role)) throw new AppError('approval:not_found')
  if (tool.needsVerifiedEmail && ownContext.user.role === 'guest')
    throw new AppError('identity:verification_required')
  const result = await tool.run({ input, context: ownContext })
  const preview = result.refused ? undefined : result.preview
  if (!preview || hasChanged({ shown: approval.shown, now: approvalCard(preview) })) {
    // The same click may have come twice and been faster the other time: then its effect is what changed.
    const now = await loadApproval({ client, approvalId })
    if (now.status !== 'pending') return repeatAnswer({ client, approval: now, input, reason })
    // It may be the edits that can't be done: they are the person's to mend.
    if (!edits) await expire({ client, approvalId })
    throw new AppError('approval:changed', preview ? {} : { message: result.say.text })
  }
  const committed = await commit({
    client,
    approval,
    approved,
    input,
    changes: result.changes ?? [],
    reason,
  })
  return {
    approval: await loadApproval({ client, approvalId }),
    text: committed.repeated ? null : preview.doneText,
    messages: committed.repeated
      ? []
      : [...(await noticesOfWrites({ client, rows: committed.rows })), ...messagesIn(committed)],
  }
}
