import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../server/resumes/read-document.ts'
import { jsonResumeSchema } from '../../../tools/resumes/json-resume.ts'

const read = (value: unknown) => readDocument(new TextEncoder().encode(JSON.stringify(value)))

describe('JSON Resume files', () => {
  it('should keep what fits, drop what does not, and say so', async () => {
    const reading = await read({
      $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
      basics: {
        name: 'Nora Feldmann',
        email: 'nora@example.com',
        image: 'https://example.com/nora.jpg',
        birth: '1985-03-14',
        phone: 493055501234,
      },
      work: [
        {
          company: 'Quellwerk GmbH',
          position: 'Data Engineer',
          startDate: '2019-03-01',
          highlights: ['Built pipelines', null],
          salary: { secret: true },
        },
        {
          name: 'Rheinblick AG',
          position: 'Data Analyst',
          startDate: '2015',
          endDate: '2017-12',
          summary: null,
        },
      ],
      skills: 'Kafka',
      meta: { anything: [1, 2, 3] },
    })
    expect(reading.resume).toEqual({
      basics: { name: 'Nora Feldmann', email: 'nora@example.com', phone: '493055501234' },
      work: [
        {
          name: 'Quellwerk GmbH',
          position: 'Data Engineer',
          startDate: '2019-03-01',
          highlights: ['Built pipelines'],
        },
        { name: 'Rheinblick AG', position: 'Data Analyst', startDate: '2015', endDate: '2017-12' },
      ],
    })
    expect(
      reading.experiences.map((row) => [row.company_name, row.start_date, row.end_date, row.is_current]),
    ).toEqual([
      ['Quellwerk GmbH', '2019-03-01', null, true],
      ['Rheinblick AG', '2015-01-01', '2017-12-01', false],
    ])
    expect(reading.notices.map((notice) => notice.code)).toEqual(['photo_ignored', 'sensitive_ignored'])
  })

  it('should cut giants down to the schema', async () => {
    const reading = await read({
      basics: { name: 'N'.repeat(5_000), summary: 's'.repeat(100_000) },
      work: Array.from({ length: 5_000 }, () => ({ name: 'Acme' })),
    })
    expect(jsonResumeSchema.safeParse(reading.resume).success).toBe(true)
    expect([reading.resume.basics?.name?.length, reading.resume.work?.length]).toEqual([300, 100])
    expect(reading.notices.map((notice) => notice.code)).toContain('truncated')
  })
})

describe('jsonResumeSchema', () => {
  it('should accept unknown keys and refuse unbounded or malformed values', () => {
    const accepts = (value: unknown) => jsonResumeSchema.safeParse(value).success
    expect(accepts({ basics: { name: 'Nora', theme: 'dark' }, extra: true })).toBe(true)
    expect(accepts({ work: [{ name: 'x'.repeat(301) }] })).toBe(false)
    expect(accepts({ work: [{ startDate: 'March 2019' }] })).toBe(false)
    expect(accepts({ skills: Array.from({ length: 101 }, () => ({ name: 'SQL' })) })).toBe(false)
    expect(jsonResumeSchema.parse({ basics: { name: 'Nora', theme: 'dark' } })).toEqual({
      basics: { name: 'Nora' },
    })
  })
})
