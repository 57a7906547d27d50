import { expect, it } from 'vitest'
import { withPartReplaced } from '../../../tools/resumes/part-of-line.ts'

it.each([
  ['Ten years of lorry work; lorry licence.', 'lorry', 'truck', 'Ten years of truck work; truck licence.'],
  ['Teamlead in a bakery', 'teamlead', 'team lead', 'Team lead in a bakery'],
  ['With eleven years in retail', 'eleven', 'twelve years', 'With twelve years in retail'],
  ['Led a team of four', 'four', 'team of five', 'Led a team of five'],
  ['Wrote C++ for trams', 'C++', 'C#', 'Wrote C# for trams'],
])('should put words in the place of others: %s', (text, replaces, value, expected) => {
  expect(withPartReplaced({ text, replaces, value })).toBe(expected)
})

it.each([
  ['Ran the year-end close', 'year', 'year-end'],
  ['Teamwork in a bakery', 'team', 'crew'],
  ['Ten years of lorry work', 'bus', 'tram'],
])('should leave a text without such words, or with the new ones, as it is: %s', (text, replaces, value) => {
  expect(withPartReplaced({ text, replaces, value })).toBeNull()
})
