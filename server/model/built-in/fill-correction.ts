import { fieldNamed } from './field-names.ts'
import { bounded, CLEARING, type Filled, type State } from './fill-state.ts'
import type { Reading } from './reading.ts'
import { type Field, isReferenceSlot } from './schema.ts'
import type { Correction } from './slots/correction.ts'
import { findDates, isoDate } from './slots/dates.ts'
import { wordsOf } from './tokens.ts'

/** "put kim@post.net on my resume": the value itself tells which line it is. */
export function literalCorrection({ spans }: Reading): Correction | null {
  const literals = spans.flatMap((span) =>
    span.kind === 'email' || span.kind === 'phone' ? [{ field: span.kind, value: span.value }] : [],
  )
  return literals.length === 1 ? (literals[0] ?? null) : null
}

/** Puts the value of "change X to Y" into the field that X names. */
export function applyCorrection(
  { correction, fields, reading, now, row, referring }: State,
  filled: Filled,
): void {
  const open = fields.filter(
    ({ slot, nullable }) =>
      nullable &&
      !isReferenceSlot(slot) &&
      slot !== null &&
      ['job_title', 'company', 'place', 'person_name', 'free_text', 'url', 'date_start', 'date_end'].includes(
        slot,
      ),
  )
  const led = correction && /^([\p{L}]+)(?: is| to|:)? +(.+)$/u.exec(correction.value)
  const leading = led && fieldNamed({ words: led[1] ?? '', fields: open })
  const rowWords = row ? wordsOf(row.label) : []
  const ofRow = correction !== null && wordsOf(correction.field).every((word) => rowWords.includes(word))
  const byField = correction && !ofRow && fieldNamed({ words: correction.field, fields: open })
  const named = byField || leading
  if (!byField && leading && correction) correction.value = led?.[2] ?? correction.value
  if (
    correction &&
    named &&
    (filled.input[named.name] === null || ['job_title', 'company', 'free_text'].includes(named.slot ?? ''))
  ) {
    const value =
      named.slot === 'free_text' ? correction.value : (correction.value.split(/[.;!?\n]\s/)[0] ?? '')
    filled.input[named.name] = bounded(parsed({ field: named, value, now }), named)
  } else if (
    correction &&
    referring &&
    row &&
    open.length > 1 &&
    open.every(({ name }) => filled.input[name] === null)
  ) {
    const employer = / at (.+)$/.exec(row.label)?.[1] ?? ''
    const names = wordsOf(correction.field).filter((word) => word.length > 2)
    const ofCompany = names.length > 0 && names.every((word) => wordsOf(employer).includes(word))
    const title = open.find(({ slot }) => slot === (ofCompany ? 'company' : 'job_title'))
    if (
      title &&
      !/\b(?:still|current|currently|ongoing|working|no longer|i am|wrong)\b/i.test(correction.value) &&
      !/\d{4}/.test(correction.value) &&
      findDates({ text: correction.value, now }).length === 0
    )
      filled.input[title.name] = bounded(correction.value, title)
  }
  if (
    open.length > 1 &&
    CLEARING.test(reading.text) &&
    open.every(({ name }) => filled.input[name] === null)
  ) {
    const cleared = fieldNamed({
      words: reading.text,
      fields: open.filter(({ slot }) => slot !== 'date_start' && slot !== 'date_end'),
    })
    if (cleared) filled.input[cleared.name] = ''
  }
  const required = fields.find(({ slot, nullable }) => slot === 'free_text' && !nullable)
  if (
    required &&
    filled.input[required.name] === null &&
    correction &&
    fieldNamed({ words: correction.field, fields: [required] })
  ) {
    filled.input[required.name] = bounded(correction.value, required)
  }
}

function parsed({ field, value, now }: { field: Field; value: string; now: Date }): string | null {
  if (field.slot !== 'date_start' && field.slot !== 'date_end') return value
  const date = findDates({ text: value, now })[0]
  return date ? isoDate(date.value, field.slot === 'date_start' ? 'start' : 'end') : null
}
