import { fieldNamed } from '../filling/field-names.ts'
import { type Correction, correctionOf } from '../slots/correction.ts'
import { lineAndValue } from '../slots/corrections/line-and-value.ts'
import { namedLines } from '../slots/corrections/line-names.ts'
import { oldValue } from '../slots/corrections/old-value.ts'
import { sureForm } from '../slots/corrections/sure-form.ts'
import { statedLine } from '../slots/stated-line.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Reading } from '../terms/reading.ts'
import { needs } from '../terms/tool-fields.ts'

/** What a text tells of a line that is to say something else. */
export interface ToldCorrection {
  /** Of a document: the line is named, and so is its value. */
  line: Correction | null
  /** Of anything: "the company of the first should be X". */
  form: Correction | null
}

const ONLY_ASKS =
  /^(?:should|do|does|did|is|are|was|what|how|why|when|which|where|who)\b|[:,–-]\s+(?:do|does|am|is|are|did|was|have|has) (?:i|we|it|they|my)\b[^.!?]*\?$/i
const LONG: ReadonlySet<string> = new Set(['text', 'bullet', 'skill'])
/** Longer values are texts, and announce themselves. */
const MOST_WORDS = 8

/** The correction that a text tells plainly, whichever tool could take it; looked for where something can be corrected. */
export function toldCorrection({
  reading: { text, spans, corrected },
  ofDocument,
  ofRow,
}: {
  reading: Reading
  ofDocument: boolean
  ofRow: boolean
}): ToldCorrection {
  if ((!ofDocument && !ofRow) || ONLY_ASKS.test(corrected)) return { line: null, form: null }
  const form = correctionOf(text)
  const line = ofDocument
    ? (ofStatement(text) ?? (form && sureForm({ form, text, spans })) ?? lineAndValue({ text, spans }))
    : null
  return {
    line: line && isShort(line) && !announcesItself({ line, text }) ? line : null,
    form: form && isShort(form) ? form : null,
  }
}

/** "at Acme I was Team Lead": the line and the value are only told. */
function ofStatement(text: string): Correction | null {
  const stated = statedLine(text)
  return stated && / at \S/.test(stated.field) ? stated : null
}

/** A long text, and not words in the place of others in it. */
function announcesItself({ line, text }: { line: Correction; text: string }): boolean {
  const isLong = namedLines(line.field).some(({ kind }) => LONG.has(kind))
  return isLong && oldValue({ correction: line, text }) === null
}

function isShort({ field, value }: Correction): boolean {
  return value.split(/\s+/).length <= MOST_WORDS && field.split(/\s+/).length <= MOST_WORDS
}

/** How surely a correction that was told is one that this tool makes. */
export function correctionBonus({
  tool,
  told,
  speaksOfDocument,
  namedTypes,
}: {
  tool: KnownTool
  told: ToldCorrection
  /** The document itself is spoken of, or was pointed at among those shown. */
  speaksOfDocument: boolean
  namedTypes: ReadonlySet<string>
}): number {
  if (tool.effect !== 'write') return 0
  if (needs(tool, 'field_name')) return told.line && speaksOfDocument ? BONUS : 0
  const changesNamed = tool.target?.slot && namedTypes.has(tool.target.slot)
  return changesNamed && told.form && takesField(tool, told.form) ? BONUS : 0
}

/** Changes several lines of a row, and this is one of them. */
function takesField({ fields }: KnownTool, { field }: Correction): boolean {
  const open = fields.filter(({ slot, nullable }) => nullable && slot !== null && NAMES.has(slot))
  return open.length > 1 && Boolean(fieldNamed({ words: field, fields: open }))
}

const BONUS = 0.5
const NAMES: ReadonlySet<string> = new Set(['job_title', 'company', 'place'])
