import { ordinalsIn } from '../reading/ordinals.ts'
import type { Exchange, Shown } from '../terms/dialogue.ts'
import { type Field, isReferenceSlot } from '../terms/field.ts'
import type { Reading } from '../terms/reading.ts'
import { NOUNS } from '../words/row-nouns.ts'
import { stem } from '../words/stem.ts'
import { shownRows } from './references.ts'
import { rowsByLabel } from './row-names.ts'

interface Pointing {
  field: Field
  reading: Reading
  exchanges: readonly Exchange[]
}

const PRONOUN = /^(?:it|this|that|them|these|those|they|he|she|him|her|his|their|same)$/
const PERSONAL = /^(?:he|she|him|her|his|hers|they|them|their|theirs)$/
const EVERY = /^(?:all|every|everybody|everyone|any|anybody|anyone|our|my)$/

/**
 * For a reference that may be left out: whether the words mean the row that was found. A row that is merely
 * under discussion needs a pointer where leaving the field out means something of its own: the present
 * conversation, the last change, everybody's.
 */
export function isPointedAt({ field, reading, exchanges, rows }: Pointing & { rows: Shown[] }): boolean {
  if (!isReferenceSlot(field.slot)) return false
  const numbered = ordinalsIn({ reading, slot: field.slot }).length > 0
  const leftOut = meansNone({ field, reading })
  if (numbered && !leftOut) return true
  if (leftOut) return false
  if (rowsByLabel({ reading, rows }).length > 0) return true
  if (field.slot === 'change') return isNamedAnew({ exchanges, rows })
  const points = reading.tokens.some(({ text }) => PRONOUN.test(text))
  if (field.slot === 'member')
    return (
      reading.tokens.some(({ text }) => PERSONAL.test(text)) || saysNoun({ field, reading, after: POINTS })
    )
  if (saysPlural({ field, reading }) && !points) return false
  return (
    points ||
    (shownBeside({ field, exchanges }) && !isTakenBack({ exchanges, rows })) ||
    saysNoun({ field, reading, after: /^the$/ }) ||
    saysOwn({ field, reading })
  )
}

const POINTS = /^(?:that|this|the|same)$/

/** "this conversation", "the last change": what the tool takes when nothing is given. */
function meansNone({ field, reading }: Pick<Pointing, 'field' | 'reading'>): boolean {
  const none = field.says?.none
  return (
    none !== undefined &&
    new RegExp(String.raw`(?<![\p{L}\d])(?:${none})(?![\p{L}\d])`, 'iu').test(reading.text)
  )
}

/** The last answer has it, and the call before did not name it: what was just undone, or refused, is no "that". */
function isNamedAnew({ exchanges, rows }: { exchanges: readonly Exchange[]; rows: Shown[] }): boolean {
  const last = exchanges.at(-1)
  const ids = new Set<unknown>(rows.map(({ id }) => id))
  const called = last?.calls.some(({ input }) => Object.values(input).some((value) => ids.has(value)))
  const answered = last?.results.some(({ references }) => references.some(({ id }) => ids.has(id)))
  return !called && answered === true
}

/** What was done with the rows was undone since: they are under discussion no more. */
function isTakenBack({ exchanges, rows }: { exchanges: readonly Exchange[]; rows: Shown[] }): boolean {
  const ids = new Set(rows.map(({ id }) => id))
  const last = exchanges.findLastIndex(({ results }) =>
    results.some(({ references }) => references.some(({ id }) => ids.has(id))),
  )
  return exchanges
    .slice(last + 1)
    .some(({ results }) =>
      results.some(({ references }) => references.length === 1 && references[0]?.type === 'change'),
    )
}

function shownBeside({ field, exchanges }: Omit<Pointing, 'reading'>): boolean {
  if (!isReferenceSlot(field.slot)) return false
  const shown = shownRows({ exchanges, slot: field.slot }).flatMap(({ references }) => references)
  return new Set(shown.map(({ id }) => id)).size > 1
}

function saysNoun({
  field,
  reading,
  after,
}: Pick<Pointing, 'field' | 'reading'> & { after: RegExp }): boolean {
  return reading.tokens.some(
    ({ text }, at) => isNoun(field, text) && after.test(reading.tokens[at - 1]?.text ?? ''),
  )
}

/** "my review" where one is under discussion. */
function saysOwn({ field: { slot }, reading: { tokens } }: Pick<Pointing, 'field' | 'reading'>): boolean {
  return tokens.some(
    ({ text }, at) =>
      isReferenceSlot(slot) &&
      NOUNS[slot].includes(text) &&
      !text.endsWith('s') &&
      tokens[at - 1]?.text === 'my',
  )
}

function isNoun({ slot }: Field, text: string): boolean {
  return isReferenceSlot(slot) && (NOUNS[slot].includes(text) || NOUNS[slot].includes(stem(text)))
}

/** "all applicants", "my offers": every one, and not the one under discussion. */
function saysPlural({ field, reading }: Pick<Pointing, 'field' | 'reading'>): boolean {
  return reading.tokens.some(({ text }, at) => {
    const before = reading.tokens.slice(Math.max(0, at - 2), at)
    return (
      (text.endsWith('s') &&
        before.some((token) => EVERY.test(token.text)) &&
        (field.isList ? isNoun(field, text) : before.some((token) => token.text === 'all'))) ||
      (!field.isList && /^(?:everybody|everyone)$/.test(text))
    )
  })
}

/** A number beside what the row is called; a change has no number of its own. */
function countsRows({ field, reading: { tokens } }: Pick<Pointing, 'field' | 'reading'>): boolean {
  return field.slot === 'change' || tokens.some(({ text }) => isNoun(field, text) || /^ones?$/.test(text))
}

const SEVERAL = /\b(?:both|all|every(?!thing)|each|those|these|them)\b(?! (?:last|time|wrong))/i
const WITH = /^(?:with|about|from|of|between|called|named|titled)$/

/**
 * "the thread with Ines", "that conversation", "change 2", and it can't be told which: where leaving it out would mean
 * the present one, that would be another than the one described.
 */
export function describesAnother({ field, reading, exchanges }: Pointing): boolean {
  if (field.says?.none === undefined || meansNone({ field, reading }) || !isReferenceSlot(field.slot))
    return false
  if (ordinalsIn({ reading, slot: field.slot }).length > 0 && countsRows({ field, reading })) return true
  // Of several changes the last one is none.
  if (field.slot === 'change' && SEVERAL.test(reading.text)) return true
  const { tokens } = reading
  const latest = exchanges.at(-1)?.results.flatMap(({ references }) => references) ?? []
  const listed = latest.some(({ type }) => type === field.slot)
  return tokens.some(({ text }, at) => {
    if (!isNoun(field, text)) return false
    const before = tokens.slice(Math.max(0, at - 2), at).map((token) => token.text)
    if (listed && before.some((word) => word === 'that')) return true
    return before.includes('the') && WITH.test(tokens[at + 1]?.text ?? '')
  })
}
