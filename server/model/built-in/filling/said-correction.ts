import { type Correction, correctionOf, withoutFile } from '../slots/correction.ts'
import { DENIES, lineAndValue } from '../slots/corrections/line-and-value.ts'
import { isRead, sureForm, tellsClause, withoutExplanation } from '../slots/corrections/sure-form.ts'
import { statedLine } from '../slots/stated-line.ts'
import type { Reading } from '../terms/reading.ts'
import { ownLines } from './fill-lines.ts'
import type { FillRequest } from './fill-state.ts'

/** A line of the tool, or of a document, and what it should say; null when the tool takes no text. */
export function correctionSaid({
  fields,
  reading,
}: Pick<FillRequest, 'fields' | 'reading'>): Correction | null {
  if (!fields.some(({ type }) => type === 'string')) return null
  const form = correctionOf(reading.text)
  if (ownLines(fields).length > 0) return form ?? ofOwnLine(reading)
  const loose = form ?? correctionOf(reading.corrected) ?? correctionOf(withoutFile(reading.text))
  const namesLine = fields.some(({ slot }) => slot === 'field_name')
  return (namesLine ? ofDocumentLine({ form, loose, reading }) : loose) ?? byValue(reading)
}

/** The lines of a resume are no lines of such a tool. */
function ofOwnLine({ text, corrected }: Reading): Correction | null {
  return correctionOf(text.replace(RAISE, 'change')) ?? correctionOf(corrected)
}

/** "raise the upper limit to 45k" changes it. */
const RAISE = /\b(?:raise|increase|reduce|lift|extend|lower|cut)(?= (?:the|our|its)\b)/i

/** A form that names its line plainly; else the line and the value found apart; else what a looser form says. */
function ofDocumentLine({
  form,
  loose,
  reading,
}: {
  form: Correction | null
  loose: Correction | null
  reading: Reading
}): Correction | null {
  const { text, spans } = reading
  const plain = (form && sureForm({ form, text, spans })) ?? lineAndValue(reading)
  if (plain || !loose || tellsClause(loose) || isRead({ form: loose, text })) return plain
  return withoutExplanation(loose)
}

/** A value or a sentence that shows by itself which line it is for. */
function byValue(reading: Reading): Correction | null {
  return literalCorrection(reading) ?? statedLine(reading.text)
}

/** "put kim@post.net on my resume": the value itself tells which line it is. */
function literalCorrection({ spans, text }: Reading): Correction | null {
  const literals = spans.flatMap((span) =>
    (span.kind === 'email' || span.kind === 'phone') && !DENIES.test(text.slice(0, span.start))
      ? [{ field: span.kind, value: span.value }]
      : [],
  )
  return literals.length === 1 ? (literals[0] ?? null) : null
}
