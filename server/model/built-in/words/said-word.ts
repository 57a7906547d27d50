import type { Token } from '../terms/token.ts'
import { fold } from './normalise.ts'
import { sameWord } from './same-word.ts'

/** A word without what spelling made of it, and without the "'s" of whose it is. */
export function asTyped(raw: string): string {
  return fold(raw).replace(/['’]s?$/, '')
}

/** True when a word as it was read, or as it was typed, names a word of a label. */
export function saysWord({ text, raw }: Token, word: string): boolean {
  return sameWord(text, word) || sameWord(asTyped(raw), word)
}
