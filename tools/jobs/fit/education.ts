import type { RequirementFit } from '../../core/card.ts'
import type { JsonResume } from '../../resumes/json-resume.ts'

const LEVELS: readonly [RegExp, number][] = [
  [/\b(ph\.?\s?d|doctorate|doctoral|dphil)\b/i, 5],
  [/\b(master(?:'?s)?|m\.?sc|m\.?a|m\.?eng|mba|mphil|m\.?ed|diplom|postgraduate degree)\b/i, 4],
  [
    /\b(bachelor(?:'?s)?|b\.?sc|b\.?a|b\.?eng|beng|llb|b\.?ed|bcom|undergraduate degree|university degree|honours|degree)\b/i,
    3,
  ],
  [
    /\b(hnd|hnc|foundation degree|associate(?:'?s)? degree|higher national|ausbildung|btec|nvq|vocational|apprenticeship|diploma)\b/i,
    2,
  ],
  [/\b(a[- ]levels?|high school|abitur|baccalaureate|baccalauréat|gcses?|secondary school|ged)\b/i, 1],
]

function levelOf(text: string): number | null {
  return LEVELS.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/** The level of education that a requirement asks for, or null. "A degree of autonomy" asks for none. */
export function degreeAsked(requirement: string): number | null {
  if (/\bdegree of\b/i.test(requirement)) return null
  if (/\b(scrum|web)\s?master\b|\bmaster (data|the|of)\b/i.test(requirement)) return null
  return levelOf(requirement)
}

const FILLER = new Set(
  'a an the in of or and degree bachelor bachelors master masters related field subject relevant equivalent similar discipline science sciences studies study level with experience minimum university education qualification required preferred ideally strong have hold'.split(
    ' ',
  ),
)

function words(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !FILLER.has(word))
}

/** Compares the level and, where the requirement names one, the subject. */
export function fitEducation({
  requirement,
  level,
  resume,
}: {
  requirement: string
  level: number
  resume: JsonResume
}): RequirementFit {
  const entries = (resume.education ?? []).flatMap((entry) => {
    const reached = levelOf(`${entry.studyType ?? ''} ${entry.area ?? ''}`)
    return reached === null ? [] : [{ ...entry, reached }]
  })
  const enough = entries.filter(({ reached }) => reached >= level)
  const best =
    enough.find((entry) => namesSubject(requirement, entry.area ?? entry.studyType ?? '')) ?? enough[0]
  if (best) {
    const found = {
      requirement,
      quote: quoteOf(best),
      source: `Resume, education: ${best.institution ?? ''}`.replace(/: $/, ''),
    }
    const open =
      /\b(any|related|relevant|similar|equivalent)\b/i.test(requirement) || !asksSubject(requirement)
    return {
      ...found,
      verdict:
        namesSubject(requirement, `${best.area ?? ''} ${best.studyType ?? ''}`) || open ? 'met' : 'unclear',
    }
  }
  const highest = entries.toSorted((one, other) => other.reached - one.reached)[0]
  if (!highest) return { requirement, verdict: 'unclear', quote: null, source: null }
  const instead = /\b(or|equivalent|preferred|ideally|desirable|nice to have)\b/i.test(requirement)
  return {
    requirement,
    verdict: instead ? 'unclear' : 'not_met',
    quote: quoteOf(highest),
    source: `Resume, education: ${highest.institution ?? ''}`.replace(/: $/, ''),
  }
}

/** One verbatim line of the entry. */
function quoteOf(entry: { studyType?: string | undefined; area?: string | undefined }): string | null {
  return entry.studyType ?? entry.area ?? null
}

function asksSubject(requirement: string): boolean {
  return (
    /\b(in|of)\s+\p{L}{3,}/iu.test(requirement) &&
    words(requirement.replace(/^.*?\b(in|of)\b/i, '')).length > 0
  )
}

function namesSubject(requirement: string, area: string): boolean {
  const asked = new Set(words(requirement))
  return words(area).some((word) => asked.has(word))
}
