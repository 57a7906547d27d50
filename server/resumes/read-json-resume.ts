import {
  type JsonResume,
  jsonResumeBasicsSchema,
  jsonResumeSchema,
  jsonResumeSections,
} from '../../tools/resumes/json-resume.ts'
import { cleanText } from './clean-text.ts'
import { decodeText } from './decode-text.ts'
import { stripSensitive } from './drop-sensitive.ts'
import { resumeLimits } from './limits.ts'
import { ResumeReadError } from './resume-errors.ts'

export interface JsonResumeContent {
  resume: JsonResume
  sensitive: number
  photos: number
  truncated: boolean
}

/** Nesting is measured on the text: the parser itself must not meet a file made to exhaust it. */
function nestingDepth(text: string): number {
  let depth = 0
  let deepest = 0
  for (const [mark] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/g)) {
    if (mark === '{' || mark === '[') deepest = Math.max(deepest, ++depth)
    else if (mark === '}' || mark === ']') depth--
  }
  return deepest
}

function parseJson(text: string): Record<string, unknown> {
  if (nestingDepth(text) > resumeLimits.jsonDepth) throw new ResumeReadError('resume:damaged')
  try {
    const value: unknown = JSON.parse(text)
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch (error) {
    throw new ResumeReadError('resume:damaged', error)
  }
  throw new ResumeReadError('resume:damaged')
}

interface Repair {
  sensitive: number
  truncated: boolean
}

const longFields = new Set(['summary', 'description', 'highlights', 'courses', 'releaseNotes'])

/** Other people's JSON is rarely exact: numbers for texts, nulls, dates in words. What fits the schema is kept. */
function repair(value: unknown, key: string, report: Repair): unknown {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') {
    const { text, count } = stripSensitive(cleanText(value).trim())
    report.sensitive += count
    if (text === '') return undefined
    if (/Date$|^date$/.test(key)) return /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(text)?.[0]
    const limit = longFields.has(key) ? 8_000 : /url$/i.test(key) ? 2_000 : 300
    if (text.length > limit) report.truncated = true
    return text.slice(0, limit)
  }
  if (Array.isArray(value)) {
    if (value.length > 100) report.truncated = true
    return value
      .slice(0, 100)
      .map((entry) => repair(entry, key, report))
      .filter((entry) => entry !== undefined)
  }
  if (value === null || typeof value !== 'object') return undefined
  const entries = Object.entries(value).map(([name, entry]) => [name, repair(entry, name, report)] as const)
  return Object.fromEntries(entries.filter(([, entry]) => entry !== undefined))
}

const aliases: Record<string, string> = { company: 'name', website: 'url', issueDate: 'date' }

function withAliases(entry: unknown): unknown {
  if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) return entry
  const own = entry as Record<string, unknown>
  for (const [old, name] of Object.entries(aliases))
    if (own[name] === undefined && own[old] !== undefined) own[name] = own[old]
  return own
}

export function readJsonResume(bytes: Uint8Array): JsonResumeContent {
  const source = parseJson(decodeText(bytes))
  const report: Repair = { sensitive: 0, truncated: false }
  const sourceBasics = (source.basics ?? {}) as Record<string, unknown>
  for (const key of [
    'birth',
    'birthDate',
    'dateOfBirth',
    'nationality',
    'gender',
    'maritalStatus',
    'religion',
  ])
    if (sourceBasics[key] !== undefined) report.sensitive++
  const basics = jsonResumeBasicsSchema.safeParse(withAliases(repair(source.basics, 'basics', report)))
  const resume: Record<string, unknown> = basics.success ? { basics: basics.data } : {}
  for (const [section, schema] of Object.entries(jsonResumeSections)) {
    const entries = repair(source[section], section, report)
    if (!Array.isArray(entries)) continue
    const parsed = entries.map((entry) => schema.safeParse(withAliases(entry)))
    const kept = parsed.filter((entry) => entry.success).map((entry) => entry.data)
    if (kept.length < entries.length) report.truncated = true
    if (kept.length > 0) resume[section] = kept
  }
  const photos = typeof sourceBasics.image === 'string' || typeof sourceBasics.picture === 'string' ? 1 : 0
  const checked = jsonResumeSchema.safeParse(resume)
  if (!checked.success || Object.keys(resume).length === 0) throw new ResumeReadError('resume:no_text')
  return { resume: checked.data, ...report, photos }
}

/** The resume as plain text, for reading and for matching. */
export function jsonResumeToText(resume: JsonResume): string {
  const { basics = {} } = resume
  const head = [basics.name, basics.label, basics.email, basics.phone, basics.url, basics.summary]
  const dates = (entry: { startDate?: string | undefined; endDate?: string | undefined }) =>
    entry.startDate ? `${entry.startDate} – ${entry.endDate ?? 'present'}` : ''
  const blocks = [
    ...(resume.work ?? []).map((job) => [
      job.position,
      job.name,
      job.location,
      dates(job),
      job.summary,
      ...(job.highlights ?? []).map((text) => `• ${text}`),
    ]),
    ...(resume.education ?? []).map((entry) => [
      entry.institution,
      entry.studyType,
      entry.area,
      dates(entry),
    ]),
    ...(resume.projects ?? []).map((entry) => [
      entry.name,
      entry.description,
      ...(entry.highlights ?? []).map((text) => `• ${text}`),
    ]),
    (resume.skills ?? []).map((skill) => [skill.name, ...(skill.keywords ?? [])].filter(Boolean).join(', ')),
    (resume.languages ?? []).map((entry) => [entry.language, entry.fluency].filter(Boolean).join(' – ')),
    (resume.certificates ?? []).map((entry) => [entry.name, entry.issuer].filter(Boolean).join(', ')),
  ]
  return [head, ...blocks]
    .map((block) => block.filter(Boolean).join('\n'))
    .filter((block) => block !== '')
    .join('\n\n')
}
