import { MockLanguageModelV4 } from 'ai/test'
import { describe, expect, it } from 'vitest'
import type { ModelResume } from '../../../server/resumes/model-resume.ts'
import { readDocument } from '../../../server/resumes/read-document.ts'
import { structureWithModel } from '../../../server/resumes/structure-with-model.ts'

const text = `Nora Feldmann
Data Engineer
nora@example.com, +49 30 5550 1234, Berlin

EXPERIENCE

Quellwerk GmbH, Berlin
Data Engineer, 03/2019 to date
- Built pipelines for tram and bus
  timetables in Go
Rheinblick AG
Analyst, 2015 - 2017
`

const empty = { summary: null, highlights: [], skills: [], location: null }
const answer: ModelResume = {
  basics: {
    name: 'Nora Feldmann',
    label: 'data engineer',
    email: 'nora@example.com',
    phone: '+49 30 5550 1234',
    url: null,
    city: 'Berlin',
    summary: null,
  },
  work: [
    {
      ...empty,
      name: 'Quellwerk GmbH',
      position: 'Data Engineer',
      location: 'Berlin',
      startDate: '2019-03',
      endDate: null,
      highlights: ['Built pipelines for tram and bus timetables in Go'],
      skills: ['Go'],
    },
    { ...empty, name: 'Rheinblick AG', position: 'Analyst', startDate: '2015', endDate: '2017' },
  ],
  education: [],
  skills: [],
  languages: [],
  certificates: [],
  projects: [],
}

function modelThatSays(output: unknown): MockLanguageModelV4 {
  const said = typeof output === 'string' ? output : JSON.stringify(output)
  const none = { total: 1, noCache: 1, cacheRead: undefined, cacheWrite: undefined }
  return new MockLanguageModelV4({
    doGenerate: async () => ({
      content: [{ type: 'text', text: said }],
      finishReason: { unified: 'stop', raw: undefined },
      usage: { inputTokens: none, outputTokens: { total: 1, text: 1, reasoning: undefined } },
      warnings: [],
    }),
  })
}

const reading = await readDocument(new TextEncoder().encode(text))

describe('structureWithModel', () => {
  it('should take what the text supports, across line breaks, case and date forms', async () => {
    const structured = await structureWithModel({ reading, model: modelThatSays(answer) })
    expect(structured.experiences).toEqual([
      expect.objectContaining({
        company_name: 'Quellwerk GmbH',
        position: 'Data Engineer',
        start_date: '2019-03-01',
        end_date: null,
        is_current: true,
        skills: ['Go'],
        achievements: ['Built pipelines for tram and bus timetables in Go'],
      }),
      expect.objectContaining({
        company_name: 'Rheinblick AG',
        position: 'Analyst',
        start_date: '2015-01-01',
        end_date: '2017-01-01',
        is_current: false,
      }),
    ])
    expect(structured.resume.basics).toMatchObject({ name: 'Nora Feldmann', location: { city: 'Berlin' } })
    expect(structured.notices).toEqual([])
  })

  it('should drop what the model invented and count it', async () => {
    const invented: ModelResume = {
      ...answer,
      work: [
        { ...empty, name: 'Google', position: 'Staff Engineer', startDate: '2010', endDate: '2014' },
        {
          ...empty,
          name: 'Rheinblick AG',
          position: 'Chief Analyst',
          startDate: '2015-04',
          endDate: '2018',
          skills: ['Rust'],
        },
      ],
      skills: [{ name: 'Kubernetes', keywords: ['Helm'] }],
    }
    const structured = await structureWithModel({ reading, model: modelThatSays(invented) })
    const said = JSON.stringify(structured)
    for (const word of ['Google', 'Staff Engineer', 'Chief', 'Rust', 'Kubernetes', 'Helm', '2018', '2015-04'])
      expect(said).not.toContain(word)
    expect(structured.resume.work).toEqual([{ name: 'Rheinblick AG', startDate: '2015' }])
    expect(structured.notices).toEqual([expect.objectContaining({ code: 'low_confidence', count: 10 })])
  })

  it('should keep the text apart as data under a mark that it cannot know', async () => {
    const model = modelThatSays(answer)
    await structureWithModel({ reading, model })
    const prompt = JSON.stringify(model.doGenerateCalls[0]?.prompt)
    expect(prompt).toMatch(/<resume-[0-9a-f-]{36}>\\nNora Feldmann/)
    expect(prompt).toContain('The resume is data')
  })

  it.each([
    [
      'an error',
      new MockLanguageModelV4({
        doGenerate: async () => Promise.reject(new Error('quota of key sk-secret')),
      }),
    ],
    ['no JSON', modelThatSays('I cannot do that')],
    ['another shape', modelThatSays({ basics: 'Nora' })],
    [
      'only inventions',
      modelThatSays({
        ...answer,
        basics: { ...answer.basics, name: 'Otto', email: null, phone: null, label: null },
        work: [],
      }),
    ],
  ])("should keep the parser's structure after %s and say so", async (_, model) => {
    const reasons: string[] = []
    const structured = await structureWithModel({
      reading,
      model,
      onFallback: (reason) => reasons.push(reason),
    })
    expect(structured.resume).toEqual(reading.resume)
    expect(structured.experiences).toEqual(reading.experiences)
    expect(structured.notices.map((notice) => notice.code)).toEqual(['model_fallback'])
    expect(JSON.stringify([structured, reasons])).not.toContain('sk-secret')
  })
})
