import type { Token } from '../terms/token.ts'
import { startsAct } from './act-start.ts'
import { keptWhole, type Range } from './kept-whole.ts'
import { spreadVerb } from './shared-verb.ts'

/** A longer text is a document, and no list of wishes. */
const LONGEST = 1_200

/**
 * Splits a text where a new act may begin. Quoted text and what follows a colon
 * stay whole. One part means: nothing to split.
 */
export function splitClauses(text: string): string[] {
  if (text.length > LONGEST) return [text]
  const spread = spreadVerb(text)
  if (spread !== text) return splitClauses(spread)
  const whole = keptWhole(text)
  return cut({ text, pattern: SENTENCE_END, whole, accept: () => true })
    .flatMap(({ text: sentence, start }) =>
      cut({
        text: sentence,
        pattern: CONNECTOR,
        whole: whole.map(([from, to]) => [from - start, to - start] as const),
        accept: beginsAct,
      }),
    )
    .map((part) => part.text.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
}

/** "junior... no wait, senior" goes on after its dots. */
const SENTENCE_END = /(?<=(?<!\.\.)[.!?])["')]*\s+|\n+|;\s+/gu
const CONNECTOR =
  /(?:[,;]?\s+(?:and then|and also|and separately|and plus|and|n|&|an(?= (?![aeiou])\p{L})|then|also|but|so)\s+(?:then |also |separately |afterwards |please )*|[,;]\s+)/giu

/** A place where a text may be cut. */
interface Cut {
  before: string
  connector: string
  rest: string
}

function beginsAct({ before, connector, rest }: Cut): boolean {
  if (/so\s*$/i.test(connector) && PURPOSE.test(rest)) return false
  if (LEADS_IN.test(before) || BELONGS.test(rest)) return false
  return startsAct(rest) || /then|also|separately|plus/i.test(connector)
}

/** "so I can see it" is why, not what. */
const PURPOSE = /^(?:i|we|that|it|they|he|she)\b/i
/** "remind me, what …" only leads to the question. */
const LEADS_IN =
  /^(?:(?:please|pls|can you|could you|just|hey|ok|so|and)[, ]+)*(?:(?:remind|tell|show) me|(?:once|twice|every|each)(?: an?| per| other)? \p{L}+|daily|weekly|from (?:now|today) on)$/iu
/** "tell them …" and the like belong to what stands before them. */
const BELONGS =
  /^(?:tell (?:them|him|her)|write (?:to )?them|you can tell|add that|its? about|it's about|say|mention|with|because|since|as|so|to|(?:are|is|was|were|has|have) (?:waiting|being|been|not|still|pending|due|ready|\w+ed (?:by|to|for|in|on|with|at|from)|yet)\b|the reason|reason|let them|which|who|that|where|saying|please|thanks|thank you|it was|it's|it is|(?:i'm|i am|im|i was|we're|we are)? ?still (?:there|at it|going|working there|employed|in (?:that|the) (?:job|post|role))|i (?:left|quit|finished|stayed|started|resigned|ended)(?= (?:in|on|last|this|there|it|until|till|after|because|when|from|\d))|i can start|i could start|i have \d|i am available)\b/i

interface Piece {
  text: string
  /** Where it begins in the text that was cut. */
  start: number
}

/** Cuts where the pattern is, outside of what stays whole. */
function cut({
  text,
  pattern,
  whole,
  accept,
}: {
  text: string
  pattern: RegExp
  whole: readonly Range[]
  accept: (cut: Cut) => boolean
}): Piece[] {
  const parts: Piece[] = []
  let start = 0
  for (const { 0: connector, index } of text.matchAll(pattern)) {
    const end = index + connector.length
    const before = text.slice(start, index)
    if (whole.some(([from, to]) => index > from && index < to - 1)) continue
    if (endsShort(before) || !accept({ before, connector, rest: text.slice(end) })) continue
    parts.push({ text: before, start })
    start = end
  }
  return [...parts, { text: text.slice(start), start }]
}

/** "St.", "e.g.": a full stop that ends no sentence. */
function endsShort(before: string): boolean {
  return /(?:^|\s)(?:no|nr|st|mr|mrs|ms|dr|ltd|inc|e\.g|i\.e|etc|approx|min|max|p\.a)\.$/i.test(before)
}

/** True when the tokens hold a word at all. */
export function hasWords(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }) => /\p{L}/u.test(text))
}
