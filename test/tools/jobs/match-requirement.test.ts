import { describe, expect, it } from 'vitest'
import { gatherEvidence } from '../../../tools/jobs/fit/evidence.ts'
import { matchRequirement, requirementsOf } from '../../../tools/jobs/fit/match-requirement.ts'
import { monthsWorked, workSpans, yearsAsked } from '../../../tools/jobs/fit/years.ts'
import type { JsonResume } from '../../../tools/resumes/json-resume.ts'
import { sampleResume } from '../sample-resume.ts'

const now = new Date('2026-11-10T12:00:00Z')

function match(
  requirement: string,
  { resume = sampleResume as JsonResume, skills = ['TypeScript', 'Python', 'Kubernetes', 'Java', 'Go'] } = {},
) {
  return matchRequirement(requirement, {
    resume,
    evidence: gatherEvidence({ resume, experiences: [], profile: null }),
    spans: workSpans({ resume, experiences: [] }),
    skills,
    now,
  })
}

/** Every quote must stand in the resume as it is. */
const allText = JSON.stringify(sampleResume)

describe('matching a requirement', () => {
  it.each([
    ['Experience with TypeScript', 'met'],
    ['Python or Java', 'met'],
    ['Python and Java', 'unclear'],
    ['Java', 'not_met'],
    ['JavaScript frameworks such as Vue.js', 'not_met'],
    ['Kubernetes', 'not_met'],
    ['5+ years of experience as an engineer', 'met'],
    ['At least 3 years of Python', 'met'],
    ['At least 6 years of Python', 'unclear'],
    ['15 years of professional experience', 'not_met'],
    ['Fluent English', 'met'],
    ['Fluent German (C1)', 'not_met'],
    ['German at B1 or better', 'met'],
    ['French', 'not_met'],
    ['Bachelor’s degree in Computer Science or similar', 'met'],
    ["Master's degree in Computer Science", 'not_met'],
    ["Master's degree or equivalent experience", 'unclear'],
    ['Bachelor degree in Nursing', 'unclear'],
    ['Right to work in the UK', 'met'],
    ['Right to work in Germany', 'unclear'],
    ['AWS certification', 'met'],
    ['Full UK driving licence', 'not_met'],
    ['Excellent communication skills', 'unclear'],
    ['Own a horse', 'unclear'],
  ])('should judge “%s” as %s', (requirement, verdict) => {
    const fit = match(requirement)
    expect({ requirement, verdict: fit.verdict }).toEqual({ requirement, verdict })
    if (fit.quote) expect(allText).toContain(fit.quote)
    if (fit.verdict === 'met') expect(fit.quote).toBeTruthy()
  })

  it('should not take a denied skill as proof', () => {
    expect(match('Kubernetes').quote).toBeNull()
  })

  it('should find nothing not met where a resume lists no skills', () => {
    const bare: JsonResume = { work: [{ name: 'Acme', position: 'Cook' }] }
    expect(match('Java', { resume: bare }).verdict).toBe('unclear')
    expect(match('5 years of experience', { resume: bare }).verdict).toBe('unclear')
    expect(match('Bachelor degree', { resume: bare }).verdict).toBe('unclear')
  })

  it('should count months with two jobs once, up to today', () => {
    const spans = workSpans({
      resume: { work: [{ startDate: '2025-01', endDate: '2025-12' }, { startDate: '2025-07' }] },
      experiences: [],
    })
    expect(monthsWorked(spans, now)).toBe(23)
  })

  it('should read years however they are written', () => {
    expect(
      [
        '5+ years of Java',
        'at least two years in sales',
        '3-5 years experience',
        'over 10 yrs work with cranes',
      ].map(yearsAsked),
    ).toEqual([5, 2, 3, 10])
    expect(yearsAsked('Good with numbers')).toBeNull()
  })

  it('should add the skills that no requirement names', () => {
    expect(requirementsOf({ requirements: ['Solid Node experience'], skills: ['Node.js', 'Go'] })).toEqual([
      'Solid Node experience',
      'Go',
    ])
  })
})
