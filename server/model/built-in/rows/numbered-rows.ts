import { MIDDLE } from '../reading/ordinals.ts'
import type { Result, Shown } from '../terms/dialogue.ts'
import type { Resolution } from '../terms/resolution.ts'
import { eachOnce } from './shown-results.ts'

/** "the second", "first two": rows of the latest list that has as many; null where no number points at any. */
export function numberedRows({ numbers, lists }: { numbers: number[]; lists: Result[] }): Resolution | null {
  const [number, ...more] = numbers
  if (number === undefined) return null
  const list = lists.find(
    ({ references, firstNumber }) =>
      references.length > 1 && numbers.every((n) => rowAt(references, n, firstNumber)),
  )
  if (list) {
    const rows = numbers.flatMap((n) => rowAt(list.references, n, list.firstNumber) ?? [])
    return { kind: 'found', rows: eachOnce(rows) }
  }
  const [latest] = lists
  if (!latest) return { kind: 'none', named: true }
  const isOnly = latest.references.length === 1 && more.length === 0 && Math.abs(number) === 1
  return isOnly
    ? { kind: 'found', rows: latest.references }
    : { kind: 'ambiguous', choices: latest.references }
}

/** The row of a number as listed, or as counted from the first, or from the last where it is negative. */
function rowAt(rows: readonly Shown[], number: number, firstNumber: number): Shown | undefined {
  if (number < 0) return rows.at(number)
  return (
    (number === MIDDLE ? rows[(rows.length - 1) / 2] : undefined) ??
    rows[number - firstNumber] ??
    rows[number - 1]
  )
}
