import type { Described } from './described.ts'

const WEIGHT = { kind: 1.1, shape: 0.9 }

/** The kinds of values that a text holds. */
export function addKinds({ reading: { spans }, weightAt, add }: Described): void {
  for (const span of spans)
    add(`s:${span.kind === 'choice' ? span.slot : span.kind}`, WEIGHT.kind * weightAt(span))
}

/** Ways to say what something is to be. */
const SHAPES: [string, RegExp][] = [
  ['must', /\b(?:should|must|needs? to|ought to|has to|supposed to) (?:be|say|read|have|show)\b|\S = \S/i],
  [
    'to',
    /\b(?:change|set|update|correct|make|switch|rename|amend|replace)\b.{3,60} (?:to|into|with|by|as) \S/i,
  ],
  [
    'its',
    /(?:wrong|off|incorrect|old|outdated|mis\w+)\b.*[,.;:] ?(?:it's|its|it is|make it|that's|it should)\b/i,
  ],
  ['not', /[,;]? not \S+(?: \S+){0,3}[.!]?$/i],
  ['colon', /^\S+(?: \S+){0,3}: \S/],
]

/** The ways in which it says what something is to be. */
export function addShapes({ reading: { corrected }, add }: Described): void {
  for (const [name, pattern] of SHAPES) if (pattern.test(corrected)) add(`x:${name}`, WEIGHT.shape)
}
