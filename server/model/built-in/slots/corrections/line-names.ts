import { overlaps } from '../../words/overlap.ts'
import { LANGUAGES } from '../languages.ts'

/** What a line of a resume holds: it tells which values fit. */
export type LineKind =
  | 'name'
  | 'email'
  | 'phone'
  | 'address'
  | 'url'
  | 'text'
  | 'title'
  | 'employer'
  | 'start'
  | 'end'
  | 'place'
  | 'bullet'
  | 'degree'
  | 'school'
  | 'grade'
  | 'level'
  | 'skill'
  | 'certificate'
  | 'date'

/** A line that the words name. */
export interface NamedLine {
  kind: LineKind
  /** The words for it, without the job that it belongs to. */
  words: string
  start: number
  end: number
  /** How surely these words name a line: everyday words ("place", "year") name many things. */
  weight: number
}

const NAMES: [kind: LineKind, weight: number, words: string][] = [
  ['name', 6, '(?:first|last|full|family|middle|maiden|legal|sur) ?name'],
  [
    'employer',
    6,
    "(?:name of the (?:company|employer|firm)|(?:company|employer|firm)(?:'s)? name|employer|company|firm|organi[sz]ation)",
  ],
  [
    'school',
    6,
    "(?:name of (?:the|my) (?:school|university|college)|(?:school|university|uni|college|institute)(?:'s)? name|school|university|uni|college|institution|institute)",
  ],
  ['name', 5, '(?<!\\b(?:its|their|company|file|user|brand) )name'],
  ['email', 6, '(?:e-?mail(?: address)?|mail address)'],
  ['phone', 6, '(?:(?:tele)?phone(?: number)?|mobile(?: number| phone)?|cell ?phone|cell(?: number)?|tel)'],
  ['phone', 2, 'number'],
  [
    'url',
    6,
    '(?:linked ?in|git ?hub|web ?site|home ?page|portfolio|url)(?: (?:profile|link|url|address|page|handle))?',
  ],
  ['address', 6, '(?:(?:home |postal |street |mailing )?address|street|post ?code|postal code|zip code|zip)'],
  ['address', 4, '(?:home ?town|city|town|country)'],
  [
    'text',
    6,
    '(?:(?:profile |professional )?summary|about[ -]me(?: text)?|headline|objective|profile text|intro(?:duction)?)',
  ],
  ['title', 6, '(?:job|work) title'],
  ['title', 5, '(?:title|position|role)'],
  ['start', 6, '(?:start(?:ing)?|begin(?:ning)?) (?:date|year|month|day)|first day'],
  ['end', 6, '(?:end(?:ing)?|finish(?:ing)?|leaving) (?:date|year|month|day)|last day'],
  ['start', 3, '(?:start|beginning)'],
  ['end', 3, '(?:end|ending|finish)'],
  ['place', 4, '(?:location|place)'],
  [
    'bullet',
    6,
    String.raw`(?:(?:first|second|third|fourth|fifth|last|top|1st|2nd|3rd|4th|5th) )?(?:bullet(?: point)?|achievement|highlight)(?: (?:number )?\d)?`,
  ],
  ['bullet', 6, '(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th) point'],
  ['degree', 6, 'education(?: (?:line|entry|section|bit|part))?'],
  ['degree', 6, '(?:degree|diploma|qualification|graduation)(?: (?:title|name|year|date))?'],
  ['degree', 6, '(?:fields? of stud(?:y|ies)|study field|area of study|subject|major)'],
  ['grade', 6, '(?:(?:final|overall|degree|average) )?(?:grade|mark|gpa|score)'],
  ['skill', 5, '(?:skills?|(?:spoken )?languages)'],
  ['level', 6, `(?:${[...LANGUAGES].join('|')})(?: (?:language )?level)?`],
  [
    'certificate',
    6,
    String.raw`(?:(?!(?:the|my|a|an|and|on|in|of|that|this|is|was)\b)[\p{L}\d-]+ ){0,3}(?:certificate|certification|licen[cs]e)(?: (?:year|date|name|number))?`,
  ],
  ['date', 2, '(?:dates?|year|month)'],
]
const PATTERNS = NAMES.map(([kind, weight, words]) => ({
  kind,
  weight,
  pattern: new RegExp(String.raw`(?<![\p{L}\d@._/-])(?:${words})(?![\p{L}\d@_/-])`, 'giu'),
}))
/** Written like a part of a name: "Vienna University", "Role Models Ltd". */
const CAPITAL_INSIDE = /(?<![.!?:;\n]\s?)(?<=\S )\p{Lu}\p{Ll}/u

/** Every line that the words name; the longer name wins over one inside it. */
export function namedLines(text: string): NamedLine[] {
  const found: NamedLine[] = []
  for (const { kind, weight, pattern } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((other) => overlaps(other, { start, end }))) continue
      const cased = kind === 'level' || kind === 'url' || kind === 'certificate'
      if (!cased && isPartOfName(text, start)) continue
      found.push({ kind, weight, words: match[0], start, end })
    }
  }
  return found
}

function isPartOfName(text: string, start: number): boolean {
  CAPITAL_INSIDE.lastIndex = 0
  const here = text.slice(Math.max(0, start - 2), start + 2)
  return CAPITAL_INSIDE.test(here)
}

const TOLD: [kind: LineKind, words: string, pattern: RegExp][] = [
  ['name', 'name', /\b(?:calls?|called|names?|named) me\b|\bi (?:spell|write) (?:it|my name|myself)\b/i],
  [
    'start',
    'start date',
    /\b(?:i|we) (?:only |actually |really )?(?:started|began|joined)\b|\bnever worked\b.*?\b(?:until|before)\b|\bshould (?:begin|start)\b|\b(?:began|started) (?:in|on)\b/i,
  ],
  [
    'end',
    'end date',
    /\b(?:i|we) (?:only |actually |really )?(?:left|finished|quit|ended|resigned|stayed)\b|\blet me go\b|\bshould (?:end|finish|stop)\b|\b(?:ended|finished) (?:in|on)\b/i,
  ],
  ['employer', 'employer', /\b(?:was|were|is) with \p{Lu}|\bnever worked (?:for|at|with)\b|\bworked for\b/iu],
  [
    'title',
    'title',
    /\b(?:i|we)(?:'m| am| was| were) (?:actually |really |never |not |only |just )*(?:an? |the )\p{L}|\bworked as\b|\b(?:has|have|had|got|lists?|puts?) (?:me|it) (?:down )?as\b/iu,
  ],
  ['address', 'city', /\bi (?:now )?(?:live|moved)\b/i],
]

/** Lines that no noun names, only what somebody tells: "they let me go", "I was never a manager". */
export function toldLines(text: string): NamedLine[] {
  return TOLD.flatMap(([kind, words, pattern]) => {
    const match = pattern.exec(text)
    return match ? [{ kind, words, start: match.index, end: match.index, weight: 2.5 }] : []
  })
}
