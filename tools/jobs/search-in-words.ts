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
    payWanted(input),
    (input.exclude?.length ?? 0) > 0 && `without ${listed(leftOutInWords(input.exclude ?? []), 'or')}`,
  ].filter(Boolean)
  return [...before, noun, ...after].join(' ')
}

/** "near london" → "near London"; a place as it was written keeps its own capitals. */
function placeInWords(place: string): string {
  const name = shortName(place, 60)
  const written =
    name === name.toLowerCase() ? name.replace(/(?<![\p{L}’'])\p{L}+/gu, capitalUnlessSmall) : name
  const named = written.replace(TAKES_THE, (country) => `the ${country}`)
  return /^(in|near|around|close to|within)\b/i.test(named) ? named : `in ${named}`
}

/** "in the UK" */
const TAKES_THE =
  /(?<!\bthe )\b(?:UK|U\.K\.?|US|USA|U\.S\.A?\.?|EU|UAE|United Kingdom|United States|United Arab Emirates|European Union|Netherlands|Philippines|Midlands|North of England|South of England)(?![\w.])/gi

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

function leftOutInWords(words: readonly string[]): string[] {
  return words.map((word) => `“${shortName(word, 60)}”`)
}

/** "paying at least €60,000 a year", "paying €30,000 to €40,000 a year"; null when no pay was asked for. */
function payWanted({ payMin, payMax, payCurrency, payPeriod }: SearchInput): string | null {
  const amount = (sum: number) =>
    payCurrency ? moneyInWords(sum, payCurrency.toUpperCase()) : sum.toLocaleString('en-GB')
  const least = payMin ?? null
  const most = payMax ?? null
  if (least === null && most === null) return null
  const sums =
    least !== null && most !== null
      ? `${amount(least)} to ${amount(most)}`
      : least !== null
        ? `at least ${amount(least)}`
        : `at most ${amount(most ?? 0)}`
  const each = payPeriod ? ` a${payPeriod === 'hour' ? 'n' : ''} ${payPeriod}` : ''
  return `paying ${sums}${each} before tax${payCurrency ? '' : ' in the currency of the job'}`
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
  const shownInput = understood(input, answer)
  const some = answer.matched === 'some' ? ' No job has all of these words; these have some of them.' : ''
  const found = `${countInWords(shownInput, answer)}${whereSearched(input, context)}.${mentionsInWords(answer)}${some}${awayInWords(input, answer)}`
  const range =
    total > jobs.length ? ` Here ${first === last ? `is number ${first}` : `are ${first} to ${last}`}.` : ''
  return found + range
}

/** "I found 3 open jobs for …"; jobs that only mention what was looked for are no such jobs. */
function countInWords(input: SearchInput, { total, mentioning }: SearchAnswer): string {
  const own = total - mentioning
  if (own > 0) return `I found ${own} open ${searchInWords(input, own === 1 ? 'job' : 'jobs')}`
  return `I found no open ${searchInWords(input)}, only ${count(total, 'job')} that ${total === 1 ? 'mentions' : 'mention'} it in the text`
}

/** Jobs among those found that have the words in their text only. */
function mentionsInWords({ total, mentioning }: SearchAnswer): string {
  if (mentioning === 0 || mentioning === total) return ''
  return mentioning === 1
    ? ' Another job only mentions it in its text, and comes last.'
    : ` Another ${mentioning} only mention it in their text, and come last.`
}

/** Remote jobs among those found in a place. */
function awayInWords(input: SearchInput, { total, away }: SearchAnswer): string {
  if (away === 0 || input.workMode === 'remote') return ''
  if (total === 1) return ' It is remote and open to people there.'
  return ` ${away === total ? 'All' : away} of them ${away === 1 ? 'is' : 'are'} remote and open to people there.`
}

/** Jobs left out because they say nothing about pay. */
export function withoutPayInWords(withoutPay: number): string {
  if (withoutPay === 0) return ''
  const [they, them] = withoutPay === 1 ? ['does', 'it'] : ['do', 'them']
  return ` Another ${count(withoutPay, 'job')} would fit but ${they} not state a pay that I can compare, so I left ${them} out.`
}
