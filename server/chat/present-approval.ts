import { z } from 'zod'
import type { ApprovalState } from '../protocol.ts'
import { valueAt } from './input-path.ts'

export const APPROVAL_COLUMNS =
  'id,chat_id,turn_id,call_id,tool,effect,status,shown,input,final_input,answered_at,expires_at,metadata'

export const shownCardSchema = z.object({
  title: z.string(),
  recipient: z.string(),
  confirmLabel: z.string(),
  act: z.enum(['send', 'do', 'remove']).default('send'),
  basis: z.string().nullable().default(null),
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      value: z.string(),
      editable: z.boolean(),
      multiline: z.boolean(),
      maxLength: z.number().nullable(),
      options: z
        .array(z.object({ value: z.string(), label: z.string() }))
        .nullable()
        .default(null),
      group: z.string().nullable().default(null),
    }),
  ),
})

export const approvalRowSchema = z.object({
  id: z.uuid(),
  chat_id: z.uuid(),
  turn_id: z.uuid().nullable(),
  call_id: z.string(),
  tool: z.string(),
  effect: z.enum(['send', 'decide']),
  status: z.enum(['pending', 'approved', 'declined', 'expired', 'superseded']),
  shown: shownCardSchema,
  input: z.record(z.string(), z.unknown()),
  final_input: z.record(z.string(), z.unknown()).nullable(),
  answered_at: z.coerce.date().nullable(),
  expires_at: z.coerce.date(),
  /** How days and numbers were written on the card. */
  metadata: z.object({ timeZone: z.string().optional(), locale: z.string().optional() }),
})

export type ApprovalRow = z.infer<typeof approvalRowSchema>

/** Only the fields that a person may edit on the card go back to the client. */
export function presentApproval(row: ApprovalRow): ApprovalState {
  const editable = row.shown.fields.filter((field) => field.editable)
  const final = row.final_input
  const isOver = row.status === 'pending' && row.expires_at.getTime() < Date.now()
  return {
    approvalId: row.id,
    status: isOver ? 'expired' : row.status,
    answeredAt: row.answered_at?.toISOString() ?? null,
    finalInput:
      final &&
      Object.fromEntries(editable.map(({ name, value }) => [name, String(valueAt(final, name) ?? value)])),
  }
}
