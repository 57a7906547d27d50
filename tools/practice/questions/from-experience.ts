import { monthInWords } from '../../core/dates-in-words.ts'
import { shortName } from '../../core/short-name.ts'
import type { Evidence } from '../../jobs/fit/evidence.ts'
import type { WorkSpan } from '../../jobs/fit/years.ts'
import { quoted } from './from-requirements.ts'
import { isLawful } from './lawful.ts'
import type { DraftQuestion } from './question.ts'

const GAP_MONTHS = 6
const SHORT_MONTHS = 10

const month = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1

const DEPTH: readonly string[] = [
  'You write: {it}. What was the situation, what did you do yourself, and how do you know that it worked?',
  'You write: {it}. What was hardest about it, and what would you do differently today?',
  'You write: {it}. Who else was involved, and how did you bring them along?',
]

const MEASURED = /\d|\b(?:half|third|quarter|doubled|tripled|team of)\b/i

/** Questions on what the resume claims, with its own words; what was measured first. */
export function questionsFromResults(evidence: readonly Evidence[]): DraftQuestion[] {
  return evidence
    .filter(
      ({ section, text }) =>
        (section === 'work' || section === 'projects') && text.trim().split(/\s+/).length >= 4,
    )
    .filter(({ text }) => isLawful(text))
    .toSorted((one, other) => Number(MEASURED.test(other.text)) - Number(MEASURED.test(one.text)))
    .slice(0, 6)
    .map(({ text }, index) => ({
      type: 'experience',
      round: 'behavioural',
      text: (DEPTH[index % DEPTH.length] ?? '').replace('{it}', quoted(text)),
      basis: text,
    }))
}

/** Questions on the course of a career: time without work, short stays. Nobody has to speak of health or family. */
export function questionsFromCareer({
  spans,
  now,
}: {
  spans: readonly WorkSpan[]
  now: Date
}): DraftQuestion[] {
  const dated = spans
    .filter(({ from, to, isCurrent }) => from && (to || isCurrent))
    .toSorted((one, other) => (one.from ?? '').localeCompare(other.from ?? ''))
  const today = now.toISOString().slice(0, 10)
  const questions: DraftQuestion[] = []
  let last: WorkSpan | null = null
  for (const span of dated) {
    if (last?.to && !last.isCurrent && span.from && month(span.from) - month(last.to) > GAP_MONTHS)
      questions.push(gap({ after: last, until: monthInWords(span.from.slice(0, 7)) }))
    if (!last || ends(span, today) > ends(last, today)) last = span
  }
  if (last?.to && !last.isCurrent && month(today) - month(last.to) > GAP_MONTHS)
    questions.push(gap({ after: last, until: 'today' }))
  const short = dated.findLast(
    ({ from, to, isCurrent }) => from && to && !isCurrent && month(to) - month(from) + 1 < SHORT_MONTHS,
  )
  if (short) {
    questions.push({
      type: 'short_stay',
      round: 'final',
      text: `You were at ${shortName(short.company) || 'one place'} for a short time. What led you to move on, and what did you take from it?`,
      basis: short.position || short.company,
    })
  }
  return questions.toReversed()
}

function ends({ to, isCurrent }: WorkSpan, today: string): string {
  return isCurrent ? today : (to ?? '')
}

function gap({ after, until }: { after: WorkSpan; until: string }): DraftQuestion {
  return {
    type: 'gap',
    round: 'screening',
    text: `Between ${monthInWords((after.to ?? '').slice(0, 7))} and ${until} your resume shows no work. What would you like them to know about that time? You need not speak of private matters.`,
    basis: after.position || after.company,
  }
}

const LEVELS: readonly [RegExp, number][] = [
  [/\b(?:director|head of|chief|vp|vice president)\b/i, 5],
  [/\b(?:lead|principal|manager|supervisor|foreman)\b/i, 4],
  [/\b(?:senior|sr|experienced)\b/i, 3],
  [/\b(?:junior|jr|trainee|graduate|assistant|apprentice|intern|entry)\b/i, 1],
]
const level = (title: string): number => LEVELS.find(([pattern]) => pattern.test(title))?.[1] ?? 2

const SMALL = new Set(
  'and the for with senior junior lead head manager assistant trainee graduate principal chief director full part time remote'.split(
    ' ',
  ),
)
const words = (title: string): string[] =>
  (title.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !SMALL.has(word))

/** Questions on the step from the last job to this one: another field, unless they share skills, and another level. */
export function questionsFromStep({
  spans,
  title,
  sharedSkills,
}: {
  spans: readonly WorkSpan[]
  title: string
  /** How many skills of the job the person shows. */
  sharedSkills: number
}): DraftQuestion[] {
  const [latest] = spans.toSorted((one, other) => ends(other, '9999').localeCompare(ends(one, '9999')))
  if (!latest?.position) return []
  const now = shortName(latest.position)
  const next = shortName(title)
  const questions: DraftQuestion[] = []
  const other = new Set(words(latest.position))
  if (
    sharedSkills < 2 &&
    words(title).length > 0 &&
    !words(title).some(
      (word) => other.has(word) || [...other].some((own) => own.slice(0, 5) === word.slice(0, 5)),
    )
  ) {
    questions.push({
      type: 'career_change',
      round: 'screening',
      text: `You come from a position as ${now}, and this one is ${next}. Why the change, and what carries over?`,
      basis: latest.position,
    })
  }
  const step = level(title) - level(latest.position)
  if (step !== 0) {
    questions.push({
      type: 'seniority',
      round: 'final',
      text:
        step > 0
          ? `Your last title was ${now}, and ${next} is a step up. What have you already done at that level?`
          : `Your last title was ${now}, and ${next} is a step down on paper. What makes it right for you now?`,
      basis: latest.position,
    })
  }
  return questions
}
