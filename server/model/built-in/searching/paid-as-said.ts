import type { Slot } from '../../../../tools/core/slot.ts'
import { type Input, scalarOf } from '../terms/input.ts'
import type { KnownTool } from '../terms/known-tool.ts'

/** More than so many times as much is paid for another length of time. */
const SAME_UNIT = 6

/**
 * A sum that is said anew keeps the unit of the one before only where it could be paid for the
 * same time, and the other end of the pay only where the two go together. Changes `merged`.
 */
export function paidAsSaid({
  tool,
  said,
  previous,
  merged,
}: {
  tool: KnownTool
  said: Input
  previous: Record<string, unknown>
  merged: Input
}): void {
  const nameOf = (wanted: Slot) => tool.fields.find(({ slot }) => slot === wanted)?.name ?? ''
  const [least, most] = [nameOf('money'), nameOf('pay_max')]
  const now = sumOf(said[least]) ?? sumOf(said[most]) ?? changed(merged[least], previous[least])
  const before = sumOf(previous[least]) ?? sumOf(previous[most])
  if (now === null) return
  const isLike = before !== null && now <= before * SAME_UNIT && before <= now * SAME_UNIT
  const period = nameOf('pay_period')
  if (period) merged[period] = said[period] ?? (isLike ? scalarOf(previous[period]) : null)
  const goTogether = isLike && Number(merged[least] ?? 0) <= Number(merged[most] ?? Number.POSITIVE_INFINITY)
  if (goTogether) return
  if (sumOf(said[least]) === null && sumOf(said[most]) !== null) merged[least] = null
  else if (most && sumOf(said[most]) === null) merged[most] = null
}

function sumOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

function changed(value: unknown, before: unknown): number | null {
  return value === before ? null : sumOf(value)
}
