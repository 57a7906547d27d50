import { frameOf, headAct, negatedName } from './frame.ts'
import { pointsAt } from './ordinals.ts'
import type { Reading } from './reading.ts'
import { stem } from './stem.ts'
import type { Token } from './tokens.ts'
import { classesOfWord } from './word-classes.ts'

/** Features of one text with their weights. */
export type Features = Map<string, number>

const WEIGHT = {
  word: 1,
  pair: 0.8,
  concept: 1.3,
  conceptPair: 0.8,
  conceptNext: 0.9,
  span: 1.1,
  letters: 0.25,
  class: 1,
  lead: 0.6,
  pointer: 1.3,
  frame: 0.6,
  asking: 0.8,
  shape: 0.9,
}
/** Ways to say what something is to be. */
const SHAPES: [string, RegExp][] = [
  ['must', /\b(?:should|must|needs? to|ought to|has to|supposed to) (?:be|say|read|have|show)\b|\S = \S/i],
  [
    'to',
    /\b(?:change|set|update|correct|make|switch|rename|amend|replace)\b.{3,60} (?:to|into|with|by|as) \S/i,
  ],
  [
    'its',
    /(?:wrong|off|incorrect|old|outdated|mis\w+)\b.*[,.;:] ?(?:it's|its|it is|make it|that's|it should)\b/i,
  ],
  ['not', /[,;]? not \S+(?: \S+){0,3}[.!]?$/i],
  ['colon', /^\S+(?: \S+){0,3}: \S/],
]
/** After these, what follows is something to keep, not something to do. */
const TAIL =
  /:\s|\b(?:saying|that says|which says|because|since i\b|as i\b|with (?:a |the |this )?(?:note|message|reason|comment|remark|reminder|words))\b\s?/i
const TAIL_WEIGHT = 0.3
/** Words that every request has. */
const EVERYDAY = new Set(
  'i you he it we they me my your is be do can could would will shall have the a an of to in on at for with and or but what which how who when where why that this there please want need like so if from by about one not get let am us'.split(
    ' ',
  ),
)
/** Concepts that tell a request of this domain from any other question. */
const DOMAIN = new Set(
  'job saved note application resume history changes apply withdraw fit policy advice cover understood uploaded primary human know name occupation bio link live worked undo unsave field'.split(
    ' ',
  ),
)
const COURTESY = new Set([
  'please',
  'thanks',
  'thank',
  'hi',
  'hey',
  'hello',
  'ok',
  'kindly',
  'now',
  'then',
  'just',
  'so',
  'well',
  'maybe',
  'a',
  'the',
  'an',
])

/**
 * Words, word pairs, letters, concepts and kinds of values of a text.
 * Values themselves are left out: "in Leeds" and "in Lyon" look the same.
 */
export function featuresOf(reading: Reading): Features {
  const features: Features = new Map()
  const add = (name: string, weight: number) => features.set(name, Math.max(features.get(name) ?? 0, weight))
  const tail = tailStart(reading)
  const weightAt = (token: Token | undefined) => (token && token.start >= tail ? TAIL_WEIGHT : 1)
  const words = shapedWords(reading)
  words.forEach(({ shape, token }, at) => {
    const weight = weightAt(token)
    const plain = COURTESY.has(shape)
    const everyday = EVERYDAY.has(shape)
    add(`w:${shape}`, WEIGHT.word * weight * (plain || everyday ? 0.35 : 1))
    const next = words[at + 1]
    if (next)
      add(
        `b:${shape} ${next.shape}`,
        WEIGHT.pair * weight * weightAt(next.token) * (everyday && EVERYDAY.has(next.shape) ? 0.5 : 1),
      )
    if (!shape.startsWith('<') && !plain && !everyday && shape.length > 4)
      for (const part of lettersOf(shape)) add(part, WEIGHT.letters * weight)
    if (token && !shape.startsWith('<') && !EVERYDAY.has(token.text))
      for (const name of classesOfWord(token.text)) add(name, WEIGHT.class * weight)
  })
  const lead = words.filter(({ shape }) => !COURTESY.has(shape)).slice(0, 2)
  if (lead[0]) add(`f:${lead[0].shape}`, WEIGHT.lead)
  if (lead[1]) add(`f:${lead[0]?.shape} ${lead[1].shape}`, WEIGHT.lead * 0.6)
  addConcepts({ reading, add, weightAt })
  for (const span of reading.spans)
    add(
      `s:${span.kind === 'choice' ? span.slot : span.kind}`,
      WEIGHT.span * (span.start >= tail ? TAIL_WEIGHT : 1),
    )
  const { act, thing } = frameOf({ concepts: reading.concepts, tokens: reading.tokens, end: tail })
  const head = headAct({ concepts: reading.concepts, tokens: reading.tokens, end: tail })
  if (head) add(`a:head ${head}`, WEIGHT.frame)
  add(`a:${act}`, WEIGHT.frame)
  add(`a:${act}+${thing}`, WEIGHT.frame * 1.2)
  if (thing) add(`a:+${thing}`, WEIGHT.frame * 0.8)
  addPointers({ reading, add })
  for (const [name, pattern] of SHAPES) if (pattern.test(reading.corrected)) add(`x:${name}`, WEIGHT.shape)
  if (reading.asks) {
    add('q', 0.5)
    // "may I apply if …" asks about a rule; "may I apply to that one" is a request.
    const specific = pointsAt(reading) !== 'nothing' || reading.tokens.some(({ text }) => text === 'the')
    add(specific ? 'q:one' : 'q:any', WEIGHT.asking)
    const [first, second] = reading.tokens.filter(({ text }) => !COURTESY.has(text))
    add(`q:${first?.text} ${second?.text} ${specific}`, WEIGHT.asking)
    if (reading.tokens.some(({ text }, at) => text === 'if' && at > 0)) add('q:if', WEIGHT.asking)
  }
  add(words.length < 4 ? 'n:short' : words.length > 14 ? 'n:long' : 'n:middle', 0.4)
  return features
}

function addConcepts({
  reading,
  add,
  weightAt,
}: {
  reading: Reading
  add: (name: string, weight: number) => void
  weightAt: (token: Token | undefined) => number
}): void {
  const concepts = reading.concepts.filter(({ from }) => {
    const token = reading.tokens[from]
    return (
      token &&
      !reading.spans.some(
        (span) => span.kind === 'quote' && token.start >= span.start && token.end <= span.end,
      )
    )
  })
  const named = concepts.map((concept) => ({
    ...concept,
    name: negatedName({ concept, tokens: reading.tokens }),
  }))
  named.forEach(({ name, from, to }, at) => {
    const weight = weightAt(reading.tokens[from])
    add(`c:${name}`, WEIGHT.concept * weight * (to - from > 1 ? 1.15 : 1))
    const following = named.find((other) => other.from >= to)
    if (following) add(`d:${name}>${following.name}`, WEIGHT.conceptNext * weight)
    for (const other of named.slice(at + 1, at + 12)) {
      if (other.name !== name)
        add(
          name < other.name ? `p:${name}+${other.name}` : `p:${other.name}+${name}`,
          WEIGHT.conceptPair * weight * weightAt(reading.tokens[other.from]),
        )
    }
  })
}

/** Whether it speaks of this domain at all, of one row or of several, of the speaker's own or not. */
function addPointers({
  reading,
  add,
}: {
  reading: Reading
  add: (name: string, weight: number) => void
}): void {
  const { tokens, spans } = reading
  const inDomain = speaksOfDomain(reading)
  const points = pointsAt(reading)
  add(inDomain ? 'g:domain' : points === 'nothing' ? 'g:foreign' : 'g:pointing', WEIGHT.pointer * 1.4)
  if (points !== 'nothing') add(`g:${points}`, WEIGHT.pointer)
  const named = tokens.some(
    ({ name }, at) =>
      name && ['at', 'with', 'to', 'for', 'from', 'the', 'my', 'by'].includes(tokens[at - 1]?.text ?? ''),
  )
  const workNamed = spans.some(
    ({ kind, from }) =>
      kind === 'work' &&
      tokens
        .slice(Math.max(0, from - 3), from)
        .some(({ text }) => ['the', 'my', 'that', 'this'].includes(text)),
  )
  if (named) add('g:named', WEIGHT.pointer)
  if (workNamed) add('g:work', WEIGHT.pointer * 0.8)
  tokens.forEach(({ text }, at) => {
    const next = tokens[at + 1]
    if (text === 'my' && next) add(`m:${next.text}`, 0.8)
    if (SINGULARS.test(text)) add(`g:one ${stem(text)}`, WEIGHT.pointer * 0.7)
    if (PLURALS.test(text)) add(`g:many ${stem(text)}`, WEIGHT.pointer)
  })
}

const SINGULARS = /^(?:job|role|position|vacancy|application|resume|cv|bookmark|change|edit)$/
/** True when a text speaks of jobs, applications, resumes or what else is done here. */
export function speaksOfDomain({ concepts, spans }: Reading): boolean {
  return concepts.some(({ name }) => DOMAIN.has(name)) || spans.some(({ kind }) => kind === 'work')
}

const PLURALS =
  /^(?:jobs|roles|positions|vacancies|openings|applications|resumes|cvs|files|changes|edits|bookmarks|experiences|employers|ones)$/

function tailStart({ text, spans }: Reading): number {
  const match = TAIL.exec(text.slice(pointerLength(text)))
  if (match) match.index += pointerLength(text)
  const quote = spans.find((span) => span.kind === 'quote')
  return Math.min(match && match.index > 2 ? match.index : text.length + 1, quote?.start ?? text.length + 1)
}

const POINTER =
  /^(?:(?:the|from) )*(?:[^:]{0,24}\b(?:first|second|third|fourth|fifth|last|top|bottom)(?: one| job| entry| cv)?|number \d+|#?\d+):\s+/i

/** "third one: would my CV do": what stands before the colon only says which. */
function pointerLength(text: string): number {
  return POINTER.exec(text)?.[0].length ?? 0
}

interface ShapedWord {
  shape: string
  token: Token | undefined
}

const MASKED = new Set(['money', 'date', 'place', 'url', 'email', 'phone', 'quote'])

function shapedWords({ tokens, spans }: Reading): ShapedWord[] {
  const words: ShapedWord[] = []
  for (let at = 0; at < tokens.length; at++) {
    const span = spans.find((other) => MASKED.has(other.kind) && other.from <= at && other.to > at)
    const token = tokens[at]
    if (!token) continue
    if (span) {
      words.push({ shape: `<${span.kind}>`, token })
      at = span.to - 1
      continue
    }
    const shape = /^\d+$/.test(token.text) ? '<number>' : token.name ? '<name>' : token.stem
    if (words.at(-1)?.shape !== shape || shape !== '<name>') words.push({ shape, token })
  }
  return words
}

/** Words come again and again: their letters are cut out once. */
const cut = new Map<string, string[]>()
const MOST_CUT = 10_000

/** Names of features for each four letters in a row, ends included. */
function lettersOf(word: string): readonly string[] {
  const known = cut.get(word)
  if (known) return known
  const padded = `^${word}$`
  const parts: string[] = []
  for (let at = 0; at + 4 <= padded.length; at++) parts.push(`l:${padded.slice(at, at + 4)}`)
  if (cut.size >= MOST_CUT) cut.clear()
  cut.set(word, parts)
  return parts
}
