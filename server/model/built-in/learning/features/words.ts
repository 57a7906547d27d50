import { classesOfWord } from '../word-classes.ts'
import type { Described } from './described.ts'
import { COURTESY, EVERYDAY } from './everyday-words.ts'
import { lettersOf } from './letters.ts'
import { isMasked, type ShapedWord } from './shaped-words.ts'

const WEIGHT = { word: 1, pair: 0.8, letters: 0.25, class: 1, lead: 0.6, length: 0.4 }
/** Of a word that every request has, and of a pair of such words. */
const COMMON_WORD = 0.35
const COMMON_PAIR = 0.5

/** Each word, with the next, by its letters and by its classes. */
export function addWords(text: Described): void {
  text.words.forEach((word, at) => {
    addWord(text, word)
    addPair(text, word, text.words[at + 1])
    addLetters(text, word)
    addClasses(text, word)
  })
}

function addWord({ weightAt, add }: Described, { shape, token }: ShapedWord): void {
  add(`w:${shape}`, WEIGHT.word * weightAt(token) * (isCommon(shape) ? COMMON_WORD : 1))
}

function addPair({ weightAt, add }: Described, one: ShapedWord, next: ShapedWord | undefined): void {
  if (!next) return
  const common = EVERYDAY.has(one.shape) && EVERYDAY.has(next.shape) ? COMMON_PAIR : 1
  const weight = WEIGHT.pair * weightAt(one.token) * weightAt(next.token) * common
  add(`b:${one.shape} ${next.shape}`, weight)
}

function addLetters({ weightAt, add }: Described, word: ShapedWord): void {
  const { shape, token } = word
  if (isMasked(word) || isCommon(shape) || shape.length <= 4) return
  for (const part of lettersOf(shape)) add(part, WEIGHT.letters * weightAt(token))
}

function addClasses({ weightAt, add }: Described, word: ShapedWord): void {
  const { token } = word
  if (isMasked(word) || EVERYDAY.has(token.text)) return
  for (const name of classesOfWord(token.text)) add(name, WEIGHT.class * weightAt(token))
}

function isCommon(shape: string): boolean {
  return COURTESY.has(shape) || EVERYDAY.has(shape)
}

/** The first two words that are no courtesy. */
export function addLead({ words, add }: Described): void {
  const [first, second] = words.filter(({ shape }) => !COURTESY.has(shape))
  if (first) add(`f:${first.shape}`, WEIGHT.lead)
  if (second) add(`f:${first?.shape} ${second.shape}`, WEIGHT.lead * 0.6)
}

/** Few words, many, or neither. */
export function addLength({ words, add }: Described): void {
  add(words.length < 4 ? 'n:short' : words.length > 14 ? 'n:long' : 'n:middle', WEIGHT.length)
}
