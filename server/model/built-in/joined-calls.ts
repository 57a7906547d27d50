import type { Understanding } from './act-of.ts'
import type { KnownTool } from './brain.ts'
import type { PlannedCall } from './plan.ts'
import { wholeWords } from './whole-words.ts'

/**
 * "save it, my note is …": what sounds like an act on a row of its own only tells a
 * value that the call beside it can take, and gives it to that call.
 */
export function givesTo({ act, planned }: { act: Understanding; planned: PlannedCall[] }): boolean {
  const [call] = planned
  if (!call || !act.filled || planned.length > 1) return false
  const { input, rows } = act.filled
  const values = Object.values(call.input)
  // Pointing at another row makes it an act of its own.
  if (rows?.rows.some(({ id }) => !values.includes(id))) return false
  const said = Object.entries(input).filter(([name, value]) => value !== null && name !== rows?.field.name)
  if (said.length === 0) return false
  if (!said.every(([name]) => name in call.input && call.input[name] === null)) return false
  for (const [name, value] of said) call.input[name] = value
  return true
}

/** The first value said for each field. */
export function merged(calls: PlannedCall[]): PlannedCall {
  const input: PlannedCall['input'] = {}
  for (const call of calls) {
    for (const [name, value] of Object.entries(call.input))
      if ((input[name] ?? null) === null) input[name] = value
  }
  return { tool: calls[0]?.tool ?? '', input }
}

/** Without calls that are the same. */
export function unique(calls: PlannedCall[]): PlannedCall[] {
  return [...new Map(calls.map((call) => [JSON.stringify([call.tool, call.input]), call])).values()]
}

/** "reject him, … Write him this: 'Sorry'": a clause that only tells a text which the whole message's act keeps. */
export function isKept({ act, whole }: { act: Understanding; whole: Understanding }): boolean {
  if (!act.tool || !act.filled || act.tool === whole.tool || whole.plan.kind !== 'calls') return false
  const [call, ...more] = whole.plan.calls
  const kept = new Set(Object.values(call?.input ?? {}))
  const beside = whole.tool?.fields.filter(({ nullable, slot }) => nullable && slot === 'free_text') ?? []
  const texts = new Set(beside.map(({ name }) => call?.input[name]))
  const { input, rows } = act.filled
  const said = Object.entries(input).filter(([name, value]) => value !== null && name !== rows?.field.name)
  const sameRow = rows?.rows.every(({ id }) => kept.has(id)) ?? true
  return (
    more.length === 0 &&
    sameRow &&
    said.length > 0 &&
    said.every(([, value]) => typeof value === 'string' && texts.has(value))
  )
}

/** Tells how things are, and asks for nothing. */
const STATES =
  /^(?:(?:so|and|well|ok|okay|right|also),? )*(?:the|our|their|his|her|they|he|she|we|it|this|that|everybody|nobody|somebody)\b/i
const SHOWS =
  /\b(?:show|open|see|(?<!the )list|view|display|give|tell|what|which|who|how|pull|bring|read|check|look)\b|\?/i

/** "They want the second lady. Offer her 92k": a clause that asks to see nothing, and only says on whom another acts. */
export function onlyPoints({
  act: { tool, filled, said = '' },
  acts,
}: {
  act: Understanding & { said?: string }
  acts: readonly Understanding[]
}): boolean {
  const rows = filled?.rows?.rows.map(({ id }) => id) ?? []
  if (tool?.effect !== 'read' || rows.length === 0 || !STATES.test(said) || SHOWS.test(said)) return false
  return acts.some(
    (other) =>
      other.tool !== tool &&
      other.tool?.effect !== 'read' &&
      other.plan.kind === 'calls' &&
      other.plan.calls.some(({ input }) => rows.every((id) => Object.values(input).includes(id))),
  )
}
/** "… leave my name off": what a switch of the call beside it is called turns that switch, and is no act of its own. */
export function switches({
  act,
  tool,
  planned,
}: {
  act: Understanding & { said?: string }
  tool: KnownTool | null | undefined
  planned: PlannedCall[]
}): boolean {
  const [call] = planned
  const said = act.said ?? ''
  if (!call || planned.length > 1 || !tool || said.split(/\s+/).length > LONGEST_SWITCH) return false
  for (const { name, slot, says } of tool.fields) {
    if (slot !== 'flag' || typeof call.input[name] === 'boolean') continue
    const value =
      says?.false && wholeWords(says.false).test(said)
        ? false
        : says?.true && wholeWords(says.true).test(said)
    if (typeof value !== 'boolean' || (value === false && !says?.false)) continue
    call.input[name] = value
    return true
  }
  return false
}

const LONGEST_SWITCH = 7

/** "rework my CV for this one. Summary should read: …": a text that the whole keeps already is no act of its own. */
export function isOfWhole({ act, whole }: { act: Understanding; whole: Understanding }): boolean {
  if (!whole.filled?.rows || whole.plan.kind !== 'calls' || whole.plan.lookup || act.plan.kind !== 'calls')
    return false
  if (act.tool === whole.tool || act.tool?.target || act.filled?.rows) return false
  const kept = whole.plan.calls.flatMap(({ input }) => Object.values(input)).map(unended)
  return (
    act.tool?.fields.some(({ name, slot }) => {
      const text = act.filled?.input[name]
      return (
        slot === 'free_text' &&
        typeof text === 'string' &&
        text.length >= FEWEST_LETTERS &&
        kept.includes(unended(text))
      )
    }) ?? false
  )
}

function unended(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/[.!]+$/, '') : value
}

/** A shorter text may be said of two things. */
const FEWEST_LETTERS = 12
