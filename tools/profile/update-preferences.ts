import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import type { Change } from '../core/change.ts'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'
import { jobTypes, workModes } from '../jobs/job-row.ts'
import { type PayPeriod, payPeriods } from '../jobs/salary-range.ts'
import { isRealDate } from '../resumes/partial-date.ts'
import {
  objectOf,
  type Preferences,
  type PreferencesRow,
  preferencesInWords,
  readPreferences,
} from './preferences-row.ts'

const input = z.object({
  titles: z
    .string()
    .max(300)
    .nullable()
    .describe('Jobs they want, with “or” between several; empty to clear; null when not said.')
    .meta({ slot: 'job_title' }),
  places: z
    .string()
    .max(300)
    .nullable()
    .describe('Places they want to work in, with “or” between several; empty to clear.')
    .meta({ slot: 'place' }),
  workMode: z.enum(workModes).nullable().describe('Where they want to work.').meta({ slot: 'work_mode' }),
  otherWorkMode: z
    .enum(workModes)
    .nullable()
    .describe('A second work mode that is fine, or null.')
    .meta({ slot: 'work_mode' }),
  jobType: z.enum(jobTypes).nullable().describe('Kind of contract wanted.').meta({ slot: 'job_type' }),
  otherJobType: z
    .enum(jobTypes)
    .nullable()
    .describe('A second kind of contract that is fine, or null.')
    .meta({ slot: 'job_type' }),
  payMin: z
    .number()
    .nonnegative()
    .max(100_000_000)
    .nullable()
    .describe('Least acceptable gross pay per payPeriod; 0 clears it.')
    .meta({ slot: 'money' }),
  payCurrency: z
    .string()
    .regex(/^[A-Za-z]{3}$/)
    .nullable()
    .describe('ISO 4217 code of payMin. Null when not said.')
    .meta({ slot: 'currency' }),
  payPeriod: z.enum(payPeriods).nullable().describe('Period of payMin.').meta({ slot: 'pay_period' }),
  availableFrom: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
    .refine(isRealDate, 'no such day')
    .nullable()
    .describe('First day they could start, YYYY-MM-DD.')
    .meta({ slot: 'date', near: 'available|start|from|free|begin' }),
  noticePeriod: z
    .string()
    .max(200)
    .nullable()
    .describe('Notice they must give, in their words: “three months”. Empty to clear.')
    .meta({
      slot: 'duration',
      near: 'notice(?: period)?(?: is| of| would be)?|(?:employer|boss|company|firm|job|work) (?:needs|wants|keeps)|(?:must|have to|need to|got to) give|from me|bound for',
    }),
  willingToRelocate: z
    .boolean()
    .nullable()
    .describe('Whether they would move for a job; null when not said.')
    .meta({
      slot: 'flag',
      says: {
        true: "(?:(?:would|will(?:ing)?|happy|ready|open|can|could|prepared|like)|i['’]?d) (?:to )?(?:re-?locat\\w*|mov(?:e|ing))",
        false:
          "(?:not|n[o']t|never|no|won['’]?t|can['’]?t|don['’]?t)\\b.{0,24}(?:re-?locat\\w*|mov(?:e|ing))",
      },
    }),
  goals: z
    .string()
    .max(4_000)
    .nullable()
    .describe('What they want from their career, in their words; empty to clear; null when not said.')
    .meta({ slot: 'free_text' }),
})

export const updatePreferences = defineTool({
  name: 'update_preferences',
  title: 'Change my job preferences',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Notes what kind of job the person is after: titles, places, work mode, contract, least pay, when they can start, notice period, whether they would move, career goals. Null stays. Not for searching now (search_jobs), an alert (create_alert), nor who they are (update_profile).',
  examples: [
    'note that I only want remote work',
    'my preferred location is Leeds',
    'I need at least 45k a year, put that in my preferences',
    'update my job preferences',
    'my notice period is three months',
    'I am available from 1 March',
    'I would relocate for the right job',
    'I am not willing to relocate',
    'set my minimum salary to £40,000',
    'remember that I prefer part-time jobs',
    'my career goal: lead a small team within two years',
    'change my preferences to hybrid work in Berlin',
    'I am looking for roles as data analyst or data engineer, remember that',
    'save my wishes: full-time, on site, Manchester',
    'in my preferences put contract work',
    'I could start on 15 January, make a note of it',
    'my salary expectation is 60,000 euros',
    'add my goals: I want to move into management',
    'keep in mind that I want to work from home',
    'set preferred job title to staff nurse',
    'prefer jobs in York or Hull, please remember',
    'what I want next is a teaching job, note it in my preferences',
    'my desired pay is 25 pounds an hour',
    'I can begin next month, update my availability',
    'update prefrences: temporary jobs only',
    'happy to move abroad for work, keep that on record',
    'my long term goal is to become a chef',
    'for the future I want only internships, remember this',
    'edit my job wishes: no less than 3000 a month',
  ],
  input,
  run: async ({ input, context }) => {
    const row = await readPreferences(context)
    const asked = Object.values(input).some((value) => value !== null)
    if (!asked) {
      return refuse(
        'Tell me what you are after: jobs, places, remote or on site, kind of contract, least pay, when you can start, your notice period, whether you would move, or your goals.',
      )
    }
    const changed = changedPreferences(input, row.preferences)
    if ('problem' in changed) return refuse(changed.problem)
    const goals = input.goals === null ? row.goals : input.goals.trim() || null
    const same =
      JSON.stringify(changed.preferences) === JSON.stringify(row.preferences) && goals === row.goals
    if (same) return refuse('Your preferences already say that; I changed nothing.')
    const after = { goals, preferences: changed.preferences }
    const before = preferencesInWords(row, context)
    const now = preferencesInWords(after, context)
    const news = now.filter(
      ({ label, value }) => before.find((fact) => fact.label === label)?.value !== value,
    )
    const gone = before.filter(({ label }) => !now.some((fact) => fact.label === label))
    const said = [
      ...news.map(({ label, value }) => `${label.toLowerCase()}: ${shortName(value, 160)}`),
      ...gone.map(({ label }) => `${label.toLowerCase()}: none`),
    ]
    return {
      say: {
        text: `I noted it: ${listed(said)}. Only you see your preferences; agencies don’t. Say “undo” to go back.`,
      },
      card: {
        kind: 'facts',
        title: 'What you are after',
        sections: [{ title: null, facts: now, text: null }],
        actions: [{ label: 'Search with it', say: 'search jobs for me' }],
      },
      changes: [changeOf({ row, after, context })],
    }
  },
})

function either(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/\s+or\s+|,|;/i)
        .map((part) => part.trim())
        .filter(Boolean),
    ),
  ]
}

type Changed = { preferences: Preferences } | { problem: string }

function changedPreferences(said: z.infer<typeof input>, before: Preferences): Changed {
  const preferences: Preferences = { ...before }
  if (said.titles !== null) preferences.titles = either(said.titles)
  if (said.places !== null) preferences.places = either(said.places)
  const modes = [said.workMode, said.otherWorkMode].filter((mode) => mode !== null)
  if (modes.length > 0) preferences.workModes = [...new Set(modes)]
  const types = [said.jobType, said.otherJobType].filter((type) => type !== null)
  if (types.length > 0) preferences.jobTypes = [...new Set(types)]
  if (said.availableFrom !== null) preferences.availableFrom = said.availableFrom
  if (said.noticePeriod !== null) preferences.noticePeriod = said.noticePeriod.trim() || null
  if (said.willingToRelocate !== null) preferences.willingToRelocate = said.willingToRelocate
  if (said.payMin === 0) preferences.pay = null
  else if (said.payMin !== null || (before.pay && (said.payCurrency || said.payPeriod))) {
    const currency = said.payCurrency?.toUpperCase() ?? before.pay?.currency
    const min = said.payMin ?? before.pay?.min ?? 0
    if (!currency) {
      return {
        problem: `In which currency? Say it again with it, for example “at least ${min.toLocaleString('en-GB')} euros a year”.`,
      }
    }
    preferences.pay = { min, currency, period: said.payPeriod ?? likelyPeriod(min) }
  }
  return { preferences }
}

/** Nobody earns 45,000 an hour, nor 25 a year. */
function likelyPeriod(amount: number): PayPeriod {
  if (amount < 200) return 'hour'
  return amount < 8_000 ? 'month' : 'year'
}

function changeOf({
  row,
  after,
  context,
}: {
  row: PreferencesRow
  after: { goals: string | null; preferences: Preferences }
  context: ToolContext
}): Change {
  const values: Record<string, Json> = {
    goals: after.goals === null ? {} : { text: after.goals },
    // Other settings live in the same column.
    preferences: { ...objectOf(row.stored.preferences), ...after.preferences } as Json,
  }
  if (row.id === null)
    return { table: 'user_preferences', op: 'insert', values: { user_id: context.user.id, ...values } }
  const { goals, preferences } = row.stored
  return { table: 'user_preferences', op: 'update', id: row.id, values, expect: { goals, preferences } }
}
