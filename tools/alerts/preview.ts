import { z } from 'zod'
import type { Card } from '../core/card.ts'
import type { Reference, ToolContext } from '../core/definition.ts'
import { readValue } from '../core/read-rows.ts'
import { shortName } from '../core/short-name.ts'
import { count } from '../core/wording.ts'
import { jobFacts, jobName, jobReference } from '../jobs/job-in-words.ts'
import type { AlertCriteria } from './alert-criteria.ts'
import { jobSummary } from './job-summary.ts'

const PAGE_SIZE = 5

const preview = z.object({
  total: z.int(),
  withoutPay: z.int(),
  jobs: z.array(jobSummary),
  keywords: z.array(z.string()),
  places: z.array(z.object({ said: z.string(), name: z.string().nullable(), corrected: z.boolean() })),
})

export type AlertPreview = z.output<typeof preview>

/** Open jobs that an alert with these criteria would tell of, the newest first. */
export function previewOf(criteria: AlertCriteria, context: ToolContext): Promise<AlertPreview> {
  return readValue(preview, context.read.rpc('preview_alert', { criteria, most: PAGE_SIZE }))
}

/** The criteria with spelling put right, and a sentence for each correction and unknown place. */
export function corrected(
  criteria: AlertCriteria,
  found: AlertPreview,
): { criteria: AlertCriteria; said: string; isChanged: boolean } {
  const keywords = criteria.keywords.map((phrase, index) => found.keywords[index] ?? phrase)
  const locations = criteria.locations.map((place) => {
    const known = found.places.find(({ said }) => said === place)
    return known?.corrected && known.name ? known.name : place
  })
  const changes = [
    ...criteria.keywords.map((from, index) => [from, keywords[index] ?? from] as const),
    ...criteria.locations.map((from, index) => [from, locations[index] ?? from] as const),
  ].filter(([from, to]) => from !== to)
  const unknown = found.places.filter(({ name }) => name === null)
  const said = [
    ...changes.map(([from, to]) => `I took “${shortName(from)}” to mean “${shortName(to)}”. `),
    ...unknown.map(
      ({ said: place }) =>
        `I don’t know a place called “${shortName(place, 60)}”, so I look for that name in the adverts. `,
    ),
  ].join('')
  return { criteria: { ...criteria, keywords, locations }, said, isChanged: changes.length > 0 }
}

/** "3 open jobs fit right now." with what was left out for its pay. */
export function matchesInWords({ total, withoutPay, jobs }: AlertPreview): string {
  const fit =
    total === 0
      ? 'No open job fits right now.'
      : `${count(total, 'open job')} ${total === 1 ? 'fits' : 'fit'} right now${total > jobs.length ? `; here are the newest ${jobs.length}` : ''}.`
  if (withoutPay === 0) return fit
  const [they, them] = withoutPay === 1 ? ['does', 'it'] : ['do', 'them']
  return `${fit} Another ${count(withoutPay, 'job')} would fit but ${they} not state the pay, so I leave ${them} out.`
}

/** The jobs as card, lines and references; the card is missing when there is none. */
export function jobsShown({ total, jobs }: Pick<AlertPreview, 'total' | 'jobs'>): {
  card?: Card
  lines: string[]
  references: Reference[]
} {
  return {
    ...(jobs.length > 0
      ? {
          card: { kind: 'jobs' as const, total, offset: 0, pageSize: jobs.length, jobs, correctedFrom: null },
        }
      : {}),
    lines: jobs.map((job, index) => `${index + 1}. **${jobName(job)}**: ${jobFacts(job)}`),
    references: jobs.map(jobReference),
  }
}
