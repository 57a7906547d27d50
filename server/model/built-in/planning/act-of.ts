import { fill } from '../filling/fill.ts'
import type { Intent } from '../terms/intent.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { ClauseRequest } from '../terms/request.ts'
import type { Understanding } from '../terms/understanding.ts'
import { planOf } from './plan-of.ts'

/** The plan for a tool that is taken as meant. */
export function actOf({
  request,
  tool,
  intent,
}: {
  request: ClauseRequest
  tool: KnownTool
  intent: Intent | null
}): Understanding {
  const filled = fill({
    fields: tool.fields,
    reading: request.reading,
    exchanges: request.exchanges,
    now: request.now,
  })
  return { plan: planOf({ request, tool, filled }), intent, tool, filled }
}
