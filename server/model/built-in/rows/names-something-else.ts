import type { Result } from '../terms/dialogue.ts'
import type { Reading } from '../terms/reading.ts'
import { relatedWord, sameWord } from '../words/same-word.ts'
import { wordsOf } from '../words/tokens.ts'
import { workIn } from './lookup.ts'
import { tellingPart } from './telling-words.ts'

/** The only row shown is about something, and the clause names a company or title that is not in it. */
export function namesSomethingElse({ reading, lists }: { reading: Reading; lists: Result[] }): boolean {
  const names = reading.tokens.filter(({ name }) => name)
  const work = tellingPart(workIn(reading) ?? '')
  if (names.length === 0 && work.length === 0) return false
  const shown = new Set(
    lists.flatMap(({ references }) => references).flatMap(({ label, line }) => wordsOf(`${label} ${line}`)),
  )
  return isOtherWork(work, shown) || (pointsByName(reading) && !names.some(({ text }) => shown.has(text)))
}

/** "the welder job", and none of the rows speaks of welding. */
function isOtherWork(work: readonly string[], shown: ReadonlySet<string>): boolean {
  const isShown = (word: string) =>
    [...shown].some((other) => sameWord(word, other) || relatedWord(word, other))
  return work.length > 0 && !work.some(isShown)
}

/** "the one at Globex": the name is none of a place, and stands in no quote. */
function pointsByName({ text, spans }: Reading): boolean {
  return (
    /\b(?:at|the|my)\s+\p{Lu}/u.test(text) && spans.every(({ kind }) => kind !== 'quote' && kind !== 'place')
  )
}
