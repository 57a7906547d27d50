import { findMoney } from '../slots/money.ts'
import { isReferenceSlot } from '../terms/field.ts'
import type { Filled } from '../terms/filled.ts'
import { wordsOf } from '../words/tokens.ts'
import { wholeWords } from '../words/whole-words.ts'
import type { State } from './fill-state.ts'

/** Words that only hold a sentence together. */
const SMALL = new Set(
  'a an the my your it them this that one ones to be is are on off in at for from of and or only just now please instead every each per alert make first second third last jobs job posts work at least most under over above below minimum maximum enough fine ok okay plenty do will'.split(
    ' ',
  ),
)

/**
 * "make the second one daily" tells how often, and "the place to Bradford" tells
 * where: a loose new value that other fields and the row explain is none.
 */
export function dropExplained({ state, filled }: { state: State; filled: Filled }): void {
  const { fields, row } = state
  if (fields.some(({ slot }) => slot === 'field_name')) return
  const loose = fields.find(({ slot, nullable }) => slot === 'new_value' && nullable)
  const value = loose && filled.input[loose.name]
  if (!loose || typeof value !== 'string') return
  const others = fields.filter(
    ({ name, slot }) =>
      name !== loose.name && !isReferenceSlot(slot) && (filled.input[name] ?? null) !== null,
  )
  if (others.length === 0) return
  const said = new Set(
    [row?.label ?? '', ...others.flatMap(({ name }) => [filled.input[name] ?? []].flat())].flatMap((one) =>
      wordsOf(String(one).replaceAll('_', ' ')),
    ),
  )
  const rest = others.reduce((text, { name, says }) => {
    const source = says?.[String(filled.input[name])]
    return source ? text.replace(wholeWords(source), ' ') : text
  }, withoutSums(value))
  if (wordsOf(rest).every((word) => SMALL.has(word) || said.has(word))) filled.input[loose.name] = null
}

function withoutSums(text: string): string {
  return findMoney(text).reduceRight(
    (out, { start, end }) => `${out.slice(0, start)} ${out.slice(end)}`,
    text,
  )
}
