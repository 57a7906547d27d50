import { actOf } from '../planning/act-of.ts'
import { pointsAt } from '../reading/ordinals.ts'
import { rowsNamed } from '../rows/row-names.ts'
import { showsRows } from '../rows/shown-results.ts'
import { isReferenceSlot } from '../terms/field.ts'
import { isEmpty } from '../terms/input.ts'
import type { Intent } from '../terms/intent.ts'
import type { ClauseRequest } from '../terms/request.ts'
import type { Understanding } from '../terms/understanding.ts'
import { type Contest, isComplete, isTold, probabilityOfLikeliest } from './contest.ts'
import { removesUnasked } from './removes-unasked.ts'
import { isFuller } from './takes-more.ts'

/** An intent this near, in shares of the likeliest, may be meant as well. */
const NEAR = 0.6
const LEAST = 0.18

/** Among near intents the one whose fields the words fill completely is meant, when only one is. */
export function settledByContents({ request, ranked }: Contest): Understanding | null {
  const complete = completeActs({ request, ranked })
  return likeliestToldMuch(complete, ranked[0]) ?? fullerOfTwo(complete) ?? toldMost(complete)
}

/** What the near intents would do, where the words fill all that it takes. */
function completeActs({ request, ranked }: Contest): Understanding[] {
  const near = ranked
    .slice(0, 3)
    .filter(({ probability }) => probability > probabilityOfLikeliest(ranked) * NEAR && probability >= LEAST)
  return near.flatMap((intent) => {
    const tool = request.brain.tools.get(intent.label)
    if (!tool || removesUnasked({ tool, reading: request.reading })) return []
    const act = actOf({ request, tool, intent })
    return isComplete(act) && saysSomething(act) && !passesBy(request, act) ? [act] : []
  })
}

/** What needs no value is filled by any words: it takes one to be told. */
function saysSomething({ tool, filled }: Understanding): boolean {
  const needs = tool?.fields.some(({ nullable, slot }) => !nullable && slot !== 'question')
  return needs === true || !isEmpty(filled?.input ?? {})
}

/** A change that leaves aside the row that the words name or number. */
function passesBy(request: ClauseRequest, { tool, filled }: Understanding): boolean {
  if (tool?.effect === 'read' || filled?.rows) return false
  const numbers = showsRows(request.exchanges) && pointsAt(request.reading) === 'number'
  return numbers || rowsNamed(request).length > 0
}

/** A search takes any words; a line and what it should say are not found by chance. */
function likeliestToldMuch(
  [first, ...others]: Understanding[],
  likeliest: Intent | undefined,
): Understanding | null {
  return first && first.intent === likeliest && takesMuch(first) && !others.some(takesMuch) ? first : null
}

/** Two values or more that it can't do without were told. */
function takesMuch(act: Understanding): boolean {
  const told = act.tool?.fields.filter(
    ({ name, nullable, slot, type }) =>
      !nullable && type === 'string' && !isReferenceSlot(slot) && isTold(act, name),
  )
  return (told?.length ?? 0) >= 2
}

/** Of a search and what takes all that it takes and more, the latter. */
function fullerOfTwo([one, two, ...more]: Understanding[]): Understanding | null {
  if (!one || !two || more.length > 0) return null
  if (isFuller({ rival: one, act: two })) return one
  return isFuller({ rival: two, act: one }) ? two : null
}

/** Where several are complete, the one that more of the words tell about is meant; never a decision. */
function toldMost(acts: Understanding[]): Understanding | null {
  const [best, second] = acts.map((act) => ({ act, told: valuesTold(act) })).sort((a, b) => b.told - a.told)
  if (!best || best.act.tool?.effect === 'decide') return null
  return !second || best.told > second.told ? best.act : null
}

/** How many values the words tell a tool, its row among them. */
function valuesTold(act: Understanding): number {
  const told = act.tool?.fields.filter(
    ({ name, slot }) => slot !== 'question' && isTold(act, name) && act.filled?.input[name] !== false,
  )
  return told?.length ?? 0
}
