import { actOf } from '../planning/act-of.ts'
import { bareAmount } from '../searching/changed-pay.ts'
import { isSearchValue } from '../searching/search-values.ts'
import { isReferenceSlot } from '../terms/field.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { ClauseRequest } from '../terms/request.ts'
import { isSearch } from '../terms/tool-fields.ts'
import type { Understanding } from '../terms/understanding.ts'
import { actSaid } from './act-said.ts'

const MOST_WORDS = 10
/** What begins or ends a change of what was just said. */
const CHANGES =
  /^(?:(?:ok(?:ay)?|oh|sorry|please|pls|hmm|wait|yes|well)[,\s]+)*(?:and|but|also|plus|only|just|no|not|nah|nope|actually|at least|make (?:it|that)|(?:raise|lower|set|put|change|switch|bump|move|up|drop) (?:it|that|the (?:pay|minimum|salary|place|town))|with|without|or)(?![\p{L}])|(?:instead|too|as well|only|(?:is|are|would be|'s) (?:also )?(?:fine|ok(?:ay)?|good)(?: too| as well)?)[.! ]*$/iu
/** Acts that stand in a change of what is looked for, too. */
const HARMLESS: ReadonlySet<string> = new Set(['policy', 'advice', 'detail', 'live'])

/**
 * "and only remote ones", "raise it to 30k", right after what a search takes was kept: that is changed, and
 * nothing is searched. Null where the words say nothing that it takes, or ask for something else.
 */
export function changedAgain(request: ClauseRequest): Understanding | null {
  const { reading, exchanges, brain, allowed } = request
  const last = exchanges.at(-1)
  const made = brain.tools.get(last?.calls.at(-1)?.tool ?? '')
  const search = [...brain.tools.values()].find(isSearch)
  if (!last || !made || !search || made.effect !== 'write' || !keepsSearch(made, search)) return null
  if (reading.tokens.length > MOST_WORDS || reading.asks || !CHANGES.test(reading.text)) return null
  const act = actSaid(reading)
  // "and nurse jobs in Leeds too" is a wish of its own.
  if (reading.spans.some(({ kind }) => kind === 'work')) return null
  if (act !== null && !HARMLESS.has(act)) return null
  const types = new Set(last.results.flatMap(({ references }) => references.map(({ type }) => type)))
  const tool = [...brain.tools.values()].find(
    (one) =>
      one.effect === 'write' &&
      allowed(one.name) &&
      keepsSearch(one, search) &&
      types.has(one.target?.slot ?? ''),
  )
  return tool ? changeBy({ request, tool }) : null
}

/** Takes what a search takes, by the same names. */
function keepsSearch({ fields }: KnownTool, search: KnownTool): boolean {
  return KEPT.every((slot) => {
    const name = search.fields.find((field) => field.slot === slot)?.name
    return fields.some((field) => field.slot === slot && field.name === name)
  })
}

const KEPT = ['place', 'work_mode', 'seniority', 'money'] as const

/** The change, where the words say a value; a bare number is the pay. */
function changeBy({ request, tool }: { request: ClauseRequest; tool: KnownTool }): Understanding | null {
  const understood = actOf({ request, tool, intent: { label: tool.name, probability: 0.9 } })
  const { filled, plan } = understood
  if (!filled || filled.unclear || plan.kind === 'say') return null
  const isSaid = tool.fields.some(
    ({ name, slot }) => !isReferenceSlot(slot) && (filled.input[name] ?? null) !== null,
  )
  if (isSaid) return understood
  const pay = tool.fields.find(({ slot }) => slot === 'money')
  const amount = bareAmount(request.reading.text)
  // "and only in Leeds", where it is so already: the tool says that.
  const isSo = request.reading.spans.some((span) => isSearchValue(span) && span.kind !== 'work')
  if (!pay || !filled.rows || (amount === null && !isSo)) return null
  const input = { ...filled.input, [pay.name]: amount }
  return {
    ...understood,
    filled: { ...filled, input },
    plan: { kind: 'calls', calls: [{ tool: tool.name, input }], question: null, lookup: false },
  }
}
