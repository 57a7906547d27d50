import type { ReferenceType } from '../../../../tools/core/reference-type.ts'
import type { Result, Shown } from '../terms/dialogue.ts'
import type { Reading } from '../terms/reading.ts'
import type { Resolution } from '../terms/resolution.ts'
import type { Span } from '../terms/span.ts'
import { NOUNS } from '../words/row-nouns.ts'
import { relatedWord, sameWord } from '../words/same-word.ts'
import { wordsOf } from '../words/tokens.ts'
import { eachOnce } from './shown-results.ts'

/** Rows that are called by what they look for, and not by a name of their own. */
const DESCRIBED: ReadonlySet<ReferenceType> = new Set(['alert'])

/**
 * "the nursing alert", "my part-time one": of the rows that are called by what they are for, those that are
 * for that; none of those shown when none is, though one of them be under discussion. Null where nothing is
 * said of what it is for.
 */
export function describedRows({
  reading,
  lists,
  slot,
}: {
  reading: Reading
  lists: readonly Result[]
  slot: ReferenceType
}): Resolution | null {
  const words = describingWords(reading, slot)
  if (words.length === 0) return null
  const rows = eachOnce(lists.flatMap(({ references }) => references))
  const scores = rows.map((row) => words.filter((group) => group.some((word) => says(row, word))).length)
  const best = Math.max(0, ...scores)
  if (best === 0) return { kind: 'none', named: true }
  const meant = rows.filter((_, i) => scores[i] === best)
  return meant.length === 1 ? { kind: 'found', rows: meant } : { kind: 'ambiguous', choices: meant }
}

function says({ label }: Shown, word: string): boolean {
  return wordsOf(label).some((own) => sameWord(word, own) || relatedWord(word, own))
}

/** For each value between "the" and the noun its words, and those of what it means: "from home" is remote. */
function describingWords(reading: Reading, slot: ReferenceType): string[][] {
  return describingSpans(reading, slot).map((span) => {
    const meaning = span.kind === 'choice' ? span.value.split('_') : []
    return [...wordsOf(reading.text.slice(span.start, span.end)), ...meaning]
  })
}

/** What is said of a row that is called by what it is for: no value that it is to get. */
export function describingSpans({ text, spans }: Reading, slot: ReferenceType): Span[] {
  if (!DESCRIBED.has(slot)) return []
  const said = new RegExp(
    String.raw`(?<![\p{L}\d])(?:the|my|that|this) ((?:[\p{L}\d'-]+ ){1,5}?)(?:${NOUNS[slot].join('|')})(?![\p{L}\d])`,
    'iu',
  ).exec(text)
  if (!said?.[1]) return []
  const start = said.index + said[0].indexOf(said[1])
  const end = start + said[1].length
  return spans.filter((span) => span.start >= start && span.end <= end && TELLING.has(span.kind))
}

const TELLING: ReadonlySet<string> = new Set(['work', 'place', 'choice'])
