import { understand } from '../choosing/understand.ts'
import { likelihood } from '../joining/how-sure.ts'
import { callsOf } from '../joining/told-act.ts'
import { LEFT } from '../planning/questions.ts'
import type { Exchange } from '../terms/dialogue.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Plan } from '../terms/plan.ts'
import type { PlanRequest } from '../terms/request.ts'
import type { Understanding } from '../terms/understanding.ts'
import { type DeniedWish, deniedWish, namesNothing, wishInstead } from './denied-wish.ts'
import { closeCards, waitingTools } from './open-cards.ts'

interface Said {
  request: PlanRequest
  text: string
  /** The text understood as one act. */
  whole: Understanding
  /** The exchanges before the message. */
  before: readonly Exchange[]
}

/** What is left to do of a message with a wish that is denied in it: a plan, or another text to understand. */
type Remaining = { plan: Plan } | { text: string }

/** How sure the denied wish must be, where the words as a whole ask to see something. */
const PLAIN = 0.6
const FAIR = 0.3

/**
 * "don't delete my account": what is not wanted is not done, whatever else the words could mean; what is
 * wanted instead is understood alone. Null for a text that denies nothing that could be done.
 */
export function withoutDenied(said: Said): Remaining | null {
  const denied = deniedWish(said.text)
  if (!denied) return null
  const cards = waitingTools({ ...said.request, exchanges: said.before })
  const act = wished(said, denied.wish)
  const tools = toolsOf(act)
  const open =
    cards.find((tool) => tools.includes(tool)) ?? (namesNothing(denied.wish) ? cards[0] : undefined)
  if (!open && !isDenied({ said, denied, act, tools })) return null
  if (NARROWS.test(denied.after) && !wishInstead(denied)) return null
  const instead = denied.before || wishInstead(denied)
  if (instead)
    return { text: denied.before ? `${denied.before} ${wishInstead(denied) ?? ''}`.trim() : instead }
  return { plan: (open && closeCards(said.request, namesNothing(denied.wish) ? null : open)) ?? left }
}

/** "…, only in Leeds": it is said with what, and so wanted. */
const NARROWS = /^(?:but )?(?:only|just) (?!kidding|because|not|yet)/i

const left: Plan = { kind: 'say', text: LEFT }

function wished({ request, before }: Said, text: string): Understanding {
  return understand({ ...request, exchanges: before, reading: request.brain.read(text, request.now) })
}

/** The tools that may be meant by what is not wanted. */
function toolsOf({ tool, plan }: Understanding): KnownTool[] {
  if (tool) return [tool]
  return plan.kind === 'ask' && plan.pending?.kind === 'act' ? plan.pending.tools : []
}

function isDenied({
  said,
  denied,
  act,
  tools,
}: {
  said: Said
  denied: DeniedWish
  act: Understanding
  tools: readonly KnownTool[]
}): boolean {
  // "…, but don't send anything yet" tells how the rest is meant.
  if (namesNothing(denied.wish) && denied.commands) return denied.before === '' && !wasJustDone(said, tools)
  if (tools.length === 0 || tools.some(({ effect }) => effect === 'read')) return false
  if (wasJustDone(said, tools)) return false
  return !isOwnWish({ ...said, act, denied }) && !isKeptText({ ...said, denied })
}

/** "don't save it", once it was saved, takes it back. */
function wasJustDone({ before }: Said, tools: readonly KnownTool[]): boolean {
  const results = before.at(-1)?.results ?? []
  return results.some(({ status, tool }) => status === 'done' && tools.some(({ name }) => name === tool))
}

const TAKES_AWAY = /^(?:delete|remove|undo|withdraw|cancel|leave|close|take back)\b/i
/** "don't stop the e-mails": what is switched off by it is not wanted off. */
const STOPS =
  /^(?:stop|pause|cancel|end|disable|mute|turn .*\boff|switch .*\boff|unsubscribe|delete|remove)\b/i
const ENDS = /\b(?:any ?more|any longer|no longer|after all)\b/i

/** The negation is a part of a wish: "don't share my salary" sets something to no. */
function isOwnWish({
  whole,
  act,
  denied,
  text,
}: {
  whole: Understanding
  act: Understanding
  denied: DeniedWish
  text: string
}): boolean {
  const { tool, plan } = whole
  if (!tool || plan.kind !== 'calls') return false
  if (tool === act.tool) return switches(whole) !== switches(act)
  if (tool.effect === 'read') return likelihood(act) < PLAIN
  if (STOPS.test(denied.wish)) return false
  if (ENDS.test(text)) return true
  if (!denied.commands && denied.after !== '') return true
  if (likelihood(act) < FAIR) return true
  return !TAKES_AWAY.test(tool.title) && switches(whole) !== '' && likelihood(whole) >= PLAIN
}

/** The choices and switches that the words set. */
function switches({ tool, plan }: Understanding): string {
  const fields = tool?.fields.filter(({ type, choices }) => type === 'boolean' || choices) ?? []
  const set = callsOf({ plan }).map(({ input }) => fields.map(({ name }) => input[name] ?? null))
  return set.flat().every((value) => value === null) ? '' : JSON.stringify(set)
}

/** "note on Ben: good, don't call before nine": a text to keep says it. */
function isKeptText({ whole, denied }: { whole: Understanding; denied: DeniedWish }): boolean {
  return (
    denied.before !== '' &&
    callsOf(whole).some(({ input }) =>
      Object.values(input).some((value) => typeof value === 'string' && value.includes(denied.wish)),
    )
  )
}
