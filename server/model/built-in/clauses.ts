import type { Token } from './tokens.ts'

/** What an act starts with, after "and" or a comma. */
const ACT_START =
  /^(?:(?:if (?:you|u) (?:do not|don't|dont|would not|wouldn't) mind|if (?:possible|you can|u can)|while (?:you are|you're|ur) (?:at it|there)|on my cv|on my resume|in my cv|in my resume|on the cv|on my profile|also|then|please|pls|just|separately|first|firstly|second|secondly|third|thirdly|lastly|finally|next|kindly|maybe)[, ]+)*(?:show|tell|save|keep|bookmark|star|apply|withdraw|pull|remove|delete|bin|drop|take|list|check|compare|find|search|look|get|give|open|add|put|change|update|set|make|mark|use|correct|fix|undo|revert|cancel|bring|let|send|submit|note|unsave|scrap|erase|start|switch|rename|edit|what|which|how|when|where|who|why|is|are|can|could|do|does|did|will|would|i|i'm|i've|i'd|my|call|tell|connect|shift|pin|flag|favourite|shortlist|explain|see|view|read|also|accept|decline|reject|turn|publish|pause|close|move|invite|suspend|restore|message|export|summarise|summarize|rate|duplicate|flag|archive|reopen|hand|(?:name|title|label) (?:this|it|that|the)|the (?:[^\s,]+ ){1,2}ones? (?:you can|can be|should be|please))\b/i
const CONNECTOR =
  /(?:[,;]?\s+(?:and then|and also|and separately|and plus|and|then|also|but|so)\s+(?:then |also |separately |afterwards |please )*|[,;]\s+)/giu
/** "junior... no wait, senior" goes on after its dots. */
const SENTENCE_END = /(?<=(?<!\.\.)[.!?])["')]*\s+|\n+|;\s+/gu
/** "so I can see it" is why, not what. */
const PURPOSE = /^(?:i|we|that|it|they|he|she)\b/i
/** "tell them …" and the like belong to what stands before them. */
const BELONGS =
  /^(?:tell (?:them|him|her)|you can tell|add that|its? about|it's about|say|mention|with|because|since|as|so|to|the reason|reason|let them|which|who|that|where|saying|please|thanks|thank you|it was|it's|it is|i can start|i could start|i have \d|i am available)\b/i

/**
 * Splits a text where a new act may begin. Quoted text and what follows a colon
 * stay whole. One part means: nothing to split.
 */
export function splitClauses(text: string): string[] {
  if (text.length > 1_200) return [text]
  const spread = spreadVerb(text)
  if (spread !== text) return splitClauses(spread)
  const whole = protectedFrom(text)
  const parts: string[] = []
  for (const sentence of cut({ text, pattern: SENTENCE_END, whole, accept: () => true })) {
    const from = sentence.start
    const inner = cut({
      text: sentence.text,
      pattern: CONNECTOR,
      whole: whole.map(([a, b]) => [a - from, b - from] as const),
      accept: (rest, connector) =>
        !(/so\s*$/i.test(connector) && PURPOSE.test(rest)) &&
        (ACT_START.test(rest) || /then|also|separately|plus/i.test(connector)) &&
        !BELONGS.test(rest),
    })
    parts.push(...inner.map((part) => part.text))
  }
  return parts.map((part) => part.trim()).filter((part) => /[\p{L}\p{N}]/u.test(part))
}

const SHARED =
  /^((?:on|in) (?:my|the) (?:cv|resume|profile),? )?((?:please |can you |pls )*(?:change|set|update|correct|make|put|fix) )((?:the |my )[^,.;]{2,40}? (?:to|=|as) [^,;]{2,60}?),? and (?=(?:the |my )[^,.;]{2,40}? (?:to|=|as) )/i

const SHARED_SHOW =
  /^((?:(?:please|pls|can you|could you|hi|hey|kindly),? )*(?:show|display|list|open|see|view|get|pull up)(?: me)? )((?:my|the) [\p{L} ]{3,24}?),? (?:and|plus|as well as) (?:also )?((?:my |the )?(?:saved jobs|bookmarks|applications?|profile|resumes?|cvs?|work history|experiences?|changes)(?: too| also| as well| please)*)[.!?]*$/iu

/** "change A to X and B to Y", "show my A and B" say their verb, and where, only once. */
function spreadVerb(text: string): string {
  const shown = SHARED_SHOW.exec(text)
  if (shown) return `${shown[1]}${shown[2]}. ${shown[1]}${shown[3]}`
  const match = SHARED.exec(text)
  if (!match) return text
  const [whole, where = '', verb = '', first = ''] = match
  return `${where}${verb}${first}. ${where}${verb}${text.slice(whole.length)}`
}

type Range = readonly [number, number]

function protectedFrom(text: string): Range[] {
  const ranges: Range[] = [...text.matchAll(/"[^"]*"|(?<![\p{L}\p{N}])'[^']+'(?![\p{L}\p{N}])/gu)].map(
    (match) => [match.index, match.index + match[0].length],
  )
  const colon = /(?<!\d|https?):\s+(?=\S)/i.exec(text)
  if (
    colon &&
    colon.index < text.length - 12 &&
    !/\b(?:jobs?|two|both|things)\s*$/i.test(text.slice(0, colon.index))
  )
    ranges.push([colon.index, endOfSaid(text, colon.index)])
  for (const match of text.matchAll(/\b(?:saying|that says|which says)\b/gi))
    ranges.push([match.index, text.length])
  const dictated = /\b(?:for|with|to|as|like) (?:this|the following|these words)(?=[.:]\s+\p{Lu})/iu.exec(
    text,
  )
  if (dictated) ranges.push([dictated.index, text.length])
  return ranges
}

/** What is announced by a colon ends with its sentence, when another field is named after it. */
function endOfSaid(text: string, colon: number): number {
  const next =
    /[.!?]\s+(?=(?:and |also |then )?(?:show|save|apply|i live|my|delete|remove|set|change)\b)/i.exec(
      text.slice(colon),
    )
  return next ? colon + next.index : text.length
}

function cut({
  text,
  pattern,
  whole,
  accept,
}: {
  text: string
  pattern: RegExp
  whole: readonly Range[]
  accept: (rest: string, connector: string) => boolean
}): { text: string; start: number }[] {
  const parts: { text: string; start: number }[] = []
  let start = 0
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length
    const inside = whole.some(([from, to]) => match.index > from && match.index < to)
    if (inside || !accept(text.slice(end), match[0]) || abbreviation(text.slice(start, match.index))) continue
    parts.push({ text: text.slice(start, match.index), start })
    start = end
  }
  parts.push({ text: text.slice(start), start })
  return parts
}

function abbreviation(before: string): boolean {
  return /(?:^|\s)(?:no|nr|st|mr|mrs|ms|dr|ltd|inc|e\.g|i\.e|etc|approx|min|max|p\.a)\.$/i.test(before)
}

/** True when the tokens hold a word at all. */
export function hasWords(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }) => /\p{L}/u.test(text))
}
