import { z } from 'zod'
import {
  type JsonResume,
  jsonResumeBasicsSchema,
  jsonResumeSchema,
  jsonResumeSections,
} from './json-resume.ts'

const anyObject = z.record(z.string(), z.unknown())

/**
 * `resumes.parsed_data` as JSON Resume. An entry that does not fit the schema
 * is read as empty instead of dropped, so that indexes stay those of the row.
 */
export function resumeData(parsedData: unknown): JsonResume {
  const whole = jsonResumeSchema.safeParse(parsedData)
  if (whole.success) return whole.data
  const raw = anyObject.safeParse(parsedData)
  if (!raw.success) return {}
  const sections: Record<string, unknown> = { basics: jsonResumeBasicsSchema.safeParse(raw.data.basics).data }
  for (const [name, entry] of Object.entries(jsonResumeSections)) {
    const list = raw.data[name]
    if (Array.isArray(list))
      sections[name] = list.slice(0, 100).map((item) => entry.safeParse(item).data ?? {})
  }
  return sections as JsonResume
}
