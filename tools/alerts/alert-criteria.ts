import { z } from 'zod'
import { jobTypes, seniorities, workModes } from '../jobs/job-row.ts'
import { payPeriods } from '../jobs/salary-range.ts'

export const frequencies = ['instant', 'daily', 'weekly'] as const
export type Frequency = (typeof frequencies)[number]

/** A list whose entries that can't be read are left out: a row must not vanish for one bad word. */
function listOf<Entry extends z.ZodType<string>>(entry: Entry) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((list) => list.flatMap((value) => entry.safeParse(value).data ?? []))
}

const words = listOf(z.string().trim().min(1).max(200))

/**
 * `job_alerts.criteria`. `keywords`: phrases of which one fits, with all of its
 * words; `skills`: all of them; `exclude`: words that the advert may not have;
 * of each other list one value fits, and an empty list takes anything.
 * `salaryMin` is gross, per `salaryPeriod` in `salaryCurrency` (ISO 4217).
 */
export const alertCriteria = z.object({
  keywords: words,
  exclude: words,
  locations: words,
  workModes: listOf(z.enum(workModes)),
  jobTypes: listOf(z.enum(jobTypes)),
  seniority: listOf(z.enum(seniorities)),
  salaryMin: z.number().nonnegative().max(100_000_000).nullable().catch(null),
  salaryCurrency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .catch(null),
  salaryPeriod: z.enum(payPeriods).nullable().catch(null),
  skills: words,
  agencyIds: listOf(z.uuid()),
})

export type AlertCriteria = z.output<typeof alertCriteria>

/** `job_alerts.metadata`: where and when the person lives, and on whose page the alert was made. */
export const alertMetadata = z.object({
  timeZone: z.string().max(64).catch('UTC'),
  agencyId: z.uuid().nullable().catch(null),
})

/** Equal for two alerts that tell of the same jobs. */
export function criteriaKey(criteria: AlertCriteria): string {
  const list = (values: readonly string[]) => values.map((value) => value.toLowerCase()).sort()
  const { salaryMin, salaryCurrency, salaryPeriod, ...lists } = criteria
  return JSON.stringify([
    ...Object.entries(lists)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, values]) => [name, list(values)]),
    salaryMin,
    salaryMin === null ? null : salaryCurrency,
    salaryMin === null ? null : salaryPeriod,
  ])
}

/** True when every job would fit. */
export function isAnything(criteria: AlertCriteria): boolean {
  const {
    agencyIds: _agencies,
    exclude: _exclude,
    salaryMin,
    salaryCurrency,
    salaryPeriod,
    ...lists
  } = criteria
  return salaryMin === null && Object.values(lists).every((list) => list.length === 0)
}
