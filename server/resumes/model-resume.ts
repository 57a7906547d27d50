import { z } from 'zod'

/** What the model fills in. Strict schemas of providers want every key, so that null stands for "not said". */

const text = z.string().nullable()
const dates = { startDate: text, endDate: text }

export const modelResumeSchema = z.object({
  basics: z.object({
    name: text,
    label: text,
    email: text,
    phone: text,
    url: text,
    city: text,
    summary: text,
  }),
  work: z.array(
    z.object({
      name: text.describe('The employer'),
      position: text,
      location: text,
      ...dates,
      summary: text,
      highlights: z.array(z.string()),
      skills: z.array(z.string()).describe('Only those named in this job'),
    }),
  ),
  education: z.array(z.object({ institution: text, studyType: text, area: text, ...dates, score: text })),
  skills: z.array(z.object({ name: text, keywords: z.array(z.string()) })),
  languages: z.array(z.object({ language: text, fluency: text })),
  certificates: z.array(z.object({ name: text, issuer: text, date: text })),
  projects: z.array(z.object({ name: text, description: text, ...dates })),
})

export type ModelResume = z.infer<typeof modelResumeSchema>
