import { z } from 'zod'
import { alertCriteria, frequencies } from '../../tools/alerts/alert-criteria.ts'
import { criteriaInWords, OFTEN } from '../../tools/alerts/alert-in-words.ts'
import { jobSummary } from '../../tools/alerts/job-summary.ts'
import { jobsShown } from '../../tools/alerts/preview.ts'
import { dayInWords } from '../../tools/core/dates-in-words.ts'
import { shortName } from '../../tools/core/short-name.ts'
import type { ToolOutput } from '../../tools/core/tool-output.ts'
import { jobFacts, jobName } from '../../tools/jobs/job-in-words.ts'
import type { MailPayload } from '../outbox/outbox-with-secret-key.ts'
import type { StoredPart } from '../turn/stored-part.ts'
import { careersPage } from './careers-page.ts'
import type { StopLinks } from './stop-link.ts'
import { writeMail } from './write-mail.ts'

export const mailedAgency = z.object({ slug: z.string(), name: z.string(), website: z.string().nullable() })

/** One of `public.due_alerts`. */
export const dueAlert = z.object({
  alert_id: z.uuid(),
  user_id: z.uuid(),
  frequency: z.enum(frequencies),
  criteria: alertCriteria,
  created_at: z.string(),
  time_zone: z.string(),
  /** Null: not confirmed, so that the chat is all. */
  email: z.string().nullable(),
  job_ids: z.array(z.uuid()).min(1),
  jobs: z.array(jobSummary),
  agency: mailedAgency.nullable(),
})

export type DueAlert = z.output<typeof dueAlert>

export interface MailLinks {
  stop: StopLinks
  baseUrl: () => string
  demoAgency: string | null
}

function headline({ criteria, job_ids }: DueAlert): string {
  const total = job_ids.length
  return `${total} new ${criteriaInWords(criteria, total === 1 ? 'job' : 'jobs')}`
}

/** The message in the chat: a sentence, and the jobs on a card as the assistant shows them. */
export function alertMessage(due: DueAlert): { content: string; parts: StoredPart[] } {
  const shown = jobsShown({ total: due.job_ids.length, jobs: due.jobs })
  const more =
    due.job_ids.length > due.jobs.length
      ? ` Here are the newest ${due.jobs.length}; search to see the others.`
      : ''
  const content = `Your job alert found ${headline(due)}.${more} Say “save the first one”, “apply” or “why did I get this?”.`
  const output: ToolOutput = {
    status: 'done',
    say: {
      text: content,
      lines: shown.lines,
      data: { total: due.job_ids.length },
      references: [
        ...shown.references,
        { type: 'alert', id: due.alert_id, label: `alert: ${criteriaInWords(due.criteria)}` },
      ],
    },
    card: shown.card ?? null,
    changeIds: [],
  }
  return {
    content,
    parts: [
      { type: 'text', text: content },
      {
        type: 'tool-preview_alert',
        toolCallId: crypto.randomUUID(),
        title: 'Job alert',
        state: 'output-available',
        input: { alertId: due.alert_id },
        output,
      },
    ],
  }
}

/** The same as an e-mail; null without a confirmed address. */
export async function alertMail(due: DueAlert, links: MailLinks): Promise<MailPayload | null> {
  if (!due.email) return null
  const more = due.job_ids.length - due.jobs.length
  const made = dayInWords(due.created_at, { timeZone: due.time_zone, locale: 'en-GB' })
  return writeMail({
    to: due.email,
    subject: headline(due),
    intro: `There ${due.job_ids.length === 1 ? 'is' : 'are'} ${headline(due)}.${more > 0 ? ` These are the newest ${due.jobs.length}; ask in the chat to see the others.` : ''}`,
    items: due.jobs.map((job) => ({
      title: jobName(job),
      detail: `${jobFacts(job)} (${shortName(job.agency.name)})`,
      href: careersPage({
        agency: due.agency?.slug === job.agency.slug ? due.agency : job.agency,
        baseUrl: links.baseUrl(),
        demoAgency: links.demoAgency,
        jobId: job.id,
      }),
    })),
    why: `You get this because you asked for ${criteriaInWords(due.criteria)} on ${made}, ${OFTEN[due.frequency]}. You can change or delete the alert in the chat${due.agency ? ` of ${shortName(due.agency.name)}` : ''}.`,
    stopLabel: 'Stop these e-mails (pauses this alert)',
    stopUrl: await links.stop.issue({ kind: 'alert', id: due.alert_id }),
  })
}
