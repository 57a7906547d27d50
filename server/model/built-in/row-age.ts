import type { ReferenceType } from '../../../tools/core/reference-type.ts'
import type { Result, Shown } from './dialogue.ts'
import type { Reading } from './reading.ts'
import { NOUNS } from './row-nouns.ts'
import { stem } from './stem.ts'

export const AGE = /^(?:latest|newest|newer|recent|last|old|older|oldest|earliest|previous)$/

/** "the other one", of two: the one that is not the one just spoken of, or not marked. */
export function theOther({
  reading,
  lists,
  spoken,
}: {
  reading: Reading
  lists: Result[]
  /** Ids that the last calls were about. */
  spoken: ReadonlySet<unknown>
}): Shown | null {
  if (!/\b(?:the|my) other\b|\bother one\b/i.test(reading.text)) return null
  const pair = lists.find(({ references }) => references.length === 2)?.references
  const known =
    pair?.find(({ id }) => spoken.has(id))?.id ??
    (lists[0]?.references.length === 1
      ? lists[0].references[0]?.id
      : pair?.find(({ label }) => /\(primary\)/i.test(label))?.id)
  return (known === undefined ? undefined : pair?.find(({ id }) => id !== known)) ?? null
}

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
  if (!list || word === undefined) return null
  const next = reading.tokens.slice(at + 1, at + 3).map(({ text }) => text)
  const nouns = new Set<string>([...NOUNS[slot], 'one'])
  if (!next.some((text) => nouns.has(text) || nouns.has(stem(text)))) return null
  const bottom =
    /^(?:old|older|oldest|earliest)$/.test(word) ||
    (word === 'last' && reading.tokens[at - 1]?.text === 'the')
  return (bottom ? list.references.at(-1) : list.references[0]) ?? null
}
