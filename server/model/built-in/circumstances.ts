import { actOf, type Understanding } from './act-of.ts'
import { pointsAt } from './ordinals.ts'
import type { PlannedCall, PlanRequest } from './plan.ts'
import type { Reading } from './reading.ts'
import { rowsNamed } from './row-names.ts'
import type { Field } from './schema.ts'
import { isSearch } from './search-calls.ts'
import { statesOfThing, statesOnly } from './told-parts.ts'

type Act = Understanding & { said?: string }

interface Among {
  acts: Act[]
  /** The text understood as one act. */
  whole: Understanding
  reading: Reading
  request: PlanRequest
}

/** From here on the whole text is so plainly one act that what gives it a value is a part of it. */
const PLAINLY = 0.9
/** The same for a value that the part would put under the same name. */
const LIKELY = 0.6
/** A whole that is less sure than this doesn't speak for its parts. */
const DOUBTFUL = 0.5

/**
 * The acts without those that only tell why or how another is wanted: "my inbox is a
 * battlefield, turn the e-mails off" asks for one thing, and so does "two stars, and
 * leave my name off".
 */
export function withoutCircumstances({ acts, whole, reading, request }: Among): Act[] {
  const wished = acts.filter(({ said = '' }) => !statesOnly(said))
  return acts.filter((act) => {
    if (isCircumstance({ act, wished, whole, reading })) return false
    if (act.tool === whole.tool) return true
    if (saysTheSame({ act, acts, whole, request })) return false
    if (acts.length < 2) return true
    return !(keepsWhatWasTold({ act, acts }) || givesAValue({ act, whole, reading, request }))
  })
}

/** A statement beside another wish, or one that looks like another act than the text as a whole is. */
function isCircumstance({
  act,
  wished,
  whole,
  reading,
}: {
  act: Act
  wished: Act[]
  whole: Understanding
  reading: Reading
}): boolean {
  if (!isStatement(act) && !(statesOnly(act.said ?? '') && contradicts({ act, whole }))) return false
  if (isToBeKept({ act, reading })) return false
  if (wished.some(({ tool }) => tool !== act.tool)) {
    const speaks = (whole.intent?.probability ?? 0) >= DOUBTFUL
    if (act.tool !== whole.tool || !speaks || (act.tool?.effect === 'read' && !isSearch(act.tool)))
      return true
  }
  // Nothing in the words fits what they look like.
  return (
    contradicts({ act, whole }) ||
    (act.tool !== whole.tool && act.tool?.effect !== 'read' && takesNothing(act))
  )
}

const KEPT_IN =
  /\b(?:update|change|correct|put|add|save|note|set)\b(?: (?:it|that|this|them))?(?: (?:in|on|to|into))? (?:my|the) (\p{L}{4,})/giu

/** "I'm a welder now, update my profile": what is stated is to be kept there. */
function isToBeKept({ act: { tool }, reading }: { act: Act; reading: Reading }): boolean {
  if (!tool || tool.effect === 'read') return false
  const title = tool.title.toLowerCase()
  return [...reading.text.matchAll(KEPT_IN)].some(([, thing = '']) => title.includes(thing.toLowerCase()))
}

function contradicts({ act, whole }: { act: Act; whole: Understanding }): boolean {
  return whole.tool !== null && act.tool !== whole.tool && (whole.intent?.probability ?? 0) >= LIKELY
}

/** A statement, unless it says what a row should say: "the first one ended in May". */
function isStatement({ said = '', tool, filled }: Act): boolean {
  return statesOnly(said) && !(statesOfThing(said) && tool?.effect !== 'read' && filled?.rows)
}

const KEEPS =
  /\b(?:note|put|add|record|write|enter|list|include|save|keep|log|file)\b (?:it|that|this|them|all)\b/i

/** "… can you note it among my jobs?" asks to keep what was told before, and not to show anything. */
function keepsWhatWasTold({ act, acts }: { act: Act; acts: Act[] }): boolean {
  if (act.tool?.effect !== 'read' || !takesNothing(act)) return false
  return KEEPS.test(act.said ?? '') && acts.some((other) => other !== act && other.tool?.effect === 'write')
}

function takesNothing({ filled }: Understanding): boolean {
  return Object.values(filled?.input ?? {}).every((value) => value === null)
}

/** Without this part the whole would lack a value that it plainly takes. */
function givesAValue({ act, whole, reading, request }: Omit<Among, 'acts'> & { act: Act }): boolean {
  const call = callOf(whole)
  const { tool } = whole
  if (!call || !tool || !act.said || (whole.intent?.probability ?? 0) < PLAINLY) return false
  // A search takes values from anything; what it looks for is told by a question that only leads to it.
  const search = isSearch(tool)
  if (search && (act.tool?.effect !== 'read' || act.tool.target !== null)) return false
  const rest = request.brain.read(reading.text.replace(act.said, ' '), request.now)
  const without = actOf({ request: { ...request, reading: rest }, tool, intent: null }).filled?.input ?? {}
  return tool.fields.some(
    (field) =>
      (search ? field.slot === 'keywords' : isPlainValue(field)) &&
      said(call.input[field.name]) &&
      !said(without[field.name]),
  )
}

/** A value that is no text in somebody's own words. */
function isPlainValue({ type, choices, slot }: Field): boolean {
  return (
    type !== 'string' || choices !== null || slot === 'date' || slot === 'date_start' || slot === 'date_end'
  )
}

function said(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false
}

/** "bookmark it and note: ring Tomasz first": the whole has taken all that this part says. */
function saysTheSame({ act, acts, whole, request }: Omit<Among, 'reading'> & { act: Act }): boolean {
  const call = callOf(whole)
  if (!call || !act.filled || !act.said || (whole.intent?.probability ?? 0) < LIKELY) return false
  const { input, rows } = act.filled
  const values = Object.entries(input).filter(([name, value]) => value !== null && name !== rows?.field.name)
  // "remember that I only want remote work" beside a search is a wish of its own.
  if (whole.tool && isSearch(whole.tool) && REMEMBERS.test(act.said)) return false
  // So is "find me remote work" beside "tell me of new ones".
  if (act.tool && isSearch(act.tool) && FINDS.test(act.said)) return false
  const told = values.filter(([, value]) => value !== false)
  if (told.length === 0 || told.some(([name, value]) => !holds({ call, name, value }))) return false
  // Another part says otherwise: the whole took for one act what is told of two.
  const others = acts.filter(({ tool }) => tool === whole.tool)
  if (others.some(({ filled }) => differs(filled?.input ?? {}, call.input))) return false
  const frame = values.reduce((text, [, value]) => text.replace(String(value), ' '), act.said)
  const reading = request.brain.read(frame, request.now)
  return pointsAt(reading) === 'nothing' && rowsNamed({ reading, exchanges: request.exchanges }).length === 0
}

/** A value under the same name; a text in somebody's own words under any. */
function holds({ call, name, value }: { call: PlannedCall; name: string; value: unknown }): boolean {
  if (call.input[name] === value) return true
  const text = plainText(value)
  return text.length >= OWN_WORDS && Object.values(call.input).some((other) => plainText(other) === text)
}

const OWN_WORDS = 12
const REMEMBERS =
  /\b(?:remember|save|store|keep|note|set|update|change|put|add|switch|preferences?|profile|settings?)\b/i

const FINDS = /^\W*(?:(?:please|pls|can you|could you|hi|hey),? )*(?:find|show|search|list|look for)\b/i

function plainText(value: unknown): string {
  return typeof value === 'string' ? value.toLowerCase().replace(/^\W+|\W+$/g, '') : ''
}

function differs(part: PlannedCall['input'], whole: PlannedCall['input']): boolean {
  return Object.entries(part).some(
    ([name, value]) => typeof value === 'string' && plainText(value) !== plainText(whole[name]),
  )
}

function callOf({ plan }: Understanding): PlannedCall | null {
  return plan.kind === 'calls' && !plan.lookup && plan.calls.length === 1 ? (plan.calls[0] ?? null) : null
}
