import type { Field } from '../terms/field.ts'
import { wholeWords } from '../words/whole-words.ts'
import type { State } from './fill-state.ts'
import { spoken } from './spoken.ts'

/** "hide my location and my LinkedIn": values that are named side by side, where a tool takes one at a time. */
export function eachChoice(state: State): { field: Field; values: string[] } | null {
  const required = state.fields.filter(({ nullable }) => !nullable)
  const field = required[0]
  if (required.length !== 1 || field?.slot !== 'choice') return null
  const text = spoken(state)
  const found = (field.choices ?? [])
    .flatMap((value) =>
      [...text.matchAll(wholeWords(field.says?.[value] ?? value))].map((match) => ({
        value,
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((a, b) => a.start - b.start)
  const first = found[0]
  if (!first) return null
  const values = [first.value]
  for (const [at, one] of found.entries())
    if (at > 0 && SIDE_BY_SIDE.test(text.slice(found[at - 1]?.end ?? 0, one.start))) values.push(one.value)
  const unique = [...new Set(values)]
  return unique.length > 1 && unique.length === new Set(found.map(({ value }) => value)).size
    ? { field, values: unique }
    : null
}

const SIDE_BY_SIDE = /^(?:,|,? ?(?:and|or|nor|&))(?: also)?(?: (?:my|the))? $/i
