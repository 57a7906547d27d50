import type { ReferenceType } from '../../../../tools/core/reference-type.ts'
import type { Result, Shown } from '../terms/dialogue.ts'
import type { Reading } from '../terms/reading.ts'
import { NOUNS } from '../words/row-nouns.ts'
import { stem } from '../words/stem.ts'
import { wordsOf } from '../words/tokens.ts'

export const AGE = /^(?:latest|newest|newer|recent|last|old|older|oldest|earliest|previous)$/

/** "the other one", "the others": those that are not the one just spoken of, or not marked. */
export function theOthers({
  reading,
  lists,
  spoken,
}: {
  reading: Reading
  lists: Result[]
  /** Ids that the last calls were about. */
  spoken: ReadonlySet<unknown>
}): Shown[] {
  if (!/\b(?:the|my) others?\b|\bother one\b/i.test(reading.text)) return []
  if (OTHERS.test(reading.text)) {
    const rest = lists.find(({ references }) => references.length > 2)?.references
    const left = rest?.filter(({ id }) => !spoken.has(id)) ?? []
    if (rest && left.length === rest.length - 1) return left
  }
  const pair = lists.find(({ references }) => references.length === 2)?.references
  const known =
    pair?.find(({ id }) => spoken.has(id))?.id ??
    (lists[0]?.references.length === 1
      ? lists[0].references[0]?.id
      : pair?.find(({ label }) => /\(primary\)/i.test(label))?.id)
  const other = known === undefined ? undefined : pair?.find(({ id }) => id !== known)
  return other ? [other] : []
}

const OTHERS = /\b(?:the|my) (?:others\b|other (?:two|three|four|ones|[\p{L}]{3,}s)\b)/iu

/** "leave the old one as it is" */
const LEFT_AS_IT_IS =
  /\b(?:leave|keep) (?:the|my|our|that) (?:latest|newest|newer|recent|last|old|older|oldest|previous) \S+ (?:as|alone|untouched|in place|where|like|unchanged)\b/i

/** "my latest resume", "the old CV": lists show the newest first. */
export function byAge({
  reading,
  slot,
  lists,
}: {
  reading: Reading
  slot: ReferenceType
  lists: Result[]
}): Shown | null {
  const list = lists.find(({ references }) => references.length > 1)
  const at = reading.tokens.findIndex(({ text }) => AGE.test(text))
  const word = reading.tokens[at]?.text
  if (!list || word === undefined || LEFT_AS_IT_IS.test(reading.text)) return null
  const next = reading.tokens.slice(at + 1, at + 3).map(({ text }) => text)
  const nouns = new Set<string>([...NOUNS[slot], 'one'])
  if (!next.some((text) => nouns.has(text) || nouns.has(stem(text)))) return null
  // "old.pdf" is called the old one, wherever it stands.
  const called = list.references.filter(({ label }) => wordsOf(label).includes(word))
  if (called.length === 1) return called[0] ?? null
  const bottom =
    /^(?:old|older|oldest|earliest)$/.test(word) ||
    (word === 'last' && reading.tokens[at - 1]?.text === 'the')
  return (bottom ? list.references.at(-1) : list.references[0]) ?? null
}
