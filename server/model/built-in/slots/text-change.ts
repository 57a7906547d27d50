import type { Reading } from '../terms/reading.ts'
import { freeTextStart, trimmed } from './free-text.ts'
import { addedPart } from './text-added.ts'
import { removedPart } from './text-removed.ts'
import { isReworded, isShortened } from './text-reworded.ts'
import { CALLED, IT, LEAD } from './text-words.ts'

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
 * friendlier tone": what the words ask to be done to a text, each once. None where they give a text of
 * their own.
 */
export function textChanges(text: string): TextChange[] {
  const said = text.replace(LEAD, '')
  const announced = /(?:(?<!\d):\s+|["“])(\S[\s\S]*)$/u.exec(said)?.[1] ?? ''
  if (GREETING.test(announced) || /\binstead\s*[:.]/i.test(said)) return []
  const named = CALLED.test(announced ? said.slice(0, said.length - announced.length) : said)
  const pieces = said.split(PARTED).map((piece) => piece.replace(LEAD, ''))
  const wishes = pieces.length > 1 ? pieces.filter((piece) => !COMPLAINS.test(piece)) : pieces
  const parts = wishes.flatMap((piece) => changeIn(piece, announced) ?? [])
  const whole = changeIn(said, announced)
  const complained = wishes.length < pieces.length && parts.length === 1
  const several =
    new Set(parts.map(({ change }) => change)).size > 1
      ? parts
      : complained
        ? parts
        : whole
          ? [whole]
          : parts.slice(0, 1)
  return several
    .map((one) => ({ ...one, named }))
    .filter(
      ({ change, part }) =>
        named || !(change === 'add' || change === 'remove') || !ELSEWHERE.test(part ?? ''),
    )
}

/** The one change that is asked for; what is added to a text that is made shorter goes with that. */
export function textChange(text: string): TextChange | null {
  const [first, ...others] = textChanges(text)
  if (!first || others.length === 0) return first ?? null
  const added = [first, ...others].find(({ change }) => change === 'add')
  const isShorter = [first, ...others].some(({ change }) => change === 'shorten')
  return others.length === 1 && added && isShorter ? { ...added, change: 'shorten' } : first
}

/** True for changes that can't be told as one: "drop the last sentence and add that I drive". */
export function asksSeveral(text: string): boolean {
  const kinds = textChanges(text).map(({ change }) => change)
  return kinds.length > 1 && !(kinds.length === 2 && kinds.includes('shorten') && kinds.includes('add'))
}

function changeIn(said: string, announced: string): Omit<TextChange, 'named'> | null {
  const removed = removedPart(said)
  if (removed) return { change: 'remove', part: trimmed(removed) }
  const added = addedPart(said)
  if (added) return { change: 'add', part: trimmed(added) }
  // "shorter: I am keen to join": the words behind it are the new text.
  if (OWN_WORDS.test(announced)) return null
  if (isShortened(said)) return { change: 'shorten', part: null }
  return isReworded(said) ? { change: 'reword', part: null } : null
}

/** "it sounds stiff": why something is to be done, and what is left to the next sentence. */
const COMPLAINS = new RegExp(
  String.raw`^${IT}(?:['’]s)?\s+(?:(?:is|looks?|seems?|feels?|reads?|sounds?)(?!\p{L}))`,
  'iu',
)

/** Where another change may begin. */
const PARTED =
  /(?:[.;,!?]\s+(?:(?:and|but|so|then|also|please|can you|could you)\s+)*|\s+(?:and|but|then)\s+(?:(?:also|then|please)\s+)*)(?=(?:make|add|put|mention|include|insert|remove|delete|drop|take|leave out|cut|omit|shorten|trim|condense|rewrite|reword|improve|write)(?!\p{L}))/iu

/** What is added there, or taken from there, is no part of a letter. */
const ELSEWHERE =
  /\b(?:to|into|in|on|onto|under|from|off|of)\s+(?:my|our|the|this|that)\s+(?:[\p{L}-]+ ){0,2}?(?:profile|bio|about|summary|cv|resume|skills?|history|list|notes?|alerts?|preferences|account|offers?|interests|languages|certificates|education|experiences?|saved jobs?)$/iu

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
