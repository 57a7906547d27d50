import type { ReferenceType } from '../../../../tools/core/reference-type.ts'
import type { Shown } from '../terms/dialogue.ts'
import type { Reading } from '../terms/reading.ts'
import { asTyped } from '../words/said-word.ts'
import { sameWord } from '../words/same-word.ts'
import { wordsOf } from '../words/tokens.ts'
import { namedAsTarget } from './lookup.ts'

/** Rows that are called by the names of people and companies. */
const PEOPLE: ReadonlySet<ReferenceType> = new Set(['application', 'member', 'chat', 'offer'])

/** The person whom an act is said to be for, where such rows are called by names of people. */
export function personNamed({ reading, slot }: { reading: Reading; slot: ReferenceType }): string | null {
  return PEOPLE.has(slot) ? namedAsTarget(reading) : null
}

const FORM_OF_ADDRESS = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|herr|frau)$/

/** "an offer to Petra Novak" is for no Nora Novak and no Petra Lind: without the rows that are called otherwise. */
export function notContradicted({
  reading,
  slot,
  rows,
}: {
  reading: Reading
  slot: ReferenceType
  rows: Shown[]
}): Shown[] {
  const name = personNamed({ reading, slot })
  const [first, second] = (name ?? '').split(/\s+/)
  if (!first || !second || FORM_OF_ADDRESS.test(asTyped(first).replace(/\.$/, ''))) return rows
  return rows.filter(({ label }) => {
    const own = wordsOf(label)
    const says = (word: string) => wordsOf(word).some((one) => own.some((other) => sameWord(one, other)))
    return says(first) && says(second)
  })
}
