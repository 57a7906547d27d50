import { onlyTells, statesOnly, wishes } from '../reading/told-parts.ts'
import { keywordsOf, wishedKeywords } from '../slots/keywords.ts'
import type { Plan, PlannedCall } from '../terms/plan.ts'
import { splitClauses } from './clauses.ts'
import { merged, planFrom, unique } from './joined-calls.ts'
import { type Act, callsOf, isCalls, type SameTool } from './told-act.ts'

/** "welder jobs in Leeds, and cook jobs": a search for each, unless the text is one search told in several breaths. */
export function separateSearches(same: SameTool): Plan | null {
  const { tool, whole, calls } = same
  const wished = wishedSearches(same)
  const isOne = whole.tool === tool && whole.plan.kind === 'calls'
  // "any jobs in a lab? chemist, Delft"
  if (isOne && wished.some(isFragment) && !sameKinds(calls)) return whole.plan
  if (wished.length > 0) return planFrom(unique(wished.flatMap(callsOf)))
  return isOne ? whole.plan : null
}

/** One search of several clauses: what is asked for comes before what is only told. */
export function mergedSearch(same: SameTool, whole: PlannedCall[]): PlannedCall {
  const wished = wishedSearches(same).flatMap(callsOf)
  const first = wished.length === 0 || isOtherWork(same, { wished, whole }) ? whole : wished
  return merged([...first, ...same.calls, ...whole])
}

/** The clauses that ask for work, and don't only tell of it. */
function wishedSearches({ acts, request }: SameTool): Act[] {
  return acts.filter((act) => {
    if (!isCalls(act) || onlyTells(act.said)) return false
    const reading = request.brain.read(act.said, request.now)
    // "eleven years a nurse": the only kind of work in it is told of.
    return keywordsOf(reading) === null || wishedKeywords(reading) !== null
  })
}

const FRAGMENT_WORDS = 4

/** A few words that ask for nothing by themselves. */
function isFragment({ said }: Act): boolean {
  return said.trim().split(/\s+/).length <= FRAGMENT_WORDS && !wishes(said)
}

/** All searches say the same kinds of things: two places, or only two kinds of work. */
function sameKinds(calls: PlannedCall[]): boolean {
  const kinds = calls.map(({ input }) =>
    Object.entries(input)
      .filter(([, value]) => value !== null)
      .map(([name]) => name)
      .sort()
      .join(),
  )
  return new Set(kinds).size === 1
}

/** A part taken alone is a search for other work than the whole: then it only told a story. */
function isOtherWork(
  { tool, reading }: SameTool,
  { wished, whole }: { wished: PlannedCall[]; whole: PlannedCall[] },
): boolean {
  const field = tool.fields.find(({ slot }) => slot === 'keywords')?.name ?? ''
  const all = wordsIn(field, whole)
  const own = wordsIn(field, wished)
  // What the whole looks for stands in a statement, and the part asks for something else.
  const story = splitClauses(reading.text).find((clause) =>
    all.some((word) => clause.toLowerCase().includes(word)),
  )
  if (story !== undefined && statesOnly(story) && !IS_ONES_WORK.test(story)) return false
  return all.length > 0 && own.length > 0 && own.every((word) => !all.includes(word))
}

/** "I do payroll" tells what to look for. */
const IS_ONES_WORK =
  /^(?:(?:and|but|so|well)[, ]+)*(?:i|we)(?:['’]?(?:m|re)| am| are| do| work| know| can)\b/i

function wordsIn(field: string, calls: PlannedCall[]): string[] {
  return calls
    .flatMap(({ input }) =>
      String(input[field] ?? '')
        .toLowerCase()
        .split(/\s+/),
    )
    .filter(Boolean)
}
