import { expect, it } from 'vitest'
import { fill } from '../../../../server/model/built-in/filling/fill.ts'
import { unlearntBrain as brain } from './unlearnt-brain.ts'

const now = new Date('2026-06-15T09:00:00Z')

/** What a new posting takes from a brief, without the brief itself. */
function drafted(text: string) {
  const tool = brain.tools.get('draft_posting')
  if (!tool) throw new Error('There is no such tool.')
  const { input } = fill({ fields: tool.fields, reading: brain.read(text, now), exchanges: [], now })
  return input
}

it.each([
  ['New job from Alder Mills: they need a wool sorter in Leeds.', 'wool sorter', 'Alder Mills'],
  [
    'Just off the phone with Signe from Fjord Dairy, she needs a cheese grader.',
    'cheese grader',
    'Fjord Dairy',
  ],
  ['Met the owner of Casa Blu. She would like us to find her a pastry chef.', 'pastry chef', 'Casa Blu'],
  ['The Quay Theatre is looking for a puppet maker in Hull.', 'puppet maker', 'Quay Theatre'],
  ['New vacancy. Falconer at Castle Rhodes, Leeds, £120 a day.', 'Falconer', 'Castle Rhodes'],
  ['draft for Meyer Glas: glass cutter, 3,100 euros a month', 'glass cutter', 'Meyer Glas'],
  ['I need an advert for an organ tuner. Client: Pell Organs.', 'organ tuner', 'Pell Organs'],
  ['Oat Farms called: two dairy hands wanted, Leeds, temporary.', 'dairy hands', 'Oat Farms'],
  ['client on the line. bar supervisor, temporary, Ghent, 16 euros an hour', 'bar supervisor', null],
  ["They're after a temporary school cook in Derby.", 'school cook', null],
  ['Two things. First, a posting for a sail maker in Leeds, £19 an hour.', 'sail maker', null],
])('should find the work and the employer in %o', (text, title, company) => {
  expect(drafted(text)).toMatchObject({ title, company })
})

it.each([
  ['They need a night cook in Derby from September.', null],
  ['We met yesterday. They need a night cook in Derby.', null],
  ['They need a night cook in Derby, apply by 10 July.', '2026-07-10'],
])('should take only a day on which something ends as the deadline in %o', (text, closesAt) => {
  expect(drafted(text).closesAt).toBe(closesAt)
})

it('should not list until when people can apply', () => {
  const { requirements } = drafted(
    'Draft a cook in York, requirements: two years of practice, apply by 10 July',
  )
  expect(requirements).toEqual(['two years of practice'])
})
