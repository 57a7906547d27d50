import { actOf } from '../planning/act-of.ts'
import type { Intent } from '../terms/intent.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { ClauseRequest } from '../terms/request.ts'
import type { Understanding } from '../terms/understanding.ts'

/** A clause and what it may mean, the likeliest first. */
export interface Contest {
  request: ClauseRequest
  ranked: readonly Intent[]
}

interface Rival {
  intent: Intent
  tool: KnownTool
}

/** The tools among the `count` intents behind the likeliest. */
export function rivalsOf({ request, ranked }: Contest, count: number): Rival[] {
  return ranked.slice(1, 1 + count).flatMap((intent) => {
    const tool = request.brain.tools.get(intent.label)
    return tool ? [{ intent, tool }] : []
  })
}

/** The first rival whose act passes; the acts of those behind it are not worked out. */
export function firstAct({
  request,
  rivals,
  passes,
}: {
  request: ClauseRequest
  rivals: readonly Rival[]
  passes: (act: Understanding) => boolean
}): Understanding | null {
  for (const rival of rivals) {
    const act = actOf({ request, ...rival })
    if (passes(act)) return act
  }
  return null
}

/** Can be done as it is: nothing is asked for, and no row is looked up first. */
export function isComplete({ plan }: Understanding): boolean {
  return plan.kind === 'calls' && !plan.lookup
}

/** The words have a value for the field of this name. */
export function isTold({ filled }: Understanding, name: string): boolean {
  return (filled?.input[name] ?? null) !== null
}

/** What the others are measured by. */
export function probabilityOfLikeliest(ranked: readonly Intent[]): number {
  return ranked[0]?.probability ?? 1
}
