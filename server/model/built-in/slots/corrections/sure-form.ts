import type { Span } from '../../terms/span.ts'
import type { Correction } from '../correction.ts'
import { lineOfClause } from '../stated-line.ts'
import { withoutAfterword } from './afterword.ts'
import { entriesIn } from './entries.ts'
import { type NamedLine, namedLines } from './line-names.ts'
import { endOf } from './value-cues.ts'

const SMALL =
  /(?<![\p{L}\d])(?:at|for|from|of|with|under|in|on|and|the|my|first|second|third|fourth|fifth|last|top|bottom|1st|2nd|3rd|4th|5th|job|role|position|entry|one|line|number|current|latest|main|home|new|name|language|languages|level|as|to)(?![\p{L}\d])/giu
const READ_AS = /\b(?:you|it|cv|resume)(?:'ve)? (?:have|has|had|got|put|wrote|says|lists)(?: got)? ["“]?$/i
/** A value that still tells instead of being what the line should say. */
const TELLS =
  /\b(?:should|you've|you have|you got|it's|it is|is wrong|it has|it had|you had|says|instead|the cv|the resume|please|never|wrong)\b|[.!?]\s|\bwith an? \p{L}\b/iu

/** The correction that a form found, when its field names a line and nothing else; else null. */
export function sureForm({
  form,
  text,
  spans,
}: {
  form: Correction
  text: string
  spans: readonly Span[]
}): Correction | null {
  if (isRead({ form, text })) return null
  const [line, ...others] = namedLines(form.field)
  if (!line || others.length > 1) return null
  const rest = without(without(form.field, [line, ...others]), entriesIn(form.field))
  if (rest.replace(SMALL, ' ').replace(/[\s'’,s-]+/g, '') !== '') return null
  if (isLong(line)) return withoutExplanation(form)
  const literal = spans.find(
    ({ kind, value }) => kind !== 'place' && kind === line.kind && form.value.includes(String(value)),
  )
  if (literal) return { field: form.field, value: String(literal.value) }
  if (!TELLS.test(form.value)) return withoutExplanation(form)
  const value = form.value.slice(0, endOf({ text: form.value, from: 0, long: false })).trim()
  return value === '' || TELLS.test(value) ? null : { field: form.field, value }
}

/** The same correction, and no more of what was said behind its value. */
export function withoutExplanation({ field, value }: Correction): Correction {
  return { field, value: withoutAfterword({ value, long: namedLines(field).some(isLong) }) }
}

/** "you have 2014 as the year of my diploma": what was read, and is not so. */
export function isRead({ form, text }: { form: Correction; text: string }): boolean {
  const at = text.indexOf(form.value)
  return at > 0 && READ_AS.test(text.slice(Math.max(0, at - 24), at))
}

/** True when what should name a line is a clause of a story: "when I began at Lidl I". */
export function tellsClause({ field }: Correction): boolean {
  return (
    lineOfClause(field) === field &&
    /(?:^|\s)(?:i|we|you|they|it|should|when|so|says?|claims?|thinks?)(?=\s|$)/i.test(field)
  )
}

function isLong({ kind }: NamedLine): boolean {
  return kind === 'text' || kind === 'bullet'
}

function without(text: string, parts: readonly { start: number; end: number }[]): string {
  return [...parts]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (out, { start, end }) => `${out.slice(0, start)}${' '.repeat(end - start)}${out.slice(end)}`,
      text,
    )
}
