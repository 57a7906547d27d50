import type { Understanding } from '../terms/understanding.ts'
import { type Act, callsOf, isCalls, saidValues } from './told-act.ts'

interface Part {
  act: Act
  /** The text understood as one act. */
  whole: Understanding
}

/** "reject him, … Write him this: 'Sorry'": a clause that only tells a text which the whole message's act keeps. */
export function isKept({ act, whole }: Part): boolean {
  const [call, ...more] = callsOf(whole)
  if (!call || more.length > 0 || !act.filled || act.tool === whole.tool) return false
  const kept = new Set(Object.values(call.input))
  const beside = whole.tool?.fields.filter(({ nullable, slot }) => nullable && slot === 'free_text') ?? []
  const texts = new Set(beside.map(({ name }) => call.input[name]))
  const said = saidValues(act.filled)
  return (
    (act.filled.rows?.rows.every(({ id }) => kept.has(id)) ?? true) &&
    said.length > 0 &&
    said.every(([, value]) => typeof value === 'string' && texts.has(value))
  )
}

/** "rework my CV for this one. Summary should read: …": a text that the whole keeps already is no act of its own. */
export function isOfWhole({ act, whole }: Part): boolean {
  if (!whole.filled?.rows || !isCalls(whole) || act.plan.kind !== 'calls') return false
  if (act.tool === whole.tool || act.tool.target || act.filled?.rows) return false
  const kept = callsOf(whole)
    .flatMap(({ input }) => Object.values(input))
    .map(unended)
  return act.tool.fields.some(({ name, slot }) => {
    const text = act.filled?.input[name]
    return (
      slot === 'free_text' &&
      typeof text === 'string' &&
      text.length >= FEWEST_LETTERS &&
      kept.includes(unended(text))
    )
  })
}

/** A shorter text may be said of two things. */
const FEWEST_LETTERS = 12

function unended(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/[.!]+$/, '') : value
}
