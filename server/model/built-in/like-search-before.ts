import { actOf, type ClauseRequest, type Understanding } from './act-of.ts'
import { isSearch } from './search-calls.ts'

/** "find me nursing jobs and tell me weekly of new ones": the search of the clause before. */
export function likeSearchBefore({
  act,
  previous,
  request,
}: {
  act: Understanding
  previous: Understanding | undefined
  request: ClauseRequest
}): Understanding {
  if (!previous?.tool || !isSearch(previous.tool) || previous.plan.kind !== 'calls') return act
  if (!act.tool || act.tool.effect === 'read' || act.tool.target) return act
  const calls = previous.plan.calls.map(({ tool: name, input }) => ({ id: '', tool: name, input }))
  const exchanges = [...request.exchanges, { user: '', calls, results: [], said: [] }]
  return actOf({ request: { ...request, exchanges }, tool: act.tool, intent: act.intent })
}
