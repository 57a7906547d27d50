import type { ReferenceType } from '../../../../tools/core/reference-type.ts'
import { ordinalsIn, pointsAt } from '../reading/ordinals.ts'
import type { Exchange, Result, Shown } from '../terms/dialogue.ts'
import type { Reading } from '../terms/reading.ts'
import type { Resolution } from '../terms/resolution.ts'
import { acceptedTypes } from './accepted-types.ts'
import { allBut } from './all-but.ts'
import { describedRows } from './described-rows.ts'
import { namesSomethingElse } from './names-something-else.ts'
import { passesByLists } from './nothing-listed.ts'
import { numberedRows } from './numbered-rows.ts'
import { notContradicted, personNamed } from './person-named.ts'
import { byAge, theOthers } from './row-age.ts'
import { byName, eachNamed } from './row-names.ts'
import { resultsWithRows } from './shown-results.ts'
import { idsSpokenOf, isAnother, pointsByPronoun, spokenOf } from './under-discussion.ts'

/** Everything shown that the slot accepts, the latest answer first. */
export function shownRows({
  exchanges,
  slot,
}: {
  exchanges: readonly Exchange[]
  slot: ReferenceType
}): Result[] {
  const accepted = acceptedTypes(slot)
  return resultsWithRows(exchanges)
    .map((result) => ({
      ...result,
      references: result.references.filter(({ type }) => accepted.includes(type)),
    }))
    .filter(({ references }) => references.length > 0)
    .reverse()
}

/** Finds the rows that a clause points at: by number, by name, by "it", or as the only one under discussion. The first that applies. */
export function resolve({
  reading,
  exchanges,
  slot,
  optional = false,
}: {
  reading: Reading
  exchanges: readonly Exchange[]
  slot: ReferenceType
  /** The row may be left out: words of a new value name none. */
  optional?: boolean
}): Resolution {
  const lists = shownRows({ exchanges, slot })
  const rest = allBut({ reading, lists })
  if (rest) return rest
  const numbers = ordinalsIn({ reading, slot })
  if (numbers.length > 0 && passesByLists({ reading, exchanges, slot })) return { kind: 'none', named: true }
  const spoken = spokenOf({ exchanges, lists, slot })
  const beside = numbers.length > 0 || (spoken !== null && pointsByPronoun(reading))
  const named = notContradicted({ reading, slot, rows: byName({ reading, lists, optional, beside }) })
  if (named.length === 1) return { kind: 'found', rows: named }
  return (
    describedRows({ reading, lists, slot }) ??
    numberedRows({ numbers, lists }) ??
    severalNamed({ reading, named }) ??
    ofAge({ reading, slot, lists }) ??
    found(theOthers({ reading, lists, spoken: idsSpokenOf(exchanges) })) ??
    aStranger({ reading, slot }) ??
    underDiscussion({ reading, lists, spoken }) ??
    ofLatest({ reading, lists })
  )
}

export function found(rows: Shown[]): Resolution | null {
  return rows.length > 0 ? { kind: 'found', rows } : null
}

function severalNamed({ reading, named }: { reading: Reading; named: Shown[] }): Resolution | null {
  if (named.length === 0) return null
  return eachNamed({ reading, rows: named })
    ? { kind: 'found', rows: named }
    : { kind: 'ambiguous', choices: named }
}

/** "my latest resume". */
function ofAge(request: Parameters<typeof byAge>[0]): Resolution | null {
  const row = byAge(request)
  return row && { kind: 'found', rows: [row] }
}

/** Somebody is named whom none of the rows is called: no row that is shown is meant. */
function aStranger(naming: Parameters<typeof personNamed>[0]): Resolution | null {
  return personNamed(naming) === null ? null : { kind: 'none', named: true }
}

/** "is it remote?" after one row was spoken of, unless another is named or all are meant. */
function underDiscussion({
  reading,
  lists,
  spoken,
}: {
  reading: Reading
  lists: Result[]
  spoken: Shown | null
}): Resolution | null {
  if (!spoken) return null
  if (isAnother({ reading, lists })) return { kind: 'none', named: true }
  return ALL.test(reading.text) ? null : { kind: 'found', rows: [spoken] }
}

/** Where nothing says which: the only row of the latest answer, all of them when all are meant, or the question which. */
function ofLatest({ reading, lists }: { reading: Reading; lists: Result[] }): Resolution {
  const [latest] = lists
  if (!latest) return { kind: 'none', named: pointsAt(reading) !== 'nothing' }
  const rows = latest.references
  if (rows.length === 1)
    return namesSomethingElse({ reading, lists }) ? { kind: 'none', named: true } : { kind: 'found', rows }
  const all = ALL.test(reading.text) && rows.length <= 5 && fits({ reading, rows })
  return all ? { kind: 'found', rows } : { kind: 'ambiguous', choices: rows }
}

/** Every row of the list. */
const ALL = /\b(?:both|all (?:of )?(?:them|these|those|three|four|five)|every one of|each (?:one|of))\b/i

/** "both" and "the three" mean no more and no fewer. */
export function fits({ reading: { text }, rows }: { reading: Reading; rows: readonly Shown[] }): boolean {
  const said = COUNTS.exec(text)?.[1]?.toLowerCase()
  return said === undefined || rows.length === (HOW_MANY[said] ?? rows.length)
}

const COUNTS =
  /\b(both|(?<=\b(?:all|the|these|those) )(?:two|three|four|five|pair))\b(?! (?:days?|weeks?|months?|years?|hours?|stars?))/i
const HOW_MANY: Record<string, number> = { both: 2, pair: 2, two: 2, three: 3, four: 4, five: 5 }
