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
    ['Java', 'unclear'],
    ['JavaScript frameworks such as Vue.js', 'unclear'],
    ['Kubernetes', 'unclear'],
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
    ['Full UK driving licence', 'unclear'],
    ['Excellent communication skills', 'unclear'],
    ['Own a horse', 'unclear'],
  ])('should judge “%s” as %s', (requirement, verdict) => {
    const fit = match(requirement)
    expect({ requirement, verdict: fit.verdict }).toEqual({ requirement, verdict })
    if (fit.quote) expect(allText).toContain(fit.quote)
    if (fit.verdict === 'met') expect(fit.quote).toBeTruthy()
  })

  it('should hold it against nobody that they lacked a skill at one job, only that they lack it', () => {
    expect(match('Kubernetes')).toMatchObject({
      verdict: 'unclear',
      quote: 'Built services in Python. No experience with Kubernetes there.',
    })
    const honest: JsonResume = { basics: { summary: 'I have no experience with Kubernetes.' } }
    expect(match('Kubernetes', { resume: honest }).verdict).toBe('not_met')
    expect(match('Kubernetes, or willing to learn', { resume: honest }).verdict).toBe('unclear')
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
        '6+ months in recovery',
      ].map((requirement) => yearsAsked(requirement)?.months),
    ).toEqual([60, 24, 36, 120, 6])
    expect(yearsAsked('Good with numbers')).toBeNull()
    expect(yearsAsked('Immunisation training in the last 12 months')).toBeNull()
  })

  it('should add the skills that no requirement names', () => {
    expect(requirementsOf({ requirements: ['Solid Node experience'], skills: ['Node.js', 'Go'] })).toEqual([
      'Solid Node experience',
      'Go',
    ])
  })
})
