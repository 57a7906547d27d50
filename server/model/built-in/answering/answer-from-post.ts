import type { Money } from '../../../../tools/core/card.ts'
import { DAYS_A_WEEK, payFor, payInWords } from '../../../../tools/jobs/pay.ts'
import type { PayPeriod } from '../../../../tools/jobs/salary-range.ts'
import { FILLER } from '../slots/keyword-filler.ts'
import { type PostingTopic, topicsAsked } from '../slots/posting-topics.ts'
import { COMMON_WORDS } from '../words/common-words.ts'
import { stem } from '../words/stem.ts'
import { wordsOf } from '../words/tokens.ts'

/** A posting that was read, and what was asked of it. */
export interface AskedPost {
  question: string
  /** The job, as answers call it. */
  label: string
  /** The agency's own words. */
  text: string
  /** What else is known of it, a line each: "Pay: £12 an hour". */
  facts: readonly string[]
  pay: Money | null
}

/** More than this of a topic is the whole posting again. */
const MOST_LINES = 3
const MOST_OF_SECTION = 8
const MOST_TOPICS = 3

/**
 * The lines of a posting that answer, in its own words, and what it does not
 * speak of; null where nothing single was asked.
 */
export function answerFromPost(post: AskedPost): string | null {
  const question = withoutName(post)
  if (!ASKS.test(question)) return null
  const topics = topicsAsked(question).slice(0, MOST_TOPICS)
  const lines = linesOf(post)
  const wanted = wordsAsked(question)
  const paid = payAsked({ question, post })
  const told =
    topics.length > 0
      ? topics.map((topic) => ({ about: topic.name, lines: linesAbout({ topic, lines, wanted }) }))
      : toldByWords({ question, lines, wanted })
  const found = [...new Set(told.flatMap(({ lines: own }) => own))]
  const silent = told.filter(({ lines: own }) => own.length === 0).map(({ about }) => about)
  if (paid) return said({ post, found: [...found, paid], silent })
  return told.length === 0 ? null : said({ post, found, silent })
}

const ASKS =
  /\?|^(?:(?:and|but|so|ok|okay|hi|hello|hey|well|no|please)[,! ]+)*(?:what|which|how|why|when|where|who|whose|is|are|am|do|does|did|can|could|may|will|would|should|must|has|have|any|need|tell me (?:about|if|whether|what|how|when|where|who)|i (?:want|need|would like|wonder) (?:to know )?(?:about|if|whether|what|how))\b|\b(?:does it (?:say|mention|tell)|says? (?:anything|something)|anything about)\b/i

/** "the night nurse job": words that name it ask for nothing. */
function withoutName({ question, label }: AskedPost): string {
  const own = new Set(wordsOf(label))
  return question.replace(NAMED, (named) =>
    wordsOf(named).some((word) => own.has(word)) ? 'the job' : named,
  )
}

const NAMED = /\b(?:the|that|this) (?:[\p{L}\d-]+ ){1,4}?(?:job|role|post|position|one|vacancy|ad)\b/giu

/** A line of a posting under its heading: "Benefits: Works bus". */
interface Line {
  text: string
  headed: string
}

/** Facts first, then the text sentence by sentence. */
function linesOf({ text, facts }: AskedPost): Line[] {
  const lines = facts.map((fact) => ({ text: fact, headed: fact }))
  let heading = ''
  for (const sentence of text.split(/\n+|(?<=[.!?])\s+(?=\p{Lu})/u)) {
    const line = sentence.replace(/^[-*•]\s+/, '').trim()
    if (/^[\p{L} ]+:$/u.test(line)) heading = `${line} `
    else if (/\p{L}/u.test(line)) lines.push({ text: line, headed: `${heading}${line}` })
  }
  return lines
}

/** Those that hold the very words that were asked come first. */
function linesAbout({
  topic,
  lines,
  wanted,
}: {
  topic: PostingTopic
  lines: readonly Line[]
  wanted: readonly string[]
}): string[] {
  const hits = ({ text }: Line) => wordsOf(text).filter((word) => wanted.includes(stem(word))).length
  return lines
    .filter(({ headed }) => topic.tells.test(headed))
    .toSorted((one, other) => hits(other) - hits(one))
    .slice(0, topic.isSection ? MOST_OF_SECTION : MOST_LINES)
    .map(({ text }) => text)
}

/** What no topic covers is looked for as it was said: "do they use Kafka?" */
function toldByWords({
  question,
  lines,
  wanted,
}: {
  question: string
  lines: readonly Line[]
  wanted: readonly string[]
}): { about: string; lines: string[] }[] {
  const rare = wordsOf(question).filter((word) => wanted.includes(stem(word)) && !COMMON_WORDS.has(word))
  if (rare.length === 0 || rare.length > 2) return []
  const found = lines.filter(({ text }) => wordsOf(text).some((word) => wanted.includes(stem(word))))
  return [{ about: `“${rare.join(' ')}”`, lines: found.slice(0, MOST_LINES).map(({ text }) => text) }]
}

/** What tells of no subject: how it is asked, and what every posting is. */
const GENERAL: ReadonlySet<string> = new Set(
  'involve involves involved about detail details info information read whole full advert advertisement posting ad description summary explain exactly entail entails duties tasks responsibilities role job post position work day typical like kind company employer client does mean tell more anything something everything else again show see open it that this there they them'.split(
    ' ',
  ),
)

/** Stems of the words that name a subject. */
function wordsAsked(question: string): string[] {
  return wordsOf(question)
    .filter((word) => word.length > 2 && !FILLER.has(word) && !GENERAL.has(word))
    .map(stem)
}

/** "how much is that a month?": the pay for the period that was asked for. */
function payAsked({ question, post: { pay, text } }: { question: string; post: AskedPost }): string | null {
  const asked = PERIOD.exec(question)?.[1]?.toLowerCase()
  const period = asked && PERIODS[asked]
  if (!pay || !period || period === pay.period) return null
  const told = Number(
    /\b(\d{2}(?:\.5)?)[ -]hours?(?: a| per)? week\b|\b(\d{2}(?:\.5)?)-hour week\b/i.exec(text)?.[1],
  )
  const hoursAWeek = told > 0 ? told : USUAL_HOURS
  const amount = payInWords(payFor({ pay, period, hoursAWeek }))
  const periods: readonly PayPeriod[] = [pay.period, period]
  const taken = [
    ...(periods.includes('hour') ? [`${hoursAWeek} hours`] : []),
    ...(periods.includes('day') ? [`${DAYS_A_WEEK} days`] : []),
  ].join(' and ')
  return amount && `That is about ${amount} before tax${taken ? `, at ${taken} a week` : ''}.`
}

const PERIOD =
  /\b(?:a|an|per|each|every|in a)[ -](year|month|week|day|hour)\b|\b(yearly|annually|monthly|weekly|daily|hourly)\b/i
const PERIODS: Record<string, PayPeriod | undefined> = {
  year: 'year',
  yearly: 'year',
  annually: 'year',
  month: 'month',
  monthly: 'month',
  week: 'week',
  weekly: 'week',
  day: 'day',
  daily: 'day',
  hour: 'hour',
  hourly: 'hour',
}
const USUAL_HOURS = 40

function said({
  post: { label },
  found,
  silent,
}: {
  post: AskedPost
  found: readonly string[]
  silent: readonly string[]
}): string {
  const about = silent.join(' or ')
  if (found.length === 0)
    return `The posting of **${label}** says nothing about ${about}, as far as I can see. The card has all of it; the agency can tell you more: say “talk to a person”.`
  const rest = silent.length > 0 ? `\n\nIt says nothing about ${about}, as far as I can see.` : ''
  return `From the posting of **${label}**:\n\n${found.map((line) => `- ${line}`).join('\n')}${rest}`
}
