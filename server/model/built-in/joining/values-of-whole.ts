import { actOf } from '../planning/act-of.ts'
import { pointsAt } from '../reading/ordinals.ts'
import { rowsNamed } from '../rows/row-names.ts'
import type { Field } from '../terms/field.ts'
import type { PlannedCall } from '../terms/plan.ts'
import { isSearch } from '../terms/tool-fields.ts'
import type { Understanding } from '../terms/understanding.ts'
import { likelihood } from './how-sure.ts'
import { type Act, type Among, callsOf, isCalls, saidValues } from './told-act.ts'

/** From here on the whole text is so plainly one act that what gives it a value is a part of it. */
const PLAINLY = 0.9
/** The same for a value that the part would put under the same name. */
const LIKELY = 0.6

/** Without this part the whole would lack a value that it plainly takes. */
export function givesAValue(act: Act, { whole, reading, request }: Among): boolean {
  const call = onlyCall(whole)
  const { tool } = whole
  if (!call || !tool || !act.said || likelihood(whole) < PLAINLY) return false
  // A search takes values from anything; what it looks for is told by a question that only leads to it.
  const search = isSearch(tool)
  if (search && (act.tool.effect !== 'read' || act.tool.target !== null)) return false
  const rest = request.brain.read(reading.text.replace(act.said, ' '), request.now)
  const without = actOf({ request: { ...request, reading: rest }, tool, intent: null }).filled?.input ?? {}
  return tool.fields.some(
    (field) =>
      (search ? field.slot === 'keywords' : isPlainValue(field)) &&
      isSaid(call.input[field.name]) &&
      !isSaid(without[field.name]),
  )
}

/** A value that is no text in somebody's own words. */
function isPlainValue({ type, choices, slot }: Field): boolean {
  return (
    type !== 'string' || choices !== null || slot === 'date' || slot === 'date_start' || slot === 'date_end'
  )
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false
}

/** "bookmark it and note: ring Tomasz first": the whole has taken all that this part says. */
export function saysTheSame(act: Act, among: Among): boolean {
  const { acts, whole } = among
  const call = onlyCall(whole)
  if (!call || !act.filled || !act.said || likelihood(whole) < LIKELY || isWishOfItsOwn(act, whole))
    return false
  const told = saidValues(act.filled).filter(([, value]) => value !== false)
  if (told.length === 0 || !told.every(([name, value]) => holds({ call, name, value }))) return false
  // Another part says otherwise: the whole took for one act what is told of two.
  if (acts.some(({ tool, filled }) => tool === whole.tool && differs(filled?.input ?? {}, call.input)))
    return false
  return !pointsAtRow(act, among)
}

/** Beside a search "remember that I only want remote work"; beside "tell me of new ones" "find me remote work". */
function isWishOfItsOwn({ tool, said }: Act, whole: Understanding): boolean {
  return (
    (whole.tool !== null && isSearch(whole.tool) && REMEMBERS.test(said)) ||
    (isSearch(tool) && FINDS.test(said))
  )
}

const REMEMBERS =
  /\b(?:remember|save|store|keep|note|set|update|change|put|add|switch|preferences?|profile|settings?)\b/i
const FINDS = /^\W*(?:(?:please|pls|can you|could you|hi|hey),? )*(?:find|show|search|list|look for)\b/i

/** What is left of the clause without its values points at a row or names one. */
function pointsAtRow({ said, filled }: Act, { request }: Among): boolean {
  const values = filled ? saidValues(filled) : []
  const frame = values.reduce((text, [, value]) => text.replace(String(value), ' '), said)
  const reading = request.brain.read(frame, request.now)
  return pointsAt(reading) !== 'nothing' || rowsNamed({ reading, exchanges: request.exchanges }).length > 0
}

/** A value under the same name; a text in somebody's own words under any. */
function holds({ call, name, value }: { call: PlannedCall; name: string; value: unknown }): boolean {
  if (call.input[name] === value) return true
  const text = plainText(value)
  return text.length >= OWN_WORDS && Object.values(call.input).some((other) => plainText(other) === text)
}

const OWN_WORDS = 12

function differs(part: PlannedCall['input'], whole: PlannedCall['input']): boolean {
  return Object.entries(part).some(
    ([name, value]) => typeof value === 'string' && plainText(value) !== plainText(whole[name]),
  )
}

function plainText(value: unknown): string {
  return typeof value === 'string' ? value.toLowerCase().replace(/^\W+|\W+$/g, '') : ''
}

function onlyCall(whole: Understanding): PlannedCall | null {
  const [call, ...more] = callsOf(whole)
  return call && more.length === 0 && isCalls(whole) ? call : null
}
