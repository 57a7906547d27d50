import type { JsonResume } from '../../resumes/json-resume.ts'
import { subjectsIn } from './subjects.ts'
import { type Finding, UNSAID } from './verdict.ts'

/** Degrees in order; a higher one meets what asks for a lower one. */
const LEVELS: readonly [RegExp, number][] = [
  [/\b(ph\.?\s?d|doctorate|doctoral|dphil|dr\. rer)\b/i, 5],
  [
    /\b(master['’]?s|master(?= degree| of| in|$| or|[,/)])|m\.?sc|m\.?a(?![\p{L}.-]*\p{L})|m\.?eng|mba|mphil|m\.?ed|llm|diplom|postgraduate degree)\b/iu,
    4,
  ],
  [
    /\b(bachelor(?:['’]?s)?|b\.?sc|b\.?a(?![\p{L}.-]*\p{L})|b\.?eng|llb|b\.?ed|bcom|bba|undergraduate degree|university degree|honours|licenciatura|(?<!associate |associate['’]s |foundation )degree)\b/iu,
    3,
  ],
  [
    /\b(hnd|hnc|foundation degree|associate(?:['’]?s)? degree|higher national|ausbildung|btec|nvq|vocational|apprenticeship|diploma)\b/i,
    2,
  ],
  [
    /\b(a[- ]levels?|high school|abitur|baccalaureate|baccalauréat|gcses?|secondary school|secondary certificate|higher secondary|ged)\b/i,
    1,
  ],
]

/** The level of an entry: the highest that it names. */
function levelReached(text: string): number | null {
  return LEVELS.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/** The level of education that a requirement asks for, or null: of alternatives the lowest. "A degree of autonomy" asks for none. */
export function degreeAsked(requirement: string): number | null {
  if (
    /\bdegree of\b/i.test(requirement) ||
    /\b(scrum|web)\s?master\b|\bmaster (data|the)\b/i.test(requirement)
  )
    return null
  // A vocational qualification is proven by its own name.
  if (/\b(nvq|btec|apprenticeship|vocational)\b/i.test(requirement)) return null
  if (/\b(?:taught?|teach(?:ing)?|enrolled)\b/i.test(requirement)) return null
  // "Master's degree" names one level, not two.
  const plain = requirement.replace(/\b(master|doctoral|associate|foundation)(['’]?s)? degree\b/gi, (name) =>
    name.replace(/(?:['’]s)? degree/i, "'s"),
  )
  const named = LEVELS.filter(([pattern]) => pattern.test(plain)).map(([, level]) => level)
  return named.length > 0 ? Math.min(...named) : null
}

type Entry = NonNullable<JsonResume['education']>[number] & { reached: number }

/** Compares the level and, where the requirement names one, the subject. */
export function fitEducation({
  requirement,
  level,
  resume,
  now,
}: {
  requirement: string
  level: number
  resume: JsonResume
  now: Date
}): Finding {
  const entries = (resume.education ?? []).flatMap((entry): Entry[] => {
    const reached = levelReached(`${entry.studyType ?? ''} ${entry.area ?? ''}`)
    return reached === null ? [] : [{ ...entry, reached }]
  })
  const enough = entries.filter(({ reached }) => reached >= level)
  const asked = subjectsIn(requirement)
  const open = !asked.isAsked || /\bany\b/i.test(requirement)
  const fits = (entry: Entry) => open || asked.accepts(`${entry.area ?? ''} ${entry.studyType ?? ''}`)
  const best = enough.find((entry) => fits(entry) && isDone(entry, now)) ?? enough[0]
  if (best) {
    const isMet =
      fits(best) && isDone(best, now) && !/\b(?:grade|first[- ]class|2:1|distinction)\b/i.test(requirement)
    return { verdict: isMet ? 'met' : 'unclear', ...shown(best) }
  }
  const [highest] = entries.toSorted((one, other) => other.reached - one.reached)
  if (!highest) return UNSAID
  // "A degree or three years in the trade": lacking one is not lacking both.
  const leaves = /\bor\b(?! (?:higher|above|master|bachelor|a master|related|similar))/i.test(requirement)
  return { verdict: leaves ? 'unclear' : 'not_met', ...shown(highest) }
}

const UNDER_WAY =
  /\b(?:expected|in progress|ongoing|current|candidate|student|unfinished|not completed|dropped out|present|incomplete|withdrew)\b/i

function isDone({ studyType, area, endDate, startDate }: Entry, now: Date): boolean {
  if (UNDER_WAY.test(`${studyType ?? ''} ${area ?? ''}`)) return false
  if (startDate && !endDate) return Number(startDate.slice(0, 4)) < now.getFullYear() - MAXIMUM_YEARS
  return !endDate || endDate.slice(0, 7) <= now.toISOString().slice(0, 7)
}
/** Whoever began longer ago and names no end has left school. */
const MAXIMUM_YEARS = 8

/** One verbatim line of the entry. */
function shown(entry: Entry): Pick<Finding, 'quote' | 'source'> {
  return {
    quote: entry.studyType ?? entry.area ?? null,
    source: `Resume, education: ${[entry.area, entry.institution].filter(Boolean).join(', ')}`.replace(
      /: $/,
      '',
    ),
  }
}
