import type { Shown } from '../terms/dialogue.ts'
import type { Token } from '../terms/token.ts'
import { COMMON_WORDS } from '../words/common-words.ts'
import { saysWord } from '../words/said-word.ts'
import { relatedWord } from '../words/same-word.ts'
import { tellingPart } from './telling-words.ts'

interface Match {
  rows: readonly Shown[]
  words: readonly Token[]
}

/** The rows whose label shares the most telling words with those said. */
export function matchesByLabel(match: Match): Shown[] {
  return bestMatches({ ...match, textOf: bareLabel })
}

/** The same by the line of the answer that speaks of the row. */
export function matchesByLine(match: Match): Shown[] {
  return bestMatches({ ...match, textOf: ({ line }) => line })
}

/** What is in brackets describes the row and is no name: "cv.pdf (primary)". */
function bareLabel({ label }: Shown): string {
  return label.replace(/\([^)]*\)/g, '')
}

/** A word of the same field tells less than the word itself. */
const RELATED = 0.4
const LEAST = 0.05
/** Scores this near are the same. */
const NEAR = 0.01

function bestMatches({ rows, words, textOf }: Match & { textOf: (row: Shown) => string }): Shown[] {
  const vocabularies = rows.map((row) => tellingPart(textOf(row)))
  const scores = vocabularies.map((vocabulary) =>
    vocabulary
      .map((word) => ({ word, like: likeness(word, words) }))
      .filter(({ like }) => like > 0)
      .reduce((sum, { word, like }) => sum + rarity(word, vocabularies) * like, 0),
  )
  const best = Math.max(...scores, 0)
  return best <= LEAST ? [] : rows.filter((_, i) => (scores[i] ?? 0) > best - NEAR)
}

/** How surely a word of a row is among those said. */
function likeness(word: string, words: readonly Token[]): number {
  if (words.some((token) => saysWord(token, word))) return 1
  return words.some(({ text }) => relatedWord(text, word) || isHeadOf(text, word)) ? RELATED : 0
}

/** "the museum" is the Spoorwegmuseum. */
function isHeadOf(said: string, word: string): boolean {
  return said.length >= 4 && !COMMON_WORDS.has(said) && word.length >= said.length + 2 && word.endsWith(said)
}

/** A word tells the more the fewer rows have it. */
function rarity(word: string, vocabularies: readonly string[][]): number {
  const having = vocabularies.filter((vocabulary) => vocabulary.includes(word)).length
  return Math.log(1 + vocabularies.length / having)
}
