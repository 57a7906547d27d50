import type { Reading } from '../terms/reading.ts'
import { stem } from '../words/stem.ts'
import { isAnchored, isAsked, isTelling, isTold, type Kept, namesWork } from './keyword-group.ts'
import { LANGUAGES } from './languages.ts'
import { isLeft, wantedGroups } from './wanted-groups.ts'
import { isWork } from './work-named.ts'

type Said = Pick<Reading, 'tokens' | 'text' | 'spans'>

/** More words than these are a story, and not a search. */
const BRIEF = 3
const MOST = 8

/** Of several groups of words, those that name work are the search; in a long story, those beside "jobs" or "as". */
export function focused(kept: Kept[], said: Said): Kept[] {
  const { tokens } = said
  const wanted = wantedGroups(groupsOf(kept, said), said)
  const words = withoutRepeats(namingGroups(wanted, tokens), tokens)
  const [only, ...others] = words.flat()
  if (others.length === 0) return only && isAsked(only, tokens) ? [only] : []
  if (words.flat().length <= BRIEF) return words.flat()
  const anchored = words.filter((group) => isAnchored(group, tokens))
  return (anchored.length > 0 ? anchored : words).flat().slice(0, MOST)
}

/** Those that name work, or at least are no everyday words; of several such, those that are told plainly. */
function namingGroups(groups: Kept[][], tokens: Reading['tokens']): Kept[][] {
  const working = groups.filter((group) => namesWork(group, tokens))
  const naming = working.length > 0 ? working : groups.filter((group) => isTelling(group, tokens))
  if (naming.length === 0) return groups
  const told = naming.length > 1 ? naming.filter((group) => isTold(group, tokens)) : []
  return told.length > 0 ? told : naming
}

/** Words that stand together. */
function groupsOf(kept: Kept[], { tokens, text }: Said): Kept[][] {
  const groups: Kept[][] = []
  for (const word of kept) {
    const group = groups.at(-1)
    if (group && belongs({ word, group, tokens, text })) group.push(word)
    else groups.push([word])
  }
  return groups
}

/** In the same sentence, near, and not behind the comma that ends what somebody leaves. */
function belongs({
  word,
  group,
  tokens,
  text,
}: Omit<Said, 'spans'> & { word: Kept; group: readonly Kept[] }): boolean {
  const last = group.at(-1)
  if (!last || tokens[word.at]?.starts || !isNear(tokens, last.at, word.at)) return false
  const between = text.slice(tokens[last.at]?.end ?? 0, tokens[word.at]?.start ?? 0)
  return !(/[,;]/.test(between) && isLeft(group, { tokens, text }))
}

function isNear(tokens: Reading['tokens'], from: number, to: number): boolean {
  const between = tokens.slice(from + 1, to).map(({ text }) => text)
  if (between.length === 1 && between[0] === 'to')
    return LANGUAGES.has(tokens[from]?.text ?? '') && LANGUAGES.has(tokens[to]?.text ?? '')
  // "lecturer in linguistics", "lecturer post in linguistics"
  if (between.at(-1) === 'in' && isWork(tokens[from]?.text ?? ''))
    return between.slice(0, -1).every((text) => /^(?:post|position|role|job)s?$/.test(text))
  return between.length <= 2 && between.every((text) => /^(?:and|of|or|the)$/.test(text))
}

/** "20 years in payroll … payroll manager": what is said again, and with more words, is the search. */
function withoutRepeats(groups: Kept[][], tokens: Reading['tokens']): Kept[][] {
  const stems = groups.map((group) => new Set(group.map(({ at }) => stem(tokens[at]?.text ?? ''))))
  return groups.filter((_, i) =>
    stems.every((other, j) => {
      if (i === j) return true
      const own = stems[i] ?? new Set<string>()
      const repeated = [...own].some((word) => other.has(word))
      return !repeated || own.size > other.size || (own.size === other.size && i > j)
    }),
  )
}
