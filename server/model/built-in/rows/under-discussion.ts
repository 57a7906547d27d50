import type { ReferenceType } from '../../../../tools/core/reference-type.ts'
import type { Exchange, Result, Shown } from '../terms/dialogue.ts'
import type { Reading } from '../terms/reading.ts'
import { workIn } from './lookup.ts'
import { namesSomethingElse } from './names-something-else.ts'
import { eachOnce } from './shown-results.ts'

interface Discussion {
  exchanges: readonly Exchange[]
  /** What was shown of the slot's type, the latest answer first. */
  lists: Result[]
  slot: ReferenceType
}

/** The row that the last answer was about; else the one that the last call was about, when its answer listed others too. */
export function spokenOf({ exchanges, lists, slot }: Discussion): Shown | null {
  const answered = lastAnswered({ exchanges, lists })
  if (answered.length === 1) return answered[0] ?? null
  // What a call took back is done with: "undo that" means nothing of an older list.
  if (slot === 'change') return null
  const ids = idsSpokenOf(exchanges)
  const rows = lists.flatMap(({ references }) => references).filter(({ id }) => ids.has(id))
  return new Set(rows.map(({ id }) => id)).size === 1 ? (rows[0] ?? null) : null
}

/** Rows of the slot's type in the last answer, each once. */
function lastAnswered({ exchanges, lists }: Pick<Discussion, 'exchanges' | 'lists'>): Shown[] {
  const calls = new Set(exchanges.at(-1)?.results.map(({ callId }) => callId))
  return eachOnce(lists.filter(({ callId }) => calls.has(callId)).flatMap(({ references }) => references))
}

/** Whatever the last calls were given, ids among it. */
export function idsSpokenOf(exchanges: readonly Exchange[]): Set<unknown> {
  return new Set(exchanges.at(-1)?.calls.flatMap(({ input }) => Object.values(input)))
}

/** The words name a row that was never shown, so the one under discussion is not meant. */
export function isAnother({ reading, lists }: Pick<Discussion, 'lists'> & { reading: Reading }): boolean {
  return (!pointsByPronoun(reading) || workIn(reading) !== null) && namesSomethingElse({ reading, lists })
}

/** Points at what is under discussion: "is it remote?" */
export function pointsByPronoun({ text }: Reading): boolean {
  return POINTER.test(text)
}

const POINTER = /\b(?:it|its|this|that|they|them|their|he|she|him|her|his)\b/i
