import type { Plan } from '../terms/plan.ts'
import type { Reading } from '../terms/reading.ts'
import type { PlanRequest } from '../terms/request.ts'
import { isSearch } from '../terms/tool-fields.ts'
import type { Understanding } from '../terms/understanding.ts'
import { actsIn } from './acts-in.ts'
import { withoutAsides } from './asides.ts'
import { withoutStory } from './beside-search.ts'
import { withoutCircumstances } from './circumstances.ts'
import { joinDifferentTools } from './different-tools.ts'
import { likelihood, PLAIN, STRONG_CLAUSE, SURE_SEARCH_BESIDE } from './how-sure.ts'
import { merged } from './joined-calls.ts'
import { isKept, isOfWhole } from './kept-texts.ts'
import { isOneAct } from './one-act.ts'
import { withOwnVerbs } from './own-verb.ts'
import { joinSameTool } from './same-tool.ts'
import { searchAsTold } from './search-as-told.ts'
import { type Among, callsOf, isCalls, toolsOf } from './told-act.ts'

interface Joined {
  request: PlanRequest
  reading: Reading
  /** The text understood as one act. */
  whole: Understanding
  clauses: string[]
}

/**
 * Several acts in one message: each clause that is surely an act of its own
 * becomes one. Otherwise the message is one act, understood as a whole.
 */
export function joinActs(joined: Joined): Plan {
  const { whole } = joined
  if (isRefused(whole)) return whole.plan
  const among = wishesAmong(joined)
  const plan = isOneAct(among) ? wholeAlone(among) : (searchAsTold(among) ?? join(withoutFaint(among)))
  return withOwnVerbs({ plan: completed({ plan, whole }), clauses: joined.clauses, request: joined.request })
}

/** The text as one act, without the rows that a part of it only asks about or says to be fine. */
function wholeAlone({ acts, whole, reading, request }: Among): Plan {
  const { plan, tool } = whole
  if (plan.kind !== 'calls' || plan.calls.length < 2 || !tool?.target || tool.effect === 'read') return plan
  const calls = acts.filter((act) => act.tool === tool && isCalls(act)).flatMap(callsOf)
  return { ...plan, calls: withoutAsides({ planned: plan.calls, calls, tool, reading, request }) }
}

/** A refusal holds for all that was said. */
function isRefused({ tool, plan, intent }: Understanding): boolean {
  return tool === null && plan.kind === 'say' && intent?.probability === 1
}

/** The acts of the clauses, without what only tells how or why another is wanted. */
function wishesAmong({ request, reading, whole, clauses }: Joined): Among {
  const acts = actsIn({ request, clauses, whole }).filter(
    (act) => !isKept({ act, whole }) && !isOfWhole({ act, whole }),
  )
  const wished = withoutStory({ acts, whole, reading, request })
  return {
    acts: withoutCircumstances({ acts: wished, whole, reading, request }),
    whole,
    reading,
    request,
  }
}

/** Beside what the text as a whole asks for, another act must be strong, and a search more so. */
function withoutFaint(among: Among): Among {
  const { acts, whole } = among
  if (toolsOf(acts).size < 2 || whole.plan.kind !== 'calls') return among
  const plain = likelihood(whole) >= PLAIN
  const strong = acts.filter(
    (act) =>
      act.tool === whole.tool ||
      likelihood(act) >= (plain && isSearch(act.tool) ? SURE_SEARCH_BESIDE : STRONG_CLAUSE),
  )
  return { ...among, acts: strong }
}

function join(among: Among): Plan {
  const tools = toolsOf(among.acts)
  if (tools.size === 0) return among.whole.plan
  return tools.size === 1 ? joinSameTool(among) : joinDifferentTools(among)
}

/** "a porter at The Grand, I carried bags": what is left of a single act is told by the rest of the text. */
function completed({ plan, whole }: { plan: Plan; whole: Understanding }): Plan {
  const [call, ...more] = callsOf({ plan })
  const [told, ...others] = callsOf(whole)
  if (plan.kind !== 'calls' || plan.lookup || !call || !told || more.length + others.length > 0) return plan
  if (call.tool !== told.tool || !whole.tool || isSearch(whole.tool)) return plan
  const both = merged([call, told])
  // What the whole text says of a switch was not to be seen in its part.
  for (const { name, type } of whole.tool.fields)
    if (type === 'boolean' && told.input[name] === true) both.input[name] = true
  return { ...plan, calls: [both] }
}
