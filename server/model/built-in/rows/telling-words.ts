import { correctionOf } from '../slots/correction.ts'
import { linesTold } from '../slots/corrections/lines-told.ts'
import { freeTextStart } from '../slots/free-text.ts'
import { statedTitle } from '../slots/stated-title.ts'
import type { Reading } from '../terms/reading.ts'
import type { Token } from '../terms/token.ts'
import { NOUNS } from '../words/row-nouns.ts'
import { wordsOf } from '../words/tokens.ts'

const PLAIN: ReadonlySet<string> = new Set(
  'a an the at of in on for to and or with by from is it this that one my me i you your job role position vacancy application resume cv file first second third last new old please want do not be can would what how about tell show save apply details more some any ltd limited gmbh inc plc llc co company history entry note work good change changes changed edit edits'.split(
    ' ',
  ),
)

/** True for a word that tells one row from another. */
export function isTelling(word: string): boolean {
  return !PLAIN.has(word)
}

/** The words of a label that tell it from another. */
export function tellingPart(label: string): string[] {
  return wordsOf(label).filter(isTelling)
}

const HEADS: ReadonlySet<string> = new Set(Object.values(NOUNS).flat())
export const DETERMINERS = /^(?:the|that|this|my|our)$/
const EXPLAINED = /^(?:with|about|from|for|of|between|where|on|to|by|that)$/

/** Words of a clause that can name a row. */
export function tellingWords({ tokens }: Reading): Token[] {
  return tokens.filter(({ text }, at) => isTelling(text) && text.length > 1 && !isExplainedHead(tokens, at))
}

/** "the thread with Ines": the noun only says of what kind the row is. */
function isExplainedHead(tokens: readonly Token[], at: number): boolean {
  return (
    HEADS.has(tokens[at]?.text ?? '') &&
    DETERMINERS.test(tokens[at - 1]?.text ?? '') &&
    EXPLAINED.test(tokens[at + 1]?.text ?? '')
  )
}

const DEFINITE = /^(?:the|my|our|at|from|with|for|of|about|in|to)$/

/** Telling words that stand where a name does: with a capital, or after "the", "at" and the like. */
export function definiteWords(reading: Reading): Token[] {
  const { tokens } = reading
  return tellingWords(reading).filter((word) => {
    const at = tokens.indexOf(word)
    const before = tokens.slice(Math.max(0, at - 3), at).map(({ text }) => text)
    const from = before.findLastIndex((text) => DEFINITE.test(text))
    const leads = from >= 0 && !before.slice(from).some((text) => text === 'one' || HEADS.has(text))
    return /^\p{Lu}/u.test(word.raw) || /^(?:this|that)$/.test(before.at(-1) ?? '') || leads
  })
}

/** Words that name the row, without those of the text or value that it is to get. */
export function toldWords(reading: Reading, words: readonly Token[]): Token[] {
  const { text } = reading
  const values = [correctionOf(text)?.value, statedTitle({ text, label: '' }), ...linesTold(text).values()]
    .filter((value) => typeof value === 'string' && value !== '')
    .map((value) => ({ from: text.lastIndexOf(String(value)), length: String(value).length }))
    .filter(({ from }) => from >= 0)
  const kept = Math.min(freeTextStart(reading), text.length)
  return words.filter(
    ({ start, end }) =>
      start < kept && !values.some(({ from, length }) => start >= from && end <= from + length),
  )
}
