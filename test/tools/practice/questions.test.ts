import { describe, expect, it } from 'vitest'
import type { JobDetail } from '../../../tools/core/card.ts'
import { gatherEvidence } from '../../../tools/jobs/fit/evidence.ts'
import { workSpans } from '../../../tools/jobs/fit/years.ts'
import { chooseQuestions } from '../../../tools/practice/questions/choose-questions.ts'
import { isLawful } from '../../../tools/practice/questions/lawful.ts'
import { rounds } from '../../../tools/practice/round.ts'
import { sampleResume } from '../sample-resume.ts'

const NOW = new Date('2026-11-10T12:00:00Z')

function job(more: Partial<JobDetail> = {}): JobDetail {
  return {
    id: 'j',
    title: 'Backend Engineer',
    company: 'Globex',
    description: '',
    requirements: [],
    skills: [],
    benefits: [],
    ...more,
  } as JobDetail
}

function made({ of = job(), resume = {}, round = null as (typeof rounds)[number] | null } = {}) {
  return chooseQuestions({
    job: of,
    evidence: gatherEvidence({ resume, experiences: [], profile: null }),
    spans: workSpans({ resume, experiences: [] }),
    round,
    now: NOW,
  })
}

describe('what may be asked', () => {
  it.each([
    ['Young and dynamic team player'],
    ['Under 35 years old'],
    ['Female candidates preferred'],
    ['Must be a man with strong arms'],
    ['Native English speaker'],
    ['German mother tongue'],
    ['EU citizens only'],
    ['No small children'],
    ['Unmarried'],
    ['Practising Christian'],
    ['In good health and able-bodied'],
    ['No trade union members'],
    ['Attractive appearance, application with a photo'],
    ['Clean criminal record'],
  ])('should never make a question of “%s”', (requirement) => {
    expect(isLawful(requirement)).toBe(false)
    for (const round of [null, ...rounds])
      expect(JSON.stringify(made({ of: job({ requirements: [requirement] }), round }))).not.toContain(
        requirement,
      )
  })

  it.each([
    ['Experience as a children’s nurse'],
    ['Care for elderly people with dementia'],
    ['Knowledge of race conditions and locking'],
    ['Healthcare or family law background'],
    ['Native mobile development in Swift'],
    ['Worked in the European Union'],
    ['Health and safety training'],
    ['Women’s fashion retail experience'],
  ])('should make one of “%s”', (requirement) => {
    const all = rounds.flatMap((round) => made({ of: job({ requirements: [requirement] }), round }))
    expect(all.map(({ basis }) => basis)).toContain(requirement)
  })

  it('should hold nothing unlawful of its own', () => {
    for (const round of rounds)
      for (const { text } of made({ round })) expect(isLawful(text), text).toBe(true)
  })
})

describe('the choice', () => {
  it.each([null, ...rounds])('should be 14 different ones, the same every time (%s)', (round) => {
    const of = job({
      requirements: Array.from({ length: 30 }, (_, index) => `Experience with tool number ${index}`),
      skills: ['Go', 'Kafka', 'Rust', 'PostgreSQL'],
      description: 'You will build the ledger together with the support team. '.repeat(5),
    })
    const questions = made({ of, resume: sampleResume, round })
    expect(questions).toHaveLength(14)
    expect(new Set(questions.map(({ text }) => text)).size).toBe(14)
    expect(questions.map(({ id }) => id)).toEqual(Array.from({ length: 14 }, (_, index) => `q${index + 1}`))
    expect(made({ of, resume: sampleResume, round })).toEqual(questions)
  })

  it('should ask about a gap and a change without prying', () => {
    const resume = {
      work: [
        { name: 'City Cafe', position: 'Barista', startDate: '2022-01', endDate: '2024-02' },
        { name: 'Acme', position: 'Clerk', startDate: '2018-01', endDate: '2020-06' },
      ],
    }
    const questions = made({ of: job({ title: 'Data Analyst' }), resume, round: 'screening' })
    expect(questions).toContainEqual(
      expect.objectContaining({
        type: 'gap',
        basis: 'Barista',
        text: expect.stringContaining('Between February 2024 and today'),
      }),
    )
    expect(questions.find(({ type }) => type === 'gap')?.text).toContain(
      'You need not speak of private matters',
    )
    expect(questions).toContainEqual(expect.objectContaining({ type: 'career_change', basis: 'Barista' }))
  })

  it('should see a step up and a step down', () => {
    const up = made({ of: job({ title: 'Head of Engineering' }), resume: sampleResume, round: 'final' })
    expect(up.find(({ type }) => type === 'seniority')?.text).toContain('is a step up')
    const down = made({ of: job({ title: 'Junior Engineer' }), resume: sampleResume, round: 'final' })
    expect(down.find(({ type }) => type === 'seniority')?.text).toContain('step down on paper')
  })

  it('should quote no markup and no address', () => {
    const nasty = job({ requirements: ['**Cook** [here](https://evil.example)\u202e now'] })
    for (const { text } of made({ of: nasty, round: 'technical' }))
      expect(text).not.toMatch(/https?:|\[|\*\*|\u202e/)
  })
})
