import type { Employment } from '../terms/employment.ts'
import { companyOf, titleOf } from './employment-names.ts'
import { WORK_WORDS } from './work-words.ts'

interface Listed {
  text: string
  /** What was found before. */
  found: Employment
  /** Known places of the text, in small letters. */
  places: readonly string[]
}

/** "…: 2015-2018, forklift driver, Delta Storage, Rotterdam": parts in the order title, company. */
export function listedEmployment({ text, found, places }: Listed): Employment {
  const parts = partsOf(text, places)
  if (parts.length < 2 && !found.company && !found.position) return found
  const free = parts.filter((part) => !holds(part, found.company))
  const [first, second] = !found.company && namesFirst(free) ? [free[1], free[0]] : free
  const other = found.position ? free.find((part) => isOther(part, found.position)) : undefined
  const position = found.position ?? (first && first !== found.company ? titleOf(first) : null)
  const company =
    found.company ??
    (other ? companyOf(other) : null) ??
    (second && second !== position ? companyOf(second) : null)
  return { position, company }
}

function holds(part: string, company: string | null): boolean {
  return company !== null && part.toLowerCase().includes(company.toLowerCase())
}

function isOther(part: string, position: string | null): boolean {
  return !part.includes(position ?? '') && /^\p{Lu}/u.test(part)
}

/** The company stands first: a name before lower-case words, or before the only words for work. */
function namesFirst([first = '', second = '']: readonly string[]): boolean {
  return /^\p{Lu}/u.test(first) && (/^\p{Ll}/u.test(second) || (!saysWork(first) && saysWork(second)))
}

function saysWork(words: string): boolean {
  return words.split(/\s+/).some((word) => WORK_WORDS.has(word.toLowerCase()))
}

/** What stands between the marks, behind the words that announce it; no places, and nothing that asks. */
function partsOf(text: string, places: readonly string[]): string[] {
  return text
    .replace(REQUEST, '')
    .replace(/^.*?(?::|!+|\?)\s+/s, '')
    .split(/[,;|\n]| - |\.(?=\s|$)/)
    .map(withoutEnds)
    .filter(
      (part) =>
        part.length > 1 &&
        part.length < 60 &&
        /\p{L}{2}/u.test(part) &&
        !places.includes(part.toLowerCase()) &&
        !ASKS.test(part),
    )
}

/** "add to my experience …": asks, and names neither. */
const REQUEST =
  /^(?:(?:please|pls|hi|hello|also|and|can you|could you)[, ]+)*(?:add|put|include|insert|record|enter|write|note)(?: (?:this|it|one more|another))?(?: down)? (?:to|in|into|on|under|for) my (?:\p{L}+ ){0,2}(?:experience|history|cv|resume|profile|jobs)[:,]?\s+/iu

const ASKS = /\b(?:add|put|please|history|experience|missing|forgot|i|listed|isn't|not there)\b/i

/** A part without what leads to it or to the next one: "from", "add", "until now". */
function withoutEnds(part: string): string {
  return part
    .replace(
      /\b(?:from|since|until|till|to|between|and|in|for|now|present|today|currently|current)\b\s*$/i,
      '',
    )
    .replace(/^\s*(?:from|since|until|till|to|between|and|in|now|present|currently)\b/i, '')
    .replace(
      /^\s*(?:please |pls )?(?:add|put|include|record|enter|insert|log)(?: down| in)? (?!my\b|that\b|this\b|it\b|to\b)/i,
      '',
    )
    .trim()
}
