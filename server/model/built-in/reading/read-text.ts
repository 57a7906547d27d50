import { findChoices } from '../slots/choices.ts'
import { findDates } from '../slots/dates.ts'
import { findLiterals } from '../slots/literals.ts'
import { findMoney } from '../slots/money.ts'
import { findPlaces } from '../slots/places.ts'
import { WORK_WORDS } from '../slots/work-words.ts'
import type { Reading } from '../terms/reading.ts'
import type { Span } from '../terms/span.ts'
import type { Spelling } from '../terms/spelling.ts'
import type { Token } from '../terms/token.ts'
import { conceptsIn } from '../words/lexicon.ts'
import { overlaps } from '../words/overlap.ts'
import { tokenRange } from '../words/token-range.ts'
import { tokenise } from '../words/tokens.ts'

const ASKS =
  /\?\s*$|^(?:and |but |so |ok |hi,? |hello,? )*(?:what|which|how|why|when|where|who|whose|is|are|am|do|does|did|can i|could i|may i|will|would i|should|has|have (?:you|i|they))\b/i

/** "my contract is up" tells why somebody looks, not for what. */
const ENDING =
  /^contract(?: (?:at|with|for) (?:the )?[\p{L}&'-]+(?: [\p{L}&'-]+)?)?(?:'s| is| was| has| just)? (?:nearly |almost |just |due to )?(?:up|over|end|ending|ends|ended|finish|finishes|finished|runs|ran|expire|expires|expired|dispute)\b/iu

/** Recognises values and concepts in cleaned text. */
export function readText({ text, spelling, now }: { text: string; spelling: Spelling; now: Date }): Reading {
  const tokens = spelling.correct(tokenise(text))
  const spans: Span[] = []
  const add = <Found extends { start: number; end: number }>(
    found: Found,
  ): (Found & { from: number; to: number }) | null => {
    const range = tokenRange({ tokens, start: found.start, end: found.end })
    return range && { ...found, ...range }
  }
  for (const literal of findLiterals(text)) push(spans, add(literal))
  const corrected = correctedText(text, tokens)
  for (const found of findMoney(text)) push(spans, add({ kind: 'money' as const, ...found }))
  for (const found of findDates({ text, now })) push(spans, add({ kind: 'date' as const, ...found }))
  for (const found of findChoices(corrected.text)) {
    if (ENDING.test(corrected.text.slice(found.start))) continue
    push(
      spans,
      add({
        kind: 'choice' as const,
        ...found,
        start: corrected.back(found.start),
        end: corrected.back(found.end),
      }),
    )
  }
  for (const place of findPlaces({ tokens, text })) {
    const start = tokens[place.from]?.start ?? 0
    const end = tokens[place.to - 1]?.end ?? start
    if (!inside(spans, ['quote', 'url', 'email', 'date', 'money'], start, end))
      spans.push({ kind: 'place', ...place, start, end })
  }
  tokens.forEach((token, at) => {
    if (token.text === 'it' && token.raw !== 'IT') return
    if (!WORK_WORDS.has(token.text) && !WORK_WORDS.has(token.text.replace(/s$/, ''))) return
    if (inside(spans, ['quote', 'url', 'email', 'place'], token.start, token.end)) return
    spans.push({ kind: 'work', value: token.text, from: at, to: at + 1, start: token.start, end: token.end })
  })
  return {
    text,
    corrected: corrected.text,
    tokens,
    spans,
    concepts: conceptsIn(tokens),
    asks: ASKS.test(text),
  }
}

function push(spans: Span[], span: Span | null): void {
  if (!span) return
  // Numbers inside a telephone number or an address are neither money nor dates.
  if (span.kind === 'date' || span.kind === 'money' || span.kind === 'choice') {
    if (inside(spans, ['url', 'email'], span.start, span.end)) return
    const phone = spans.findIndex((other) => other.kind === 'phone' && overlaps(other, span))
    if (phone >= 0) {
      if (span.kind !== 'money') return
      spans.splice(phone, 1)
    }
    if (span.kind === 'date' && spans.some((other) => other.kind === 'money' && overlaps(other, span))) return
  }
  spans.push(span)
}

/** True when a span of one of the kinds holds the place. */
function inside(spans: readonly Span[], kinds: readonly Span['kind'][], start: number, end: number): boolean {
  return spans.some((span) => kinds.includes(span.kind) && overlaps(span, { start, end }))
}

/** The text with misspelled words put right, and the way back to the offsets as written. */
function correctedText(
  text: string,
  tokens: readonly Token[],
): { text: string; back: (offset: number) => number } {
  let out = ''
  let at = 0
  const shifts: { from: number; by: number }[] = []
  for (const [index, token] of tokens.entries()) {
    if (token.start < at) continue
    out += text.slice(at, token.start)
    // "dont" is read as two words and stays one.
    const same =
      tokens[index + 1]?.start === token.start ||
      token.raw.toLowerCase() === token.text ||
      !/^[a-z]+$/i.test(token.raw) ||
      token.raw.length < 4
    out += same ? token.raw : token.text
    at = token.end
    if (!same && token.text.length !== token.raw.length)
      shifts.push({ from: out.length, by: token.raw.length - token.text.length })
  }
  return {
    text: out + text.slice(at),
    back: (offset) => shifts.reduce((sum, shift) => (offset >= shift.from ? sum + shift.by : sum), offset),
  }
}
