import type { Correction } from '../correction.ts'
import { namedLines } from './line-names.ts'

const BEHIND =
  /^["”']?,?\s+(?:and |but )?(?:not|instead of|rather than) ["“']?(?<old>[^.,;:!?"”]{1,80}?)["”']?(?=[.,;:!?]|$)/iu
/** What follows "not" here is no word of the line. */
const NO_WORDS =
  /^(?:sure|only|just|that|this|it|what|as|because|any|right|wrong|correct|now|yet|me|you|there|the other|like)\b/i

/** The words that a value takes the place of in a longer text: "monthend" of "month-end, not monthend". */
export function oldValue({ correction, text }: { correction: Correction; text: string }): string | null {
  if (!namedLines(correction.field).some(({ kind }) => kind === 'text' || kind === 'bullet')) return null
  const at = text.indexOf(correction.value)
  const old = at < 0 ? undefined : BEHIND.exec(text.slice(at + correction.value.length))?.groups?.old
  return old === undefined || NO_WORDS.test(old) ? null : old.trim()
}
