import { messageField } from '../slots/message-beside.ts'
import { type Field, isReferenceSlot } from '../terms/field.ts'
import type { Filled } from '../terms/filled.ts'
import type { Reading } from '../terms/reading.ts'
import { wholeWords } from '../words/whole-words.ts'
import { eachChoice } from './each-choice.ts'
import { applyCorrection } from './fill-correction.ts'
import { dropExplained } from './fill-explained.ts'
import { settleLine } from './fill-line-settled.ts'
import { ownLines } from './fill-lines.ts'
import { fillParts } from './fill-parts.ts'
import { dropQuoted } from './fill-quoted.ts'
import { fillReference } from './fill-references.ts'
import { bounded, type FillRequest, type State } from './fill-state.ts'
import { valueFor } from './fill-value.ts'
import { stateOf } from './state-of.ts'

/** Fills a tool's input from the words, by the kinds of its fields and never by its name. */
export function fill(request: FillRequest): Filled {
  const filled = fillWith(request)
  const message = messageField(request.fields)
  if (!message || filled.input[message.name] === null) return filled
  // "reject him and let him know: the licence has lapsed" tells the reason, when nothing else does.
  return filled.missing.some(({ slot }) => slot === 'free_text')
    ? fillWith({ ...request, fields: request.fields.filter((field) => field !== message) })
    : filled
}

function fillWith(request: FillRequest): Filled {
  const { fields } = request
  const state = stateOf(request)
  const filled: Filled = { input: {}, missing: [], unclear: null, rows: null }
  for (const field of fields.toSorted((a, b) => turnOf(a) - turnOf(b))) fillField({ field, state, filled })
  settle(state, filled)
  filled.missing = fields.filter((field) => isMissing({ field, state, filled }))
  dropQuoted({ fields, filled })
  fillParts({ request, filled, fill })
  filled.each = eachChoice(state)
  const ordered = fields.map(({ name }) => [name, filled.input[name] ?? null] as const)
  return { ...filled, input: Object.fromEntries(ordered) }
}

interface Filling {
  field: Field
  state: State
  filled: Filled
}

/** Rows first: their words are no values. Then the texts to keep: nothing else is read from them. */
function turnOf({ slot }: Field): number {
  return isReferenceSlot(slot) ? 0 : slot === 'free_text' ? 1 : 2
}

function fillField({ field, state, filled }: Filling): void {
  if (isReferenceSlot(field.slot)) fillReference({ field, state, filled })
  else filled.input[field.name] = bounded(valueFor(field, state), field)
  const text = filled.input[field.name]
  if (field.slot === 'free_text' && typeof text === 'string' && text !== '') state.kept.push(text)
}

/** Values that depend on each other: a line and what it should say, or what "X should be Y" corrects. */
function settle(state: State, filled: Filled): void {
  if (ownLines(state.fields).length > 0) settleLine(state, filled.input)
  else {
    applyCorrection(state, filled)
    dropExplained({ state, filled })
  }
  dropHalfAName(state, filled)
}

/** "my surname is Khan now": of the rest of the name nothing is said, and it would be lost. */
function dropHalfAName({ fields, reading }: State, { input }: Filled): void {
  for (const { name, slot } of fields) {
    const value = input[name]
    const isHalf = typeof value === 'string' && !value.includes(' ') && HALF.test(reading.text)
    if (slot === 'person_name' && isHalf) input[name] = null
  }
}

const HALF = /\b(?:surname|last name|family name|second name|maiden name|first name|given name|forename)\b/i

/** What must be given is not, or a text that may be left out is neither given nor refused. */
function isMissing({ field, state, filled }: Filling): boolean {
  if (isReferenceSlot(field.slot) || filled.input[field.name] !== null) return false
  return !field.nullable || !mayBeEmpty(field, state.reading)
}

/** "clear my interests" needs no text, "take Go out of my skills" does: to guess would clear them all. */
function mayBeEmpty({ slot, says }: Field, { corrected }: Reading): boolean {
  return slot !== 'free_text' || !says?.none || wholeWords(says.none).test(corrected)
}
