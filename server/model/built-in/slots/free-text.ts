import type { Reading } from '../terms/reading.ts'

/** Ways of announcing text to keep, by what the field is called; "" holds for every field. */
const CUES: Record<string, string> = {
  '': String.raw`(?:for|with|to|as|like) (?:this|these words|the following)[.:](?= \p{Lu})|(?:that |which |it |and |just )?(?:(?:should|must|shall|to)(?: now)? (?:say|read)|(?<!\b(?:they|he|she|we|you|i|who|what|people|to) )(?<!n't )(?:say(?:s|ing)?|reads|reading|stating))(?: that)?|with (?:a |the |my |this )?(?:note|comment|message|remark|reminder)(?: that says| saying| that)?|(?:to|with|into|by|as) (?=")`,
  notes: String.raw`(?:note|comment|remark|reminder) (?:on|to|for|under|by|beside|at|against) (?:\S+ ){1,5}?(?:one|jobs?|post|role|entry|position|first|second|third|fourth|fifth|last|it) (?:that|saying|to say)|(?:note|comment|reminder|remark) (?:on|to|for) (?:it|this|that|them|the \w+(?: one)?|(?:number|no\.?) \w+)(?=,)|note (?:becomes|now says|now reads)|note(?:d)? (?:down )?that|(?<=(?:\band|\bthen|[,.;]) (?:please |pls )?)note(?: down)?(?: that)?(?= (?!on\b|to\b|for\b|it\b|with\b|is\b|as\b|from\b|should\b|says?\b))|(?<=\band )add that|with (?:a )?(?:note|comment|reminder) (?:that|to|about)|(?:remind me|reminder|remember|note to self) (?:to|that|about)|(?:write|jot|put|scribble|add)(?: down)? (?:(?:on|under|beside|next to|by|to|for) \w+ (?:\w+ ){0,3})?that|(?:note|comment)(?: (?:on|for|of) (?:\S+ ){1,8}?)?(?: to| is| as|:| with| says| saying)`,
  reason: String.raw`(?:the )?reason (?:you|they|i) (?:can|could|may) (?:give|say|state)(?: them)? is(?: that)?|because(?: of)?|becouse|cause|since(?! (?:last|this|then|the (?:start|beginning|end|weekend|summer|spring|autumn|winter)|yesterday|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)))|as(?= (?:i\b|it|they|the|my|both|neither|he|she|his|her|their|our|we)\b)|due to|reason(?: you can (?:give|say))?(?: is| being)?(?: that)?|so(?= i\b)|(?<!\b(?:sorry|apologies|bad|thinking|thought|think|happy|sure|wrong|mad|upset|cross) )about|regarding|concerning|to discuss|to ask about|to talk about|re:|with(?= (?:my\b|an? (?:problem|question|issue|complaint|query|concern)))|(?:you can |please |just )?(?:tell (?:them|him|her)|let (?:them|him|her) know)(?: that)?`,
  letter:
    '(?:cover(?:ing)? )?(?:letter|note)(?: is| that says| saying| should be|:)|tell them(?: that)?|say(?:ing)?(?: that)?|mention(?:ing)?(?: that)?|add(?:ing)? that|let them know(?: that)?|write that|with the (?:words|text|letter|note)',
  content: 'because(?: of)?|since',
  message:
    '(?:tell (?:them|him|her|the \\w+)|let (?:them|him|her|the \\w+) know)(?: that)?|with the (?:words|message)|(?:send|attach|add|include|enclose|put|write)(?: them| him| her)? (?:this|these words|the following)(?: (?:with|along with|to|beside|alongside|under) (?:it|that|them|the (?:offer|counter|ask|answer|request)))?(?= ?:)',
  bio: '(?:bio|summary|about(?: me)?(?: section)?|description|introduction|blurb)(?: should (?:be|say|read)(?: that)?| is| to say| to| as| saying| that says| with|:)|in(?:to)? my (?:bio|profile)(?: that|:)?|bio(?: that|:)',
  description: String.raw`description(?: should (?:be|say|read)| is| to| as|:| with| that)|(?:i was |and was )?responsib(?:le for|ilities(?: were|:| are| included)?)|(?:where|there) i (?=\w)|what i did(?: there)?(?: was|:)?|description(?= i )|duties(?: were|:| included)?|i (?:mainly |mostly )(?=\w)|in charge of|achievements?:?`,
  text: String.raw`(?:tell|let|inform|remind|notify|write|reply|answer|respond|message|text|note|record|saying)(?: (?!that)\S+){0,8}? that`,
  title: String.raw`(?:rename|retitle|relabel|change|set|edit|label|name|call)(?: \S+){0,8}? (?:to|as)|(?:call|name|title)(?: \S+){0,3}? (?:chat|conversation|thread|talk|one|it)|(?:should|shall) (?:be called|have the (?:name|title)|be named)`,
}
/** A message may be a question; elsewhere one that ends in "?" asks us. */
const MAY_ASK = new Set(['text'])
/** A colon that starts a text, not a time, a ratio or an address. */
const COLON = /(?<!\d|https?):\s+(?=\S)|(?<=[a-z]):(?=[a-z])(?!\/\/)/i

/** "drop him a line - can you …", "note on Ian - no answer": a dash behind the word for a text starts it. */
const DASH =
  /(?<=\b(?:notes?|remark|comment|message|an? line|text|word|e-?mail|reminder|reply|tell|write|jot)\b[^:"]{0,48}?)\s-{1,2}\s+(?=\S)/i

/**
 * Text to keep verbatim: in quotes, after a colon, or after words that announce
 * it. Null when nothing announces it.
 */
export function freeTextOf({
  reading,
  words,
}: {
  reading: Reading
  words: readonly string[]
}): string | null {
  const { text, spans } = reading
  const quote = spans.filter((span) => span.kind === 'quote').at(-1)
  if (quote?.kind === 'quote') return quote.value || null
  const named = namedPart(text, words)
  if (named) return named
  const colon = COLON.exec(text)
  if (colon && (!text.endsWith('?') || words.some((word) => MAY_ASK.has(word))))
    return trimmed(withoutAfterword(text.slice(colon.index + colon[0].length)))
  const dash = colon ? null : DASH.exec(text)
  if (dash && (!text.endsWith('?') || words.some((word) => MAY_ASK.has(word))))
    return trimmed(withoutAfterword(text.slice(dash.index + dash[0].length)))
  return afterCue(text, words)
}

/** "… That belongs there", "… Keep that for me", "… Don't send it yet": said of the text, and no part of it. */
const AFTERWORD =
  /(?<=[.!;])\s+(?:(?:but |and |only )?(?:please )?(?:don't|do not|dont) (?:post|send|share|submit|publish|mail|forward|show) (?:it|that|this|anything)(?: (?:anywhere|off|out|yet|now|to (?:anyone|anybody|them|him|her)|just|for now|please))*|(?:that|this) (?:belongs|goes) (?:in )?(?:there|it|that one)|(?:please )?(?:keep|save|note|store|add|put|log) (?:that|this|it)(?: (?:there|down|in|for me|please))*)[.!]*$/i

/** A text to keep without what is said of it behind it. */
export function withoutAfterword(text: string): string {
  return text.replace(AFTERWORD, '')
}

/** Where the announced text starts; the length of the text when there is none. */
export function freeTextStart(reading: Reading): number {
  const quote = reading.spans.find((span) => span.kind === 'quote')
  const colon = COLON.exec(reading.text) ?? DASH.exec(reading.text)
  return Math.min(quote?.start ?? reading.text.length, colon?.index ?? reading.text.length)
}

/** "Description: …" where several named parts follow each other. */
function namedPart(text: string, words: readonly string[]): string | null {
  const names = words.filter((word) => word.length > 2).join('|')
  if (!names) return null
  const match = new RegExp(String.raw`\b(?:${names})s?\s*:\s*([^\n]+)`, 'i').exec(text)
  return match?.[1] ? trimmed(withoutAfterword(match[1])) : null
}

/** What follows words that announce a text of this name. */
export function afterCue(text: string, words: readonly string[]): string | null {
  for (const word of [...words, '']) {
    const cues = CUES[word] ?? CUES[word.replace(/s$/, '')]
    if (cues === undefined) continue
    const match = new RegExp(String.raw`(?<![\p{L}\d])(?:${cues})[\s,:]+(\S[^]*)$`, 'iu').exec(text)
    if (match && REFUSED.test(text.slice(0, match.index))) continue
    const found = match?.[1] ? trimmed(match[1]) : null
    if (found && !NOTHING.test(found)) return found
  }
  return null
}

/** "no need to say why", "don't tell them": what is announced is refused. */
const REFUSED =
  /\b(?:no need(?: for you)?(?: to)?|no reason(?: to)?|don't|do not|dont|needn't|without|rather not|never)\s+$/i
const NOTHING =
  /^(?:(?:why|what|how|so|no|yes|fine|ok|okay|good|great|enough|perfect|needed|necessary|optional|(?:with|to|among|beside) (?:the|my) (?:others?|rest|list)(?: .{1,40})?\??|up to you|your choice|no comments?|nicely|kindly|gently|politely|softly|soon|today|now|asap|about (?:it|this|that)|too|as well|at once|straight away|right away|by (?:e-?mail|phone|mail)|anything|nothing|them|me)[.!]*|(?:that|this|it|things)(?: (?:with|over)\b.*|[.!]*))$/is

/** "fine", "up to you": words that are no text to keep. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text)
}

/** "please note: they offered me the post" notes the whole, and is no note to go with it. */
export function notesDown(text: string): boolean {
  return /^(?:please |pls |kindly )?note(?: down)?(?:[:,]| that\b| an?\b| the\b| my\b)/i.test(text)
}

/** Without the full stop and the courtesies around it. */
export function trimmed(text: string): string | null {
  const plain = text
    .trim()
    .replace(/^that (?=the |i |it |my |they |there )/i, '')
    .replace(/^["']+|["']+$/g, '')
    .replace(/[\s,;]+(?:please|pls|plz|thanks|thank you|thx)[.!]*$/i, '')
    .replace(/(?<=[^.])[.;,\s]+$/, '')
    .trim()
  return plain === '' ? null : plain
}
