import { z } from 'zod'
import type { CardRow } from '../../tools/core/card.ts'
import { dayInWords } from '../../tools/core/dates-in-words.ts'
import type { Reference } from '../../tools/core/definition.ts'
import { timestamp } from '../../tools/core/read-rows.ts'
import type { ToolOutput } from '../../tools/core/tool-output.ts'
import { jobName } from '../../tools/jobs/job-in-words.ts'
import type { MailPayload } from '../outbox/outbox-with-secret-key.ts'
import type { StoredPart } from '../turn/stored-part.ts'
import { type MailLinks, mailedAgency } from './alert-message.ts'
import { careersPage } from './careers-page.ts'
import { writeMail } from './write-mail.ts'

const dueItem = z.object({
  kind: z.enum(['closing_job', 'offer_deadline', 'waiting_application']),
  subject_id: z.uuid(),
  /** As the database wrote it: it names the reminder, to the microsecond. */
  about: z.string(),
  job_id: z.uuid().nullable(),
  title: z.string().nullable(),
  company: z.string().nullable(),
})

/** One of `public.due_reminders`: all that one person is reminded of in the chat of one agency. */
export const dueReminders = z.object({
  user_id: z.uuid(),
  /** Null: not confirmed, or no e-mails wanted. */
  email: z.string().nullable(),
  agency_id: z.uuid().nullable(),
  agency: mailedAgency.nullable(),
  time_zone: z.string(),
  items: z.array(dueItem).min(1),
})

export type DueReminders = z.output<typeof dueReminders>
type DueItem = DueReminders['items'][number]

function nameOf({ title, company }: DueItem): string {
  return title ? jobName({ title, company: company ?? '' }) : 'your other offer'
}

function detailOf({ kind, about }: DueItem, timeZone: string): string {
  const day = dayInWords(timestamp.parse(about), { timeZone, locale: 'en-GB' })
  return {
    closing_job: `You saved this job; it closes on ${day}`,
    offer_deadline: `The offer runs out by ${day}`,
    waiting_application: `No answer since you applied on ${day}`,
  }[kind]
}

const HINTS: Record<DueItem['kind'], string> = {
  closing_job: 'Say “apply” when you want to go for a saved job.',
  offer_deadline: 'Say “show my offers” to look at an offer again.',
  waiting_application: 'I can ask the agency’s people for you: say “talk to a person”.',
}

function referenceOf(item: DueItem): Reference {
  const label = nameOf(item)
  if (item.kind === 'offer_deadline') return { type: 'offer', id: item.subject_id, label }
  if (item.kind === 'waiting_application') return { type: 'application', id: item.subject_id, label }
  return { type: 'job', id: item.job_id ?? item.subject_id, label }
}

function rowOf(item: DueItem, timeZone: string): CardRow {
  return {
    id: item.job_id && item.kind === 'closing_job' ? item.job_id : item.subject_id,
    title: nameOf(item),
    subtitle: detailOf(item, timeZone),
    badge: item.kind === 'waiting_application' ? null : { text: 'Soon', tone: 'warning' },
    facts: [],
    text: null,
    actions: [],
  }
}

/** The message in the chat. */
export function reminderMessage({ items, time_zone }: DueReminders): {
  content: string
  parts: StoredPart[]
} {
  const hints = [...new Set(items.map(({ kind }) => HINTS[kind]))].join(' ')
  const content = `A reminder, so that you don’t miss ${items.length === 1 ? 'this' : 'these'}. ${hints} Say “turn off reminders” to get none.`
  const output: ToolOutput = {
    status: 'done',
    say: {
      text: content,
      lines: items.map((item, index) => `${index + 1}. ${nameOf(item)}: ${detailOf(item, time_zone)}`),
      references: items.map(referenceOf),
    },
    card: {
      kind: 'rows',
      title: 'Coming up',
      note: null,
      rows: items.map((item) => rowOf(item, time_zone)),
      actions: [],
    },
    changeIds: [],
  }
  return {
    content,
    parts: [
      { type: 'text', text: content },
      {
        type: 'tool-list_reminders',
        toolCallId: crypto.randomUUID(),
        title: 'Reminder',
        state: 'output-available',
        input: {},
        output,
      },
    ],
  }
}

/** The same as an e-mail; null when none is wanted. */
export async function reminderMail(due: DueReminders, links: MailLinks): Promise<MailPayload | null> {
  const { email, items, agency, time_zone } = due
  if (!email) return null
  return writeMail({
    to: email,
    subject:
      items.length === 1 && items[0] ? `Reminder: ${nameOf(items[0])}` : `Reminder: ${items.length} things`,
    intro: `This is to remind you of ${items.length === 1 ? 'something' : `${items.length} things`} that should not be missed.`,
    items: items.map((item) => ({
      title: nameOf(item),
      detail: detailOf(item, time_zone),
      href: agency
        ? careersPage({
            agency,
            baseUrl: links.baseUrl(),
            demoAgency: links.demoAgency,
            jobId: item.kind === 'closing_job' ? item.job_id : null,
          })
        : null,
    })),
    why: 'You get this because of jobs that you saved, applications or offers of yours. You can switch each kind of reminder in the chat: say “turn off reminders”.',
    stopLabel: 'No more reminders by e-mail',
    stopUrl: await links.stop.issue({ kind: 'reminders', id: due.user_id }),
  })
}
