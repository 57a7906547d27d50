import { understand } from '../choosing/understand.ts'
import type { Plan } from '../terms/plan.ts'
import type { PlanRequest } from '../terms/request.ts'
import { startsAct } from './act-start.ts'
import { likelihood } from './how-sure.ts'
import { callsOf } from './told-act.ts'

/** A clause less likely than this says nothing against the verb of the others. */
const LEAST = 0.15

/**
 * "publish the first and take the second offline": a row whose clause has a verb of its own is
 * not done by the verb of another, also where that clause is too weak to be an act by itself.
 */
export function withOwnVerbs({
  plan,
  clauses,
  request,
}: {
  plan: Plan
  clauses: readonly string[]
  request: PlanRequest
}): Plan {
  const planned = callsOf({ plan })
  const [first, ...more] = planned
  const tool = first && request.brain.tools.get(first.tool)
  const key = tool?.target?.name
  if (!tool || !key || plan.kind !== 'calls' || more.length === 0 || tool.effect === 'read') return plan
  if (planned.some((call) => call.tool !== tool.name)) return plan
  let calls = planned
  for (const clause of clauses.filter(startsAct)) {
    const act = understand({ ...request, reading: request.brain.read(clause, request.now) })
    const ids = act.filled?.rows?.rows.map(({ id }) => id) ?? []
    if (!act.tool || act.tool === tool || likelihood(act) < LEAST) continue
    const others = calls.filter(({ input }) => !ids.includes(String(input[key])))
    if (act.plan.kind !== 'calls' || act.plan.lookup || others.length === 0 || others.length === calls.length)
      continue
    calls = [...others, ...act.plan.calls]
  }
  return calls === planned ? plan : { ...plan, calls }
}
