import type { Reading } from '../terms/reading.ts'
import { fold } from '../words/normalise.ts'
import { overlaps } from '../words/overlap.ts'
import { FILLER } from './keyword-filler.ts'
import { hyphenated, type Kept } from './keyword-group.ts'
import { focused } from './keyword-groups.ts'
import { LANGUAGES } from './languages.ts'
import { leftOutIn } from './left-out.ts'
import { storyTokens, toldTokens } from './story.ts'
import { isWork } from './work-named.ts'

/** "work" belongs to the search after these: "social work". */
const WORK_COMPOUNDS = new Set([
  'social',
  'youth',
  'case',
  'metal',
  'steel',
  'wood',
  'ground',
  'stone',
  'lab',
  'factory',
  'field',
])
/** "band 5 nurse", "HGV class 1": the number belongs to the word. */
const GRADED = /^(?:class|band|level|grade|category|tier|nvq|cat)$/
const INNER = new Set(['and', 'of', 'in', 'for', 'with', 'or', 'the', 'to'])

/** The same without what is only told of: "I finished my training in spring" changes no search. */
export function wishedKeywords(reading: Reading): string | null {
  const told = storyTokens(reading.tokens)
  return keywordsOf(reading, (at) => told[at] === true)
}

/** What is left of a search once everything else is taken out; null when nothing is. */
export function keywordsOf(reading: Reading, isTold: (at: number) => boolean = () => false): string | null {
  const { tokens } = reading
  const leftOut = leftOutIn(reading)
  const kept = tokens.flatMap((token, at) =>
    isTwice(tokens, at) || isTold(at) || leftOut.some((one) => overlaps(one, token)) || !isKept(reading, at)
      ? []
      : [{ at, word: wordOf(token, isOwner(reading, at)) }],
  )
  if (kept.length > 0 && isOnlyOfBefore(kept, tokens)) return null
  const asked = languagesLast(focused(kept, reading), tokens)
  return asked.length === 0 ? null : joined(asked, tokens).replace(PAPER, '')
}

/** A word that was split into two tokens stands for itself once. */
function isTwice(tokens: Reading['tokens'], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]]
  return before?.start === token?.start && before?.end === token?.end
}

/** No value of another field, no number and no filler, unless it belongs to the words beside it. */
function isKept(reading: Reading, at: number): boolean {
  const { tokens } = reading
  const { text = '' } = tokens[at] ?? {}
  if (isAnyTrade(tokens, at) || asksToBeTold(tokens, at) || isOtherValue(reading, at)) return false
  if (/^[\d.,]+k?$/.test(text)) return GRADED.test(tokens[at - 1]?.text ?? '')
  if (isNoKeyword(tokens, at)) return false
  return !FILLER.has(text) || isCompound(tokens, at) || isNamed(tokens, at) || isTechnology(tokens, at)
}

function isOtherValue({ tokens, spans }: Reading, at: number): boolean {
  const span = spans.find(
    ({ kind, from, to }) => kind !== 'work' && kind !== 'phone' && from <= at && to > at,
  )
  // "interview coach", "offer manager": no status is searched for.
  const isOfWork = span?.kind === 'choice' && span.slot === 'status' && isWork(tokens[at + 1]?.text ?? '')
  return span !== undefined && span.kind !== 'quote' && !isOfWork && !isPartOfWork(tokens, at)
}

/** "it" that is no IT; "I don't care what" is no care work. */
function isNoKeyword(tokens: Reading['tokens'], at: number): boolean {
  const { text, raw } = tokens[at] ?? {}
  if (text === 'care') return /^(?:not|don't|dont|doesn't)$/.test(tokens[at - 1]?.text ?? '')
  return text === 'it' && raw !== 'IT'
}

/** "support in IT"; a text that begins with the word may be all in capitals. */
function isTechnology(tokens: Reading['tokens'], at: number): boolean {
  return tokens[at]?.raw === 'IT' && tokens[0]?.raw.toUpperCase() !== 'IT'
}

/** "social work" */
function isCompound(tokens: Reading['tokens'], at: number): boolean {
  return tokens[at]?.text === 'work' && WORK_COMPOUNDS.has(tokens[at - 1]?.text ?? '')
}

/** The word as it was written, when it was spelled right. */
function wordOf({ raw, text }: Reading['tokens'][number], owns: boolean): string {
  if (owns) return raw
  return fold(raw) === text || raw.includes("'") ? raw.replace(/'s?$/, '') : text
}

/** "children's nurse", "driver's mate": whose nurse it is belongs to the work. */
function isOwner({ tokens, text }: Reading, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token || !next || !/\p{L}'s$/u.test(token.raw) || !isBeside(tokens, at)) return false
  return (
    !/^(?:jobs?|work|roles?|positions?|vacanc(?:y|ies)|openings?|posts?|gigs?|pay|wages?|salary)$/.test(
      next.text,
    ) && /^\s\p{L}/u.test(text.slice(token.end))
  )
}

/** "any trade", "my trade": what work is called, and no kind of it. */
function isAnyTrade(tokens: Reading['tokens'], at: number): boolean {
  if (!/^trades?$/.test(tokens[at]?.text ?? '')) return false
  if (/^(?:learn|learning|in|into)$/.test(tokens[at - 2]?.text ?? '') && !isBeside(tokens, at)) return true
  if (isWork(tokens[at + 1]?.text ?? '')) return false
  return /^(?:any|every|whatever|whichever|which|what|my|no|that|this|your|other|another)$/.test(
    tokens[at - 1]?.text ?? '',
  )
}

/** "I used to drive a van. Something in Leeds?": what is wished for is said, and it is no kind of work. */
function isOnlyOfBefore(kept: readonly Kept[], tokens: Reading['tokens']): boolean {
  const told = toldTokens(tokens)
  const before = tokens.findIndex(({ text }, at) => text === 'used' && tokens[at + 1]?.text === 'to')
  return before >= 0 && told.includes('wished') && kept.every(({ at }) => told[at] === 'told' && at >= before)
}

/** "e-mail me", "send us", "once a week": how somebody wants to be told, and no kind of work. */
function asksToBeTold(tokens: Reading['tokens'], at: number): boolean {
  const next = tokens.slice(at + 1, at + 3).map(({ text }) => text)
  const text = tokens[at]?.text ?? ''
  if (/^(?:once|twice)$/.test(text)) return /^(?:an?|per|every|each)$/.test(next[0] ?? '')
  if (text === 'e') return next[0] === 'mail' && /^(?:me|us)$/.test(next[1] ?? '')
  return /^(?:e?mails?|message|text|send|ping|notify|alert)$/.test(text) && /^(?:me|us)$/.test(next[0] ?? '')
}

/** "Salesforce admin certificate": what somebody holds names the work without the paper. */
const PAPER = /(?<=\S) (?:certificate|certification|diploma|qualification|department)s?$/i

/** "who speaks Polish … customer service": the work, and then what is spoken. */
function languagesLast(asked: Kept[], tokens: Reading['tokens']): Kept[] {
  const spoken = asked.filter(({ at }) => LANGUAGES.has(tokens[at]?.text ?? ''))
  const first = spoken[0]?.at ?? 0
  const told = tokens
    .slice(Math.max(0, first - 2), first)
    .some(({ text }) => /^(?:speaks?|speaking|spoken|fluent|know|knows)$/.test(text))
  const rest = asked.filter((word) => !spoken.includes(word))
  return told && rest.length > 0 ? [...rest, ...spoken] : asked
}

/** "data entry" is no level, "customer service" no service: words that belong to the one before or after. */
function isPartOfWork(tokens: Reading['tokens'], at: number): boolean {
  return tokens[at]?.text === 'entry' && tokens[at - 1]?.text === 'data'
}

/** Only a space parts it from the next word. */
function isBeside(tokens: Reading['tokens'], at: number): boolean {
  return tokens[at + 1]?.start === (tokens[at]?.end ?? 0) + 1
}

/** Words that otherwise say nothing: "office admin", "office work", "Go developer", "Rust or Go". */
function isNamed(tokens: Reading['tokens'], at: number): boolean {
  const next = tokens[at + 1]?.text ?? ''
  if (hyphenated(tokens, at)) return true
  const text = tokens[at]?.text
  if (/^(?:mate|hand|help|help(?:er)?s?|mates|hands)$/.test(text ?? ''))
    return /\p{L}'s$/u.test(tokens[at - 1]?.raw ?? '') && isWork(tokens[at - 1]?.text ?? '')
  if (text === 'site') return isWork(next)
  // "till work": where one pays, and not "until".
  if (text === 'till' && /^(?:the|on|a)$/.test(tokens[at - 1]?.text ?? '')) return true
  if (text === 'till') return /^(?:work|jobs?|roles?|operators?|assistants?|staff)$/.test(next)
  if (text === 'office')
    return (
      (tokens[at - 2]?.text === 'in' && tokens[at - 1]?.text === 'an') ||
      (isBeside(tokens, at) && (isWork(next) || /^(?:work|jobs?|roles?)$/.test(next)))
    )
  if (text === 'work') return tokens[at - 1]?.text === 'office'
  if (tokens[at]?.raw !== 'Go' || tokens[at]?.starts) return false
  return isWork(next) || /^(?:or|and)$/.test(tokens[at - 1]?.text ?? '') || /^(?:or|and)$/.test(next)
}

function joined(kept: Kept[], tokens: Reading['tokens']): string {
  let out = ''
  kept.forEach(({ at, word }, i) => {
    const previous = kept[i - 1]
    if (previous) {
      const between = tokens.slice(previous.at + 1, at).map(({ text }) => text)
      const inner =
        between.length > 0 &&
        between.length <= 2 &&
        between.every((text) => INNER.has(text)) &&
        !between.includes('in') &&
        !between.includes('for') &&
        (!between.includes('to') || LANGUAGES.has(tokens[at]?.text ?? ''))
      out += inner ? ` ${between.join(' ')} ` : ' '
    }
    out += word
  })
  return out.slice(0, 200).trim()
}
