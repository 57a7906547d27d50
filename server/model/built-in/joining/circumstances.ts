import { statesOfThing, statesOnly } from '../reading/told-parts.ts'
import type { Reading } from '../terms/reading.ts'
import { isSearch } from '../terms/tool-fields.ts'
import type { Understanding } from '../terms/understanding.ts'
import { startsAct } from './act-start.ts'
import { likelihood } from './how-sure.ts'
import { type Act, type Among, isCalls, takesNothing } from './told-act.ts'
import { givesAValue, saysTheSame } from './values-of-whole.ts'

/** A statement that looks like another act than a whole of this probability is no act. */
const LIKELY = 0.6
/** A whole that is less sure than this doesn't speak for its parts. */
const DOUBTFUL = 0.5

/**
 * The acts without those that only tell why or how another is wanted: "my inbox is a
 * battlefield, turn the e-mails off" asks for one thing, and so does "two stars, and
 * leave my name off".
 */
export function withoutCircumstances(among: Among): Act[] {
  const { acts, whole } = among
  return acts.filter((act) => {
    if (isCircumstance(act, among) || isLeftAsItIs(act, among) || leadsToSame(act, among)) return false
    if (act.tool === whole.tool) return true
    if (saysTheSame(act, among)) return false
    if (acts.length < 2) return true
    return !(keepsWhatWasTold(act, among) || givesAValue(act, among))
  })
}

/** A statement beside another wish, or one that looks like another act than the text as a whole is. */
function isCircumstance(act: Act, { acts, whole, reading }: Among): boolean {
  const other = contradicts(act, whole)
  if (!isStatement(act) && !(statesOnly(act.said) && other)) return false
  if (isToBeKept(act, reading)) return false
  const isBesideWish = acts.some(({ tool, said }) => tool !== act.tool && !statesOnly(said))
  if (isBesideWish && !isMeantByWhole(act, whole)) return true
  // Nothing in the words fits what they look like.
  return other || (act.tool !== whole.tool && act.tool.effect !== 'read' && takesNothing(act))
}

/** "I don't want the old one sent any more. Take the new one": of two rows, what is said to be refused or fine is not meant. */
function isLeftAsItIs({ tool, said, filled }: Act, { acts }: Among): boolean {
  const rows = filled?.rows?.rows.map(({ id }) => id) ?? []
  if (rows.length === 0 || !LEFT_ALONE.test(said) || !statesOnly(said)) return false
  return acts.some(
    (other) =>
      other.tool === tool &&
      !statesOnly(other.said) &&
      (other.filled?.rows?.rows ?? []).some(({ id }) => !rows.includes(id)),
  )
}

const LEFT_ALONE =
  /\b(?:do not|don['’]?t|no longer|never|not) (?:want|need|like|use|have)\b|\b(?:is|was|are|were|looks?) (?:all |just |quite |perfectly |already )*(?:fine|right|ok|okay|correct|good|alright|all right)\b/i

/** "Somebody told us of a broken lift. Search for lift", "I go it alone now. Open an agency: X": told before the same is asked for. */
function leadsToSame(act: Act, { acts }: Among): boolean {
  const tells =
    statesOnly(act.said) || (act.tool.effect === 'read' && !act.said.includes('?') && !startsAct(act.said))
  if (isSearch(act.tool) || !tells) return false
  if (act.tool.effect !== 'read' && isCalls(act)) return false
  return acts.some(
    (other) => other !== act && other.tool === act.tool && isCalls(other) && startsAct(other.said),
  )
}

function isMeantByWhole({ tool }: Act, whole: Understanding): boolean {
  return tool === whole.tool && likelihood(whole) >= DOUBTFUL && (tool.effect !== 'read' || isSearch(tool))
}

function contradicts({ tool }: Act, whole: Understanding): boolean {
  return whole.tool !== null && tool !== whole.tool && likelihood(whole) >= LIKELY
}

/** A statement, unless it says what a row should say: "the first one ended in May". */
function isStatement({ said, tool, filled }: Act): boolean {
  return statesOnly(said) && !(statesOfThing(said) && tool.effect !== 'read' && filled?.rows)
}

/** "I'm a welder now, update my profile": what is stated is to be kept there. */
function isToBeKept({ tool }: Act, { text }: Reading): boolean {
  if (tool.effect === 'read') return false
  const title = tool.title.toLowerCase()
  return [...text.matchAll(KEPT_IN)].some(([, thing = '']) => title.includes(thing.toLowerCase()))
}

const KEPT_IN =
  /\b(?:update|change|correct|put|add|save|note|set)\b(?: (?:it|that|this|them))?(?: (?:in|on|to|into))? (?:my|the) (\p{L}{4,})/giu

/** "… can you note it among my jobs?" asks to keep what was told before, and not to show anything. */
function keepsWhatWasTold(act: Act, { acts }: Among): boolean {
  if (act.tool.effect !== 'read' || !takesNothing(act)) return false
  return KEEPS_IT.test(act.said) && acts.some(({ tool }) => tool.effect === 'write')
}

const KEEPS_IT =
  /\b(?:note|put|add|record|write|enter|list|include|save|keep|log|file)\b (?:it|that|this|them|all)\b/i
