import { jsonResumeSchema } from '../../tools/resumes/json-resume.ts'
import { type DocumentLine, linesToText } from './document-line.ts'
import { dropSensitiveLines } from './drop-sensitive.ts'
import { fitToSchema } from './fit-to-schema.ts'
import { resumeLimits } from './limits.ts'
import { parseResume } from './parse-resume.ts'
import { readDocx } from './read-docx.ts'
import { jsonResumeToText, readJsonResume } from './read-json-resume.ts'
import { type DocumentContent, readPdf } from './read-pdf.ts'
import { readPlain } from './read-plain.ts'
import { ResumeReadError } from './resume-errors.ts'
import { createNotices } from './resume-notices.ts'
import type { ResumeReading, ResumeType } from './resume-reading.ts'
import { sniffType } from './sniff-type.ts'
import { jobsOf, toExperiences } from './to-experiences.ts'

const mediaTypes: Record<ResumeType, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  text: 'text/plain',
  markdown: 'text/markdown',
  'json-resume': 'application/json',
}

function readContent(
  type: Exclude<ResumeType, 'json-resume'>,
  bytes: Uint8Array,
): Promise<DocumentContent> | DocumentContent {
  if (type === 'pdf') return readPdf(bytes)
  if (type === 'docx') return readDocx(bytes)
  return readPlain(bytes, type === 'markdown')
}

function hasText(lines: readonly DocumentLine[]): boolean {
  return lines.some((line) => /[\p{L}\p{N}]/u.test(line.cells.join('')))
}

function readJson(bytes: Uint8Array): ResumeReading {
  const { resume, sensitive, photos, truncated } = readJsonResume(bytes)
  const text = jsonResumeToText(resume)
  return {
    type: 'json-resume',
    mediaType: mediaTypes['json-resume'],
    text: text.slice(0, resumeLimits.textCharacters),
    pages: null,
    resume,
    experiences: toExperiences(jobsOf(resume)),
    notices: createNotices({ hiddenCharacters: 0, photos, sensitive, truncated, resume, text }),
  }
}

/** Reads one file, in the thread that calls it: only the worker does. Throws `ResumeReadError`. */
export async function readDocument(bytes: Uint8Array): Promise<ResumeReading> {
  if (bytes.length === 0) throw new ResumeReadError('resume:empty')
  if (bytes.length > resumeLimits.bytes) throw new ResumeReadError('resume:too_large')
  const type = await sniffType(bytes)
  if (type === 'json-resume') return readJson(bytes)
  const content = await readContent(type, bytes)
  if (!hasText(content.lines)) throw new ResumeReadError('resume:no_text')
  const { lines, count: sensitive } = dropSensitiveLines(content.lines)
  const { resume, jobs } = parseResume(lines)
  const text = linesToText(lines)
  const fitted = jsonResumeSchema.parse(fitToSchema(resume))
  return {
    type,
    mediaType: mediaTypes[type],
    text: text.slice(0, resumeLimits.textCharacters),
    pages: content.pages,
    resume: fitted,
    experiences: toExperiences(jobs),
    notices: createNotices({
      ...content,
      sensitive,
      truncated: content.truncated || text.length > resumeLimits.textCharacters,
      resume: fitted,
      text,
    }),
  }
}
