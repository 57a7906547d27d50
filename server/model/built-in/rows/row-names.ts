import { ordinalsIn } from '../reading/ordinals.ts'
import type { Exchange, Result, Shown } from '../terms/dialogue.ts'
import type { Reading } from '../terms/reading.ts'
import type { Token } from '../terms/token.ts'
import { fold } from '../words/normalise.ts'
import { saysWord } from '../words/said-word.ts'
import { matchesByLabel, matchesByLine } from './best-matches.ts'
import { calledOne } from './called-one.ts'
import { AGE } from './row-age.ts'
import { eachOnce, resultsWithRows } from './shown-results.ts'
import { definiteWords, tellingPart, tellingWords, toldWords } from './telling-words.ts'

/** Rows of any type that a clause names by a telling word of their label; the latest answer first. */
export function rowsNamed({
  reading,
  exchanges,
}: {
  reading: Reading
  exchanges: readonly Exchange[]
}): Shown[] {
  const words = tellingWords(reading)
  for (const { references } of resultsWithRows(exchanges).reverse()) {
    const named = matchesByLabel({ rows: references, words })
    if (named.length > 0 && (named.length < references.length || references.length === 1)) return named
  }
  return []
}

/** Those of the rows that a telling word of their label names. */
export function rowsByLabel({ reading, rows }: { reading: Reading; rows: readonly Shown[] }): Shown[] {
  return matchesByLabel({ rows, words: tellingWords(reading) })
}

interface Naming {
  reading: Reading
  /** What was shown, the latest answer first. */
  lists: Result[]
  /** The row may be left out: words of a new value name none. */
  optional: boolean
}

/** Rows whose label (or, failing that, whose line) shares the most telling words with the clause. */
export function byName({
  beside,
  ...naming
}: Naming & {
  /** A pronoun or a number points at a row already: "make it daily" names no daily one. */
  beside: boolean
}): Shown[] {
  const { reading, optional } = naming
  const words = beside ? wordsBesidePointer(reading) : tellingWords(reading)
  const spelled = spelledOut(naming)
  if (spelled.length > 0 || words.length === 0) return spelled
  const called = calledOne(naming)
  if (called) return [called]
  const labelled = byLabel({ ...naming, words })
  return labelled.length > 0 || optional ? labelled : byLine({ ...naming, words })
}

/** A year beside a number is a value: "the second one ended in 2020". */
function wordsBesidePointer(reading: Reading): Token[] {
  return toldWords(reading, definiteWords(reading)).filter(({ text }) => !/^\d+$/.test(text))
}

/** Rows whose whole label stands in the text, with what it has in brackets or, failing that, without. */
function spelledOut({ reading, lists }: Naming): Shown[] {
  const whole = fold(reading.text)
  const spelled = lists
    .flatMap(({ references }) => references)
    .filter(({ label }) => label.length > 4 && whole.includes(fold(label).replace(/ \(.*\)$/, '')))
  const inFull = spelled.filter(({ label }) => whole.includes(fold(label)))
  return eachOnce(inFull.length > 0 ? inFull : spelled)
}

/** In the first answer that has any, the rows that the words name. */
function byLabel({ reading, lists, optional, words }: Naming & { words: Token[] }): Shown[] {
  const told = toldWords(reading, words)
  const tellsValue = told.length < words.length
  for (const { references: rows } of lists) {
    const inTold = tellsValue ? matchesByLabel({ rows, words: told }) : []
    const several = optional && inTold.length > 1 && inTold.length < rows.length
    if (inTold.length === 1 || several) return inTold
    if (optional && tellsValue) continue
    const named = matchesByLabel({ rows, words })
    if (named.length > 0) return narrowed({ reading, rows: named, words })
  }
  return []
}

/** Of several rows the one that a name says, else those that more is said of. */
function narrowed({ reading, rows, words }: { reading: Reading; rows: Shown[]; words: Token[] }): Shown[] {
  if (rows.length < 2) return rows
  const definite = matchesByLabel({ rows, words: definiteWords(reading) })
  if (definite.length === 1) return definite
  const said = matchesByLine({ rows, words })
  return said.length > 0 ? said : rows
}

/** "the Leeds one": rows of the latest list that what was told of them names. */
function byLine({ reading, lists, words }: Naming & { words: Token[] }): Shown[] {
  const rows = lists.find(({ references }) => references.length > 1)?.references
  const pointsOtherwise =
    ordinalsIn({ reading, slot: null }).length > 0 || reading.tokens.some(({ text }) => AGE.test(text))
  if (!rows || pointsOtherwise || !POINTS_AT_ONE.test(reading.text)) return []
  const said = matchesByLine({ rows, words })
  return said.length < rows.length ? said : []
}

const POINTS_AT_ONE = /\b(?:one|ones|job|role|position|vacancy|that|the)\b/i

/** "v1 and v2": every row is named by a word of its own. */
export function eachNamed({ reading, rows }: { reading: Reading; rows: Shown[] }): boolean {
  if (!/\band\b|&|\bboth\b|,/i.test(reading.text) || rows.length > 5) return false
  const labels = rows.map(({ label }) => tellingPart(label))
  return labels.every((own, i) => {
    const others = labels.filter((_, j) => j !== i).flat()
    return own.some((word) => !others.includes(word) && reading.tokens.some((token) => saysWord(token, word)))
  })
}
