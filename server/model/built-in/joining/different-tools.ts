import type { Plan, PlannedCall } from '../terms/plan.ts'
import { withGiven, withSwitch } from './given-values.ts'
import { planFrom, unique } from './joined-calls.ts'
import { type Act, type Among, callsOf, isCalls } from './told-act.ts'

/** Acts of different tools: their calls, one after the other, and the first question that is left open. */
export function joinDifferentTools({ acts, whole }: Among): Plan {
  const [first, ...others] = acts.filter((act) => isCalls(act) && !onlyPoints({ act, acts }))
  if (!first) return whole.plan
  let head = callsOf(first)
  const own: PlannedCall[] = []
  for (const act of others) {
    const taken = withGiven({ act, calls: head }) ?? withSwitch({ act, tool: first.tool, calls: head })
    if (taken) head = [taken]
    else own.push(...callsOf(act))
  }
  return withQuestion({ calls: unique([...head, ...own]), acts })
}

/** An act that lacks something gives what it tells to the only call, or else asks. */
function withQuestion({ calls, acts }: { calls: PlannedCall[]; acts: readonly Act[] }): Plan {
  let planned = calls
  let question: string | null = null
  for (const act of acts) {
    if (act.plan.kind !== 'ask') continue
    const taken = withGiven({ act, calls: planned })
    if (taken) planned = [taken]
    else question ??= act.plan.text
  }
  return planFrom(planned, question)
}

/** "They want the second lady. Offer her 92k": a clause that asks to see nothing, and only says on whom another acts. */
function onlyPoints({ act: { tool, filled, said }, acts }: { act: Act; acts: readonly Act[] }): boolean {
  const rows = filled?.rows?.rows.map(({ id }) => id) ?? []
  if (tool.effect !== 'read' || rows.length === 0 || !STATES.test(said) || SHOWS.test(said)) return false
  return acts.some(
    (other) =>
      other.tool !== tool &&
      other.tool.effect !== 'read' &&
      callsOf(other).some(({ input }) => rows.every((id) => Object.values(input).includes(id))),
  )
}

/** Tells how things are, and asks for nothing. */
const STATES =
  /^(?:(?:so|and|well|ok|okay|right|also),? )*(?:the|our|their|his|her|they|he|she|we|it|this|that|everybody|nobody|somebody)\b/i
const SHOWS =
  /\b(?:show|open|see|(?<!the )list|view|display|give|tell|what|which|who|how|pull|bring|read|check|look)\b|\?/i
