import type { Spelling } from '../terms/spelling.ts'
import { stem } from './stem.ts'

/** Work is bounded: no more words than this are corrected in one message. */
const MOST_CORRECTIONS = 40

/**
 * Corrects against a vocabulary ordered by trust: an earlier list wins where
 * two corrections are equally near. A word that is known is never changed;
 * those of `known` are no corrections of others either.
 */
export function createSpelling(
  vocabularies: readonly Iterable<string>[],
  known: ReadonlySet<string> = new Set(),
): Spelling {
  const rank = new Map<string, { order: number; letters: number }>()
  const byFirst = new Map<string, string[]>()
  vocabularies.forEach((words, order) => {
    for (const word of words) {
      if (word.length < 3 || !/^[a-z]+$/.test(word) || rank.has(word)) continue
      rank.set(word, { order, letters: lettersOf(word) })
      const first = word.charAt(0)
      const list = byFirst.get(first) ?? []
      list.push(word)
      byFirst.set(first, list)
    }
  })
  const cache = new Map<string, string>()
  const stems = new Set([...rank.keys()].map(stem))
  const knows = (word: string) => rank.has(word) || known.has(word) || stems.has(stem(word))

  const nearest = (word: string): string => {
    const known = cache.get(word)
    if (known !== undefined) return known
    const limit = word.length >= 8 ? 2 : 1
    let best = word
    let bestScore = Number.POSITIVE_INFINITY
    const letters = lettersOf(word)
    for (const candidate of [...(byFirst.get(word.charAt(0)) ?? []), ...swapped(byFirst, word)]) {
      if (Math.abs(candidate.length - word.length) > limit) continue
      // A slip changes two letters at most: most words need no closer look.
      if (bitsOf(letters ^ (rank.get(candidate)?.letters ?? 0)) > limit * 2) continue
      const distance = editDistance({ a: word, b: candidate, limit })
      if (distance > limit || (word.length === 3 && !isSwap(word, candidate))) continue
      if (word.length <= 5 && !isSlip(word, candidate)) continue
      if (distance > 1 && !sameConsonants(word, candidate)) continue
      if (candidate === `${word}y`) continue
      const sameEnd = word.at(-1) === candidate.at(-1) ? 0 : 0.2
      const score = distance + (rank.get(candidate)?.order ?? 9) * 0.1 + sameEnd
      if (score < bestScore) {
        best = candidate
        bestScore = score
      }
    }
    if (cache.size > 2_000) cache.clear()
    cache.set(word, best)
    return best
  }

  return {
    knows,
    correct: (tokens) => {
      let left = MOST_CORRECTIONS
      return tokens.map((token) => {
        if (left === 0 || token.name || !isCandidate(token.text) || knows(token.text)) return token
        left--
        const text = nearest(token.text)
        return text === token.text ? token : { ...token, text, stem: stem(text) }
      })
    },
  }
}

/** The letters that a word has, a bit each. */
function lettersOf(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) - 97)
  return letters
}

function bitsOf(letters: number): number {
  let bits = 0
  for (let left = letters; left !== 0; left &= left - 1) bits++
  return bits
}

function isCandidate(word: string): boolean {
  return word.length >= 3 && word.length <= 18 && /^[a-z]+$/.test(word)
}

/** Words whose first two letters were typed in the wrong order. */
function swapped(byFirst: Map<string, string[]>, word: string): string[] {
  return (byFirst.get(word.charAt(1)) ?? []).filter((candidate) => candidate.charAt(1) === word.charAt(0))
}

const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const VOWELS = 'aeiouy'
const SOUNDS = ['sz', 'cs', 'ck', 'gj', 'vw', 'ph']

/** A wrong letter in a short word is a slip only beside its key or with its sound: "sake" is no "save". */
function isSlip(word: string, candidate: string): boolean {
  if (word.length !== candidate.length || isSwap(word, candidate)) return true
  const at = [...word].findIndex((letter, i) => letter !== candidate[i])
  const [a = '', b = ''] = [word[at], candidate[at]]
  if (VOWELS.includes(a) && VOWELS.includes(b)) return true
  if (SOUNDS.some((pair) => pair.includes(a) && pair.includes(b))) return true
  return KEYS.some(
    (row) => row.includes(a) && row.includes(b) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1,
  )
}

function isSwap(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('')
}

/** Two slips make another word when both change consonants: "medieval" is no "medical". */
function sameConsonants(a: string, b: string): boolean {
  const skeleton = (word: string) => word.replace(/[aeiou]/g, '')
  const [one, other] = [skeleton(a), skeleton(b)]
  return one.length === other.length ? isSwap(one, other) : editDistance({ a: one, b: other, limit: 1 }) <= 1
}

/** Damerau–Levenshtein (optimal string alignment), giving up above `limit`. */
export function editDistance({ a, b, limit }: { a: string; b: string; limit: number }): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let lowest = i
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (before[j - 2] ?? 0) + 1)
      }
      row.push(value)
      lowest = Math.min(lowest, value)
    }
    if (lowest > limit) return limit + 1
    before = previous
    previous = row
  }
  return previous[b.length] ?? limit + 1
}
