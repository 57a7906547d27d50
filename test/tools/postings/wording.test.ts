import { describe, expect, it } from 'vitest'
import { checkPosting, checkWording } from '../../../tools/postings/wording/check-wording.ts'

const titles = (text: string) => checkWording(text).map(({ title }) => title.toLowerCase())

describe('wording', () => {
  it.each([
    ['We want a rockstar salesman.', ['“salesman”', '“rockstar”']],
    ['He will report to the foreman.', ['“foreman”', '“he will”']],
    ['Join our young, dynamic team!', ['“young, dynamic team”', '“dynamic”']],
    ['Native English speaker only.', ['“native english speaker”']],
    ['Native speaker of German', ['“native speaker”']],
    ['A university degree is required.', ['“university degree is required”']],
    ['No family commitments, please.', ['“no family commitments”']],
    ['You are physically fit and able-bodied.', ['“able-bodied”', '“physically fit”']],
    [
      'A competitive salary in a fast-paced environment.',
      ['“fast-paced environment”', '“competitive salary”'],
    ],
  ])('should remark on: %s', (text, expected) => {
    expect(titles(text)).toEqual(expect.arrayContaining(expected))
  })

  it.each([
    'You will work with a German team in Leeds and write English reports.',
    'You care for people and keep their records up to date.',
    'The shift starts at six; the wage is £14 an hour.',
    'She or he reports to the ward manager.',
    'A degree or the same from practice.',
    'You support three young men who share a house; she would rather be woken.',
  ])('should let pass: %s', (text) => expect(titles(text)).toEqual([]))

  it('should quote the sentence, say why and offer another wording', () => {
    expect(checkWording('We are a bank. We look for a digital native. Apply now.')).toEqual([
      {
        title: '“digital native”',
        sentence: 'We look for a digital native.',
        why: 'It shuts out an age.',
        better: 'at ease with digital tools',
      },
    ])
  })

  it('should know some German', () => {
    const text =
      'Wir sind ein junges Team und suchen eine belastbare Kraft. Deutsch als Muttersprache ist für uns wichtig.'
    expect(titles(text)).toEqual(expect.arrayContaining(['“junges team”', '“belastbare”', '“muttersprache”']))
  })

  it('should see when an advert speaks to one gender by many words', () => {
    const text = 'An ambitious, assertive, competitive, decisive and driven person who thrives on challenges.'
    expect(titles(text).at(-1)).toMatch(/^words that read as masculine: /)
    expect(titles(`${text} Supportive, warm, collaborative, kind, honest, committed.`).join()).not.toContain(
      'masculine',
    )
  })

  it('should name what is missing in a posting', () => {
    const posting = {
      title: 'Nurse',
      description: 'Care for people.',
      requirements: Array.from({ length: 12 }, (_, index) => `Thing ${index}`),
      benefits: [],
      salary_range: null,
      location: null,
      work_mode: null,
      closes_at: null,
    }
    expect(checkPosting(posting).map(({ title }) => title)).toEqual([
      'No pay',
      'No place',
      'No closing date',
      '12 requirements',
    ])
    const whole = {
      ...posting,
      requirements: ['Registration'],
      salary_range: { min: 1, max: 2, currency: 'EUR', period: 'hour' as const },
      work_mode: 'remote' as const,
      closes_at: '2026-12-01T00:00:00Z',
    }
    expect(checkPosting(whole)).toEqual([])
    const german = {
      ...whole,
      title: 'Pfleger',
      description: 'Wir suchen für die Station eine Kraft mit Herz und Zeit.',
    }
    expect(checkPosting(german).map(({ title }) => title)).toEqual(['No “(m/w/d)” in the title'])
    expect(checkPosting({ ...german, title: 'Pfleger (m/w/d)' })).toEqual([])
  })
})
