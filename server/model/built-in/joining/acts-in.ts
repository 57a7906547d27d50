import { actOf } from '../planning/act-of.ts'
import { statesOnly } from '../reading/told-parts.ts'
import type { ClauseRequest, PlanRequest } from '../terms/request.ts'
import type { Understanding } from '../terms/understanding.ts'
import { knownAfter, NOTHING_KNOWN, understandAfter } from './clause-before.ts'
import { likelihood, STRONG_CLAUSE, SURE_CLAUSE } from './how-sure.ts'
import { isAct } from './is-act.ts'
import { oneMore, sameAgain } from './once-more.ts'
import type { Act } from './told-act.ts'

/** The acts that the clauses of a message tell, each understood with what the clauses before it said. */
export function actsIn({
  request,
  clauses,
  whole,
}: {
  request: PlanRequest
  clauses: readonly string[]
  whole: Understanding
}): Act[] {
  const acts: Act[] = []
  let known = NOTHING_KNOWN
  let told: Act | null = null
  let before: string | null = null
  for (const said of clauses) {
    const stated = before !== null && statesOnly(before) ? before : null
    before = said
    const clause = { ...request, reading: request.brain.read(said, request.now) }
    const previous = acts.at(-1)
    const heard = understandAfter({ request: clause, previous, known })
    known = knownAfter({ heard, request: clause, known })
    const same = sameAgain({ previous, request: clause })
    if (same) {
      acts.push(same)
      continue
    }
    const act = heard.tool ? { ...heard, tool: heard.tool, said } : null
    const sure = act && isSure({ act, clause }) ? act : null
    const wanted = sure && (sure.plan.kind === 'calls' || sure.tool === whole.tool) ? sure : null
    const asked: Act | null =
      told && sure && asksFor({ told, act: sure })
        ? { ...told, intent: sure.intent, said }
        : stated !== null && sure && known.rows.length === 0 && saysNothing(sure)
          ? withStated({ act: sure, stated, request })
          : null
    if (asked) {
      told = null
      // What tells the value looked for nothing itself.
      if (acts.at(-1)?.said === stated) acts.pop()
    } else if (act && !wanted && isChange(act)) told = act
    const strong = wanted && likelihood(wanted) >= STRONG_CLAUSE ? wanted : null
    const next =
      asked ?? strong ?? oneMore({ previous, request: clause, intent: heard.intent, said }) ?? wanted
    if (next) acts.push(next)
  }
  return acts
}

function isSure({ act, clause }: { act: Act; clause: ClauseRequest }): boolean {
  return likelihood(act) >= SURE_CLAUSE && isAct({ act, reading: clause.reading, request: clause })
}

function isChange({ plan, tool }: Act): boolean {
  return plan.kind === 'calls' && tool.effect === 'write'
}

/** "I moved to Ghent last week. Please change where I live": the value stands in the statement before. */
function withStated({
  act,
  stated,
  request,
}: {
  act: Act
  stated: string
  request: PlanRequest
}): Act | null {
  const text = `${stated.replace(/[.!;\s]*$/, '')}. ${act.said}`
  const whole = actOf({
    request: { ...request, reading: request.brain.read(text, request.now) },
    tool: act.tool,
    intent: act.intent,
  })
  return whole.plan.kind === 'calls' && !whole.plan.lookup
    ? { ...whole, tool: act.tool, said: act.said }
    : null
}

function saysNothing({ plan }: Act): boolean {
  return plan.kind === 'ask' && plan.pending?.kind === 'values' && plan.pending.change === true
}

/** "I'm a welder now. Update my profile please": a change is asked for, and what it should say was told before. */
function asksFor({ told, act }: { told: Act; act: Act }): boolean {
  return act.tool === told.tool && saysNothing(act)
}
