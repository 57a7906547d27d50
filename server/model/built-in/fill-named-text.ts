import { fieldNamed } from './field-names.ts'
import type { Reading } from './reading.ts'
import type { Field } from './schema.ts'
import { freeTextStart, notesDown, trimmed, withoutAfterword } from './slots/free-text.ts'
import { pointedBack } from './slots/pointed-back.ts'

/** "…, put that down as my goal". */
export function pointedAt(field: Field, reading: Reading): string | null {
  if (freeTextStart(reading) < reading.text.length) return null
  const back = pointedBack(reading.text)
  return back && fieldNamed({ words: back.where, fields: [field] }) ? back.said : null
}

/** "the offer I noted" names no note. */
export function isDone(tokens: Reading['tokens'], at: number): boolean {
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
