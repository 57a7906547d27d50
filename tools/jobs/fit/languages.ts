import type { RequirementFit } from '../../core/card.ts'
import type { JsonResume } from '../../resumes/json-resume.ts'
import { resumeLines } from '../../resumes/resume-lines.ts'

const LANGUAGES =
  'Arabic|Bengali|Bulgarian|Cantonese|Catalan|Chinese|Croatian|Czech|Danish|Dutch|English|Estonian|Farsi|Finnish|French|German|Greek|Gujarati|Hebrew|Hindi|Hungarian|Irish|Italian|Japanese|Korean|Latvian|Lithuanian|Mandarin|Norwegian|Persian|Polish|Portuguese|Punjabi|Romanian|Russian|Serbian|Slovak|Slovenian|Somali|Spanish|Swahili|Swedish|Tagalog|Tamil|Thai|Turkish|Ukrainian|Urdu|Vietnamese|Welsh'
const LANGUAGE = new RegExp(`\\b(${LANGUAGES})\\b`)

/** How words for fluency compare; CEFR where it is said. */
const LEVELS: readonly [RegExp, number][] = [
  [/\b(native|mother tongue|first language|bilingual|muttersprache)\b/i, 7],
  [/\bC2\b/i, 6],
  [/\b(C1|fluent|full professional|excellent|advanced|business[- ]level|business fluent|negotiation)\b/i, 5],
  [/\b(B2|professional working|very good|proficient|upper[- ]intermediate|good)\b/i, 4],
  [/\b(B1|conversational|intermediate|limited working|working knowledge)\b/i, 3],
  [/\b(A2|elementary|basic)\b/i, 2],
  [/\b(A1|beginner)\b/i, 1],
]

function levelOf(text: string): number | null {
  return LEVELS.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/** The human language that a requirement asks for, or null. */
export function languageAsked(requirement: string): string | null {
  const match = LANGUAGE.exec(requirement)
  if (!match?.[1]) return null
  // "Irish citizen", "UK or German market" ask for no language.
  return /\b(citizen|market|law|tax|passport|cuisine|customers|accounting|history)\b/i.test(requirement) &&
    !/\b(speak|language|fluent|native|written|spoken|[ABC][12])\b/i.test(requirement)
    ? null
    : match[1]
}

/** Compares a language and its level with what the resume lists. */
export function fitLanguage({
  requirement,
  language,
  resume,
}: {
  requirement: string
  language: string
  resume: JsonResume
}): RequirementFit {
  const asked = levelOf(requirement)
  const listed = (resume.languages ?? []).filter((entry) => entry.language)
  const index = (resume.languages ?? []).findIndex((entry) =>
    new RegExp(`\\b${language}\\b`, 'i').test(entry.language ?? ''),
  )
  const entry = resume.languages?.[index]
  if (!entry?.language) return { requirement, ...notListed({ language, listed: listed.length, resume }) }
  const level = levelOf(`${entry.language} ${entry.fluency ?? ''}`)
  const found = {
    requirement,
    quote: entry.fluency ? entry.fluency : entry.language,
    source: `Resume, languages: ${entry.language}`,
  }
  if (asked === null) return { ...found, verdict: 'met' }
  if (level === null) return { ...found, verdict: 'unclear' }
  return { ...found, verdict: level >= asked ? 'met' : 'not_met' }
}

function notListed({
  language,
  listed,
  resume,
}: {
  language: string
  listed: number
  resume: JsonResume
}): Pick<RequirementFit, 'verdict' | 'quote' | 'source'> {
  const line = resumeLines(resume).find(({ value }) => new RegExp(`\\b${language}\\b`).test(value))
  if (line)
    return {
      verdict: 'unclear',
      quote: line.value.slice(0, 240),
      source: line.heading ? `Resume: ${line.heading}` : 'Resume',
    }
  // A list of languages without this one says something, except about English, which people forget to list.
  return { verdict: listed > 0 && language !== 'English' ? 'not_met' : 'unclear', quote: null, source: null }
}
