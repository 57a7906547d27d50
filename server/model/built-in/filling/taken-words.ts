import { wholeWords } from '../words/whole-words.ts'
import type { State } from './fill-state.ts'

/** "the third and the fourth one": more rows. */
export const ROWS_ONLY =
  /^(?:(?:the|and|or|also|both|one|ones|applicants?|candidates?|number|first|second|third|fourth|fifth|sixth|last|top|next|other|\d+(?:st|nd|rd|th)?)(?:[\s,.!]+|$))+$/i

/** Where rows go to, and the words that name them: a part that holds these says more of the wish. */
export function wordsTaken({ fields, row, exchanges }: State): RegExp[] {
  const choices = fields.filter(
    ({ slot, nullable, says }) =>
      slot === 'choice' && says !== null && (!nullable || fields.some(({ isList }) => isList)),
  )
  if (choices.length === 0 || !row) return []
  const labels = exchanges
    .flatMap(({ results }) => results)
    .flatMap(({ references }) => references)
    .filter(({ type }) => type === row.type)
    .flatMap(({ label }) => label.match(/\p{Lu}[\p{L}'-]+/gu) ?? [])
  return [
    ...choices.flatMap(({ says }) => Object.values(says ?? {})).map((words) => wholeWords(words)),
    ...labels.map((word) => wholeWords(word)),
  ]
}
