import type { Understanding } from '../terms/understanding.ts'

/** How likely what was understood is meant, from 0 to 1. */
export function likelihood({ intent }: Pick<Understanding, 'intent'>): number {
  return intent?.probability ?? 0
}

/** A clause of this probability may be an act beside others. */
export const SURE_CLAUSE = 0.34
/** One of this probability is an act beside others. */
export const STRONG_CLAUSE = 0.38
/** A tool that would take none of the words must be this sure. */
export const SURE_OF_NOTHING = 0.7
/** Beside a text that is plainly one act, another act must be this sure. */
export const SURE_BESIDE = 0.6
/** A text of this probability speaks for a clause that is less sure. */
export const SETTLED = 0.6
/** A text of this probability speaks for its clauses when none of them looks like it. */
export const SURE_OF_WHOLE = 0.75
/** A text this plainly one act: a clause that looks like a search is a part of it. */
export const PLAIN = 0.8
/** Beside a text that is plainly one act, a search must be this sure. */
export const SURE_SEARCH_BESIDE = 0.9
