import type { JsonResume } from '../../tools/resumes/json-resume.ts'

const longFields = new Set(['summary', 'description', 'highlights', 'courses', 'publications'])

/** Cuts what a parser found to the sizes that `jsonResumeSchema` allows, so that an odd file still has a resume. */
export function fitToSchema(resume: JsonResume): unknown {
  return shorten(resume, '')
}

function shorten(value: unknown, key: string): unknown {
  if (typeof value === 'string') return value.slice(0, longFields.has(key) ? 8_000 : 300).trim()
  if (Array.isArray(value)) return value.slice(0, 100).map((entry) => shorten(entry, key))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value)
  return Object.fromEntries(
    entries.map(([name, entry]) => [
      name,
      shorten(entry, key === 'publications' && name === 'name' ? key : name),
    ]),
  )
}
