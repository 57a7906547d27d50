import { wishesForWork } from '../choosing/wish-in-story.ts'
import { wishes } from '../reading/told-parts.ts'
import { isOnlyValues } from '../searching/search-values.ts'
import { isSearch } from '../terms/tool-fields.ts'
import { tellsOnlyPlace } from './beside-search.ts'
import { likelihood, PLAIN, SETTLED, SURE_BESIDE, SURE_OF_WHOLE } from './how-sure.ts'
import { type Act, type Among, isCalls, toolsOf } from './told-act.ts'

/** Why a message of several clauses is one act all the same: any of these is enough. */
const REASONS: readonly ((among: Among) => boolean)[] = [
  ({ acts }) => acts.length === 0,
  isValuesOfSearch,
  isSearchWithReasons,
  isAskedAlone,
  isPlainlyOne,
  isLikelyOne,
  isSurerThanItsPart,
  isReadOfOneRow,
]

/** True where the text is to be taken as a whole, and not clause by clause. */
export function isOneAct(among: Among): boolean {
  return REASONS.some((holds) => holds(among))
}

/** "welder, Leeds, £18 an hour, nights": nothing but what to search for. */
function isValuesOfSearch(among: Among): boolean {
  return asksForSearch(among) && othersThanWhole(among).length > 0 && isOnlyValues(among.reading)
}

/** "I was a cook for years and live in Cork, anything going?": all that its parts change would be told on the way. */
function isSearchWithReasons(among: Among): boolean {
  const { acts, whole, reading } = among
  return (
    asksForSearch(among) &&
    acts.every(
      (act) =>
        act.tool !== whole.tool &&
        !act.filled?.rows &&
        (act.tool.effect === 'read' || tellsOnlyPlace({ act, search: whole.tool, text: reading.text })),
    ) &&
    wishesForWork(reading)
  )
}

/** What is plainly meant lacks something, and its parts only sound like other changes. */
function isAskedAlone({ acts, whole }: Among): boolean {
  return (
    likelihood(whole) >= PLAIN &&
    whole.plan.kind === 'ask' &&
    acts.every((act) => act.tool !== whole.tool && likelihood(act) < SURE_BESIDE)
  )
}

/** The whole text is plainly one act, and only a part of it looks like another. */
function isPlainlyOne(among: Among): boolean {
  const others = othersThanWhole(among)
  return (
    others.length > 0 &&
    likelihood(among.whole) >= PLAIN &&
    isCalls(among.whole) &&
    others.every((act) => likelihood(act) < SURE_BESIDE || asksNothing(act))
  )
}

/** "save this search and tell me of new ones": its parts look like other things than all the words together. */
function isLikelyOne(among: Among): boolean {
  const { acts, whole } = among
  return (
    likelihood(whole) >= SURE_OF_WHOLE &&
    isCalls(whole) &&
    othersThanWhole(among).length === acts.length &&
    (toolsOf(acts).size > 1 || acts.every(({ tool }) => isSearch(tool)))
  )
}

/** The only part that looks like an act of its own is less sure than the whole text, which knows its row. */
function isSurerThanItsPart({ acts, whole }: Among): boolean {
  const [only, ...more] = acts
  return (
    only !== undefined &&
    more.length === 0 &&
    only.tool !== whole.tool &&
    likelihood(only) < likelihood(whole) &&
    likelihood(whole) >= SETTLED &&
    whole.filled?.rows !== null &&
    isCalls(whole)
  )
}

/** "show the first: what does it pay, where is it?": several ways to look at the same row. */
function isReadOfOneRow({ acts, whole }: Among): boolean {
  const rows = new Set(acts.flatMap(({ filled }) => filled?.rows?.rows.map(({ id }) => id) ?? []))
  return (
    toolsOf(acts).size > 1 &&
    whole.plan.kind === 'calls' &&
    likelihood(whole) >= SETTLED &&
    Boolean(whole.tool?.target) &&
    acts.every(({ tool }) => tool.effect === 'read') &&
    rows.size <= 1
  )
}

function asksForSearch({ whole }: Among): boolean {
  return whole.tool !== null && isSearch(whole.tool) && whole.plan.kind === 'calls'
}

function othersThanWhole({ acts, whole }: Among): Act[] {
  return acts.filter(({ tool }) => tool !== whole.tool)
}

/** "Product designer, €78,000 base", "I haven't sent anything in for the first": told beside what is asked, and no look-up. */
function asksNothing({ tool, said }: Act): boolean {
  if (tool.effect !== 'read' || said.includes('?')) return false
  return isSearch(tool) ? !wishes(said) : STATES.test(said)
}

const STATES =
  /^(?:(?:so|well|and|but|ok|hi)[, ]+)*(?:i (?:have not|haven't|havent|had|hadn't|did not|didn't|was|wrote|thought|heard|never)|(?:my|our|his|her|their) [^.?!]{2,40}? (?:is|are|was|were|looks?|has|have|had|ends?|ended))\b/i
