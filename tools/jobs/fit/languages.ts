import type { JsonResume } from '../../resumes/json-resume.ts'
import type { Evidence } from './evidence.ts'
import { quoteAround } from './terms.ts'
import { contentWords } from './tokens.ts'
import { anyOf, combined, type Finding, UNSAID } from './verdict.ts'

const LANGUAGES =
  'Arabic|Bengali|Bulgarian|Cantonese|Catalan|Chinese|Croatian|Czech|Danish|Dutch|English|Estonian|Farsi|Finnish|French|German|Greek|Gujarati|Hebrew|Hindi|Hungarian|Irish|Italian|Japanese|Kiswahili|Korean|Latvian|Lithuanian|Malay|Mandarin|Norwegian|Persian|Polish|Portuguese|Punjabi|Romanian|Russian|Serbian|Sign Language|Slovak|Slovenian|Somali|Spanish|Swahili|Swedish|Tagalog|Tamil|Telugu|Thai|Turkish|Ukrainian|Urdu|Vietnamese|Welsh|Yoruba'
const SAME: Record<string, string> = {
  Kiswahili: 'Swahili|Kiswahili',
  Swahili: 'Swahili|Kiswahili',
  Farsi: 'Farsi|Persian',
  Persian: 'Farsi|Persian',
  Mandarin: 'Mandarin|Chinese',
}

/** How words for fluency compare; CEFR (https://www.coe.int/en/web/common-european-framework-reference-languages) where it is said. */
const LEVELS: readonly [RegExp, number][] = [
  [/\b(?:native|mother tongue|first language|bilingual|muttersprache\w*)\b/i, 7],
  [/\b(?:C2|proficiency|near[- ]native)\b/i, 6],
  [
    /\b(?:C1|fluent(?:ly)?|fluency|full professional|excellent|advanced|business[- ]level|business fluent|negotiation|verhandlungssicher|fließend)\b/i,
    5,
  ],
  [/\b(?:B2|professional working|very good|proficient|upper[- ]intermediate|good|strong|confident)\b/i, 4],
  [/\b(?:B1|conversational|intermediate|limited working|working knowledge|everyday)\b/i, 3],
  [/\b(?:A2|elementary|basic|pre-intermediate)\b/i, 2],
  [/\b(?:A1|beginner|some|a little|school)\b/i, 1],
]
/** Japanese: JLPT N5 to N1, comparable with itself alone. */
const JLPT = /\bN([1-5])\b/

interface Level {
  scale: 'cefr' | 'jlpt'
  value: number
}

/** The lowest level that a text names: "C2 or native level" is met by C2. */
function levelOf(text: string): Level | null {
  const jlpt = JLPT.exec(text)?.[1]
  if (jlpt) return { scale: 'jlpt', value: 6 - Number(jlpt) }
  const named = LEVELS.filter(([pattern]) => pattern.test(text)).map(([, value]) => value)
  return named.length > 0 ? { scale: 'cefr', value: Math.min(...named) } : null
}

export interface LanguageAsked {
  language: string
  level: Level | null
}

export interface LanguagesAsked {
  languages: LanguageAsked[]
  /** One of them is enough. */
  isEither: boolean
  /** Something beyond speaking them is asked for: "technical writing in English". */
  isMore: boolean
  /** "Good enough for …": knowing less is no proof of too little. */
  isLenient: boolean
}

/** The human languages that a requirement asks for, or null. */
export function languagesAsked(requirement: string): LanguagesAsked | null {
  const found = [...requirement.matchAll(new RegExp(`\\b(?:${LANGUAGES})\\b`, 'g'))]
  if (found.length === 0) return null
  // "Irish citizen", "UK or German market" ask for no language.
  const isOther =
    /\b(?:citizen\w*|market|law|tax|passport|cuisine|customers|accounting|history|GAAP|teacher|teaching|gcses?|grade|literature|companies|clients)\b/i
  if (
    isOther.test(requirement) &&
    !/\b(?:speak\w*|language|fluent|native|written|spoken|[ABC][12])\b/i.test(requirement)
  )
    return null
  const rest = contentWords(requirement.replace(new RegExp(`\\b(?:${LANGUAGES})\\b`, 'g'), ' ')).filter(
    (word) => !FILLER.has(word) && levelOf(word) === null,
  )
  // "B1 or better" is no choice between languages.
  const isEither = new RegExp(`\\bor\\s+(?:\\w+\\s+)?(?:${LANGUAGES})\\b`).test(requirement)
  const asked = found.map((match, index) => {
    const after = requirement.slice(match.index + match[0].length, found[index + 1]?.index)
    const before = requirement.slice(
      index === 0 ? 0 : (found[index - 1]?.index ?? 0) + (found[index - 1]?.[0].length ?? 0),
      match.index,
    )
    return {
      language: match[0],
      own: levelOf(after.split(/[;]/)[0] ?? '') ?? levelOf(before.replace(/^.*[,;]/, '')),
    }
  })
  const shared = levelOf(requirement)
  // "… and one more language" is left to people.
  const isLenient = /\bgood enough\b/i.test(requirement)
  const isMore =
    (rest.length > 0 && !isLenient) ||
    /\b(?:another|more|second|further|other) (?:\w+ )?languages?\b/i.test(requirement)
  const languages = asked.map(({ language, own }, index) => ({
    language,
    // "Spanish and English at B2": the level stands with the last
    level: own ?? asked.slice(index + 1).find((other) => other.own)?.own ?? shared,
  }))
  return { languages, isEither, isMore, isLenient }
}

const FILLER = new Set(
  contentWords(
    'speak speaking speaks spoken spoke written write verbal oral language speaker level better higher above command communication communicate word words jlpt cefr very least business native fluent fluency proficient mother tongue',
  ),
)

/** Compares languages and their levels with what is listed, or else said. */
export function fitLanguages({
  asked,
  resume,
  evidence,
}: {
  asked: LanguagesAsked
  resume: JsonResume
  evidence: readonly Evidence[]
}): Finding {
  const { languages, isEither, isMore, isLenient } = asked
  const findings = languages.map((one) => fitOne({ asked: one, resume, evidence }))
  const finding = isEither ? anyOf(findings) : combined(findings)
  const isOpen = isMore || (isLenient && finding.verdict === 'not_met')
  return isOpen ? { ...finding, verdict: 'unclear' } : finding
}

function fitOne({
  asked,
  resume,
  evidence,
}: {
  asked: LanguageAsked
  resume: JsonResume
  evidence: readonly Evidence[]
}): Finding {
  const names = SAME[asked.language] ?? asked.language
  const listed = (resume.languages ?? []).filter(({ language }) => language)
  const entry = listed.find(({ language }) => new RegExp(`\\b(?:${names})\\b`, 'i').test(language ?? ''))
  if (entry) {
    return {
      verdict: compared({ asked: asked.level, stated: levelOf(`${entry.language} ${entry.fluency ?? ''}`) }),
      quote: entry.fluency ?? entry.language ?? null,
      source: `Resume, languages: ${entry.language}`,
    }
  }
  const said = saidAnywhere({ names, asked: asked.level, evidence })
  if (said) return said
  // A list of languages without this one says something, except about English, which people forget to list.
  const [first] = listed
  if (!first?.language || asked.language === 'English') return UNSAID
  const source = `Resume, languages: only ${listed.map(({ language }) => language).join(', ')}`
  return { verdict: 'not_met', quote: first.language, source }
}

function compared({ asked, stated }: { asked: Level | null; stated: Level | null }): Finding['verdict'] {
  if (asked === null) return stated !== null && stated.value <= 1 ? 'unclear' : 'met'
  if (stated === null) return 'unclear'
  if (stated.scale === 'cefr' && stated.value === 7) return 'met'
  if (stated.scale !== asked.scale) return 'unclear'
  return stated.value >= asked.value ? 'met' : 'not_met'
}

const FLUENCY = LEVELS.map(([pattern]) => pattern.source).join('|')

/** "Fluent in German", "German (C1)", "native Polish speaker": the level beside the language, or it is unclear. */
function saidAnywhere({
  names,
  asked,
  evidence,
}: {
  names: string
  asked: Level | null
  evidence: readonly Evidence[]
}): Finding | null {
  const beside = new RegExp(
    `(?:${FLUENCY}|${JLPT.source})(?: (?:in|knowledge of|command of|spoken|written|and))* (?:${names})\\b|\\b(?:${names})\\b\\W{0,3}(?:at |level )?(?:${FLUENCY}|${JLPT.source})`,
    'i',
  )
  const lines = evidence.filter(({ kind }) => kind !== 'company' && kind !== 'school')
  for (const { text, source } of lines) {
    const match = beside.exec(text)
    const isOwn =
      match &&
      !/\b(?:no|not|never|isn['’]t|learning|towards)\b[^.;,]{0,30}$/i.test(text.slice(0, match.index))
    if (match && isOwn) {
      const verdict = compared({ asked, stated: levelOf(match[0]) })
      return { verdict, quote: quoteAround({ text, position: match.index }), source }
    }
  }
  const line = lines.find(({ text }) => new RegExp(`\\b(?:${names})\\b`).test(text))
  if (!line) return null
  const position = line.text.search(new RegExp(`\\b(?:${names})\\b`))
  return { verdict: 'unclear', quote: quoteAround({ text: line.text, position }), source: line.source }
}
