import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import type { ToolContext } from '../core/definition.ts'
import { readRow } from '../core/read-rows.ts'
import { capitalised, label, listed } from '../core/wording.ts'
import { jobTypes, workModes } from '../jobs/job-row.ts'
import { payInWords } from '../jobs/pay.ts'
import { payPeriods } from '../jobs/salary-range.ts'

const words = z.array(z.string().trim().min(1).max(120)).max(20).catch([])

/** `user_preferences.preferences`: wishes for the next job. What can't be read counts as not said. */
export const preferencesSchema = z.object({
  titles: words,
  places: words,
  workModes: z.array(z.enum(workModes)).catch([]),
  jobTypes: z.array(z.enum(jobTypes)).catch([]),
  /** Least acceptable gross pay; `currency` is ISO 4217. */
  pay: z
    .object({
      min: z.number().nonnegative(),
      currency: z.string().regex(/^[A-Z]{3}$/),
      period: z.enum(payPeriods),
    })
    .nullable()
    .catch(null),
  /** YYYY-MM-DD */
  availableFrom: z.iso.date().nullable().catch(null),
  noticePeriod: z.string().max(200).nullable().catch(null),
  willingToRelocate: z.boolean().nullable().catch(null),
})

/** `user_preferences.goals`. */
export const goalsSchema = z.object({ text: z.string().max(4_000).nullable().catch(null) })

/** Profile fields that an application may share. */
export const sharedFields = [
  'full_name',
  'email',
  'occupation',
  'bio',
  'location',
  'website',
  'linkedin_url',
  'github_url',
] as const
export type SharedField = (typeof sharedFields)[number]

/** `user_preferences.visibility`: false leaves a field out of applications; absent is sent. */
const visibilitySchema = z.record(z.string(), z.boolean()).catch({})

export type Preferences = z.infer<typeof preferencesSchema>

const preferencesRow = z.object({
  id: z.uuid(),
  goals: z.json(),
  preferences: z.json(),
  visibility: z.json(),
})

export interface PreferencesRow {
  /** Null: nothing was ever set. */
  id: string | null
  goals: string | null
  preferences: Preferences
  visibility: Record<string, boolean>
  /** As stored, for `expect`. */
  stored: { goals: Json; preferences: Json; visibility: Json }
}

/** What the person is after, and what of their profile applications share. */
export async function readPreferences(context: ToolContext): Promise<PreferencesRow> {
  const row = await readRow(
    preferencesRow,
    context.read
      .select('user_preferences')
      .select('id,goals,preferences,visibility')
      .eq('user_id', context.user.id),
  )
  const stored = row ?? { goals: {}, preferences: {}, visibility: {} }
  return {
    id: row?.id ?? null,
    goals: goalsSchema.safeParse(stored.goals).data?.text ?? null,
    preferences: preferencesSchema.parse(objectOf(stored.preferences)),
    visibility: visibilitySchema.parse(stored.visibility),
    stored: {
      goals: stored.goals as Json,
      preferences: stored.preferences as Json,
      visibility: stored.visibility as Json,
    },
  }
}

/** A JSON value's keys; none when it is no object. */
export function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}

const MODES = { onsite: 'on site', hybrid: 'hybrid', remote: 'remote' } as const

/** The wishes that are set, as label and value. */
export function preferencesInWords(
  { goals, preferences }: Pick<PreferencesRow, 'goals' | 'preferences'>,
  context: ToolContext,
): { label: string; value: string }[] {
  const { titles, places, pay, availableFrom, noticePeriod, willingToRelocate } = preferences
  const facts: [string, string | null][] = [
    ['Wanted jobs', listed(titles, 'or')],
    ['Wanted places', listed(places, 'or')],
    [
      'Work mode',
      listed(
        preferences.workModes.map((mode) => MODES[mode]),
        'or',
      ),
    ],
    ['Job type', capitalised(listed(preferences.jobTypes.map(label), 'or'))],
    ['Least pay', pay && payInWords({ ...pay, max: null })],
    // A calendar day is the same everywhere.
    [
      'Available from',
      availableFrom && dayInWords(`${availableFrom}T12:00:00Z`, { ...context, timeZone: 'UTC' }),
    ],
    ['Notice period', noticePeriod],
    ['Would relocate', willingToRelocate === null ? null : willingToRelocate ? 'yes' : 'no'],
    ['Goals', goals],
  ]
  return facts.flatMap(([name, value]) => (value ? [{ label: name, value }] : []))
}
