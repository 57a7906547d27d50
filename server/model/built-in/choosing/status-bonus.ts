import type { Brain } from '../terms/brain.ts'
import type { Reading } from '../terms/reading.ts'
import { takes } from '../terms/tool-fields.ts'
import type { ToolInContext } from './intent-context.ts'

/** "any interviews lined up for me?" asks for rows of that status, not for advice. */
export function statusBonus({ tool, context: { reading, namedTypes, brain } }: ToolInContext): number {
  if (tool.effect !== 'read' || !takes(tool, 'status') || namedTypes.size > 0) return 0
  const ownRows = statusesSaid(reading).length > 0 && speaksOfOneself(reading)
  return ownRows && !asksForAdvice(reading) && !hasToolFor(reading, brain) ? BONUS : 0
}

const BONUS = 0.3

function statusesSaid({ spans }: Reading): string[] {
  return spans.flatMap((span) => (span.kind === 'choice' && span.slot === 'status' ? [span.value] : []))
}

function speaksOfOneself({ tokens }: Reading): boolean {
  return tokens.some(({ text }) => text === 'my' || text === 'me' || text === 'i' || text === 'mine')
}

function asksForAdvice({ concepts, text }: Reading): boolean {
  return (
    concepts.some(({ name }) => name === 'policy' || name === 'advice') ||
    /^(?:how|what|why|should|can)\b/i.test(text)
  )
}

/** "any offers for me" where offers have tools of their own. */
function hasToolFor(reading: Reading, brain: Brain): boolean {
  const names = [...brain.tools.keys()].flatMap((name) => name.split('_').slice(1))
  return statusesSaid(reading).some((status) => names.includes(`${status}s`))
}
