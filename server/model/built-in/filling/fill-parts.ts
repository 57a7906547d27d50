import { shownRows } from '../rows/references.ts'
import { rowsTold } from '../rows/rows-told.ts'
import type { Shown } from '../terms/dialogue.ts'
import { type Field, isReferenceSlot } from '../terms/field.ts'
import type { Filled } from '../terms/filled.ts'
import type { Part, Value } from '../terms/input.ts'
import type { Reading } from '../terms/reading.ts'
import { wordsOf } from '../words/tokens.ts'
import type { FillRequest } from './fill-state.ts'
import { sliceOf } from './slice-of.ts'

/**
 * "Hana: interview, strong test. Diego: rejected, no evenings": a list whose lines each have values of their
 * own. Takes the place of the fields that would hold the same for all rows; nothing where these are the same.
 */
export function fillParts({ request, filled, fill }: Filling): void {
  const field = request.fields.find(({ parts }) => parts.some(({ slot }) => isReferenceSlot(slot)))
  const parts = field?.parts ?? (isDecision(request.fields) ? request.fields : [])
  const reference = parts.find(({ slot }) => isReferenceSlot(slot))
  if (!reference || !isReferenceSlot(reference.slot)) return
  const rows = shownRows({ exchanges: request.exchanges, slot: reference.slot })[0]?.references ?? []
  const told = rowsTold({ reading: request.reading, rows })
  if (told.length < 2) return
  const lines = told.map(({ start, end, row }) => {
    const reading = withoutNameColon(sliceOf({ reading: request.reading, start, end }), row)
    const line = fill({ ...request, fields: parts.map(unlessSaid), reading })
    return { complete: line.missing.length === 0, part: partOf({ parts, input: line.input, reference, row }) }
  })
  if (!differ({ parts, lines: lines.map(({ part }) => part) })) return
  if (lines.every(({ complete }) => complete)) {
    for (const other of request.fields) filled.input[other.name] = null
    if (field) filled.input[field.name] = lines.map(({ part }) => part)
    else filled.lines = lines.map(({ part }) => part)
    filled.rows = { field: field ?? reference, rows: told.map(({ row }) => row) }
    filled.missing = []
    filled.unclear = null
  } else {
    // One value for all would be wrong, and one for each is not told.
    filled.missing = parts.filter(({ slot, nullable }) => !nullable && slot === 'free_text')
  }
}

interface Filling {
  request: FillRequest
  filled: Filled
  fill: (request: FillRequest) => Filled
}

/** A row, and what of a few things shall become of it. */
function isDecision(fields: readonly Field[]): boolean {
  const needed = fields.filter(({ nullable }) => !nullable)
  return (
    needed.some(({ slot, isList }) => isReferenceSlot(slot) && !isList) &&
    needed.some(({ slot }) => slot === 'choice')
  )
}

/** Two rows that shall not become the same. */
function differ({ parts, lines }: { parts: readonly Field[]; lines: readonly Part[] }): boolean {
  return parts
    .filter(({ slot, nullable, otherwise }) => slot === 'choice' && !nullable && otherwise === null)
    .some(({ name }) => new Set(lines.map((line) => line[name]).filter(Boolean)).size > 1)
}

/** What holds otherwise need not be said. */
function unlessSaid(field: Field): Field {
  return field.otherwise === null ? field : { ...field, nullable: true }
}

function partOf({
  parts,
  input,
  reference,
  row,
}: {
  parts: readonly Field[]
  input: Filled['input']
  reference: Field
  row: Shown
}): Part {
  return Object.fromEntries(
    parts.map(({ name, otherwise }) => [
      name,
      name === reference.name ? row.id : (asPart(input[name]) ?? otherwise),
    ]),
  )
}

function asPart(value: Value | undefined): Part[string] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : (value ?? null)
}

/** "Hana: interview" names her, and announces no text. */
function withoutNameColon(reading: Reading, { label }: Shown): Reading {
  const named = /^\s*([\p{L}'’ -]{2,60}):(?=\s)/u.exec(reading.text)
  const own = wordsOf(label)
  if (!named?.[1] || !wordsOf(named[1]).every((word) => own.includes(word))) return reading
  const at = named[0].length - 1
  const put = (text: string) => `${text.slice(0, at)},${text.slice(at + 1)}`
  return { ...reading, text: put(reading.text), corrected: put(reading.corrected) }
}
