import type { DocumentLine } from './document-line.ts'
import { rangeOfLine, withoutDates } from './head-lines.ts'
import { encloses } from './parse-dates.ts'

/** Finds employers that stand once over several positions, by their type and their dates. */

const known = new WeakMap<DocumentLine, boolean>()

/** Looked up once per line: every line is held against all those above it. */
function capitals(line: DocumentLine): boolean {
  const found = known.get(line) ?? isCapitals(line)
  known.set(line, found)
  return found
}

function isCapitals(line: DocumentLine): boolean {
  const [first = ''] = (withoutDates(line)[0] ?? '').split(/[,(|]/)
  return /\p{Lu}{3}/u.test(first) && first === first.toUpperCase()
}

/** Set in heavier type: bold, in capitals or clearly larger. */
export function isHeavier(line: DocumentLine, other: DocumentLine): boolean {
  return (
    (line.bold && !other.bold) ||
    line.size > other.size * 1.1 ||
    line.heading > other.heading ||
    (capitals(line) && !capitals(other))
  )
}

/**
 * For each dated line the index of its roof, if it has one: the nearest dated line above in heavier type whose
 * dates enclose those of all lines in between.
 */
export function findRoofs(dated: readonly DocumentLine[]): (number | null)[] {
  const ranges = dated.map(rangeOfLine)
  return dated.map((line, index) => {
    const at = dated.findLastIndex((above, before) => before < index && isHeavier(above, line))
    const roof = dated[at]
    if (!roof) return null
    const covers = (each: DocumentLine, offset: number) =>
      isHeavier(roof, each) && encloses(ranges[at] ?? null, ranges[at + 1 + offset] ?? null)
    return dated.slice(at + 1, index + 1).every(covers) ? at : null
  })
}
