import type { Reading } from '../terms/reading.ts'
import type { Span } from '../terms/span.ts'
import { COMMON_WORDS } from '../words/common-words.ts'
import { overlaps } from '../words/overlap.ts'
import { isWork } from './work-named.ts'

/** A word or place that a search is to leave out. */
export interface LeftOut {
  value: string
  start: number
  end: number
}

/** What leaves out whatever stands behind it: "except Java", "but not Oslo". */
const EXCEPT =
  'except(?:ing)?(?: for)?|excluding|exclude|excludes|apart from|aside from|other than|(?:anything|everything|anywhere|everywhere|any job|all) but|but (?:definitely |please |really |certainly )?not|leav(?:e|ing) out|rul(?:e|ing) out|cut out|filter out|avoid(?:ing)?|minus|not counting|steer(?:ing)? clear of|(?:stay|keep) (?:well )?away from|anywhere outside'
/** What refuses it, where it is said of work: "no nights", "nothing in sales". */
const REFUSES = 'no|not|nothing|none|nowhere|without|never'
/** What somebody says of themselves: "I don't want nights", "I'm not looking for remote work". */
const DISLIKES =
  "(?:do not|don't|dont|does not|doesn't|would not|wouldn't|wouldnt|will not|won't|wont|can not|cannot|can't|cant) (?:really |actually |ever |even )?(?:want(?: to(?: see)?)?|show(?: me)?|give me|list|like(?: to)?|fancy|wish(?: for)?|care for|need|do|work)|not (?:really |actually |currently |at all )?(?:interested in|looking for|after|keen on|up for|into|a fan of|fussed about|going to do)|(?:hate|sick of|tired of|had enough of|done with|fed up with|no more)"
/** What may stand between: "nothing at all in", "no jobs that involve". */
const BETWEEN =
  '(?:to|be|being|have|having|do|doing|go|going|work|working|works|jobs?|roles?|ones?|positions?|vacancies|adverts?|anything|something|stuff|any|more|all|at|in|near|around|on|with|of|for|from|by|a|an|the|those|these|that|which|is|are|has|have|involves?|involving|needs?|requires?|requiring|asks?|asking|mentions?|based|located|lots?|too|much|many|another|either|even|shifts? (?:at|in|on)(?= nights?))'
const CUE = new RegExp(
  String.raw`(?<![\p{L}\d'-])(?:(?<except>${EXCEPT})|(?<dislikes>${DISLIKES})|(?<refuses>${REFUSES}))(?![\p{L}\d'-])(?<between>(?:\s+${BETWEEN}(?![\p{L}\d'-]))*)\s+`,
  'giu',
)
/** "outside London" */
const OUTSIDE =
  /(?<![\p{L}\d'-])(?:outside(?: of)?|away from|not (?:\p{L}+ )?(?:in|near|around|at|to)|nothing (?:\p{L}+ )?(?:in|near|around|at)|nowhere (?:in|near|around))\s+(?:the )?$/iu
/** Takes nothing out of a search: "not only remote", "I'm not in Leeds", "not far from York". */
const NO_REFUSAL =
  /(?:\b(?:i'm|im|i am|he is|he's|she is|she's|we are|we're|it is|it's|its|that is|that's|is it|why|if|or)|\b(?:is|are|was|were|has|have|did|had|should|could|might|may|need|am)) $/i

/** How one works: no kind of work, and often refused. */
export const CONDITION =
  /^(?:nights?|night[ -]?shifts?|weekends?|evenings?|shifts?|shift[ -]?work|overtime|lifting|travel(?:l?ing)?|commission|commuting|phones?|on-call|saturdays?|sundays?|children|customers|computers?)$/
/** What somebody lacks, says in passing, or calls a filter: nothing that a search could leave out. */
const NO_THING =
  /^(?:experience|experienced|degrees?|diplomas?|qualifications?|training|certificates?|licen[cs]es?|cars?|transport|cv|resume|ideas?|problems?|worries|rush|hurry|matter|thanks|need|more|less|longer|limit|preferences?|luck|doubt|clue|english|skills?|sponsorship|visa|minimum|maximum|repl(?:y|ies)|answers?|offers?|results?|jobs?|work|roles?|one|ones|mode|filters?|words?|thing|things|sense|use|way|point|please|idea|sure|yet|that|this|it|them|those|these|what|interested|interesting|suitable|applicable|really|necessarily|only|just|so|too|very|far|much|enough|anymore|either|here|there|now|agency|agencies|fee|fees|cost|strings|deposit|fault|joke|joking|kidding|bother|delay|exceptions?|exclusions?|remote|money|pay|salary|location|place)$/
/** Ends the thing: "no nights please", "except nursing in Leeds". */
const ENDS =
  /^(?:please|pls|plz|thanks|thank|though|tho|either|in|at|near|around|for|from|on|with|within|to|of|by|jobs?|work|roles?|ones?|positions?|vacancies|stuff|shifts?|and|or|nor|but|if|because|as|so|then|is|are|that|which|who|i|we|anymore|any|paying|over|under|now|ok|okay|instead|again|only|just)$/
/** "Java or PHP", "no nights, no weekends", "nights, weekends or evenings". */
const LINK =
  /^(?:,? ?(?:and|or|nor|&|\/)(?: (?:not|no|in|the|any|near|at|even))* |, ?(?:(?:not|no) (?:in |the )*)|, (?=[^,.;!?]{1,30}(?:, [^,.;!?]{1,30})* (?:or|nor|and) ))/i
/** Several everyday words that together say how or what one works. */
const SET_PHRASE =
  /^(?:zero[- ]hours?(?: contracts?)?|cold[- ]call(?:s|ing)|call[- ]cent(?:re|er)s?|night[- ]shifts?|late[- ]shifts?|early (?:starts|mornings)|heavy lifting|manual labou?r|on[- ]call)(?![\p{L}])/iu
const MOST_WORDS = 3

/** Words and places of a text that the search is to leave out, in order. */
export function leftOutIn(reading: Reading): LeftOut[] {
  const found: LeftOut[] = []
  for (const match of reading.text.matchAll(CUE)) {
    const kind = match.groups?.except ? 'except' : match.groups?.dislikes ? 'dislikes' : 'refuses'
    if (isNoRefusal(match, kind, reading)) continue
    found.push(...thingsAt({ at: match.index + match[0].length, kind, cue: match, reading }))
  }
  for (const span of reading.spans)
    if (
      span.kind === 'place' &&
      OUTSIDE.test(reading.text.slice(0, span.start)) &&
      !isSaidOfOneself(span, reading)
    )
      found.push({ value: span.value, start: span.start, end: span.end })
  const single = found.flatMap(eachPlace)
  const kept = single.filter(
    (one, i) => single.findIndex((other) => overlaps(one, other) && one.value === other.value) === i,
  )
  return kept.toSorted((a, b) => a.start - b.start)
}

/** "not Dover or Ashford" are two places, which stand where both do. */
function eachPlace(one: LeftOut): LeftOut[] {
  return one.value.split(/ or | and |, (?=\p{Lu})/u).map((value) => ({ ...one, value }))
}

/** True where any of it stands. */
export function isLeftOut(reading: Reading, range: { start: number; end: number }): boolean {
  return leftOutIn(reading).some((one) => overlaps(one, range))
}

type Kind = 'except' | 'dislikes' | 'refuses'

/** "it is not in Leeds" tells; a cue within a value, such as "no experience", is that value. */
function isNoRefusal(match: RegExpExecArray, kind: Kind, { text, spans }: Reading): boolean {
  const inValue = spans.some(
    (span) => span.kind === 'choice' && span.start <= match.index && span.end > match.index,
  )
  const ahead = text.slice(Math.max(0, match.index - 20), match.index)
  return inValue || (kind === 'refuses' && NO_REFUSAL.test(ahead))
}

function isSaidOfOneself({ start }: Span, { text }: Reading): boolean {
  const cue = OUTSIDE.exec(text.slice(0, start))
  return (
    cue !== null &&
    (NO_REFUSAL.test(text.slice(0, cue.index)) ||
      /\b(?:live|lives|living|moved?|from)\s*$/i.test(text.slice(0, cue.index)))
  )
}

interface Looked {
  at: number
  kind: Kind
  cue: RegExpExecArray
  reading: Reading
}

/** "Java", "Java or PHP", "nights, weekends and evenings": as far as things follow each other. */
function thingsAt(looked: Looked): LeftOut[] {
  const found: LeftOut[] = []
  for (let at = looked.at; ; ) {
    const thing = thingAt({ ...looked, at }, found.length > 0)
    if (!thing) return found
    found.push(thing)
    const link = LINK.exec(looked.reading.text.slice(thing.end))
    if (!link) return found
    at = thing.end + link[0].length
  }
}

function thingAt(looked: Looked, linked: boolean): LeftOut | null {
  const { at, reading } = looked
  const span = reading.spans.find(
    ({ kind, start, end }) =>
      VALUES.has(kind) && (start === at || (kind === 'choice' && start < at && end > at)),
  )
  if (span?.kind === 'place')
    return isOfPlaces(looked) ? { value: span.value, start: span.start, end: span.end } : null
  if (
    span?.kind === 'choice' &&
    !CONDITION.test(reading.text.slice(span.start, span.end).split(/ /)[0] ?? '')
  )
    return choiceAt(span, looked)
  return wordsAt(looked, linked)
}

const VALUES: ReadonlySet<string> = new Set(['place', 'choice'])
const MODES: ReadonlySet<string> = new Set(['work_mode', 'job_type', 'seniority'])

/** "no Leeds" refuses it; "I don't work in Leeds" tells of oneself. */
function isOfPlaces({ kind, cue }: Looked): boolean {
  return kind !== 'dislikes' || !/\bwork$/i.test(cue.groups?.dislikes ?? '')
}

/** "no part-time": "without remote" takes the filter out of a search, and leaves out no jobs. */
function choiceAt(span: Extract<Span, { kind: 'choice' }>, { kind, cue }: Looked): LeftOut | null {
  if (!MODES.has(span.slot)) return null
  if (kind === 'refuses' && /^(?:without|never)$/i.test(cue.groups?.refuses ?? '')) return null
  if (kind === 'dislikes' && /\bneed$/i.test(cue.groups?.dislikes ?? '')) return null
  return { value: span.value.replaceAll('_', '-'), start: span.start, end: span.end }
}

/** A kind of work, a skill or how one works; everyday words are none. */
function wordsAt(looked: Looked, linked: boolean): LeftOut | null {
  const { reading, at } = looked
  const { tokens, text } = reading
  const phrase = SET_PHRASE.exec(text.slice(at))?.[0]
  if (phrase) return { value: phrase, start: at, end: at + phrase.length }
  const from = tokens.findIndex(({ start }) => start === at)
  const first = tokens[from]
  if (!first || !isThing(first.text, looked, linked)) return null
  let to = from + 1
  while (to < from + MOST_WORDS && continues(reading, to)) to++
  const end = tokens[to - 1]?.end ?? first.end
  return { value: text.slice(first.start, end), start: first.start, end }
}

function isThing(word: string, looked: Looked, linked: boolean): boolean {
  const { kind, cue, reading, at } = looked
  if (NO_THING.test(word) || /^[\d.,]+k?$/.test(word)) return false
  if (CONDITION.test(word)) return kind !== 'refuses' || !/^never$/i.test(cue.groups?.refuses ?? '')
  if (reading.spans.some(({ kind: other, start, end }) => NO_WORDS.has(other) && start <= at && end > at))
    return false
  if (isWork(word)) return true
  if (COMMON_WORDS.has(word)) return false
  if (kind === 'except' || linked) return true
  return isNamed(word, looked) && (!/^not$/i.test(cue.groups?.refuses ?? '') || standsApart(looked))
}

/** A rare word is a thing where it is written like a name, or where little else is said: "no telesales". */
function isNamed(word: string, { at, reading: { text, tokens } }: Looked): boolean {
  return /^\p{Lu}/u.test(text.slice(at)) || (tokens.length <= BRIEF && !/(?:ed|ly|ble|ful|ous)$/.test(word))
}

const BRIEF = 8

const NO_WORDS: ReadonlySet<string> = new Set(['money', 'date', 'place', 'url', 'email', 'phone'])

/** "…, not Java": where a part of the sentence begins with it. */
function standsApart({ cue, reading: { text } }: Looked): boolean {
  return /(?:^|[,.;:!?–-]|\b(?:but|and|just|please|jobs?|work|roles?))\s*$/i.test(text.slice(0, cue.index))
}

function continues({ tokens, text, spans }: Reading, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]]
  if (!before || !token || !/^[ -]$/.test(text.slice(before.end, token.start))) return false
  if (ENDS.test(token.text) || NO_THING.test(token.text)) return false
  if (spans.some(({ kind, from, to }) => kind === 'place' && from <= at && to > at)) return false
  return isWork(token.text) || !COMMON_WORDS.has(token.text)
}
