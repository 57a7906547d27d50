import { expect, it } from 'vitest'
import { asItWas } from '../../../tools/changes/as-it-was.ts'
import type { ChangeRow } from '../../../tools/changes/change-row.ts'

const change = (table_name: string, before: object | null, after: object | null): ChangeRow =>
  ({ table_name, op: before && after ? 'update' : after ? 'insert' : 'delete', before, after }) as ChangeRow

it.each<[string, ChangeRow[], string]>([
  [
    'a setting by its name and value',
    [change('agencies', { settings: { greeting: 'Hello!' } }, { settings: { greeting: 'Hi', hours: null } })],
    'As before: greeting “Hello!”',
  ],
  [
    'what was empty',
    [change('profiles', { bio: null, location: 'Leeds' }, { bio: 'Runs', location: 'York' })],
    'As before: bio empty and location “Leeds”.',
  ],
  [
    'a list in its words',
    [change('agencies', { settings: { suggestions: ['A', 'B'] } }, { settings: { suggestions: [] } })],
    'As before: suggestions “A” and “B”.',
  ],
  ['something added', [change('saved_jobs', null, { notes: 'x' })], 'It is gone again.'],
  ['something deleted', [change('experiences', { position: 'x' }, null)], 'It is back as it was.'],
  [
    'more than a few words can say',
    [change('resumes', { parsed_data: { work: [{}] } }, { parsed_data: {} })],
    'It is as it was before.',
  ],
])('should tell %s', (_, changes, words) => {
  expect(asItWas(changes)).toBe(words)
})
