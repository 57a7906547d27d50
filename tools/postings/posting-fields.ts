import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import type { ToolContext } from '../core/definition.ts'
import { readRows } from '../core/read-rows.ts'
import { withoutControls } from '../core/visible-text.ts'
import { jobTypes, seniorities, workModes } from '../jobs/job-row.ts'
import { type PayPeriod, payPeriods } from '../jobs/salary-range.ts'
import type { Posting } from './posting-row.ts'

export const BRIEF_LENGTH = 12_000

const text = (length: number) => z.string().max(length).nullable()
const amount = z.number().positive().max(1_000_000_000).nullable()
const lines = (length: number) => z.array(z.string().min(1).max(length)).max(60).nullable()

/** What a posting holds; null leaves it as it is, or out. */
export const briefFields = {
  title: text(200).describe('The job’s title.'),
  company: text(200).describe('The employer, who need not be the agency.'),
  place: text(200).describe('City or region; empty for none.').meta({ slot: 'place' }),
  workMode: z.enum(workModes).nullable().describe('Where the work is done.').meta({ slot: 'work_mode' }),
  jobType: z.enum(jobTypes).nullable().describe('Kind of contract.').meta({ slot: 'job_type' }),
  seniority: z.enum(seniorities).nullable().describe('Level.').meta({ slot: 'seniority' }),
  payMin: amount.describe('Lowest gross pay per payPeriod. “60k” is 60000.').meta({ slot: 'money' }),
  payMax: amount.describe('Highest gross pay per payPeriod.').meta({ slot: 'pay_max' }),
  payCurrency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .describe('ISO 4217 code of the pay, such as "EUR".')
    .meta({ slot: 'currency' }),
  payPeriod: z.enum(payPeriods).nullable().describe('Period of the pay.').meta({ slot: 'pay_period' }),
  requirements: lines(1_000).describe('All requirements, one each, in the person’s words.'),
  benefits: lines(500).describe('All benefits, one each, in the person’s words.'),
  skills: lines(100).describe('Names of skills, tools, licences.'),
  closesAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable()
    .describe('Last day to apply, YYYY-MM-DD.')
    .meta({
      slot: 'date',
      near: 'clos(?:es?|ing)|deadline|apply|applications?|until|till|by|expires?|runs?',
    }),
  description: text(30_000).describe('The whole description, in plain text; invent nothing.'),
}

export type PostingFields = z.infer<z.ZodObject<typeof briefFields>>
type Content = Omit<Posting, 'id' | 'status' | 'created_at' | 'updated_at'>

export const emptyContent: Content = {
  title: '',
  company_name: '',
  location: null,
  country: null,
  work_mode: null,
  job_type: null,
  seniority: null,
  salary_range: null,
  description: '',
  requirements: [],
  benefits: [],
  skills_required: [],
  closes_at: null,
}

/** `before` with the fields that were given; or what is wrong with them, as a sentence. */
export async function contentWith({
  before,
  fields,
  context,
}: {
  before: Content
  fields: PostingFields
  context: ToolContext
}): Promise<Content | string> {
  const pay = payWith(before.salary_range, fields)
  if (typeof pay === 'string') return pay
  const location = fields.place === null ? before.location : clean(fields.place) || null
  return {
    title: clean(fields.title ?? before.title),
    company_name: clean(fields.company ?? before.company_name),
    location,
    country: location === before.location ? before.country : await countryOf(location, context),
    work_mode: fields.workMode ?? before.work_mode,
    job_type: fields.jobType ?? before.job_type,
    seniority: fields.seniority ?? before.seniority,
    salary_range: pay,
    description:
      fields.description === null ? before.description : withoutControls(fields.description).trim(),
    requirements: cleanLines(fields.requirements) ?? before.requirements,
    benefits: cleanLines(fields.benefits) ?? before.benefits,
    skills_required: cleanLines(fields.skills) ?? before.skills_required,
    closes_at: fields.closesAt ? endOfDay(fields.closesAt) : before.closes_at,
  }
}

function clean(value: string): string {
  return withoutControls(value).replace(/\s+/g, ' ').trim()
}

function cleanLines(list: readonly string[] | null): string[] | null {
  return list && [...new Set(list.map(clean).filter(Boolean))]
}

/** A deadline holds until the day is over in UTC. */
function endOfDay(day: string): string {
  return `${day}T23:59:59.000Z`
}

type Pay = Posting['salary_range']

function payWith(before: Pay, fields: PostingFields): Pay | string {
  const said = fields.payMin !== null || fields.payMax !== null
  if (!said && fields.payCurrency === null && fields.payPeriod === null) return before
  const currency = fields.payCurrency ?? before?.currency
  if (!said && !before) return 'Say the amount of the pay, too.'
  if (!currency)
    return 'In which currency is the pay? Say it with the amount, for example “60,000 euros a year”.'
  const min = said ? (fields.payMin ?? lowerKept(before, fields)) : (before?.min ?? null)
  const max = said ? fields.payMax : (before?.max ?? null)
  const period = fields.payPeriod ?? before?.period ?? likelyPeriod(max ?? min ?? 0)
  return min !== null && max !== null && min > max
    ? { min: max, max: min, currency, period }
    : { min, max, currency, period }
}

/** Where only the upper end is said, the lower one stays as long as it is one. */
function lowerKept(before: Pay, { payMax, payCurrency, payPeriod }: PostingFields): number | null {
  const isOther =
    (payCurrency !== null && payCurrency !== before?.currency) ||
    (payPeriod !== null && payPeriod !== before?.period)
  const lower = isOther ? null : (before?.min ?? null)
  return lower !== null && payMax !== null && lower <= payMax ? lower : null
}

/** What an amount without a period most likely means, as the job search judges it. */
export function likelyPeriod(amount: number): PayPeriod {
  if (amount < 200) return 'hour'
  if (amount < 1_000) return 'day'
  return amount < 12_000 ? 'month' : 'year'
}

const placeRow = z.object({
  kind: z.string(),
  country: z.string().nullable(),
  population: z.number().nullable(),
  names: z.array(z.string()),
})

/** A place's name as the gazetteer spells it. */
export function placeKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Those of the names that are places, with the country each most likely is in. */
export async function knownPlaces(
  names: readonly string[],
  context: ToolContext,
): Promise<Map<string, string>> {
  const keys = [...new Set(names.map(placeKey).filter(Boolean))].slice(0, 40)
  if (keys.length === 0) return new Map()
  const rows = await readRows(
    placeRow,
    context.read
      .select('places')
      .select('kind,country,population,names')
      .neq('kind', 'continent')
      .overlaps('names', keys)
      .order('population', { ascending: false, nullsFirst: false })
      .limit(200),
  )
  return new Map(
    keys.flatMap((key) => {
      const country = rows.find((one) => one.names.includes(key))?.country
      return country ? [[key, country] as const] : []
    }),
  )
}

async function countryOf(location: string | null, context: ToolContext): Promise<string | null> {
  if (!location) return null
  const parts = [location, ...location.split(/[,/()]/)]
  const known = await knownPlaces(parts, context)
  // "Boston, UK": the last part that is known decides.
  return (
    parts
      .reverse()
      .map((part) => known.get(placeKey(part)))
      .find(Boolean) ?? null
  )
}

/** The columns that differ. */
export function changedColumns(before: Content, after: Content): Record<string, Json> {
  const columns = Object.keys(emptyContent) as (keyof Content)[]
  return Object.fromEntries(
    columns
      .filter((column) => JSON.stringify(before[column]) !== JSON.stringify(after[column]))
      .map((column) => [column, after[column] as Json]),
  )
}
