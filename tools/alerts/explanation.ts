import { z } from 'zod'
import type { JobDetail } from '../core/card.ts'
import type { ToolContext } from '../core/definition.ts'
import { readValue, timestamp } from '../core/read-rows.ts'
import { shortName } from '../core/short-name.ts'
import { label, listed } from '../core/wording.ts'
import { payInWords } from '../jobs/pay.ts'
import type { AlertCriteria } from './alert-criteria.ts'

const explanation = z
  .object({
    alert_id: z.uuid(),
    outcome: z.enum(['waiting', 'sent', 'shown', 'dropped']).nullable(),
    sent_at: timestamp.nullable(),
    mailed: z.boolean(),
    matched_at: timestamp.nullable(),
    deliver_after: timestamp.nullable(),
    fits_now: z.boolean(),
    words: z.array(
      z.object({
        kind: z.enum(['keywords', 'skills']),
        unit: z.string(),
        found: z.array(z.object({ field: z.string(), words: z.array(z.string()) })),
      }),
    ),
  })
  .nullable()

export type Explanation = NonNullable<z.output<typeof explanation>>

/** Why an alert of the person (null: the one that last told of it) told of a job; null when there is nothing to tell. */
export function readExplanation({
  alertId,
  jobId,
  context,
}: {
  alertId: string | null
  jobId: string
  context: ToolContext
}): Promise<Explanation | null> {
  return readValue(explanation, context.read.rpc('explain_alert', { alert_id: alertId, job_id: jobId }))
}

const FIELDS: Record<string, string> = {
  title: 'the title',
  skills: 'the skills',
  company: 'the company’s name',
  requirements: 'the requirements',
  description: 'the description',
}

/** "“Nurse” in the title and “nursing” in the description"; the fields most telling first, two at most. */
function foundInWords(found: Explanation['words'][number]['found']): string {
  const places = found
    .slice(0, 2)
    .map(
      ({ field, words }) =>
        `${listed(words.slice(0, 3).map((word) => `“${shortName(word, 40)}”`))} in ${FIELDS[field] ?? field}`,
    )
  return listed(places) || 'not found'
}

interface Reason {
  label: string
  value: string
}

/** Each thing that the alert asks for, beside what the job says. */
export function reasonsOf({
  criteria,
  job,
  words,
}: {
  criteria: AlertCriteria
  job: JobDetail
  words: Explanation['words']
}): Reason[] {
  const said = (value: string | null | undefined) => shortName(value) || 'not stated'
  const asked: [boolean, string, string][] = [
    [criteria.locations.length > 0, `Place: ${shortName(listed(criteria.locations, 'or'))}`, placeOf(job)],
    [criteria.workModes.length > 0, `Work mode: ${listed(criteria.workModes, 'or')}`, said(job.workMode)],
    [
      criteria.jobTypes.length > 0,
      `Contract: ${listed(criteria.jobTypes.map(label), 'or')}`,
      said(job.jobType && label(job.jobType)),
    ],
    [criteria.seniority.length > 0, `Level: ${listed(criteria.seniority, 'or')}`, said(job.title)],
    [
      criteria.salaryMin !== null,
      `Pay: at least ${(criteria.salaryMin ?? 0).toLocaleString('en-GB')} ${criteria.salaryCurrency ?? ''}`.trim(),
      payInWords(job.pay) ?? 'not stated',
    ],
    [criteria.agencyIds.length > 0, 'Agency', said(job.agency.name)],
    [
      criteria.exclude.length > 0,
      `Without: ${shortName(listed(criteria.exclude, 'or'))}`,
      'none of it is in the advert',
    ],
  ]
  return [
    ...words.map(({ kind, unit, found }) => ({
      label: kind === 'skills' ? `Skill: ${shortName(unit, 60)}` : `Word: ${shortName(unit, 60)}`,
      value: foundInWords(found),
    })),
    ...asked.flatMap(([isAsked, name, value]) => (isAsked ? [{ label: name, value }] : [])),
  ]
}

function placeOf(job: JobDetail): string {
  const place = shortName(job.location) || 'no place stated'
  return job.workMode === 'remote' ? `${place}, remote` : place
}
