import type { Field } from '../terms/field.ts'
import { wholeWords } from '../words/whole-words.ts'
import { trimmed } from './free-text.ts'

/** "…, flag it", "… - take her off": the wish once more, behind its reason. */
const WISH_BEHIND =
  /\s*[-,;.]\s*(?:so |and |but |please )*(?!(?:i|we|he|she|they|you|nobody|it)\b)[\p{L}]+ (?:it|him|her|them|this|that)(?: (?:out|off|down|up|back|now|please|for now))?[.!]*$/iu
/** What a part begins with that is no reason: more of the wish. */
const NO_REASON =
  /^(?:and|then|but|or|also|please|pls|thanks|thank you|to|into|for|in|at|on|with|from|as|by|until|now|today|tomorrow|me|him|not (?:the|to|yet|him|her|them)|all|both of|each|every|one|number|no\. ?\d|\d|move|reject|put|set|take|send|invite|decline|mark|make|tell|write|let|ask|leave|keep|don't|do not|can|could|will|would|the (?:first|second|third|fourth|fifth|last|next|other))\b/i

/** "…. Thanks for everything!", "…, please withdraw it": courtesy and the wish once more. */
const COURTESY =
  /(?:[,.!;]\s+|\s-\s+)(?:thanks|thank you|cheers|sorry|many thanks|(?:so |and )?(?:please|pls|kindly|could you|can you))(?![\p{L}]| (?:for |to )?my)[^.!;]*[.!?]*$/iu

/** A reason without what is only said around it. */
export function withoutCourtesy(reason: string): string {
  return reason.replace(COURTESY, '').replace(/\s*\?$/, '')
}

/** A reason without the wish that follows it. */
export function withoutWish(reason: string): string {
  return reason.replace(WISH_BEHIND, '')
}

/** "… and tell him politely": behind a reason, what a flag means is no part of it. */
export function withoutFlagBehind(reason: string, flags: readonly string[]): string {
  const joined = [...reason.matchAll(/[,;]?\s+(?:and|but|so)\s+(?:(?:please|do|also)\s+)*/giu)]
  const cut = joined.find(({ index, 0: link }) =>
    flags.some((flag) =>
      new RegExp(`^(?:${flag})(?![\\p{L}\\d])`, 'iu').test(reason.slice(index + link.length)),
    ),
  )
  return cut ? reason.slice(0, cut.index) : reason
}

/** A text to keep without the switch that is told behind it: "… and don't show who I am". */
export function withoutFlagAtEnd({ text, fields }: { text: string; fields: readonly Field[] }): string {
  const flags = fields.flatMap(({ slot, says }) => (slot === 'flag' ? Object.values(says ?? {}) : []))
  const cut = withoutFlagBehind(text, flags)
  const behind = text.slice(cut.length)
  return cut !== text && behind.split(/\s+/).length <= MOST_SAID ? cut.trim() : text
}

/** A switch is told in few words; more than these say something else too. */
const MOST_SAID = 9

/** The text without the sentences that only say what a flag means: "No message, I told him myself." */
export function withoutFlagged(text: string, flags: readonly string[]): string {
  const sentences = text.split(/(?<=[.!?])\s+/)
  const kept = sentences.filter((sentence) => !flags.some((flag) => wholeWords(flag).test(sentence)))
  return kept.length === 0 || kept.length === sentences.length ? text : kept.join(' ')
}

/** "passed the phone screen": how somebody did, also where a word in it could say where to. */
const TELLS =
  /^(?:passed|failed|aced|cleared|scored|missed|did|lacks?|lacked|too|very|great|strong|weak|poor|solid)\b/i

/**
 * "…, good references", "… - wrong shift": the last part of a wish about rows, when it is no more of
 * the wish. `taken` are words that say something else: where to, and who.
 */
export function lastPart({ text, taken }: { text: string; taken: readonly RegExp[] }): string | null {
  const plain = text.replace(/[\s,]+(?:please|pls|thanks|thank you)[.!]*$/i, '')
  const said = /(?:,|;|\s-|[.!])\s+([^,;?]+(?:,\s+(?:and|but|so)\s[^,;?]+)?)$/u.exec(plain)?.[1]
  const part = said ? trimmed(withoutWish(said)) : null
  if (!part || NO_REASON.test(part) || /[?:"]/.test(part) || part.split(/\s+/).length < 2) return null
  return !TELLS.test(part) && taken.some((words) => words.test(part)) ? null : part
}
