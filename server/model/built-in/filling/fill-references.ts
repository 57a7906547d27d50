import type { ReferenceType } from '../../../../tools/core/reference-type.ts'
import { describingSpans } from '../rows/described-rows.ts'
import { enumerated, namedAmong, severalNamed } from '../rows/named-among.ts'
import { describesAnother, isPointedAt } from '../rows/optional-rows.ts'
import { personNamed } from '../rows/person-named.ts'
import { latestRows, pointingPart } from '../rows/pointing-part.ts'
import { fits, resolve, shownRows } from '../rows/references.ts'
import type { Shown } from '../terms/dialogue.ts'
import { type Field, isReferenceSlot } from '../terms/field.ts'
import type { Filled } from '../terms/filled.ts'
import type { Resolution } from '../terms/resolution.ts'
import { NOUNS } from '../words/row-nouns.ts'
import { stem } from '../words/stem.ts'
import { wordsOf } from '../words/tokens.ts'
import type { State } from './fill-state.ts'

interface Pointing {
  field: Field
  state: State
  filled: Filled
}

/** Fills a field with the row that the words point at, or says why none of the rows is plainly meant. */
export function fillReference({ field, state, filled }: Pointing): void {
  if (!isReferenceSlot(field.slot)) return
  const resolution = resolve({
    reading: pointingPart(state),
    exchanges: state.exchanges,
    slot: field.slot,
    optional: field.nullable,
  })
  filled.input[field.name] = null
  if (field.isList) fillList({ field, state, filled, resolution })
  else if (resolution.kind === 'found') fillRow({ field, state, filled, rows: resolution.rows })
  else if (
    !field.nullable ||
    describesAnother({ ...state, field }) ||
    isStranger({ field, state, filled, resolution })
  )
    filled.unclear = { field, resolution }
}

/** "write to Petra": whom an act is for is said, and is none of those shown, so that leaving the row out would mean another. */
function isStranger({ field, state, filled, resolution }: Pointing & { resolution: Resolution }): boolean {
  const { slot } = field
  if (resolution.kind !== 'none' || !resolution.named || filled.rows || !isReferenceSlot(slot)) return false
  return slot === 'application' && personNamed({ reading: state.reading, slot }) !== null
}

/** What may be left out is taken only when the words point at it. */
function fillRow({ field, state, filled, rows }: Pointing & { rows: Shown[] }): void {
  if (field.nullable && !isPointedAt({ ...state, field, rows })) return
  filled.rows = { field, rows }
  state.row = rows[0] ?? null
  filled.input[field.name] = rows[0]?.id ?? null
  if (isReferenceSlot(field.slot)) dropDescription(state, field.slot)
}

/** "change the remote alert to hybrid": what tells which row is meant is no value for it. */
function dropDescription(state: State, slot: ReferenceType): void {
  const described = describingSpans(state.reading, slot)
  if (described.length === 0) return
  const spans = state.reading.spans.filter((span) => !described.includes(span))
  state.reading = { ...state.reading, spans }
}

/** "compare them", "the first two": all rows pointed at go into one call. */
function fillList({ field, state, filled, resolution }: Pointing & { resolution: Resolution }): void {
  const rows = rowsTold({ field, state, resolution })
  if (field.nullable && rows.length === 1 && !isPointedAt({ ...state, field, rows })) return
  if (rows.length === 0) {
    if (!field.nullable && resolution.kind !== 'found') filled.unclear = { field, resolution }
  } else if (rows.length < field.minItems) {
    filled.unclear = { field, resolution: { kind: 'ambiguous', choices: rows } }
  } else {
    filled.rows = { field, rows }
    state.row = rows[0] ?? null
    filled.input[field.name] = rows.map(({ id }) => id)
  }
}

/** The rows that are found, or of those shown the ones that are called; more where their names are joined. */
function rowsTold({
  field,
  state,
  resolution,
}: Omit<Pointing, 'filled'> & { resolution: Resolution }): Shown[] {
  const shown = resolution.kind === 'ambiguous' ? resolution.choices : []
  const meant = meansAll({ rows: shown, field, state }) ? shown : []
  const told =
    resolution.kind === 'found'
      ? severalNamed({
          rows: resolution.rows,
          shown: latestRows({ ...state, field }),
          reading: state.reading,
          least: field.minItems,
        })
      : namedAmong({ rows: meant, text: state.reading.text })
  const together = enumeratedWith({ rows: told, field, state })
  return together.length > told.length ? together : told
}

interface Among {
  rows: readonly Shown[]
  field: Field
  state: State
}

/** "them", "the welders": all that are shown, when no other number of them is said. */
function meansAll({ rows, field, state }: Among): boolean {
  const { reading } = state
  if (rows.length > MOST_TOGETHER || !isReferenceSlot(field.slot) || !fits({ reading, rows })) return false
  if (PLURAL.test(reading.text)) return true
  const named = new Set([...NOUNS[field.slot], ...rows.flatMap(({ label }) => wordsOf(label))].map(stem))
  return reading.tokens.some(({ text, stem: word }) => text.endsWith('s') && named.has(word))
}

const PLURAL = /\b(?:them|these|those|all|both|everything|ones|two|three|four)\b/iu
const MOST_TOGETHER = 5

/** The rows of the list that holds those found, as far as their names are joined in one breath. */
function enumeratedWith({ rows, field, state }: Among): Shown[] {
  const slot = field.slot
  const [first] = rows
  if (!first || !isReferenceSlot(slot)) return []
  const list = shownRows({ exchanges: state.exchanges, slot }).find(({ references }) =>
    references.some(({ id }) => id === first.id),
  )
  const all = enumerated({ rows: list?.references ?? [], reading: state.reading })
  return rows.every(({ id }) => all.some((one) => one.id === id)) ? all : []
}
