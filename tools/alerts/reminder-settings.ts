import { z } from 'zod'
import type { ToolContext } from '../core/definition.ts'
import { readRow } from '../core/read-rows.ts'

/** Kinds of reminders that can be switched; `email` is whether they also come by e-mail. */
export const reminderKinds = ['closing_job', 'offer_deadline', 'waiting_application', 'email'] as const
export type ReminderKind = (typeof reminderKinds)[number]

export const KIND_NAMES: Record<ReminderKind, string> = {
  closing_job: 'saved jobs that are about to close',
  offer_deadline: 'offers that are about to run out',
  waiting_application: 'applications without an answer',
  email: 'reminders by e-mail',
}

const off = z.object({
  closing_job: z.boolean().optional().catch(undefined),
  offer_deadline: z.boolean().optional().catch(undefined),
  waiting_application: z.boolean().optional().catch(undefined),
  email: z.boolean().optional().catch(undefined),
})

/** `user_preferences.preferences.reminders`: false is none, `{closing_job: false}` all but that kind; all are on by default. */
const reminders = z.union([z.boolean(), off]).catch(true)

const row = z.object({
  id: z.uuid(),
  preferences: z.object({ reminders: reminders.optional() }).loose(),
})

export interface ReminderSettings {
  /** The row of user_preferences with all of its preferences; null when there is none. */
  row: { id: string; preferences: Record<string, unknown> } | null
  on: Record<ReminderKind, boolean>
}

/** What the person wants to be reminded of. */
export async function readReminderSettings(context: ToolContext): Promise<ReminderSettings> {
  const found = await readRow(
    row,
    context.read.select('user_preferences').select('id,preferences').eq('user_id', context.user.id),
  )
  const stored = found?.preferences.reminders ?? true
  const on = (kind: ReminderKind) => (typeof stored === 'boolean' ? stored : stored[kind] !== false)
  return {
    row: found,
    on: {
      closing_job: on('closing_job'),
      offer_deadline: on('offer_deadline'),
      waiting_application: on('waiting_application'),
      email: on('email'),
    },
  }
}
