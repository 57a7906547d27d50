import { findDates, isoDate } from '../slots/dates.ts'
import { notesDown, saysNothing, trimmed, withoutAfterword } from '../slots/free-text.ts'
import { couldBeHome, couldBeName, couldBeOccupation } from '../slots/self-fits.ts'
import { withoutFlagAtEnd } from '../slots/trailing-reason.ts'
import type { Field } from '../terms/field.ts'
import type { Filled } from '../terms/filled.ts'
import type { Value } from '../terms/input.ts'
import { wordsOf } from '../words/tokens.ts'
import { fieldNamed } from './field-names.ts'
import { toldOfWork } from './fill-duties.ts'
import { bounded, type Correcting, type State } from './fill-state.ts'
import { withoutReason } from './short-value.ts'

/** "change X to Y" where X names a field; false when it names none that is free. */
export function fillNamed({ state, filled, open }: Correcting): boolean {
  const { correction } = state
  const named = correction && namedBy({ state, open })
  if (!named) return false
  const { field, value } = named
  if (field.slot === 'free_text' && (notesDown(state.reading.text) || NOTED.test(correction.field)))
    return false
  // A later rule that puts the value elsewhere does so without the name that leads it.
  state.correction = { ...correction, value }
  if (tellsOther(named, state) || isSettled(field, filled)) return false
  return field.slot === 'free_text'
    ? fillText({ field, value, state, filled })
    : fillShort({ field, value, state, filled })
}

interface Named {
  field: Field
  value: string
}

/** The field that the words before the value name, or else its own first word: "it to: title Lead". */
function namedBy({ state: { correction, row }, open }: Omit<Correcting, 'filled'>): Named | null {
  if (!correction) return null
  const rowWords = row ? wordsOf(row.label) : []
  const ofRow = wordsOf(correction.field).every((word) => rowWords.includes(word))
  const byField = ofRow ? null : fieldNamed({ words: correction.field, fields: open })
  if (byField) return { field: byField, value: correction.value }
  const led = /^([\p{L}]+)(?: is| to|:)? +(.+)$/u.exec(correction.value)
  const leading = led && fieldNamed({ words: led[1] ?? '', fields: open })
  return leading && { field: leading, value: led[2] ?? correction.value }
}

/** "it has to be at least 70k" names no place; "the Acme role: I was in Hull" names the row, and tells of it. */
function tellsOther({ field: { slot }, value }: Named, { fields }: State): boolean {
  if (slot === 'place') return /\d|\bat least\b/i.test(value) || isChoice(value, fields)
  return (slot === 'job_title' || slot === 'company') && /^(?:i|we)\b/i.test(value)
}

/** "switch the home one to daily": a value of a fixed list of the tool is no town. */
function isChoice(value: string, fields: readonly Field[]): boolean {
  const words = fields.flatMap(({ slot, says }) => (slot === 'choice' ? Object.values(says ?? {}) : []))
  return words.some((one) => new RegExp(`^(?:${one})$`, 'iu').test(value.trim()))
}

/** Names and texts are often found in too loose a form: only these are told anew. */
function isSettled({ name, slot }: Field, { input }: Filled): boolean {
  return input[name] !== null && slot !== 'job_title' && slot !== 'company' && slot !== 'free_text'
}

interface Telling extends Named {
  state: State
  filled: Filled
}

function fillText({ field, value, state, filled }: Telling): boolean {
  const said = trimmed(withoutAfterword(value.replace(THIS, ''))) ?? ''
  const told = toldOfWork(said, state)
  const before = filled.input[field.name] ?? null
  if (told !== null && isLedTo({ value: told, before })) return true
  if (told === null || isWhole({ text: before, value: told, state })) return false
  const kept = withoutFlagAtEnd({ text: told, fields: state.fields })
  if (!isLess({ value: kept, before })) filled.input[field.name] = bounded(kept, field)
  return true
}

function fillShort({ field, value, state, filled }: Telling): boolean {
  const told = value.split(/[.;!?\n]\s/)[0] ?? ''
  if (!couldBe({ field, value: told, state, filled })) return false
  if (!isBegun({ value: told, before: filled.input[field.name] }))
    filled.input[field.name] = bounded(parsed({ field, value: told, now: state.now }), field)
  return true
}

/** "the offer I noted" is a row, and no note. */
const NOTED = /\b(?:i|we|you)(?:'ve| have| had)?(?: just| already| once)? (?:noted|commented|described)\b/i
/** "swap it for this. Dear team, …": the text comes after. */
const THIS = /^(?:this|the following|these words)(?: (?:text|one))?[.:]\s+(?=\S)/i

/** A text that is quoted, or that only goes on where a looser form stops: "Dear team, I bake since I was six". */
function isWhole({ text, value, state }: { text: Value; value: string; state: State }): boolean {
  if (typeof text !== 'string' || text === '') return false
  const quoted = state.reading.spans.some((span) => span.kind === 'quote' && span.value === text)
  // A full stop alone makes no longer text.
  return quoted || (text.startsWith(value) && text.length > value.length + 1) || text.endsWith(` ${value}`)
}

/** "this, it reads better: Calm and patient": what leads to the text that is announced is no part of it. */
function isLedTo({ value, before }: { value: string; before: Value }): boolean {
  if (typeof before !== 'string' || before === '' || !value.endsWith(trimmed(before) ?? before)) return false
  const lead = value.slice(0, value.length - (trimmed(before) ?? before).length)
  return (
    /^(?:this|the following|these words|something like|so|because)\b.*:\s*$/is.test(lead) ||
    (/^\p{Ll}[\p{Ll}' ,]*:\s*$/u.test(lead) && /^\p{Lu}/u.test(before))
  )
}

/** A text that says nothing, or only a part of the one that was found. */
function isLess({ value, before }: { value: string; before: unknown }): boolean {
  if (saysNothing(value)) return true
  const longer = typeof before === 'string' ? (trimmed(before) ?? '') : ''
  return longer.length > value.length && longer.includes(value)
}

/** "controller, equity of 20k": the name that was found, and what stands behind it. */
function isBegun({ value, before }: { value: string; before: unknown }): boolean {
  return typeof before === 'string' && value.startsWith(`${before},`)
}

/** What is said of somebody must be such a thing as the field holds; what was found by a plain form stays. */
function couldBe({ field: { slot, name }, value, state, filled }: Telling): boolean {
  if (slot === 'url') return !/\s/.test(value.trim())
  if (!state.fields.some((field) => field.slot === 'person_name')) return true
  if (slot === 'person_name') return couldBeName(value, state.reading.text)
  if (slot === 'job_title') return filled.input[name] === null && couldBeOccupation(value)
  return slot !== 'place' || couldBeHome(value)
}

function parsed({ field, value, now }: { field: Field; value: string; now: Date }): string | null {
  if (field.slot !== 'date_start' && field.slot !== 'date_end') return withoutReason(value, field)
  const date = findDates({ text: value, now })[0]
  return date ? isoDate(date.value, field.slot === 'date_start' ? 'start' : 'end') : null
}
