import { z } from 'zod'
import { jobTypes, seniorities, workModes } from './job-row.ts'
import { payPeriods, salaryRange } from './salary-range.ts'

export const PAGE_SIZE = 5

/** What a person can ask of the job search; every field may be null. */
export const searchInput = z.object({
  keywords: z
    .string()
    .max(200)
    .nullable()
    .describe('What job: field, title or skills. Without place, pay or work-mode words. Null for any job.')
    .meta({ slot: 'keywords' }),
  exclude: z
    .array(z.string().max(100))
    .max(10)
    .nullable()
    .describe(
      'What to leave out, a word or place each: "not in Rotterdam" is ["Rotterdam"], "no nights, except Java" is ["nights", "Java"]; also "remote", "part-time", "senior". Repeat it when refining.',
    )
    .meta({ slot: 'left_out' }),
  place: z
    .string()
    .max(120)
    .nullable()
    .describe('City, region or country as said, e.g. "Leeds", "UK", "near Munich", "Leeds or York".')
    .meta({ slot: 'place' }),
  workMode: z.enum(workModes).nullable().describe('Where the work is done.').meta({ slot: 'work_mode' }),
  jobType: z.enum(jobTypes).nullable().describe('Kind of contract.').meta({ slot: 'job_type' }),
  seniority: z.enum(seniorities).nullable().describe('Level.').meta({ slot: 'seniority' }),
  payMin: z
    .number()
    .nonnegative()
    .max(100_000_000)
    .nullable()
    .describe('Least acceptable gross pay per payPeriod. "60k" is 60000.')
    .meta({ slot: 'money' }),
  payMax: z
    .number()
    .nonnegative()
    .max(100_000_000)
    .nullable()
    .describe('Jobs whose pay begins above this are left out: "under 40k", "between 30k and 40k".')
    .meta({ slot: 'pay_max' }),
  payCurrency: z
    .string()
    .regex(/^[A-Za-z]{3}$/)
    .nullable()
    .describe('ISO 4217 code of payMin and payMax, e.g. "EUR". Null when not said.')
    .meta({ slot: 'currency' }),
  payPeriod: z
    .enum(payPeriods)
    .nullable()
    .describe('Period of payMin and payMax. Null when not said: judged by the amount.')
    .meta({ slot: 'pay_period' }),
  scope: z
    .enum(['agency', 'all'])
    .nullable()
    .describe('"all" also searches other agencies; null or "agency": only this one.')
    .meta({ slot: 'agency_scope' }),
  sort: z
    .enum(['best', 'newest', 'pay'])
    .nullable()
    .describe('Null: best match first. "pay": the best paid first.')
    .meta({ slot: 'sort' }),
  page: z
    .int()
    .min(1)
    .max(200)
    .nullable()
    .describe('Page of results from 1. "Show me more": the same search with the next page.')
    .meta({ slot: 'page' }),
})

export type SearchInput = z.infer<typeof searchInput>

const summary = z.object({
  id: z.uuid(),
  title: z.string(),
  company: z.string(),
  location: z.string().nullable(),
  workMode: z.enum(workModes).nullable(),
  jobType: z.string().nullable(),
  /** Pay that can't be read shows as none: one bad row must not hide the page. */
  pay: salaryRange.nullable().catch(null),
  skills: z.array(z.string()),
  postedAt: z.string(),
  closesAt: z.string().nullable(),
  saved: z.boolean(),
  applied: z.boolean(),
  agency: z.object({ slug: z.string(), name: z.string() }),
})

/** What `public.search_jobs` answers. */
export const searchAnswer = z.object({
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  correctedFrom: z.string().nullable(),
  correctedTo: z.string().nullable(),
  /** Whether the jobs have all of the words, or only some. */
  matched: z.enum(['all', 'some']),
  /** Jobs among `total` with none of the words in title or skills; they come last. */
  mentioning: z.int(),
  /** False when `place` is no place that the gazetteer has. */
  placeKnown: z.boolean(),
  placeName: z.string().nullable(),
  /** True when the place was misspelt and `placeName` is what was searched. */
  placeCorrected: z.boolean(),
  /** Remote jobs among `total` that are offered to people in the place. */
  away: z.int(),
  /** What payMin and payMax were taken to be per. */
  payPeriod: z.enum(payPeriods).nullable(),
  /** Jobs that fit but state no pay that could be compared; not counted in `total`. */
  withoutPay: z.int(),
  jobs: z.array(summary),
})

export type SearchAnswer = z.infer<typeof searchAnswer>
