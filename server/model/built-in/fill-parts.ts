import type { Shown } from './dialogue.ts'
import type { Filled, FillRequest, Part, Value } from './fill-state.ts'
import type { Reading } from './reading.ts'
import { shownRows } from './references.ts'
import { asTyped } from './said-word.ts'
import { sameWord } from './same-word.ts'
import { type Field, isReferenceSlot } from './schema.ts'
import { wordsOf } from './tokens.ts'

/** A stretch of the text that tells of one row. */
interface Told {
  row: Shown
  start: number
  end: number
}

const SENTENCE_END = /(?<=[.!?;])["')]*\s+|\n+|,?\s+(?:and|but|while|whereas)\s+|,\s+/giu
/** Of all rows together, and of none. */
const OF_ALL = /\b(?:both|pair|all|them|together|at once|one go)\b|^(?:please|thanks|thank you)\b/i

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
  const told = toldOf({ reading: request.reading, rows })
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

/** Each row with the stretch that names it first, up to the next row's. */
function toldOf({ reading, rows }: { reading: Reading; rows: readonly Shown[] }): Told[] {
  const told: Told[] = []
  for (const { start, end } of stretches(reading.text)) {
    const named = rowsIn({ reading, rows, start, end })
    const last = told.at(-1)
    if (named.length > 1) return []
    const [row] = named
    if (row && row.id !== last?.row.id) told.push({ row, start, end })
    else if (last && !OF_ALL.test(reading.text.slice(start, end))) last.end = end
  }
  return new Set(told.map(({ row }) => row.id)).size === told.length ? told : []
}

function stretches(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let start = 0
  for (const match of text.matchAll(SENTENCE_END)) {
    found.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  return [...found, { start, end: text.length }]
}

/** Rows that a word of their own calls there. */
function rowsIn({
  reading: { tokens },
  rows,
  start,
  end,
}: {
  reading: Reading
  rows: readonly Shown[]
  start: number
  end: number
}): Shown[] {
  const words = tokens.filter((one) => one.start >= start && one.end <= end && /^\p{Lu}/u.test(one.raw))
  const labels = rows.map(({ label }) => wordsOf(label))
  return rows.filter((_, i) =>
    labels[i]?.some(
      (own) =>
        own.length > 2 &&
        labels.every((other, j) => i === j || !other.includes(own)) &&
        words.some(({ text, raw }) => sameWord(text, own) || sameWord(asTyped(raw), own)),
    ),
  )
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

function sliceOf({ reading, start, end }: { reading: Reading; start: number; end: number }): Reading {
  const { text, tokens, spans, corrected } = reading
  const from = tokens.findIndex((token) => token.start >= start)
  const said = text.slice(start, end).replace(/[\s,;]+$/, '')
  const moved = <Placed extends { start: number; end: number }>(one: Placed): Placed => ({
    ...one,
    start: one.start - start,
    end: one.end - start,
  })
  return {
    ...reading,
    text: said,
    corrected: corrected.length === text.length ? corrected.slice(start, start + said.length) : said,
    tokens: tokens.filter((token) => token.start >= start && token.end <= end).map(moved),
    spans: spans
      .filter((span) => span.start >= start && span.end <= end)
      .map((span) => ({ ...moved(span), from: span.from - from, to: span.to - from })),
    concepts: reading.concepts.map((one) => ({ ...one, from: one.from - from, to: one.to - from })),
  }
}
