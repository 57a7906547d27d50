import type { ReferenceType } from '../../../tools/core/reference-type.ts'
import type { Exchange, Result, Shown } from './dialogue.ts'
import { namedAsTarget, workIn } from './lookup.ts'
import { MIDDLE, ordinalsIn, pointsAt } from './ordinals.ts'
import type { Reading } from './reading.ts'
import { byAge, theOthers } from './row-age.ts'
import { byName, eachNamed, namesSomethingElse } from './row-names.ts'

export type Resolution =
  | { kind: 'found'; rows: Shown[] }
  /** Several could be meant. */
  | { kind: 'ambiguous'; choices: Shown[] }
  /** Nothing of the kind was shown, or what was named is not among it. */
  | { kind: 'none'; named: boolean }

/** Everything shown that the slot accepts, the latest answer first. */
export function shownRows({
  exchanges,
  slot,
}: {
  exchanges: readonly Exchange[]
  slot: ReferenceType
}): Result[] {
  return exchanges
    .flatMap(({ results }) => results)
    .map((result) => ({
      ...result,
      references: result.references.filter(
        ({ type }) => type === slot || (slot === 'job' && type === 'saved_job'),
      ),
    }))
    .filter(({ references }) => references.length > 0)
    .reverse()
}

/** Finds the rows that a clause points at: by number, by name, by "it", or as the only one under discussion. */
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
  const numbers = ordinalsIn({ reading, slot })
  const spoken = spokenOf({ exchanges, lists, slot })
  const named = byName({
    reading,
    lists,
    optional,
    beside: numbers.length > 0 || (spoken !== null && POINTER.test(reading.text)),
  })
  if (named.length === 1) return { kind: 'found', rows: named }
  if (numbers.length > 0) {
    const list = lists.find(
      ({ references, firstNumber }) =>
        references.length > 1 && numbers.every((n) => rowAt(references, n, firstNumber)),
    )
    const single = lists[0]
    if (list) {
      const rows = numbers.flatMap((n) => rowAt(list.references, n, list.firstNumber) ?? [])
      return { kind: 'found', rows: [...new Map(rows.map((row) => [row.id, row])).values()] }
    }
    if (single?.references.length === 1 && numbers.length === 1 && Math.abs(numbers[0] ?? 0) === 1)
      return { kind: 'found', rows: single.references }
    if (lists[0]) return { kind: 'ambiguous', choices: lists[0].references }
    return { kind: 'none', named: true }
  }
  if (named.length > 1)
    return eachNamed({ reading, rows: named })
      ? { kind: 'found', rows: named }
      : { kind: 'ambiguous', choices: named }
  const age = byAge({ reading, slot, lists })
  if (age) return { kind: 'found', rows: [age] }
  const others = theOthers({ reading, lists, spoken: idsSpokenOf(exchanges) })
  if (others.length > 0) return { kind: 'found', rows: others }
  if (spoken && isAnother({ reading, lists, slot })) return { kind: 'none', named: true }
  if (spoken && !ALL.test(reading.text)) return { kind: 'found', rows: [spoken] }
  const latest = lists[0]
  if (!latest) return { kind: 'none', named: pointsAt(reading) !== 'nothing' }
  if (latest.references.length === 1)
    return namesSomethingElse({ reading, lists })
      ? { kind: 'none', named: true }
      : { kind: 'found', rows: latest.references }
  if (ALL.test(reading.text) && latest.references.length <= 5 && fits({ reading, rows: latest.references })) {
    return { kind: 'found', rows: latest.references }
  }
  return { kind: 'ambiguous', choices: latest.references }
}

/** The row that the last answer was about; else the one that the last call was about, when its answer listed others too. */
function spokenOf({
  exchanges,
  lists,
  slot,
}: {
  exchanges: readonly Exchange[]
  lists: readonly Result[]
  slot: ReferenceType
}): Shown | null {
  const answered = lastAnswered({ exchanges, lists })
  if (answered.length === 1) return answered[0] ?? null
  // What a call took back is done with: "undo that" means nothing of an older list.
  if (slot === 'change') return null
  const ids = idsSpokenOf(exchanges)
  const rows = lists.flatMap(({ references }) => references).filter(({ id }) => ids.has(id))
  return new Set(rows.map(({ id }) => id)).size === 1 ? (rows[0] ?? null) : null
}

/** Rows of the slot's type in the last answer, each once. */
function lastAnswered({
  exchanges,
  lists,
}: {
  exchanges: readonly Exchange[]
  lists: readonly Result[]
}): Shown[] {
  const calls = new Set(exchanges.at(-1)?.results.map(({ callId }) => callId))
  const rows = lists.filter(({ callId }) => calls.has(callId)).flatMap(({ references }) => references)
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

function idsSpokenOf(exchanges: readonly Exchange[]): Set<unknown> {
  return new Set(exchanges.at(-1)?.calls.flatMap(({ input }) => Object.values(input)))
}

/** The words name a row that was never shown, so the one under discussion is not meant. */
function isAnother({
  reading,
  lists,
  slot,
}: {
  reading: Reading
  lists: Result[]
  slot: ReferenceType
}): boolean {
  if (PEOPLE.has(slot) && namedAsTarget(reading) !== null) return true
  return (!POINTER.test(reading.text) || workIn(reading) !== null) && namesSomethingElse({ reading, lists })
}

/** Rows that are called by the names of people and companies. */
const PEOPLE: ReadonlySet<ReferenceType> = new Set(['application', 'member', 'chat', 'offer'])

/** Points at what is under discussion. */
const POINTER = /\b(?:it|its|this|that|they|them|their|he|she|him|her|his)\b/i

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

function rowAt(rows: readonly Shown[], number: number, firstNumber: number): Shown | undefined {
  if (number < 0) return rows.at(number)
  return (
    (number === MIDDLE ? rows[(rows.length - 1) / 2] : undefined) ??
    rows[number - firstNumber] ??
    rows[number - 1]
  )
}
