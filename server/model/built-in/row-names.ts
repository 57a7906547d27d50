import { COMMON_WORDS } from './common-words.ts'
import type { Exchange, Result, Shown } from './dialogue.ts'
import { workIn } from './lookup.ts'
import { fold } from './normalise.ts'
import { ordinalsIn } from './ordinals.ts'
import type { Reading } from './reading.ts'
import { AGE } from './row-age.ts'
import { NOUNS } from './row-nouns.ts'
import { relatedWord, sameWord } from './same-word.ts'
import { correctionOf } from './slots/correction.ts'
import { linesTold } from './slots/corrections/lines-told.ts'
import { freeTextStart } from './slots/free-text.ts'
import { statedTitle } from './slots/stated-title.ts'
import { wordsOf } from './tokens.ts'

const PLAIN = new Set(
  'a an the at of in on for to and or with by from is it this that one my me i you your job role position vacancy application resume cv file first second third last new old please want do not be can would what how about tell show save apply details more some any ltd limited gmbh inc plc llc co company history entry note work good change changes changed edit edits'.split(
    ' ',
  ),
)

/** Rows of any type that a clause names by a telling word of their label; the latest answer first. */
export function rowsNamed({
  reading,
  exchanges,
}: {
  reading: Reading
  exchanges: readonly Exchange[]
}): Shown[] {
  const words = tellingWords(reading)
  const results = exchanges
    .flatMap(({ results }) => results)
    .filter(({ references }) => references.length > 0)
  for (const { references } of results.reverse()) {
    const named = bestMatches({ rows: references, words, textOf: bareLabel })
    if (named.length > 0 && (named.length < references.length || references.length === 1)) return named
  }
  return []
}

/** Rows whose label (or, failing that, whose line) shares the most telling words with the clause. */
export function byName({
  reading,
  lists,
  optional,
  beside,
}: {
  reading: Reading
  lists: Result[]
  optional: boolean
  /** A pronoun or a number points at a row already: "make it daily" names no daily one. */
  beside: boolean
}): Shown[] {
  // A year beside a number is a value: "the second one ended in 2020".
  const words = beside
    ? toldWords(reading, definiteWords(reading)).filter(({ text }) => !/^\d+$/.test(text))
    : tellingWords(reading)
  const whole = fold(reading.text)
  const spelledOut = lists
    .flatMap(({ references }) => references)
    .filter(({ label }) => label.length > 4 && whole.includes(fold(label).replace(/ \(.*\)$/, '')))
  const inFull = spelledOut.filter(({ label }) => whole.includes(fold(label)))
  const spelled = inFull.length > 0 ? inFull : spelledOut
  if (spelled.length > 0) return [...new Map(spelled.map((row) => [row.id, row])).values()]
  if (words.length === 0) return []
  const called = calledOne({ reading, lists })
  if (called) return [called]
  const told = toldWords(reading, words)
  for (const { references } of lists) {
    const inTold =
      told.length < words.length ? bestMatches({ rows: references, words: told, textOf: bareLabel }) : []
    if (inTold.length === 1 || (optional && inTold.length > 1 && inTold.length < references.length))
      return inTold
    if (optional && told.length < words.length) continue
    const byLabel = bestMatches({ rows: references, words, textOf: bareLabel })
    const definite =
      byLabel.length > 1
        ? bestMatches({ rows: byLabel, words: definiteWords(reading), textOf: bareLabel })
        : byLabel
    if (byLabel.length > 0) return definite.length === 1 ? definite : narrowed({ rows: byLabel, words })
  }
  if (optional) return []
  const latest = lists.find(({ references }) => references.length > 1)
  if (ordinalsIn({ reading, slot: null }).length > 0 || reading.tokens.some(({ text }) => AGE.test(text)))
    return []
  return latest
    ? bestMatches({ rows: latest.references, words, textOf: ({ line }) => line, onlyIfPointed: reading })
    : []
}

/** Those of the rows that a telling word of their label names. */
export function rowsByLabel({ reading, rows }: { reading: Reading; rows: readonly Shown[] }): Shown[] {
  return bestMatches({ rows, words: tellingWords(reading), textOf: bareLabel })
}

/** "the museum wants changes: for the conservator one, …": what "one" stands for is named right before it. */
function calledOne({ reading, lists }: { reading: Reading; lists: Result[] }): Shown | null {
  const { tokens } = reading
  const kept = freeTextStart(reading)
  const said = tokens.flatMap(({ text, start }, at) => {
    if (text !== 'one' || start >= kept) return []
    const before = tokens.slice(Math.max(0, at - 4), at)
    const from = before.findLastIndex((word) => DETERMINERS.test(word.text))
    const words = from < 0 ? [] : before.slice(from + 1).filter((word) => !PLAIN.has(word.text))
    return words.length > 0 ? [words] : []
  })
  for (const { references } of lists) {
    const rows = said.flatMap((words) => {
      const found = bestMatches({ rows: references, words, textOf: bareLabel })
      return found.length === 1 ? found : []
    })
    if (rows.length > 0) return new Set(rows.map(({ id }) => id)).size === 1 ? (rows[0] ?? null) : null
  }
  return null
}

/** A word without what spelling made of it, and without the "'s" of whose it is. */
export function asTyped(raw: string): string {
  return fold(raw).replace(/['’]s?$/, '')
}

/** Words that can name a row: not the noun that only says of what kind it is, as in "the thread with Ines". */
function tellingWords({ tokens }: Reading): Reading['tokens'] {
  return tokens.filter(
    ({ text }, at) =>
      !PLAIN.has(text) &&
      text.length > 1 &&
      !(
        HEADS.has(text) &&
        DETERMINERS.test(tokens[at - 1]?.text ?? '') &&
        EXPLAINED.test(tokens[at + 1]?.text ?? '')
      ),
  )
}

/** Telling words that stand where a name does: with a capital, or after "the", "at" and the like. */
function definiteWords(reading: Reading): Reading['tokens'] {
  const { tokens } = reading
  return tellingWords(reading).filter((word) => {
    const at = tokens.indexOf(word)
    const before = tokens.slice(Math.max(0, at - 3), at).map(({ text }) => text)
    const from = before.findLastIndex((text) => DEFINITE.test(text))
    const leads = from >= 0 && !before.slice(from).some((text) => text === 'one' || HEADS.has(text))
    return /^\p{Lu}/u.test(word.raw) || /^(?:this|that)$/.test(before.at(-1) ?? '') || leads
  })
}

const DEFINITE = /^(?:the|my|our|at|from|with|for|of|about|in|to)$/

const HEADS = new Set(Object.values(NOUNS).flat())
const DETERMINERS = /^(?:the|that|this|my|our)$/
const EXPLAINED = /^(?:with|about|from|for|of|between|where|on|to|by|that)$/

/** "v1 and v2": every row is named by a word of its own. */
export function eachNamed({ reading, rows }: { reading: Reading; rows: Shown[] }): boolean {
  if (!/\band\b|&|\bboth\b|,/i.test(reading.text) || rows.length > 5) return false
  const labels = rows.map(({ label }) => wordsOf(label))
  return labels.every((own, i) =>
    own.some(
      (word) =>
        !PLAIN.has(word) &&
        labels.every((other, j) => i === j || !other.includes(word)) &&
        reading.tokens.some(({ text, raw }) => sameWord(text, word) || sameWord(asTyped(raw), word)),
    ),
  )
}

/** Words that name the row, without those of the text or value that it is to get. */
function toldWords(reading: Reading, words: Reading['tokens']): Reading['tokens'] {
  const { text } = reading
  const values = [correctionOf(text)?.value, statedTitle({ text, label: '' }), ...linesTold(text).values()]
    .filter((value) => typeof value === 'string' && value !== '')
    .map((value) => ({ from: text.lastIndexOf(String(value)), length: String(value).length }))
  const kept = Math.min(freeTextStart(reading), text.length)
  return words.filter(
    ({ start, end }) =>
      start < kept && !values.some(({ from, length }) => from >= 0 && start >= from && end <= from + length),
  )
}

/** What is in brackets describes the row and is no name: "cv.pdf (primary)". */
function bareLabel({ label }: Shown): string {
  return label.replace(/\([^)]*\)/g, '')
}

function narrowed({ rows, words }: { rows: Shown[]; words: Reading['tokens'] }): Shown[] {
  if (rows.length < 2) return rows
  const byLine = bestMatches({ rows, words, textOf: ({ line }) => line })
  return byLine.length > 0 ? byLine : rows
}

function bestMatches({
  rows,
  words,
  textOf,
  onlyIfPointed,
}: {
  rows: readonly Shown[]
  words: Reading['tokens']
  textOf: (row: Shown) => string
  onlyIfPointed?: Reading
}): Shown[] {
  if (onlyIfPointed && !/\b(?:one|ones|job|role|position|vacancy|that|the)\b/i.test(onlyIfPointed.text))
    return []
  const vocabularies = rows.map((row) => wordsOf(textOf(row)).filter((word) => !PLAIN.has(word)))
  const scores = vocabularies.map((vocabulary) => {
    return vocabulary.reduce((sum, word) => {
      if (words.some((token) => sameWord(token.text, word) || sameWord(asTyped(token.raw), word)))
        return sum + rarity(word, vocabularies)
      return words.some((token) => relatedWord(token.text, word) || isHeadOf(token.text, word))
        ? sum + rarity(word, vocabularies) * RELATED
        : sum
    }, 0)
  })
  const best = Math.max(...scores, 0)
  if (best <= 0.05) return []
  const matches = rows.filter((_, i) => (scores[i] ?? 0) > best - 0.01)
  return rows.length > 1 && matches.length === rows.length && onlyIfPointed ? [] : matches
}

/** "the museum" is the Spoorwegmuseum. */
function isHeadOf(said: string, word: string): boolean {
  return said.length >= 4 && !COMMON_WORDS.has(said) && word.length >= said.length + 2 && word.endsWith(said)
}

/** A word of the same field tells less than the word itself. */
const RELATED = 0.4

function rarity(word: string, vocabularies: readonly string[][]): number {
  const having = vocabularies.filter((vocabulary) => vocabulary.includes(word)).length
  return Math.log(1 + vocabularies.length / having)
}

/** The only row shown is about something, and the clause names a company or title that is not in it. */
export function namesSomethingElse({ reading, lists }: { reading: Reading; lists: Result[] }): boolean {
  const names = reading.tokens.filter(({ name }) => name)
  const work = wordsOf(workIn(reading) ?? '').filter((word) => !PLAIN.has(word))
  if (names.length === 0 && work.length === 0) return false
  const shown = new Set(
    lists.flatMap(({ references }) => references).flatMap(({ label, line }) => wordsOf(`${label} ${line}`)),
  )
  if (
    work.length > 0 &&
    !work.some((word) => [...shown].some((other) => sameWord(word, other) || relatedWord(word, other)))
  )
    return true
  const pointed = /\b(?:at|the|my)\s+\p{Lu}/u.test(reading.text)
  return (
    pointed &&
    !names.some(({ text }) => shown.has(text)) &&
    reading.spans.every((span) => span.kind !== 'quote' && span.kind !== 'place')
  )
}
