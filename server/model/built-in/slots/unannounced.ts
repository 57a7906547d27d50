import type { Field } from '../terms/field.ts'
import { wordsOf } from '../words/tokens.ts'
import { wholeWords } from '../words/whole-words.ts'
import { trimmed } from './free-text.ts'

interface Beside {
  text: string
  /** Label of the row under discussion. */
  label: string
  fields: readonly Field[]
}

interface Part {
  start: number
  end: number
  text: string
}

const BREAK = /\.{3,}\s*|[.!?]+\s+|[;,]\s+|\s+-+\s+|(?<!\d):\s+|\n+/g
const LEAD = String.raw`^(?:(?:and|so|ok|okay|yes|no|hi|hello|hey|well|now|please|pls|then|also|just|but)[!,.]*\s+)*`
/** Asks for what the tool does, and is no part of the text that it keeps. */
const WISH = new RegExp(
  String.raw`${LEAD}(?:(?:(?:can|could|would|will) you|let'?s|let (?:us|me)|i(?:'d| would)? (?:like|want|wish|prefer)|i need) (?:to|that|this|it|you|them|him|her|an?|my|the)\b|(?:i )?(?:wanna|gonna)\b|(?:don't|do not|dont) (?:post|send|share|submit|publish|mail|forward) (?:it|that|this|anything)\b|i'll (?:take|accept|decline|leave|give)\b|(?:that|this|it) (?:belongs|goes)\b|(?:add|put|give|note|save|keep|record|write|rate|review|leave|decline|reject|refuse|accept|take|tell|send|ask|object|contest|challenge|make|pop|stick|remember|store|log|debrief|help|draft|word|mark|change|edit|file|report|(?:thanks|thank you)(?=[.!]*$)|please|turn (?:it|that|them|this|the|down))(?!\p{L}))`,
  'iu',
)
/** "the interview is over", "just back from it": says what the text is about. */
const FRAME =
  /\b(?:is|was|'s) (?:over|done|finished|behind me)$|^(?:i(?:'m| am| have|'ve)? )?just (?:back|had|did|came|come|got|finished|out)\b|^(?:i )?(?:had|did|finished) (?:my|the) \S+(?: today| yesterday| this \w+| just now)?$/i
/** "the Hale interview went badly": names the row, and tells of it. */
const TELLS = /^(?:i|we)\s|\b(?:went|felt|was|were)\b/i
const WENT = /^(?!(?:i|we)\s)(?:.* )?(?:went|felt|was|were)\b/i
const HEAD = /^(?:at|in|with|for|during|under|while at|as)\b.{2,60}? (?=(?:i|we) \p{Ll})/iu
const TOLD =
  /\b(?:add|note|record|mention|put|write|keep)\b[^.:,]{0,60}? that ((?:i|we|my|they|it|there|nobody)\b.+)$/i
const SMALL = new Set(
  'a an the my your our for how it its is was of to be can on in with went that one this please give gets me and i them at from about'.split(
    ' ',
  ),
)

/** What is said beside the wish itself: "the interview is over, they asked about Kafka" tells what was asked. */
export function unannounced({ text, label, fields }: Beside): string | null {
  const told = TOLD.exec(text)?.[1]
  if (told) return trimmed(told)
  const parts = partsOf({ text, label })
  const aside = (part: Part) => WISH.test(part.text) || isTaken({ text: part.text, label, fields })
  const rest = inner(parts, { ahead: (part) => aside(part) || isFrame(part, label), behind: aside })
  const [from, to] = [rest[0], rest.at(-1)]
  if (!from || !to) return null
  if (rest.length === parts.length && !(names(from.text, label) && WENT.test(from.text))) return null
  const kept = trimmed(text.slice(from.start, to.end))
  // A question asks us, also where "don't send it" follows.
  const asks = text.trimEnd().endsWith('?') || /^\s*\?/.test(text.slice(to.end))
  return kept && !asks && !POINTER.test(kept) && wordsOf(kept).length > 1 ? kept : null
}

/** The parts without those at either end that are beside the point. */
function inner(
  parts: readonly Part[],
  { ahead, behind }: { ahead: (part: Part) => boolean; behind: (part: Part) => boolean },
): readonly Part[] {
  const first = parts.findIndex((part) => !ahead(part))
  const rest = first < 0 ? [] : parts.slice(first)
  return rest.slice(0, rest.findLastIndex((part) => !behind(part)) + 1)
}

/** "from the second lot": only points at a row. */
const POINTER =
  /^(?:from|for|to|with|at|on|of|in|about) (?:the|this|that) (?:(?:first|second|third|fourth|last|other|next|same) )?[\p{L}]+$/iu

/** A text that was announced, without what its ends tell to other fields: "4 stars, friendly but slow". */
export function withoutTaken({ text, label, fields }: Beside): string | null {
  const taken = (part: Part) => isTaken({ text: part.text, label, fields })
  const rest = inner(partsOf({ text, label: '' }), { ahead: taken, behind: taken })
  const [from, to] = [rest[0], rest.at(-1)]
  return from && to && !WISH.test(from.text) ? trimmed(text.slice(from.start, to.end)) : null
}

function partsOf({ text, label }: { text: string; label: string }): Part[] {
  const parts: Part[] = []
  let start = 0
  const add = (end: number) => {
    if (/[\p{L}\d]/u.test(text.slice(start, end))) parts.push({ start, end, text: text.slice(start, end) })
  }
  for (const match of text.matchAll(BREAK)) {
    add(match.index)
    start = match.index + match[0].length
  }
  add(text.length)
  const head = HEAD.exec(parts[0]?.text ?? '')?.[0]
  const [one, ...others] = parts
  if (!one || !head || !names(head, label)) return parts
  const cut = one.start + head.length
  return [
    { start: one.start, end: cut, text: head.trim() },
    { start: cut, end: one.end, text: text.slice(cut, one.end) },
    ...others,
  ]
}

/** Only says what the text is about: "the interview is over". */
function isFrame({ text }: Part, label: string): boolean {
  return FRAME.test(text.trim()) || (names(text, label) && !TELLS.test(text))
}

function names(text: string, label: string): boolean {
  const words = new Set(wordsOf(label).filter((word) => word.length > 2 && !SMALL.has(word)))
  return wordsOf(text).some((word) => words.has(word))
}

/** "no comment": that there is nothing to keep. */
const NO_TEXT = /(?<!\p{L})(?:no|without(?: an?)?) (?:comments?|texts?|words|message|remarks?)(?!\p{L})/giu

/** All that a part says is the value of another field, or that there is no text. */
function isTaken({ text, label, fields }: Beside): boolean {
  let rest = text.replace(NO_TEXT, ' ')
  for (const { slot, says, near } of fields) {
    if (slot === 'flag' || slot === 'choice' || slot === 'number')
      for (const source of Object.values(says ?? {})) rest = rest.replace(wholeWords(source), ' ')
    if (slot === 'number' && near)
      rest = rest.replace(
        new RegExp(String.raw`(?<![\p{L}\d])(?:\d+|one|two|three|four|five)\W+(?:${near})(?!\p{L})`, 'giu'),
        ' ',
      )
  }
  if (rest === text) return false
  const own = new Set(wordsOf(label))
  return wordsOf(rest).filter((word) => !SMALL.has(word) && !own.has(word)).length === 0
}
