import { freeTextStart, notesDown, trimmed, withoutAfterword } from '../slots/free-text.ts'
import { pointedBack } from '../slots/pointed-back.ts'
import type { Field } from '../terms/field.ts'
import type { Reading } from '../terms/reading.ts'
import { wholeWords } from '../words/whole-words.ts'
import { fieldNamed, namesOf } from './field-names.ts'
import type { State } from './fill-state.ts'

/** "…, put that down as my goal". */
export function pointedAt(field: Field, reading: Reading): string | null {
  if (freeTextStart(reading) < reading.text.length) return null
  const back = pointedBack(reading.text)
  return back && fieldNamed({ words: back.where, fields: [field] }) ? back.said : null
}

/** A word for the text stands in the words, or before what they announce. */
export function isNamedIn(field: Field, reading: Reading): boolean {
  const { tokens, text } = reading
  const notes = notesDown(text)
  const names = namesOf(field)
  return (
    tokens.some(({ stem }, at) => names.has(stem) && !(at <= 1 && notes) && !isDone(tokens, at)) ||
    (field.near !== null && !notes && wholeWords(field.near).test(text.slice(0, freeTextStart(reading))))
  )
}

/** "the offer I noted" names no note. */
function isDone(tokens: Reading['tokens'], at: number): boolean {
  return (
    /ed$/.test(tokens[at]?.text ?? '') &&
    /^(?:i|we|you|have|had|ve|already|just)$/.test(tokens[at - 1]?.text ?? '')
  )
}

/** "My own remark: …": what stands behind another name of the text. */
export function behindName({ near }: Field, { text }: Reading): string | null {
  const match =
    near &&
    new RegExp(
      String.raw`(?<![\p{L}\d])(?:${near})(?: (?:is|on|about|for)(?: \p{L}+){1,4})?\s*:\s+(\S.+)$`,
      'isu',
    ).exec(text)
  if (!match || (match.index < 8 && notesDown(text))) return null
  return trimmed(withoutAfterword(match[1] ?? ''))
}

/** "Bio: I restore organs. Occupation: organ builder": a text ends where another field is named. */
export function untilNextField(text: string | null, field: Field, { fields }: State): string | null {
  const next = /[.;!?\n,]\s+((?:my |the )?\p{L}+(?: \p{L}+)?):\s/u.exec(text ?? '')
  const others = fields.filter(({ name, slot }) => name !== field.name && slot !== 'free_text')
  if (!text || !next || others.length === 0 || !fieldNamed({ words: next[1] ?? '', fields: others }))
    return text
  return trimmed(text.slice(0, next.index))
}
