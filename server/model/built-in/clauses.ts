import type { Token } from './tokens.ts'

/** What an act starts with, after "and" or a comma. */
const ACT_START =
  /^(?:(?:if (?:you|u) (?:do not|don't|dont|would not|wouldn't) mind|if (?:possible|you can|u can)|while (?:you are|you're|ur) (?:at it|there)|first(?:ly)?|second(?:ly)?|third(?:ly)?|for (?:the|my) [^\s,]+(?: [^\s,]+){0,3} (?:one|entry|job|role|ad|draft)|on my cv|on my resume|in my cv|in my resume|on the cv|on my profile|also|then|please|pls|just|separately|lastly|finally|next|kindly|maybe)[, ]+)*(?:show|tell|save|keep|bookmark|star|apply|withdraw|pull|remove|delete|bin|drop|take|list|check|compare|find|search|look|get|give|open|add|put|change|update|set|make|mark|use|correct|fix|undo|revert|cancel|bring|let|send|submit|note|unsave|scrap|erase|start|switch|rename|edit|what|which|how|when|where|who|why|is|are|can|could|do|does|did|will|would|i|i'm|i've|i'd|my|call|tell|connect|shift|pin|flag|favourite|shortlist|explain|see|view|read|also|accept|decline|reject|turn|publish|pause|close|move|invite|suspend|restore|message|export|summarise|summarize|rate|duplicate|flag|archive|reopen|hand|am|whats|what's|(?:name|title|label) (?:this|it|that|the)|(?:e-?)?mail|ping me|notify|alert me|remind|download|print|copy|hide|write|draft|prepare|leave|reply|answer|the (?:[^\s,]+ ){1,2}ones? (?:you can|can be|should be|please))\b/i
const CONNECTOR =
  /(?:[,;]?\s+(?:and then|and also|and separately|and plus|and|n|&|an(?= (?![aeiou])\p{L})|then|also|but|so)\s+(?:then |also |separately |afterwards |please )*|[,;]\s+)/giu
/** "junior... no wait, senior" goes on after its dots. */
const SENTENCE_END = /(?<=(?<!\.\.)[.!?])["')]*\s+|\n+|;\s+/gu
/** "so I can see it" is why, not what. */
const PURPOSE = /^(?:i|we|that|it|they|he|she)\b/i
/** "remind me, what …" only leads to the question. */
const LEADS_IN =
  /^(?:(?:please|pls|can you|could you|just|hey|ok|so|and)[, ]+)*(?:(?:remind|tell|show) me|(?:once|twice|every|each)(?: an?| per| other)? \p{L}+|daily|weekly|from (?:now|today) on)$/iu
/** "tell them …" and the like belong to what stands before them. */
const BELONGS =
  /^(?:tell (?:them|him|her)|write (?:to )?them|you can tell|add that|its? about|it's about|say|mention|with|because|since|as|so|to|(?:are|is|was|were|has|have) (?:waiting|being|been|not|still|pending|due|ready|\w+ed (?:by|to|for|in|on|with|at|from)|yet)\b|the reason|reason|let them|which|who|that|where|saying|please|thanks|thank you|it was|it's|it is|i can start|i could start|i have \d|i am available)\b/i

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
      accept: (rest, connector, before) =>
        !(/so\s*$/i.test(connector) && PURPOSE.test(rest)) &&
        !LEADS_IN.test(before) &&
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

/** "A must be X and B in my profile Y": what B should be is said with the verb of A. */
const GAPPED =
  /^(.{3,60}?) (must|should|has to|needs to|ought to) (be|say|read) (.{1,60}?),? and (the |my )([\p{L} ]{3,24}? (?:in|on) (?:the|my) (?:cv|resume|résumé|profile)) (?!must|should|has|needs|ought|is|to)(?=\S)/iu

/** "change A to X and B to Y", "show my A and B" say their verb, and where, only once. */
function spreadVerb(text: string): string {
  const shown = SHARED_SHOW.exec(text)
  if (shown) return `${shown[1]}${shown[2]}. ${shown[1]}${shown[3]}`
  const gapped = GAPPED.exec(text)
  if (gapped) {
    const [all, one, must, be, value, the, other] = gapped
    return `${one} ${must} ${be} ${value}. ${the}${other} ${must} ${be} ${text.slice(all.length)}`
  }
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

/** Another field, another row, or words that announce another text. */
const NEXT =
  /[.!?]\s+(?=(?:and |also |then )?(?:show|save|apply|i live|my|delete|remove|set|change)\b|(?:and |the )*(?:first|second|third|fourth|fifth|last|next|other)(?: one)?:|(?:and|also|then) [^.!?:"]{3,60}:\s)/i

/** What is announced by a colon ends with its quotes, or with its sentence when something else is named after it. */
function endOfSaid(text: string, colon: number): number {
  const said = text.slice(colon)
  const quoted = /^:\s+(["'])[^"]*?\1(?![\p{L}\p{N}])/u.exec(said)
  if (quoted) return colon + quoted[0].length
  const next = NEXT.exec(said)
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
  accept: (rest: string, connector: string, before: string) => boolean
}): { text: string; start: number }[] {
  const parts: { text: string; start: number }[] = []
  let start = 0
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length
    const inside = whole.some(([from, to]) => match.index > from && match.index < to - 1)
    if (
      inside ||
      !accept(text.slice(end), match[0], text.slice(start, match.index)) ||
      abbreviation(text.slice(start, match.index))
    )
      continue
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
