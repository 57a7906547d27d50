import { ordinalsIn } from '../reading/ordinals.ts'
import type { Reading } from '../terms/reading.ts'
import type { ClauseRequest } from '../terms/request.ts'
import type { Understanding } from '../terms/understanding.ts'
import { isCount } from './carrying-words.ts'

const BARE_WORDS = new Set(
  'and the what about how then also ok now number no one ones to on of please next go with job role position vacancy application resume cv'.split(
    ' ',
  ),
)

/** Nothing but a number or an ordinal and small words. */
export function isBarePointer(reading: Reading): boolean {
  return (
    reading.tokens.length <= 6 &&
    ordinalsIn({ reading, slot: null }).length > 0 &&
    reading.tokens.every(({ text }) => BARE_WORDS.has(text) || isCount(text))
  )
}

/** "and the first?" is "show me the first", and understood as if that was said. */
export function barePointer({
  request,
  understand,
}: {
  request: ClauseRequest
  understand: (request: ClauseRequest) => Understanding
}): Understanding | null {
  const { reading, brain, now } = request
  if (reading.text.startsWith('show me')) return null
  if (!isBarePointer(reading)) return null
  const last = request.exchanges.at(-1)?.results.at(-1)
  if (!last || last.references.length === 0) return null
  const shown = understand({ ...request, reading: brain.read(`show me the details of ${reading.text}`, now) })
  return shown.plan.kind === 'calls' ? shown : null
}
