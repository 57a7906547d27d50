import { describe, expect, it } from 'vitest'
import { correctedValue } from '../../../tools/resumes/corrected-value.ts'
import { findLines } from '../../../tools/resumes/find-line.ts'
import { resumeLines } from '../../../tools/resumes/resume-lines.ts'
import { withValueAt } from '../../../tools/resumes/resume-path.ts'
import { sampleResume } from '../sample-resume.ts'

const lines = resumeLines(sampleResume)
const paths = (words: string) => findLines({ lines, words }).map(({ path }) => path)

describe('finding the line that a person means', () => {
  it.each([
    ['phone', 'basics.phone'],
    ['my phone number', 'basics.phone'],
    ['email', 'basics.email'],
    ['name', 'basics.name'],
    ['my full name', 'basics.name'],
    ['title at Acme', 'work[0].position'],
    ['job title at globex', 'work[1].position'],
    ['my position at Globex', 'work[1].position'],
    ['end date of Globex', 'work[1].endDate'],
    ['when I left Globex', 'work[1].endDate'],
    ['start date at Acme', 'work[0].startDate'],
    ['end date of my current job', 'work[0].endDate'],
    ['second bullet at Acme', 'work[0].highlights[1]'],
    ['the last bullet point under Acme', 'work[0].highlights[1]'],
    ['bullet 1 at Acme', 'work[0].highlights[0]'],
    ['employer name of Globex', 'work[1].name'],
    ['city', 'basics.location.city'],
    ['degree', 'education[0].studyType'],
    ['university', 'education[0].institution'],
    ['subject of my degree at Leeds', 'education[0].area'],
    ['level of German', 'languages[1].fluency'],
    ['headline', 'basics.label'],
    ['summary', 'basics.summary'],
    ['title of my first job', 'work[0].position'],
    ['Wrote the search', 'work[1].highlights[0]'],
    ['work[0].position', 'work[0].position'],
    ['website', 'basics.url'],
  ])('should take “%s” as %s', (words, path) => {
    expect(paths(words)).toEqual([path])
  })

  it('should name all candidates when it is not clear', () => {
    expect(paths('job title')).toEqual(['work[0].position', 'work[1].position'])
    expect(paths('bullet at Acme')).toEqual(['work[0].highlights[0]', 'work[0].highlights[1]'])
  })

  it('should find nothing for what a resume has no line for', () => {
    expect(paths('shoe size')).toEqual([])
  })
})

describe('checking a new value', () => {
  const check = (
    kind: 'phone' | 'email' | 'end_date' | 'start_date' | 'job_title' | 'website',
    text: string,
  ) =>
    correctedValue({
      line: { kind, label: '' },
      text,
      locale: 'en-GB',
      now: new Date('2026-11-10T12:00:00Z'),
    })

  it.each([
    ['end_date', 'March 2024', '2024-03'],
    ['end_date', '03/2024', '2024-03'],
    ['end_date', '2024', '2024'],
    ['end_date', '1 May 2020', '2020-05-01'],
    ['end_date', 'present', null],
    ['start_date', '2020-02', '2020-02'],
    ['phone', '+44 113 496 0000', '+44 113 496 0000'],
    ['email', 'a@example.com', 'a@example.com'],
    ['website', 'example.com/me', 'https://example.com/me'],
    ['job_title', 'Staff Nurse', 'Staff Nurse'],
  ] as const)('should take %s “%s” as %s', (kind, text, value) => {
    expect(check(kind, text)).toEqual({ value })
  })

  it.each([
    ['end_date', 'soon'],
    ['start_date', 'present'],
    ['start_date', '2020-13'],
    ['phone', 'call me'],
    ['email', 'anna at example'],
    ['website', 'javascript:alert(1)'],
    ['job_title', ' '],
  ] as const)('should refuse %s “%s”', (kind, text) => {
    expect(check(kind, text)).toHaveProperty('problem')
  })
})

describe('writing a value', () => {
  it('should change the line and leave the rest, unknown keys too', () => {
    const before = { work: [{ name: 'A', extra: 1, highlights: ['x', 'y'] }], meta: { v: 1 } }
    expect(withValueAt({ data: before, path: 'work[0].highlights[1]', value: 'z' })).toEqual({
      work: [{ name: 'A', extra: 1, highlights: ['x', 'z'] }],
      meta: { v: 1 },
    })
    expect(withValueAt({ data: before, path: 'basics.location.city', value: 'Leeds' })).toHaveProperty(
      'basics.location.city',
      'Leeds',
    )
    expect(
      withValueAt({ data: { work: [{ endDate: '2020' }] }, path: 'work[0].endDate', value: null }),
    ).toEqual({ work: [{}] })
  })
})
