import { type ReferenceType, referenceTypes } from '../../../../tools/core/reference-type.ts'
import type { Exchange } from '../terms/dialogue.ts'
import type { Reading } from '../terms/reading.ts'
import { NOUNS } from '../words/row-nouns.ts'

/** What the last answer would have listed, had there been any; null where it is no empty list. */
export function listedNone(exchanges: readonly Exchange[]): ReferenceType | null {
  const last = exchanges.at(-1)?.results ?? []
  const [result] = last
  if (!result || last.length > 1 || result.status !== 'done' || result.references.length > 0) return null
  const words = result.tool.split('_').slice(1)
  return referenceTypes.find((type) => NOUNS[type].some((noun) => words.includes(`${noun}s`))) ?? null
}

/** "answer the second one", after a list of reviews that is empty: no row of an older list of other things is numbered. */
export function passesByLists({
  reading,
  exchanges,
  slot,
}: {
  reading: Reading
  exchanges: readonly Exchange[]
  slot: ReferenceType
}): boolean {
  const none = listedNone(exchanges)
  return none !== null && none !== slot && !saysKind({ reading, slot })
}

/** A word for rows of this kind is said: "the second applicant". */
export function saysKind({ reading, slot }: { reading: Reading; slot: ReferenceType }): boolean {
  return reading.tokens.some(({ text }) => NOUNS[slot].some((noun) => text === noun || text === `${noun}s`))
}
