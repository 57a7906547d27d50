import type { Reading } from '../terms/reading.ts'
import { freeTextStart, trimmed } from './free-text.ts'
import { addedPart } from './text-added.ts'
import { removedPart } from './text-removed.ts'
import { isReworded, isShortened } from './text-reworded.ts'
import { CALLED, LEAD } from './text-words.ts'

/** What is to be done to a text that is there. */
export interface TextChange {
  change: 'shorten' | 'add' | 'remove' | 'reword'
  /** What is added, or named to be taken out; null for the others. */
  part: string | null
  /** The text is named ("the letter"), not merely pointed at or left unsaid. */
  named: boolean
}

const GREETING = /^["“\s]*(?:dear|hello|hi|good (?:morning|day)|to whom)\b/i
const OWN_WORDS = /(?<![\p{L}'’])(?:i|i['’](?:m|ve|d|ll)|my|we)(?![\p{L}'’])/iu

/**
 * "make it shorter", "add that I can start in May", "take out the part about Excel", "write it in a
 * friendlier tone": what the words ask to be done to a text. Null where they give a text of their own.
 */
export function textChange(text: string): TextChange | null {
  const said = text.replace(LEAD, '')
  const announced = /(?:(?<!\d):\s+|["“])(\S[\s\S]*)$/u.exec(said)?.[1] ?? ''
  if (GREETING.test(announced) || /\binstead\s*[:.]/i.test(said)) return null
  const named = CALLED.test(announced ? said.slice(0, said.length - announced.length) : said)
  const removed = removedPart(said)
  if (removed) return { change: 'remove', part: trimmed(removed), named }
  const added = addedPart(said)
  if (added) return { change: 'add', part: trimmed(added), named }
  // "shorter: I am keen to join": the words behind it are the new text.
  if (OWN_WORDS.test(announced)) return null
  if (isShortened(said)) return { change: 'shorten', part: null, named }
  return isReworded(said) ? { change: 'reword', part: null, named } : null
}

/** A text that is in quotes or announced, has a greeting, or is several sentences. */
export function isWholeText({ text, reading }: { text: string; reading: Reading }): boolean {
  return (
    text === '' ||
    freeTextStart(reading) < reading.text.length ||
    GREETING.test(text) ||
    /[.!?]\s+\p{Lu}/u.test(text) ||
    SAYS.test(reading.text)
  )
}

/** "the letter should say I ran a bar", "so that it reads …" */
const SAYS = /\b(?:(?:should|must|shall|to)(?: now)? (?:say|read|be)|reads?|is just|as the letter)\b/i
