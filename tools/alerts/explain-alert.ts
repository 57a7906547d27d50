import { z } from 'zod'
import type { JobDetail } from '../core/card.ts'
import { momentInWords } from '../core/dates-in-words.ts'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { jobName, jobReference } from '../jobs/job-in-words.ts'
import { readJob } from '../jobs/job-row.ts'
import { type AlertRow, alertName, alertReference, readAlert } from './alert-row.ts'
import { type Explanation, readExplanation, reasonsOf } from './explanation.ts'

export const explainAlert = defineTool({
  name: 'explain_alert',
  title: 'Explain why an alert told of a job',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Says why an alert told the person of a job, or why not: which of its words and wishes the job meets, and when it was sent. Not for comparing the job with their resume (check_fit).',
  examples: [
    'why did I get this job?',
    'why did you send me this one',
    'why am I getting this?',
    'why did this alert find the second job',
    'explain this alert',
    'which of my words matched that job?',
    'what made you send me the Globex job',
    'why was this in my alert',
    'how come you notified me of that nurse job?',
    'why did the python alert pick this one',
    'when did you send me that job?',
    'for what reason was I alerted to the first job',
    'why this match?',
    'explain the match of number 2 with my alert',
    'why wasn’t that job in my alert?',
    'why did my alert miss this one',
    'this has nothing to do with my alert, why did I get it?',
    'what in the advert fits my alert',
    'tell me why that vacancy was e-mailed to me',
    'which alert is this from?',
    'where does this notification come from',
    'why you told me about this job',
    'reason for this alert please',
    'what triggered the alert for the driver job',
    'how did the third job end up in my alert',
    'why did i recieve this job',
  ],
  input: z.object({
    jobId: z.uuid().describe('The job in question.').meta({ slot: 'job' }),
    alertId: z
      .uuid()
      .nullable()
      .describe('The alert; null: the one that told of the job.')
      .meta({ slot: 'alert' }),
  }),
  run: async ({ input, context }) => {
    const [job, why] = await Promise.all([
      readJob({ id: input.jobId, context }),
      readExplanation({ ...input, context }),
    ])
    const alert = why && (await readAlert({ id: why.alert_id, context }))
    if (!why || !alert) {
      const name = job ? `**${jobName(job)}**` : 'that job'
      return refuse(
        `None of your alerts told you of ${name}. Say “show my alerts” to see what they look for.`,
        job ? { references: [jobReference(job)] } : {},
      )
    }
    if (!job) {
      return refuse(`${whenInWords({ alert, why, context })} The job itself is no longer online.`, {
        references: [alertReference(alert)],
      })
    }
    const reasons = reasonsOf({ criteria: alert.criteria, job, words: why.words })
    return {
      say: {
        text: `**${jobName(job)}**: ${whenInWords({ alert, why, context })}${fitInWords(why)} The card shows each wish beside what the job says.`,
        lines: reasons.map(({ label, value }) => `- ${label}: ${value}`),
        data: { outcome: why.outcome, sentAt: why.sent_at, fitsNow: why.fits_now },
        references: [jobReference(job), alertReference(alert)],
      },
      card: card({ alert, job, reasons, why, context }),
    }
  },
})

interface Told {
  alert: AlertRow
  why: Explanation
  context: ToolContext
}

function whenInWords({ alert, why, context }: Told): string {
  const name = `Your alert for ${alertName(alert)}`
  switch (why.outcome) {
    case 'sent':
      return `${name} told you of it on ${momentInWords(why.sent_at ?? '', context)}${why.mailed ? ', here and by e-mail' : ' in this chat'}.`
    case 'waiting':
      return why.deliver_after
        ? `${name} found it and will tell you on ${momentInWords(why.deliver_after, context)}.`
        : `${name} found it, but is paused.`
    case 'shown':
      return `${name} found it when you made or changed the alert.`
    case 'dropped':
      return `${name} found it, but it closed or you had applied before I could tell you.`
    default:
      return `${name} has not told you of it: it was open before the alert was made, or does not fit.`
  }
}

function fitInWords({ fits_now, outcome }: Explanation): string {
  if (outcome === null)
    return fits_now ? ' It does fit what you asked for.' : ' It does not fit what you asked for.'
  return fits_now ? '' : ' By now it no longer fits: the job or the alert was changed, or it closed.'
}

function card({
  alert,
  job,
  reasons,
  why,
  context,
}: Told & { job: JobDetail; reasons: { label: string; value: string }[] }) {
  const sent = why.sent_at ? [{ label: 'Sent', value: momentInWords(why.sent_at, context) }] : []
  return {
    kind: 'facts' as const,
    title: jobName(job),
    sections: [{ title: `Your alert: ${alertName(alert)}`, facts: [...reasons, ...sent], text: null }],
    actions: [],
  }
}
