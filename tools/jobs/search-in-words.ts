import type { ToolContext } from '../core/definition.ts'
import { shortName } from '../core/short-name.ts'
import { capitalised, count, label, listed } from '../core/wording.ts'
import { moneyInWords } from './pay.ts'
import type { SearchAnswer, SearchInput } from './search-query.ts'

/** The search as it was understood: spelling put right, the period of the pay filled in. */
export function understood(input: SearchInput, answer: SearchAnswer): SearchInput {
  return {
    ...input,
    keywords: answer.correctedTo ?? input.keywords,
    place: answer.placeCorrected ? answer.placeName : input.place,
    payPeriod: answer.payPeriod ?? input.payPeriod,
  }
}

/** What was searched for: "remote senior jobs for “java” in Berlin from €60,000 a year". */
export function searchInWords(input: SearchInput, noun = 'jobs'): string {
  const before = [
    input.workMode === 'onsite' ? 'on-site' : input.workMode,
    input.jobType && label(input.jobType),
    input.seniority && (input.seniority === 'entry' ? 'entry-level' : input.seniority),
  ].filter(Boolean)
  const after = [
    input.keywords && `for “${shortName(input.keywords)}”`,
    input.place && placeInWords(input.place),
    input.payMin !== null && `paying at least ${leastPay(input)}`,
  ].filter(Boolean)
  return [...before, noun, ...after].join(' ')
}

/** "near london" → "near London"; a place as it was written keeps its own capitals. */
function placeInWords(place: string): string {
  const name = shortName(place, 60)
  const written =
    name === name.toLowerCase() ? name.replace(/(?<![\p{L}’'])\p{L}+/gu, capitalUnlessSmall) : name
  return /^(in|near|around|close to|within)\b/i.test(written) ? written : `in ${written}`
}

const SMALL_WORDS = new Set([
  'near',
  'in',
  'around',
  'close',
  'to',
  'within',
  'the',
  'of',
  'upon',
  'am',
  'miles',
  'km',
  'from',
  'area',
  'or',
  'and',
])
const SHORT_FORMS = new Set(['uk', 'us', 'usa', 'eu', 'uae', 'nyc', 'nz', 'nrw'])

function capitalUnlessSmall(word: string): string {
  if (SHORT_FORMS.has(word)) return word.toUpperCase()
  return SMALL_WORDS.has(word) ? word : capitalised(word)
}

function leastPay({ payMin, payCurrency, payPeriod }: SearchInput): string {
  const least = payMin ?? 0
  const amount = payCurrency ? moneyInWords(least, payCurrency.toUpperCase()) : least.toLocaleString('en-GB')
  const each = payPeriod ? `${amount} a${payPeriod === 'hour' ? 'n' : ''} ${payPeriod}` : amount
  return payCurrency ? each : `${each} in the currency of the job`
}

/** Whose jobs were searched: "at Northwind", or "" when all agencies were. */
export function whereSearched(input: SearchInput, context: ToolContext): string {
  return context.agency && input.scope !== 'all' ? ` at ${shortName(context.agency.name)}` : ''
}

/** The sentence above the list of jobs. */
export function foundInWords({
  input,
  answer,
  context,
}: {
  input: SearchInput
  answer: SearchAnswer
  context: ToolContext
}): string {
  const { total, page, pageSize, jobs } = answer
  const first = (page - 1) * pageSize + 1
  const last = first + jobs.length - 1
  const noun = total === 1 ? 'job' : 'jobs'
  const shownInput = understood(input, answer)
  const some = answer.matched === 'some' ? ' No job has all of these words; these have some of them.' : ''
  const remote =
    answer.away > 0 && input.workMode !== 'remote'
      ? ` ${answer.away === total ? 'All' : answer.away} of them ${answer.away === 1 ? 'is' : 'are'} remote and open to people there.`
      : ''
  const found = `I found ${total} open ${searchInWords(shownInput, noun)}${whereSearched(input, context)}.${some}${remote}`
  const range =
    total > jobs.length ? ` Here ${first === last ? `is number ${first}` : `are ${first} to ${last}`}.` : ''
  return found + range
}

/** Jobs left out because they say nothing about pay. */
export function withoutPayInWords(withoutPay: number): string {
  if (withoutPay === 0) return ''
  const [they, them] = withoutPay === 1 ? ['does', 'it'] : ['do', 'them']
  return ` Another ${count(withoutPay, 'job')} would fit but ${they} not state a pay that I can compare, so I left ${them} out.`
}

const FILTER_NAMES: Record<string, string> = {
  keywords: 'the search words',
  place: 'the place',
  workMode: 'the work mode',
  jobType: 'the contract type',
  seniority: 'the level',
  payMin: 'the minimum pay',
}

const WIDER: Record<string, string> = {
  scope: 'when other agencies count too',
  near: 'in the places around it',
}

/** What would be found without one of the filters: "without the place there are 4 jobs". */
export function relaxedInWords(relaxed: readonly { dropped: string; total: number }[]): string {
  if (relaxed.length === 0) return ''
  const offers = relaxed.map(
    ({ dropped, total }) =>
      `${count(total, 'job')} ${WIDER[dropped] ?? `without ${FILTER_NAMES[dropped] ?? dropped}`}`,
  )
  return ` I would find ${listed(offers)}: say which you would like to see.`
}
