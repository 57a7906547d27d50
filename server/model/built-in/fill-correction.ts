import { fieldNamed, namesOf } from './field-names.ts'
import { toldOfWork } from './fill-duties.ts'
import { bounded, type Filled, type State, type Value } from './fill-state.ts'
import type { Reading } from './reading.ts'
import { type Field, isReferenceSlot } from './schema.ts'
import type { Correction } from './slots/correction.ts'
import { DENIES } from './slots/corrections/line-and-value.ts'
import type { LineKind } from './slots/corrections/line-names.ts'
import { linesTold } from './slots/corrections/lines-told.ts'
import { findDates, isoDate } from './slots/dates.ts'
import { isEmptied } from './slots/emptied.ts'
import { notesDown, saysNothing, trimmed, withoutAfterword } from './slots/free-text.ts'
import { findMoney } from './slots/money.ts'
import { couldBeHome, couldBeName, couldBeOccupation } from './slots/self-fits.ts'
import { statedTitle } from './slots/stated-title.ts'
import { swapIn } from './slots/swapped.ts'
import { withoutFlagAtEnd } from './slots/trailing-reason.ts'
import { wordsOf } from './tokens.ts'

/** "put kim@post.net on my resume": the value itself tells which line it is. */
export function literalCorrection({ spans, text }: Reading): Correction | null {
  const literals = spans.flatMap((span) =>
    (span.kind === 'email' || span.kind === 'phone') && !DENIES.test(text.slice(0, span.start))
      ? [{ field: span.kind, value: span.value }]
      : [],
  )
  return literals.length === 1 ? (literals[0] ?? null) : null
}

const OPEN = [
  'job_title',
  'company',
  'place',
  'person_name',
  'free_text',
  'url',
  'date_start',
  'date_end',
] as const

/** Puts the value of "change X to Y" into the field that X names. */
export function applyCorrection(state: State, filled: Filled): void {
  const open = state.fields.filter(
    ({ slot, nullable }) => nullable && OPEN.some((kind) => kind === slot) && !isReferenceSlot(slot),
  )
  const told =
    (state.row && open.length > 1 && fillReplaced({ state, filled, open })) ||
    (state.correction ? fillNamed({ state, filled, open }) : false)
  if (!told) fillOfRow({ state, filled, open })
  fillTold({ state, filled, open })
  clearNamed({ state, filled, open })
  fillRequired(state, filled)
}

interface Target {
  state: State
  filled: Filled
  open: readonly Field[]
}

/** "change X to Y" where X names a field; false when it names none that is free. */
function fillNamed({ state, filled, open }: Target): boolean {
  const { correction, row, now } = state
  if (!correction) return false
  const led = /^([\p{L}]+)(?: is| to|:)? +(.+)$/u.exec(correction.value)
  const leading = led && fieldNamed({ words: led[1] ?? '', fields: open })
  const rowWords = row ? wordsOf(row.label) : []
  const ofRow = wordsOf(correction.field).every((word) => rowWords.includes(word))
  const byField = ofRow ? null : fieldNamed({ words: correction.field, fields: open })
  const named = byField || leading
  if (!named) return false
  if (named.slot === 'free_text' && (notesDown(state.reading.text) || NOTED.test(correction.field)))
    return false
  if (!byField) correction.value = led?.[2] ?? correction.value
  // "it has to be at least 70k" names no place.
  if (named.slot === 'place' && /\d|\bat least\b/i.test(correction.value)) return false
  const replaceable = ['job_title', 'company', 'free_text'].includes(named.slot ?? '')
  if (filled.input[named.name] !== null && !replaceable) return false
  // "the Acme role: I was in Hull" names the row, and tells something else.
  if ((named.slot === 'job_title' || named.slot === 'company') && /^(?:i|we)\b/i.test(correction.value))
    return false
  const value =
    named.slot === 'free_text'
      ? (trimmed(withoutAfterword(correction.value.replace(THIS, ''))) ?? '')
      : (correction.value.split(/[.;!?\n]\s/)[0] ?? '')
  const told = named.slot === 'free_text' ? toldOfWork(value, state) : value
  if (told === null || !couldBe({ field: named, value: told, state, filled })) return false
  const before = filled.input[named.name]
  const kept = named.slot === 'free_text' ? withoutFlagAtEnd({ text: told, fields: state.fields }) : told
  if (named.slot === 'free_text' ? isLess({ value: kept, before }) : isBegun({ value: told, before }))
    return true
  filled.input[named.name] = bounded(parsed({ field: named, value: kept, now }), named)
  return true
}

/** A text that is quoted, or that only goes on where a looser form stops: "Dear team, I bake since I was six". */
function isWhole({ text, value, state }: { text: Value; value: string; state: State }): boolean {
  if (typeof text !== 'string' || text === '') return false
  const quoted = state.reading.spans.some((span) => span.kind === 'quote' && span.value === text)
  // A full stop alone makes no longer text.
  return quoted || (text.startsWith(value) && text.length > value.length + 1) || text.endsWith(` ${value}`)
}

/** What is said of somebody must be such a thing as the field holds; what was found by a plain form stays. */
function couldBe({
  field: { slot, name },
  value,
  state,
  filled,
}: {
  field: Field
  value: string
  state: State
  filled: Filled
}): boolean {
  if (slot === 'free_text') return !isWhole({ text: filled.input[name] ?? null, value, state })
  if (slot === 'url') return !/\s/.test(value.trim())
  if (!state.fields.some((field) => field.slot === 'person_name')) return true
  if (slot === 'person_name') return couldBeName(value, state.reading.text)
  if (slot === 'job_title') return filled.input[name] === null && couldBeOccupation(value)
  return slot !== 'place' || couldBeHome(value)
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

/** "the offer I noted" is a row, and no note. */
const NOTED = /\b(?:i|we|you)(?:'ve| have| had)?(?: just| already| once)? (?:noted|commented|described)\b/i
/** "swap it for this. Dear team, …": the text comes after. */
const THIS = /^(?:this|the following|these words)(?: (?:text|one))?[.:]\s+(?=\S)/i

const SLOT_OF: Partial<Record<LineKind, Field['slot']>> = {
  title: 'job_title',
  employer: 'company',
  place: 'place',
  address: 'place',
  name: 'person_name',
}

/** "…, and the town was Lille": fields that are still empty take what stands beside their name. */
function fillTold({ state, filled, open }: Target): void {
  if (open.length < 2) return
  for (const [kind, value] of linesTold(state.reading.text)) {
    const field = open.find(({ slot }) => slot === SLOT_OF[kind])
    if (!field || filled.input[field.name] !== null) continue
    if (state.row?.label.toLowerCase().includes(value.toLowerCase())) continue
    filled.input[field.name] = bounded(withoutReason(value, field), field)
  }
}

/** A value for the row under discussion whose field no word names: its title, or its company. */
function fillOfRow({ state, filled, open }: Target): void {
  const { correction, row, referring, reading } = state
  if (!referring || !row || open.length < 2) return
  const title = open.find(({ slot }) => slot === 'job_title')
  const empty = open.every(({ name }) => filled.input[name] === null)
  const stated =
    title && filled.input[title.name] === null ? statedTitle({ text: reading.text, label: row.label }) : null
  if (title && stated) filled.input[title.name] = bounded(stated, title)
  else if (correction && empty && isName(correction.value, state.now)) {
    const employer = partsOf(row.label)[1]
    const names = wordsOf(correction.field).filter((word) => word.length > 2)
    const ofCompany =
      !/^(?:at|with|for) /i.test(correction.field) &&
      names.length > 0 &&
      names.every((word) => wordsOf(employer).includes(word))
    const kept = /\bwrite$/i.test(correction.field)
      ? open.find(({ slot }) => slot === 'free_text')
      : undefined
    // What is listed, or counted, is no name.
    if (!kept && (/\d{3}|\b(?:is|are|was)\b/i.test(correction.value) || isListed(correction.value, filled)))
      return
    const target = kept ?? open.find(({ slot }) => slot === (ofCompany ? 'company' : 'job_title'))
    if (target) filled.input[target.name] = bounded(withoutReason(correction.value, target), target)
  }
}

function isListed(value: string, { input }: Filled): boolean {
  return Object.values(input).some(
    (list) => Array.isArray(list) && list.some((one) => typeof one === 'string' && value.includes(one)),
  )
}

/** "not Acme but Apex", "not as helper, I was machine operator": what the row says and should not. */
function fillReplaced({ state, filled, open }: Target): boolean {
  const { row, reading } = state
  const swapped = swapIn(reading.text)
  const [title, employer] = partsOf(row?.label.toLowerCase() ?? '')
  const [said = '', saidPlace] = placed(swapped?.old.toLowerCase() ?? '')
  if (!swapped || said === '' || swapped.fresh === '') return false
  const slot = employer.includes(said) ? 'company' : title.includes(said) ? 'job_title' : null
  const field = open.find((one) => one.slot === slot)
  if (!field || filled.input[field.name] !== null) return false
  const [fresh = '', place] = saidPlace ? placed(swapped.fresh) : [swapped.fresh]
  filled.input[field.name] = bounded(withoutReason(fresh, field), field)
  const where = open.find((one) => one.slot === 'place')
  if (where && place && filled.input[where.name] === null) filled.input[where.name] = bounded(place, where)
  return true
}

/** "Statoil in Bergen": a name, and where it is. */
function placed(words: string): [name: string, place?: string] {
  const [name = '', place] = words.split(/,? in /)
  return place === undefined ? [words] : [name, place]
}

/** Title and employer of a row's label. */
function partsOf(label: string): [title: string, employer: string] {
  const [title = '', employer = ''] = label.split(/ at |, /)
  return [title, employer]
}

/** No date, and nothing that only says how long. */
function isName(value: string, now: Date): boolean {
  return (
    !/\b(?:still|current|currently|ongoing|working|no longer|i am|wrong)\b/i.test(value) &&
    !/^(?:i|we|you|they|he|she|there) |\d{4}/i.test(value) &&
    findMoney(value).length === 0 &&
    findDates({ text: value, now }).length === 0
  )
}

/** "take my website off": what is emptied takes no other value that the sentence holds. */
function clearNamed({ state, filled, open }: Target): void {
  if (open.length < 2) return
  for (const field of open) {
    if (field.slot === 'date_start' || field.slot === 'date_end') continue
    if (isEmptied({ reading: state.reading, names: namesOf(field) })) filled.input[field.name] = ''
  }
}

function fillRequired({ fields, correction }: State, filled: Filled): void {
  const required = fields.find(({ slot, nullable }) => slot === 'free_text' && !nullable)
  if (!required || !correction || filled.input[required.name] !== null) return
  if (fieldNamed({ words: correction.field, fields: [required] }))
    filled.input[required.name] = bounded(correction.value, required)
}

function parsed({ field, value, now }: { field: Field; value: string; now: Date }): string | null {
  if (field.slot !== 'date_start' && field.slot !== 'date_end') return withoutReason(value, field)
  const date = findDates({ text: value, now })[0]
  return date ? isoDate(date.value, field.slot === 'date_start' ? 'start' : 'end') : null
}

/** "Shift Lead because I was promoted": a short value ends where its reason, or the next value, begins. */
function withoutReason(value: string, { slot }: Field): string {
  if (slot === 'free_text' || slot === 'url') return value
  return value
    .replace(/[?!]+$/, '')
    .replace(
      /[,\s]+(?:because|since|as i|cos|cause|please|pls|thanks|these days|nowadays|at the moment|currently|now\b|(?:title|place|location|company|employer|start|end|dates?)\b(?! of)|and (?:it|i|the|my)\b|but (?:it|i|the|my)\b|not (?!for\b)|(?:with )?(?:an?|one|two|double|capital|no) (?:capital|double|hyphen|accent|dash|umlaut|\p{L}(?:['’]?s)?(?![\p{L}\d]))).*$/isu,
      '',
    )
}
