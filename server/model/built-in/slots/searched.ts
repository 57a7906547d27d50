import type { Reading } from '../terms/reading.ts'
import { fold } from '../words/normalise.ts'
import { overlaps } from '../words/overlap.ts'
import { trimmed } from './free-text.ts'
import { KNOWN } from './searched-noise.ts'

/** What stands before the words that a text is searched for. */
const CUE =
  /(?::|\b(?:about|mention(?:s|ed|ing)?|contain(?:s|ing)?|regarding|concerning|discuss(?:ed|ing)?|saying|says?|brought up|promised?|(?:the )?words?|(?:search|look|looked|looking|searching|asked|asking|messages?|threads?|conversations?|inbox|notes?|chats?)(?: \S+){0,4}? (?:for|on|with|containing)|(?:look|dig|bring) up|(?:search|find|look)(?= \S+$))\b)\s+/giu
const ENDS =
  /[?!;]|[.](?=\s|$)|,\s+(?=(?:which|who|what|where|when|please|pls|can|in)\b)|\s(?:please|pls|thanks)\b|,?\s(?:(?:last|this|the other|earlier this) (?:night|week|month|year|summer|winter|spring|autumn|day|morning|afternoon)|(?:in|since|back in) (?:January|February|March|April|May|June|July|August|September|October|November|December)|yesterday|recently|lately|a while ago|(?:a few|some|two|three) (?:days|weeks|months) ago)\b|\s(?:in|from|of|on) (?:the|our|my|all|any) (?:\S+ )?(?:messages?|threads?|chats?|conversations?|inbox)\b/iu

/** "find threads mentioning night shifts": the words to look for; the whole text when none are announced. */
export function searchedWords({ text, spans }: Reading): string {
  const quote = spans.findLast(({ kind }) => kind === 'quote')
  if (quote?.kind === 'quote') return quote.value
  for (const cue of [...text.matchAll(CUE)].reverse()) {
    const rest = text.slice(cue.index + cue[0].length)
    const said = trimmed(rest.slice(0, ENDS.exec(rest)?.index ?? rest.length))
    const words = said?.replace(/^(?:an?|the|some|any|their|his|her|its|our|my|somebody's) /i, '')
    if (words && /[\p{L}\d]{2}/u.test(words) && !BARE.test(words)) return words
  }
  return text
}

const BARE = /^(?:it|that|this|them|him|her|us|me|what|which|who|something|anything|everything)$/i

/** "called Okafor", "search for Calder": who is meant, whatever the letters' case. */
const CALLED =
  /\b(?:called|named|name is|[Ss]urname|name of)\s+["]?(\p{L}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,3})/u
const FOUND =
  /\b(?:search(?: \S+){0,3}? for|look(?:ing)? (?:for|up)|find|search)\s+((?:\p{L}[\p{L}'-]+ ?){1,3})[?.!]*$/iu

/** A person's name, an e-mail or a job's title that a list is searched for; null when nobody is named. */
export function searchedName({ reading, taken }: { reading: Reading; taken: string | null }): string | null {
  const { text, spans } = reading
  const literal = spans.find(({ kind }) => kind === 'email' || kind === 'quote')
  if (literal?.kind === 'email' || literal?.kind === 'quote') return literal.value
  const called = CALLED.exec(text)?.[1]
  if (called) return named(called)
  const name = capitals(reading, taken) ?? named(FOUND.exec(text)?.[1] ?? '')
  if (name) return name
  return taken === null ? workNamed(reading) : null
}

/** Words that name nobody are taken off both ends. */
function named(words: string): string | null {
  const kept = words.trim().split(/\s+/)
  while (kept.length > 0 && isNoise(kept[0] ?? '')) kept.shift()
  while (kept.length > 0 && isNoise(kept.at(-1) ?? '')) kept.pop()
  return kept.length > 0 && kept.every((word) => !isNoise(word)) ? kept.join(' ') : null
}

function isNoise(word: string): boolean {
  return KNOWN.has(fold(word).replace(/'(?:s|ve|m|ll|d|re)$/, ''))
}

/** Names are written with capitals, inside the sentence or where its first word is none that is known. */
function capitals({ text, spans }: Reading, taken: string | null): string | null {
  for (const match of text.matchAll(/(?<![\p{L}\d])\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,3}/gu)) {
    const name = named(match[0])
    if (!name || name.length < 2) continue
    // "Mrs Lindqvist from the bakery is ringing": who wants to know is nobody who is looked for.
    if (ASKS_US.test(text.slice(match.index + match[0].length))) continue
    if (taken?.toLowerCase().includes(name.toLowerCase())) continue
    const at = match.index + match[0].indexOf(name)
    if (spans.some((span) => span.kind === 'date' && overlaps(span, { start: at, end: at + name.length })))
      continue
    return name.replace(/'s$/, '')
  }
  return null
}

const ASKS_US =
  /^(?: (?:from|at|of) [^,.;]{1,30}?)?,? (?:(?:is|was|will be|just|has|had) )*(?:rings?|ringing|rang|calling|phon(?:es|ed|ing)|e?-?mailed|wants?|wanted|asks?|asked|asking|needs|needed|says|said)\b/i

/** "applicants for data analyst": the job whose title is searched for. */
function workNamed({ text }: Reading): string | null {
  const said =
    /\b(?:for|to)\s+(?:the |our |an? )?((?:[\p{L}'-]+ ?){1,4}?)\s*(?:(?:job|role|position|posting|vacancy|opening|post|ad|advert)s?\b|[?.!]*$|\bplease\b|\byet\b)/iu.exec(
      text,
    )?.[1]
  return said ? named(said) : null
}
