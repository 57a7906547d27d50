import { anotherOrder } from '../choosing/another-order.ts'
import { wantsElseThanText } from '../choosing/new-wish.ts'
import { fill } from '../filling/fill.ts'
import { LEFT } from '../planning/questions.ts'
import { trimmed } from '../slots/free-text.ts'
import type { Exchange, Shown } from '../terms/dialogue.ts'
import type { Field } from '../terms/field.ts'
import type { Input, Value } from '../terms/input.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Plan } from '../terms/plan.ts'
import type { Reading } from '../terms/reading.ts'
import type { PlanRequest } from '../terms/request.ts'
import { cleanText } from '../words/normalise.ts'
import { bareValue } from './bare-value.ts'
import { refuses } from './refusal.ts'

const SHORTEST = 2

/**
 * A tool refused for want of a text ("A decision about people needs a reason"): what is said next is
 * that text, and the same is asked for once more with it.
 */
export function answerRefused({
  request,
  reading,
  before,
}: {
  request: PlanRequest
  reading: Reading
  before: readonly Exchange[]
}): Plan | null {
  const last = before.at(-1)
  const result = last?.results.at(-1)
  const call = last?.calls.at(-1)
  const tool = call && request.brain.tools.get(call.tool)
  if (!last || !tool || result?.status !== 'refused' || !request.allowed(tool.name)) return null
  const valued = withValue({ request, reading, tool, call: call.input, text: result.text })
  if (valued)
    return { kind: 'calls', calls: [{ tool: tool.name, input: valued }], question: null, lookup: false }
  const field = wanted({ tool, input: call.input, text: result.text })
  if (!field) return null
  if (refuses(reading)) return { kind: 'say', text: LEFT }
  if (reading.asks || reading.tokens.length < SHORTEST) return null
  const order = anotherOrder({
    request,
    reading,
    before,
    tool,
    filled: asFilled({ tool, input: call.input, last }),
  })
  if (order) return order
  if (wantsElseThanText({ request, reading, before, tool })) return null
  const said = cleanText(request.exchanges.at(-1)?.user ?? '').replace(/^(?:because|since)(?: of)? /i, '')
  const input: Input = Object.fromEntries(tool.fields.map(({ name }) => [name, asValue(call.input[name])]))
  input[field.name] = trimmed(said)?.slice(0, field.maxLength ?? undefined) ?? null
  return { kind: 'calls', calls: [{ tool: tool.name, input }], question: null, lookup: false }
}

/** The same call with what a refusal asked for, where the message is that and no more: "pounds" after "In which currency?" */
function withValue({
  request,
  reading,
  tool,
  call,
  text,
}: {
  request: PlanRequest
  reading: Reading
  tool: KnownTool
  call: Record<string, unknown>
  text: string
}): Input | null {
  if (!text.includes('?') || reading.asks) return null
  const alone = fill({ fields: tool.fields, reading, exchanges: [], now: request.now })
  const open = tool.fields.filter(({ name, slot }) => slot !== 'free_text' && (call[name] ?? null) === null)
  const told = open.flatMap((field): [Field, Value][] => {
    const value = bareValue(field, reading) ?? (isUnit(reading) ? (alone.input[field.name] ?? null) : null)
    return value === null ? [] : [[field, value]]
  })
  if (!told.some(([field]) => isAskedFor(field, text))) return null
  const before = Object.fromEntries(tool.fields.map(({ name }) => [name, asValue(call[name])]))
  return { ...before, ...Object.fromEntries(told.map(([{ name }, value]) => [name, value])) }
}

/** Nothing but a sum, a day or a place. */
function isUnit({ tokens, spans }: Reading): boolean {
  const covered = (at: number) => spans.some(({ kind, from, to }) => UNITS.has(kind) && from <= at && to > at)
  return tokens.every(({ text }, at) => covered(at) || AROUND.test(text))
}

const UNITS: ReadonlySet<string> = new Set(['money', 'date', 'place', 'email', 'url'])
const AROUND = /^(?:in|on|at|by|from|it|is|the|a|an|per|please)$/

/** A question that speaks of the field, or lists its values. */
function isAskedFor({ words, choices }: Field, text: string): boolean {
  const question = text.slice(0, text.indexOf('?') + 1)
  const says = (word: string) => new RegExp(String.raw`\b${word}\b`, 'i').test(question)
  const listed = choices?.filter((choice) => says(choice.replaceAll('_', ' '))).length ?? 0
  return says(words.at(-1) ?? '') || listed > 1
}

/** What the refused call took, with its rows as far as they were shown. */
function asFilled({
  tool: { fields, target },
  input,
  last,
}: {
  tool: KnownTool
  input: Record<string, unknown>
  last: Exchange
}): { input: Input; rows: { field: Field; rows: Shown[] } | null } {
  const rows = last.results
    .flatMap(({ references }) => references)
    .filter(({ id }) => target !== null && input[target.name] === id)
  return {
    input: Object.fromEntries(fields.map(({ name }) => [name, asValue(input[name])])),
    rows: target && rows.length > 0 ? { field: target, rows } : null,
  }
}

/** The text that was not given and that the refusal speaks of by the field's name. */
function wanted({
  tool,
  input,
  text,
}: {
  tool: KnownTool
  input: Record<string, unknown>
  text: string
}): Field | null {
  const open = tool.fields.filter(({ name, slot }) => slot === 'free_text' && (input[name] ?? null) === null)
  return (
    open.find(({ words }) =>
      new RegExp(String.raw`\b(?:needs?|without|give|missing|say) (?:\S+ )?${words.at(-1)}\b`, 'i').test(
        text,
      ),
    ) ?? null
  )
}

function asValue(value: unknown): Value {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string')
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
