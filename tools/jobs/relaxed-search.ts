import type { Card } from '../core/card.ts'
import type { ToolContext } from '../core/definition.ts'
import { capitalised, count, listed } from '../core/wording.ts'
import { search } from './run-search.ts'
import type { SearchInput } from './search-query.ts'

const FILTER_NAMES: Record<string, string> = {
  keywords: 'the search words',
  place: 'the place',
  workMode: 'the work mode',
  jobType: 'the contract type',
  seniority: 'the level',
  pay: 'the pay',
  exclude: 'the exclusions',
}

const WIDER: Record<string, string> = {
  scope: 'at other agencies too',
  near: 'in the places around it',
}

export interface Relaxed {
  /** The filter that is left out, or the way in which the search is wider. */
  dropped: string
  total: number
}

/** What a person says to see them: "without the place". */
function offerOf({ dropped }: Relaxed): string {
  return WIDER[dropped] ?? `without ${FILTER_NAMES[dropped] ?? dropped}`
}

/** What would be found without one of the filters: "4 jobs without the place". */
export function relaxedInWords(relaxed: readonly Relaxed[]): string {
  if (relaxed.length === 0) return ''
  const offers = relaxed.map((one) => `${count(one.total, 'job')} ${offerOf(one)}`)
  return ` I would find ${listed(offers)}: say ${listed(
    relaxed.map((one) => `“${offerOf(one)}”`),
    'or',
  )}.`
}

/** The same as buttons; null when nothing would be found. */
export function relaxedCard(relaxed: readonly Relaxed[]): Card | null {
  if (relaxed.length === 0) return null
  return {
    kind: 'rows',
    title: 'What I would find instead',
    note: 'Each button repeats the search with that one change.',
    rows: [],
    actions: relaxed.map((one) => ({
      label: capitalised(`${offerOf(one)} (${one.total})`),
      say: capitalised(offerOf(one)),
    })),
  }
}

/** The filters of a search, each with the fields that it stands in. */
const FILTERS = [
  ['keywords', ['keywords']],
  ['place', ['place']],
  ['workMode', ['workMode']],
  ['jobType', ['jobType']],
  ['seniority', ['seniority']],
  ['pay', ['payMin', 'payMax']],
  ['exclude', ['exclude']],
] as const satisfies readonly (readonly [string, readonly (keyof SearchInput)[]])[]

/** The same search with the places around its own; null where it has none, or looks around it already. */
export function besidePlace(input: SearchInput): SearchInput | null {
  if (!input.place || /^(near|around|close to|within)\b/i.test(input.place)) return null
  return { ...input, place: `near ${input.place}`, page: 1 }
}

/** What is found when one filter is left out, for a person whose search found nothing. */
export async function relax(input: SearchInput, context: ToolContext): Promise<Relaxed[]> {
  const filters = FILTERS.filter(([, fields]) => fields.some((name) => (input[name] ?? null) !== null))
  const attempts: { dropped: string; input: SearchInput }[] = filters.map(([dropped, fields]) => ({
    dropped,
    input: { ...input, ...Object.fromEntries(fields.map((name) => [name, null])), page: 1 },
  }))
  if (context.agency && input.scope !== 'all') {
    attempts.push({ dropped: 'scope', input: { ...input, scope: 'all', page: 1 } })
  }
  const around = besidePlace(input)
  if (around) attempts.push({ dropped: 'near', input: around })
  // A single filter left out is the whole list: that says nothing about this search.
  const useful = attempts.filter(
    ({ dropped }) => dropped === 'scope' || dropped === 'near' || filters.length > 1,
  )
  const totals = await Promise.all(
    useful.map(async ({ dropped, input }) => ({ dropped, total: (await search(input, context)).total })),
  )
  return totals.filter(({ total }) => total > 0)
}
