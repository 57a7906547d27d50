import type { Field } from '../terms/field.ts'
import type { Span } from '../terms/span.ts'
import type { Stretch } from '../words/overlap.ts'
import { wholeWords } from '../words/whole-words.ts'
import type { State } from './fill-state.ts'
import { nearest } from './said-beside.ts'
import { spoken } from './spoken.ts'

const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const COUNT = wholeWords(
  String.raw`\d{1,6}(?:[.,]\d+)?|${NUMBER_WORDS.slice(1).join('|')}|an?(?= (?:week|month|year|day)(?![a-z]))`,
)

/** Units that a count is told in, and how many of the field's own each of them is. */
type Units = readonly (readonly [unit: RegExp, size: number])[]

const IN_DAYS: Units = [
  [/^\s*weeks?\b/i, 7],
  [/^\s*months?\b/i, 30],
  [/^\s*years?\b/i, 365],
]
/** "within two days" where hours are counted. */
const IN_HOURS: Units = [
  [/^\s*days?\b/i, 24],
  [/^\s*weeks?\b/i, 168],
]
/** "over three years" where months are counted. */
const IN_MONTHS: Units = [[/^[\s-]*(?:years?|yrs?|y)\b/i, 12]]

/** The value whose own words are said; else the count beside the field's words; any count when the field names none. */
export function numberSaid(field: Field, state: State): number | null {
  const text = spoken(state)
  const plain = numberedBy(field, text) ?? daysWithin(field, text)
  if (plain !== null) return plain
  const named = Object.entries(field.says ?? {}).find(([, source]) => wholeWords(source).test(text))?.[0]
  if (named !== undefined) return named === 'next' ? numberAfter(field, state) : Number(named)
  return countBeside({ field, text, spans: state.reading.spans })
}

/** "question seven", "number 7" where the field is a number of something: no other word says more. */
function numberedBy(field: Field, text: string): number | null {
  const { near } = field
  if (!near || !wholeWords(near).test('number')) return null
  const said = new RegExp(String.raw`(?<![\p{L}\d])(?:${near})\.?\s+(${COUNT.source})`, 'iu').exec(text)?.[1]
  return said === undefined ? null : within(field, countOf(said))
}

/** "within the next ten days" where days are counted: it says more than "this week" beside it. */
function daysWithin(field: Field, text: string): number | null {
  const match = countsDays(field) ? WITHIN.exec(text) : null
  if (!match) return null
  return within(field, countOf(match[1] ?? '') * sizeOf(IN_DAYS, text.slice(match.index + match[0].length)))
}

const WITHIN = new RegExp(
  String.raw`(?<![\p{L}\d])(?:within|in|during|over)(?: the)?(?: next| coming)? (${COUNT.source})(?= (?:days?|weeks?|months?)(?!\p{L}))`,
  'iu',
)

/** The number after that of the latest call or of the answer that names one: "Question 2 of 8" gives 3. */
function numberAfter(field: Field, { exchanges }: State): number | null {
  const told = new RegExp(String.raw`(?<!\p{L})(?:${field.near ?? field.name}) (\d+)`, 'iu')
  for (const { calls, results } of exchanges.toReversed()) {
    const said = told.exec(results.map(({ text }) => text).join('\n'))?.[1]
    const asked = calls.map(({ input }) => input[field.name]).find((value) => typeof value === 'number')
    const last = said === undefined ? asked : Number(said)
    if (typeof last === 'number') return last + 1
  }
  return null
}

interface Spoken {
  field: Field
  text: string
  spans: readonly Span[]
}

/** "half a year of experience": the count that stands beside the field's words, in the field's own unit. */
function countBeside({ field, text, spans }: Spoken): number | null {
  const counts = countsIn({ text, spans })
  // A share is said to be one: "5000 bonus" is a sum.
  const shares = counts.filter(({ end }) => /^\s?(?:%|percent|per cent)/i.test(text.slice(end)))
  const found = field.words.includes('percent') ? shares : counts
  const chosen = field.near ? nearest({ text, near: field.near, found }) : found[0]
  if (!chosen) return null
  const size = sizeOf(unitsOf(field), text.slice(chosen.end))
  const half = /\bhalf $/i.test(text.slice(0, chosen.start)) ? 0.5 : 1
  const value = Math.round(chosen.value * size * half * 100) / 100
  return within(field, size > 1 ? Math.round(value) : value)
}

/** Numbers that count something: no sums, days, rows of a list or "one by one". */
function countsIn({ text, spans }: Omit<Spoken, 'field'>): (Stretch & { value: number })[] {
  const taken = spans.filter(({ kind }) => kind === 'money' || kind === 'date')
  return [...text.matchAll(COUNT)]
    .filter(
      ({ 0: said, index }) =>
        !THOUSANDS.test(said) &&
        !taken.some(({ start, end }) => index >= start && index < end) &&
        !ONE_BY_ONE.test(text.slice(index)) &&
        !OF_A_ROW.test(text.slice(0, index)),
    )
    .map(({ 0: said, index }) => ({ value: countOf(said), start: index, end: index + said.length }))
}

const THOUSANDS = /^\d{1,3}(?:[.,]\d{3})+$/
const ONE_BY_ONE = /^\S+ (?:at a time|by one)\b/i
const OF_A_ROW = /(?:#|\b(?:number|no|nr|option)\.?)\s*$/i

function countsDays({ near, words }: Field): boolean {
  return /days?/.test(near ?? '') || words.includes('days')
}

function unitsOf(field: Field): Units {
  if (countsDays(field)) return IN_DAYS
  if (field.words.includes('hours')) return IN_HOURS
  return field.words.includes('months') ? IN_MONTHS : []
}

/** The size of the unit that a text begins with; 1 for the field's own. */
function sizeOf(units: Units, text: string): number {
  return units.find(([unit]) => unit.test(text))?.[1] ?? 1
}

function within({ least, most }: Field, value: number): number | null {
  return value < least || value > most ? null : value
}

function countOf(words: string): number {
  const said = words.trim().toLowerCase()
  if (/^an?$/.test(said)) return 1
  const word = NUMBER_WORDS.indexOf(said)
  return word >= 0 ? word : Number(said.replace(',', '.'))
}
