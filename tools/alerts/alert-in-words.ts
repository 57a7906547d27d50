import { shortName } from '../core/short-name.ts'
import { label, listed } from '../core/wording.ts'
import { moneyInWords } from '../jobs/pay.ts'
import type { AlertCriteria, Frequency } from './alert-criteria.ts'

const MODES = { onsite: 'on-site', hybrid: 'hybrid', remote: 'remote' } as const

function quoted(words: readonly string[], conjunction: 'and' | 'or'): string {
  return listed(
    words.map((word) => `“${shortName(word, 60)}”`),
    conjunction,
  )
}

function placeInWords(place: string): string {
  const name = shortName(place, 60)
  return /^(in|near|around|close to|within)\b/i.test(name) ? name : `in ${name}`
}

function leastPay({ salaryMin, salaryCurrency, salaryPeriod }: AlertCriteria): string | null {
  if (salaryMin === null) return null
  const amount = salaryCurrency ? moneyInWords(salaryMin, salaryCurrency) : salaryMin.toLocaleString('en-GB')
  const each = salaryPeriod ? ` a${salaryPeriod === 'hour' ? 'n' : ''} ${salaryPeriod}` : ''
  return `paying at least ${amount}${each}`
}

/** What an alert looks for: "remote senior jobs for “python” in Leeds, without “manager”". */
export function criteriaInWords(criteria: AlertCriteria, noun = 'jobs'): string {
  const { keywords, exclude, locations, workModes, jobTypes, seniority, skills } = criteria
  const before = [
    listed(
      workModes.map((mode) => MODES[mode]),
      'or',
    ),
    listed(jobTypes.map(label), 'or'),
    listed(
      seniority.map((level) => (level === 'entry' ? 'entry-level' : level)),
      'or',
    ),
  ]
  const after = [
    keywords.length > 0 && `for ${quoted(keywords, 'or')}`,
    skills.length > 0 && `with ${quoted(skills, 'and')}`,
    listed(locations.map(placeInWords), 'or'),
    leastPay(criteria),
    exclude.length > 0 && `without ${quoted(exclude, 'or')}`,
  ]
  return [...before, noun, ...after].filter(Boolean).join(' ')
}

/** "at once", "every day at 8:00", "on Mondays at 8:00". */
export const OFTEN: Record<Frequency, string> = {
  instant: 'as soon as one is posted',
  daily: 'every day at 8:00',
  weekly: 'every Monday at 8:00',
}

export const FREQUENCY_NAMES: Record<Frequency, string> = {
  instant: 'At once',
  daily: 'Daily at 8:00',
  weekly: 'Mondays at 8:00',
}
