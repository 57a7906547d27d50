import type { ReferenceType } from '../../../../tools/core/reference-type.ts'
import { freeTextStart } from '../slots/free-text.ts'
import type { Reading } from '../terms/reading.ts'
import { NOUNS } from '../words/row-nouns.ts'
import { stem } from '../words/stem.ts'
import { numberRange, numberRuns } from './number-run.ts'

const ORDINALS = new Map(
  ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].map(
    (word, i) => [word, i + 1],
  ),
)
const NUMBERS = new Map(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, i) => [
    word,
    i + 1,
  ]),
)
const PRONOUNS = new Set([
  'it',
  'this',
  'that',
  'them',
  'these',
  'those',
  'they',
  'both',
  'one',
  'same',
  'all',
  'he',
  'she',
  'him',
  'her',
  'theirs',
])
/** Stands for "the middle one". */
export const MIDDLE = 0.5

/** "…, note: ring Tomasz first": what a text to keep says points at nothing. */
const KEPT_TEXT =
  /\b(?:note|notes|comment|reminder|remark|message|reason|letter|description|bio)\b[^:.;!?\n]{0,30}:\s+(?=\S)/i

/** How a clause points at a row, before it is known which. */
export function pointsAt(reading: Reading): 'number' | 'pronoun' | 'nothing' {
  if (ordinalsIn({ reading, slot: null }).length > 0) return 'number'
  return reading.tokens.some(({ text }) => PRONOUNS.has(text)) ? 'pronoun' : 'nothing'
}

/** Numbers a clause points with: "the second", "#3", "number 4", "first two", -1 for "the last one". */
export function ordinalsIn({ reading, slot }: { reading: Reading; slot: ReferenceType | null }): number[] {
  const { tokens, spans, text } = reading
  const found: number[] = []
  const kept = KEPT_TEXT.exec(text)
  const end = kept ? kept.index + kept[0].length : text.length
  const keptFrom = freeTextStart(reading)
  const runs = numberRuns(reading)
  let led = 0
  tokens.forEach((token, at) => {
    if (token.start >= end) return
    // "the second: a team of eight": once a row is pointed at, a text to keep counts other things.
    if (token.start < keptFrom) led = found.length
    else if (led > 0) return
    const range = /^\d/.test(token.raw) ? numberRange(reading, at) : []
    if (range.length > 0) {
      found.push(...range)
      return
    }
    if (runs.has(at)) {
      found.push(Number(token.raw))
      return
    }
    // "make alert 2 weekly" tells how often, and no pay.
    const often =
      ROW_NOUNS.has(tokens[at - 1]?.text ?? '') &&
      /^(?:daily|weekly|monthly)$/.test(tokens[at + 1]?.text ?? '')
    if (
      !often &&
      spans.some(
        (span) =>
          span.kind !== 'work' &&
          span.kind !== 'place' &&
          (span.kind !== 'choice' || span.slot === 'sort') &&
          span.from <= at &&
          span.to > at,
      )
    )
      return
    const next = tokens[at + 1]?.text ?? ''
    const behind = endsSentence(reading, at) ? '' : next
    const before = tokens[at - 1]?.text ?? ''
    const ordinal = ORDINALS.get(token.text)
    const many = NUMBERS.get(next) ?? (/^\d$/.test(next) ? Number(next) : 0)
    // "a first text", "another second campaign": one more of a kind, and no row.
    const another = /^(?:an?|another)$/.test(before)
    if (ordinal !== undefined && !another && !notARow(next, slot)) {
      if (token.text === 'first' && many > 1) found.push(...Array.from({ length: many }, (_, i) => i + 1))
      else found.push(ordinal)
      return
    }
    if ((token.text === 'last' || token.text === 'bottom') && many > 1)
      found.push(...Array.from({ length: many }, (_, i) => i - many))
    if (
      (token.text === 'last' || token.text === 'bottom') &&
      (next === 'one' ||
        (before === 'the' && ENDS.test(behind)) ||
        (next === 'of' && /^(?:these|those|them|all)$/.test(tokens[at + 2]?.text ?? '')))
    )
      found.push(-1)
    if (token.text === 'top' && many > 1) found.push(...Array.from({ length: many }, (_, i) => i + 1))
    else if (
      token.text === 'top' &&
      (next === 'one' || next === 'result' || (before === 'the' && ENDS.test(behind)))
    )
      found.push(1)
    if (token.text === 'penultimate') found.push(-2)
    if (token.text === 'former' && before === 'the') found.push(1)
    if (token.text === 'latter' && before === 'the') found.push(2)
    const amid = before === 'the' && tokens[at - 2]?.text === 'in'
    if (token.text === 'middle' && (next === 'one' || next === '' || amid)) found.push(MIDDLE)
    const digit = /^\d{1,2}$/.test(token.text) ? Number(token.text) : undefined
    const number = digit ?? NUMBERS.get(token.text)
    if (number === undefined || number === 0) return
    const marked = /#\s?$/.test(text.slice(Math.max(0, token.start - 2), token.start))
    const counted =
      ['number', 'no', 'nr', 'option', 'item', 'result', 'entry'].includes(before) ||
      (digit !== undefined && digit <= 20 && ROW_NOUNS.has(before) && !UNIT.test(next))
    const listed = digit !== undefined && found.length > 0 && ['and', 'or'].includes(before)
    const ends = next === '' || next === 'and' || next === 'or'
    const bare =
      digit !== undefined &&
      digit <= 20 &&
      (tokens.length <= 3 ||
        ['the', 'save', 'open', 'show', 'keep'].includes(before) ||
        (ends &&
          [
            'for',
            'to',
            'of',
            'on',
            'against',
            'about',
            'with',
            'drop',
            'delete',
            'remove',
            'star',
            'bookmark',
            'take',
          ].includes(before))) &&
      !/^(?:year|month|day|hour|week|mile|km|percent|job|result|more)/.test(next)
    const leads =
      digit !== undefined &&
      digit <= 20 &&
      ((at === 0 && /^(?:sounds?|looks?|seems?|is|was|might|would)$/.test(next)) ||
        (/^(?:and|or|&)$/.test(next) && /^\d{1,2}$/.test(tokens[at + 2]?.text ?? '') && before !== 'between'))
    if (marked || counted || listed || bare || leads) found.push(number)
  })
  return found
}

/** "I like the first and the last. Save both": no noun follows behind a full stop. */
function endsSentence({ tokens, text }: Reading, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  return token !== undefined && next !== undefined && /[.!?;,]/.test(text.slice(token.end, next.start))
}

/** What follows "the last" when nothing is named: an end, or the words that say what to do with it. */
const ENDS = /^(?:|my|as|is|should|to|for|was|and|please|from|into|in|will|has|does|looks|says|out|off)$/
const ROW_NOUNS = new Set([...Object.values(NOUNS).flat(), 'experience'])
const UNIT = /^(?:(?:year|month|day|hour|week)(?!ly)|mile|km|percent|k|thousand|euro|pound|dollar)/
const NOT_ROWS = new Set(
  'name bullet line point page degree school university employer company day week month year time thing step round interview question paragraph sentence language class aid letter choice'.split(
    ' ',
  ),
)

function notARow(next: string, slot: ReferenceType | null): boolean {
  if (NOT_ROWS.has(stem(next)) || NOT_ROWS.has(next)) return true
  if (slot !== 'resume') return false
  return (
    next !== '' &&
    next !== 'one' &&
    !NOUNS.resume.includes(next) &&
    (NOUNS.job.includes(next) || NOUNS.experience.includes(next))
  )
}
