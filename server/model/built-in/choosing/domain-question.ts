import { actOf } from '../planning/act-of.ts'
import { speaksOfDomain } from '../reading/domain.ts'
import { pointsAt } from '../reading/ordinals.ts'
import type { Reading } from '../terms/reading.ts'
import { needs } from '../terms/tool-fields.ts'
import type { Understanding } from '../terms/understanding.ts'
import type { Contest } from './contest.ts'

const LEAST = 0.04

/** A question about this domain that nothing else answers goes to the tool that answers questions. */
export function questionFor({ request, ranked }: Contest): Understanding | null {
  const { reading, brain } = request
  if (!reading.asks || !isAddressed(reading) || reading.tokens.length < 4) return null
  for (const intent of ranked) {
    const tool = brain.tools.get(intent.label)
    if (tool && needs(tool, 'question'))
      return intent.probability > LEAST ? actOf({ request, tool, intent }) : null
  }
  return null
}

/** Speaks of what is done here, or to the one who does it. */
function isAddressed(reading: Reading): boolean {
  return speaksOfDomain(reading) || reading.tokens.some(({ text }) => text === 'you' || text === 'your')
}

/** "can I apply for two jobs?" with no job in sight asks how things are done. */
export function questionInstead({
  request,
  ranked,
  act,
}: Contest & { act: Understanding }): Understanding | null {
  const nothingShown = act.filled?.unclear?.resolution.kind === 'none'
  const asks = nothingShown && pointsAt(request.reading) !== 'number' && ASKING.test(request.reading.text)
  return asks ? questionFor({ request, ranked }) : null
}

const ASKING = /^(?:can|do|does|will|may|should|must|how|what|when|why|is|are|who|where)\b/i
