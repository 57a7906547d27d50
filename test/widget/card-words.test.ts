import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jobTypes, seniorities } from '../../tools/jobs/job-row.ts'
import { postingStatuses } from '../../tools/postings/posting-row.ts'
import { dimensions } from '../../tools/practice/practice-row.ts'
import { FIELD_LABELS, fieldInWords } from '../../tools/profile/shared-field.ts'
import { phrases as ar } from '../../widget/app/locale/phrases/ar.ts'
import { phrases as de } from '../../widget/app/locale/phrases/de.ts'
import { type Phrases, type Place, translatePhrase } from '../../widget/app/locale/phrases.ts'
import { readSources } from '../architecture/imports.ts'
import { fixedWords } from './fixed-words.ts'

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const both = (text: string): string[] => [text, capitalised(text)]

/** Words that are made while the tool runs: of a column's values, of numbers. */
const made: [Place, string[]][] = [
  ['label', [...dimensions.map(capitalised), '1 star', '2 stars', '{} stars', 'Bullet {}']],
  ['line', ['owner', 'admin', 'member']],
  ['state', ['owner', 'admin', 'a member', 'an admin', 'an owner', 'on site', 'hybrid', 'remote']],
  ['state', [' → ', ...postingStatuses]],
  ['state', [...jobTypes, ...seniorities].flatMap((value) => both(value.replaceAll('_', '-')))],
  ['state', Object.values(FIELD_LABELS).map((label) => label.toLowerCase())],
  ['state', (Object.keys(FIELD_LABELS) as (keyof typeof FIELD_LABELS)[]).map(fieldInWords)],
]

const wanted = new Set<string>([
  ...fixedWords(
    readSources(join(import.meta.dirname, '../..')).filter(({ path }) => path.startsWith('tools/')),
  ).keys(),
  ...made.flatMap(([place, texts]) => texts.map((text) => `${place}: ${text}`)),
])

const entries = (phrases: Phrases): [string, string, string][] =>
  (Object.keys(phrases) as Place[]).flatMap((place) =>
    Object.entries(phrases[place]).map(([text, own]): [string, string, string] => [place, text, own]),
  )

describe('the fixed words of cards', () => {
  it.each(Object.entries({ de, ar }))('should all be there in %s, and no others', (_, phrases) => {
    const there = new Set(entries(phrases).map(([place, text]) => `${place}: ${text}`))
    expect([...wanted].filter((word) => !there.has(word))).toEqual([])
    expect([...there].filter((word) => !wanted.has(word))).toEqual([])
  })

  it.each(Object.entries({ de, ar }))('should keep in %s what differs from card to card', (_, phrases) => {
    const holes = (text: string): number => text.match(/\{(state)?\}/g)?.length ?? 0
    expect(entries(phrases).filter(([, text, own]) => !own || holes(text) !== holes(own))).toEqual([])
  })

  it('should be collected through conditions, tables, functions and templates', () => {
    const files = [
      {
        path: 'tools/area/stage.ts',
        text: "const STAGES = { a: 'new', b: 'hired' }\nexport function stageInWords(stage: 'a' | 'b') { return STAGES[stage] }",
      },
      {
        path: 'tools/area/show-thing.ts',
        text: `import { stageInWords } from './stage.ts'
          const section = (title: string) => ({ title, facts: pairs.map(([label, value]) => ({ label, value })), text: null })
          const pairs: [string, string][] = [['Pay', pay]]
          const thing = {
            kind: 'rows', title: \`Team of \${name}\`, note: null, sections: [section('Contact')],
            rows: [{ id, title: job.title, badge: { text: stageInWords(stage), tone: 'good' }, facts: [{ label: open ? 'Until' : 'Since', value: day }] }],
            actions: [{ label: 'Open', say: 'Open it' }],
          }
          const reference = { type: 'job', id, label: 'The job' }`,
      },
    ]
    expect([...fixedWords(files).keys()].sort()).toEqual([
      'button: Open',
      'heading: Contact',
      'label: Pay',
      'label: Since',
      'label: Until',
      'state: hired',
      'state: new',
      'title: Team of {}',
    ])
  })
})

describe('a card in another language', () => {
  const german = (place: Place, text: string): string =>
    translatePhrase({ phrases: de, place, text }).replace(/[\u2068\u2069]/g, '')

  it('should have its fixed words translated, each for its place', () => {
    expect([german('button', 'Open'), german('state', 'Open')]).toEqual(['Öffnen', 'Offen'])
  })

  it('should keep names inside of a phrase as they are', () => {
    expect(german('title', 'Team of Open')).toBe('Team von Open')
    expect(german('title', 'Reviews of Acme by month')).toBe('Bewertungen von Acme nach Monaten')
    expect(german('title', 'Move Sam to Be to interview')).toBe('Sam to Be: neuer Stand „Gespräch“')
    expect(german('title', 'Offer: $& (a+b)')).toBe('Angebot: $& (a+b)')
  })

  it('should say both sides of a change', () => {
    expect(german('state', 'public → closed')).toBe('öffentlich → geschlossen')
    expect(translatePhrase({ phrases: ar, place: 'state', text: 'new → offer' })).toBe('جديد ← عرض')
  })

  it('should leave alone what is no phrase', () => {
    for (const text of ['Nurse', 'constructor', '', 'Team of ']) expect(german('title', text)).toBe(text)
    expect(translatePhrase({ phrases: undefined, place: 'button', text: 'Open' })).toBe('Open')
  })
})
