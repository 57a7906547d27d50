import { statesOnly } from '../reading/told-parts.ts'
import type { Intent } from '../terms/intent.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Reading } from '../terms/reading.ts'
import { actSaid } from './act-said.ts'
import { removesUnasked } from './removes-unasked.ts'

/** Reading changes nothing, so a fair guess may run; what is written must be plainly meant; the rest waits for a click. */
const SURE = { read: 0.2, write: 0.3, send: 0.3, decide: 0.3 } as const
const MARGIN = { read: 1.02, write: 1.25, send: 1.2, decide: 1.2 } as const

/** What changes something is asked for by some word; without one it takes this much. */
const UNSPOKEN = 0.55
/** What takes something away, though no word speaks of that. */
const UNASKED_REMOVAL = 0.95

/** How likely a tool must be to be taken as meant. */
export function enoughFor({ tool, reading }: { tool: KnownTool; reading: Reading }): number {
  const states = statesOnly(reading.text)
  if (removesUnasked({ tool, reading })) return states ? Number.POSITIVE_INFINITY : UNASKED_REMOVAL
  const unspoken = (tool.effect === 'write' && !isSpoken(reading)) || (tool.effect === 'send' && states)
  return unspoken ? UNSPOKEN : SURE[tool.effect]
}

/** True when the likeliest is so far ahead of the next that it needs no second look. */
export function isAhead({ tool, ranked }: { tool: KnownTool; ranked: readonly Intent[] }): boolean {
  const [first, second] = ranked
  return (first?.probability ?? 0) / (second?.probability || 1e-6) >= MARGIN[tool.effect]
}

/** Some word asks for a change, or is a value to keep: "put down that I live in Leeds". */
function isSpoken(reading: Reading): boolean {
  const act = actSaid(reading)
  return (
    (act !== null && !act.startsWith('not-') && act !== 'find' && act !== 'show') ||
    reading.spans.some(({ kind }) => TOLD_KINDS.has(kind)) ||
    reading.concepts.some(({ name }) => TOLD_CONCEPTS.has(name))
  )
}

const TOLD_KINDS: ReadonlySet<string> = new Set(['date', 'url', 'email', 'phone'])
const TOLD_CONCEPTS: ReadonlySet<string> = new Set([
  'name',
  'occupation',
  'live',
  'worked',
  'bio',
  'note',
  'history',
  'link',
  'dateword',
])
