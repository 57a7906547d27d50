import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { readValue } from '../core/read-rows.ts'
import { refuse } from '../core/refuse.ts'
import { count } from '../core/wording.ts'

const DAYS = { week: 7, month: 30, quarter: 91 } as const
/** In the order of the pipeline; who was rejected or withdrew was reached by the first alone, as far as rows tell. */
const STAGES = ['submitted', 'screening', 'interview', 'offer', 'hired'] as const
const LABELS = ['Applied', 'Screening', 'Interview', 'Offer', 'Hired']

const figures = z
  .object({
    stages: z.record(z.string(), z.number()),
    jobs: z.number(),
    messages_in: z.number(),
    messages_out: z.number(),
    threads: z.number(),
    unanswered: z.number(),
    median_hours: z.number().nullable(),
  })
  .nullable()

/** "40 minutes", "3.5 hours", "2 days" */
export function waitInWords(hours: number): string {
  if (hours < 1) return count(Math.max(1, Math.round(hours * 60)), 'minute')
  if (hours < 48) return `${Number(hours.toFixed(1))} ${hours === 1 ? 'hour' : 'hours'}`
  return `${Number((hours / 24).toFixed(1))} days`
}

export const agencyReport = defineTool({
  name: 'agency_report',
  title: 'Report',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Figures of the agency for the last week, month or quarter: applications by stage as a funnel, messages, and the median time to the first answer. Counts only; nobody is ranked. Not for the list of applicants (list_applicants) or of jobs (list_postings).',
  examples: [
    'how are we doing this month',
    'give me a report',
    'report for the last quarter',
    'how many applications did we get this week',
    'show the funnel',
    'how fast do we answer applicants',
    'weekly report please',
    'statistics of the agency',
    'numbers for the month',
    'what is our median response time',
    'figures on applications by stage',
    'our KPIs',
    'how many people did we hire this quarter',
    'dashboard',
    'conversion from application to offer',
    'how many messages did we get in the last seven days',
    'summary of the quarter in numbers',
    'are we answering quickly enough',
    'pipeline overview as a chart',
    'monthly figures',
    'show me the recruiting metrics',
    'reprt of last week',
    'how busy were we lately',
    'time to first reply',
    'analytics please',
    'how many conversations are still without any answer, as a number',
    'performance of our agency over three months',
    'chart of applications per stage',
  ],
  input: z.object({
    period: z
      .enum(['week', 'month', 'quarter'])
      .nullable()
      .describe('Which days until now: 7, 30 or 91; null for the month.')
      .meta({
        slot: 'choice',
        says: {
          week: 'weeks?|weekly|(?:last |past )?(?:7|seven) days',
          month: 'months?|monthly|(?:30|thirty) days|4 weeks',
          quarter: 'quarters?|quarterly|(?:3|three) months|90 days',
        },
      }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const days = DAYS[input.period ?? 'month']
    const since = new Date(context.now.getTime() - days * 86_400_000)
    const report = await readValue(
      figures,
      context.read.rpc('agency_report', {
        agency_id: agency.id,
        since: since.toISOString(),
        // The turn's clock was read a moment ago: what came since counts too.
        until: new Date(context.now.getTime() + 3_600_000).toISOString(),
      }),
    )
    if (!report) return refuse(`I can’t read the figures of ${agency.name}.`)
    const { stages, jobs, messages_in, messages_out, threads, unanswered, median_hours } = report
    const total = Object.values(stages).reduce((sum, number) => sum + number, 0)
    const reached = STAGES.map((_stage, index) =>
      index === 0 ? total : STAGES.slice(index).reduce((sum, stage) => sum + (stages[stage] ?? 0), 0),
    )
    const left = [
      ...(stages.rejected ? [`${stages.rejected} rejected`] : []),
      ...(stages.withdrawn ? [`${stages.withdrawn} withdrawn`] : []),
    ]
    const from = dayInWords(since.toISOString(), context)
    const answers =
      threads === 0
        ? 'No applicant wrote for the first time.'
        : median_hours === null
          ? `${count(threads, 'applicant')} wrote, and nobody has been answered yet.`
          : `The median time to a first answer is ${waitInWords(median_hours)}${unanswered > 0 ? `, and ${unanswered} of ${threads} still ${unanswered === 1 ? 'waits' : 'wait'}` : ''}.`
    const lines = [
      ...LABELS.map((label, index) => `${label}: ${reached[index] ?? 0}`),
      ...left.map((text) => `Of these ${text}`),
      `Messages: ${messages_in} received, ${messages_out} written`,
      answers,
    ]
    return {
      say: {
        text: `Since ${from}, ${agency.name} got ${count(total, 'application')}${total > 0 ? ` for ${count(jobs, 'job')}` : ''}, ${messages_in} ${messages_in === 1 ? 'message' : 'messages'}, and wrote ${messages_out}. ${answers}`,
        lines,
        data: { since: since.toISOString(), reached, ...report },
      },
      card: {
        kind: 'chart',
        title: `Applications since ${from}`,
        chart: 'funnel',
        data: {
          labels: LABELS,
          series: [{ name: 'Applications that got this far', values: reached }],
          unit: { kind: 'count' },
        },
        note: `${left.length > 0 ? `${left.join(', ')}; those count as applied only. ` : ''}Messages: ${messages_in} received, ${messages_out} written. ${answers}`,
      },
    }
  },
})
