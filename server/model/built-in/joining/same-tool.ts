import { actOf } from '../planning/act-of.ts'
import { lastCall } from '../searching/last-call.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Plan, PlannedCall } from '../terms/plan.ts'
import { isSearch } from '../terms/tool-fields.ts'
import { withoutAsides } from './asides.ts'
import { merged, planFrom, unique } from './joined-calls.ts'
import { mergedSearch, separateSearches } from './search-parts.ts'
import { type Act, type Among, callsOf, isCalls, type SameTool } from './told-act.ts'

/** Clauses of the same tool: separate rows or searches are separate calls, other values are one call. */
export function joinSameTool(among: Among): Plan {
  const [first] = among.acts
  if (!first) return among.whole.plan
  const same = {
    ...among,
    tool: first.tool,
    calls: unique(among.acts.filter(isCalls).flatMap(callsOf)),
  }
  return incomplete(same, first) ?? separate(same) ?? joint(same)
}

/** Where a part lacks something, the text as a whole may have it; where all do, the first asks. */
function incomplete({ acts, calls, tool, whole }: SameTool, first: Act): Plan | null {
  if (acts.some(({ plan }) => plan.kind === 'ask') && whole.tool === tool && isCalls(whole)) return whole.plan
  if (calls.length > 0) return null
  return whole.tool && whole.plan.kind === 'calls' ? whole.plan : first.plan
}

/** "change the title to Baker and the employer to Costa": a call for each. */
function separate(same: SameTool): Plan | null {
  const { tool, calls } = same
  if (!differInKeys(same)) return null
  const searches = isSearch(tool) ? separateSearches(same) : null
  return searches ?? (isSameLine(calls) ? null : planFrom(calls))
}

/** Every call says something else for what tells the tool's acts apart. */
function differInKeys({ tool, calls }: SameTool): boolean {
  if (calls.length < 2 || asksQuestion(tool)) return false
  const keys = tool.fields
    .filter(({ nullable, slot, type }) => (!nullable && type !== 'boolean') || slot === 'keywords')
    .map(({ name }) => name)
  return calls.every(
    ({ input }, i) =>
      keys.some((key) => input[key] !== null) &&
      calls.every((other, j) => i === j || keys.some((key) => other.input[key] !== input[key])),
  )
}

function asksQuestion(tool: KnownTool): boolean {
  return tool.fields.some(({ slot }) => slot === 'question' || slot === 'topic')
}

/** "I finished at Globex in 2020. In truth I stayed until 2021": one line, told in two parts. */
function isSameLine(calls: PlannedCall[]): boolean {
  const [one, two, ...more] = calls.map(({ input }) => input.field)
  if (typeof one !== 'string' || typeof two !== 'string' || more.length > 0) return false
  return lettersOf(one) === lettersOf(two) || one.startsWith(`${two} `) || two.startsWith(`${one} `)
}

/** "e-mail" and "email" are the same line. */
function lettersOf(line: string): string {
  return line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** One call with what all the clauses say. */
function joint(same: SameTool): Plan {
  const { whole, reading, request, tool, calls } = same
  const { plan, filled } =
    whole.tool === tool ? whole : actOf({ request: { ...request, reading }, tool, intent: null })
  // The row is plain from its clause; what else was said may stand in another.
  if (plan.kind !== 'calls' || plan.lookup)
    return planFrom([merged([...calls, { tool: tool.name, input: filled?.input ?? {} }])])
  if (asksQuestion(tool)) return plan
  if (plan.calls.length > 1)
    return { ...plan, calls: withoutAsides({ planned: plan.calls, calls, tool, reading, request }) }
  const call = isToldTogether(same) ? merged([...plan.calls, ...calls]) : mergedSearch(same, plan.calls)
  return { ...plan, calls: [onOwnRow({ call, same })] }
}

/** "take A down and reopen B": where all the words look like another act, the row is that of the clause. */
function onOwnRow({
  call,
  same: { tool, whole, calls },
}: {
  call: PlannedCall
  same: SameTool
}): PlannedCall {
  const key = tool.target?.name
  const [first, ...more] = calls
  const own = key !== undefined && more.length === 0 ? first?.input[key] : null
  if (key === undefined || whole.tool === tool || (own ?? null) === null) return call
  return { ...call, input: { ...call.input, [key]: own ?? null } }
}

/** All but a new search is told by all the words together: a part alone can take for a place what is a name. */
function isToldTogether({ tool, request }: SameTool): boolean {
  return (
    !isSearch(tool) ||
    tool.fields.some(({ slot }) => slot === 'field_name') ||
    lastCall({ tool, exchanges: request.exchanges }) !== null
  )
}
