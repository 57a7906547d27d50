import type {
  JsonResume,
  JsonResumeEducation,
  JsonResumeProject,
  JsonResumePublication,
  JsonResumeVolunteer,
} from '../../tools/resumes/json-resume.ts'
import { type DocumentLine, lineText } from './document-line.ts'
import { findEntries } from './find-entries.ts'
import { findSections } from './find-sections.ts'
import { withoutDates } from './head-lines.ts'
import { joinBrokenDates } from './join-broken-dates.ts'
import { joinSplitRanges } from './join-split-ranges.ts'
import { joinWrappedLines } from './join-wrapped-lines.ts'
import { markKeptHyphens } from './kept-hyphens.ts'
import { parseContact } from './parse-contact.ts'
import { findDateRange } from './parse-dates.ts'
import { isStudy, parseEducation } from './parse-education.ts'
import { parseCertificates, parseInterests, parseLanguages, parseSkills } from './parse-lists.ts'
import { type Job, parseWork } from './parse-work.ts'
import type { Section } from './resume-section.ts'

export interface ParsedResume {
  resume: JsonResume
  jobs: Job[]
}

function paragraph(lines: readonly DocumentLine[]): string {
  return joinWrappedLines(lines)
    .map((line) => (line.bullet ? `• ${lineText(line)}` : lineText(line)))
    .join('\n')
    .slice(0, 8_000)
}

function toVolunteer({ current: _, skills: __, name, location: ___, ...job }: Job): JsonResumeVolunteer {
  return { ...job, ...(name ? { organization: name } : {}) }
}

function parseProjects(lines: readonly DocumentLine[]): JsonResumeProject[] {
  const joined = joinWrappedLines(lines)
  const entries = findEntries(joined)
  if (entries.length === 0) return joined.map((line) => ({ name: lineText(line).slice(0, 300) })).slice(0, 50)
  return entries.map(({ header, range, body }) => {
    const highlights = body.filter((line) => line.bullet).map(lineText)
    const description = body
      .filter((line) => !line.bullet)
      .map(lineText)
      .join('\n')
    return {
      name: header.flatMap(withoutDates).join(' – ').slice(0, 300),
      ...(range?.start ? { startDate: range.start } : {}),
      ...(range?.end ? { endDate: range.end } : {}),
      ...(description ? { description } : {}),
      ...(highlights.length > 0 ? { highlights } : {}),
    }
  })
}

function parsePublications(lines: readonly DocumentLine[]): JsonResumePublication[] {
  return joinWrappedLines(lines)
    .map((line) => {
      const text = lineText(line).replace(/^\[?\d{1,2}[\].)]\s*/, '')
      const date = findDateRange(text)?.start
      return { name: text, ...(date ? { releaseDate: date } : {}) }
    })
    .filter(({ name }) => name.length > 8)
    .slice(0, 100)
}

function linesOf(sections: readonly Section[], kind: Section['kind']): DocumentLine[] {
  return sections.filter((section) => section.kind === kind).flatMap((section) => section.lines)
}

function list<K extends keyof JsonResume>(
  key: K,
  entries: NonNullable<JsonResume[K]> & readonly unknown[],
): Pick<JsonResume, K> | object {
  return entries.length > 0 ? { [key]: entries } : {}
}

const unpaid = /volunt|ehrenamt|bénévol|benevol|voluntari|vrijwillig|волонт|تطوع|志愿/iu

function isUnpaid(section: Section): boolean {
  const named = section.lines.filter((line) => unpaid.test(lineText(line))).length
  return (
    named > 0 && named * 2 >= section.lines.filter((line) => findDateRange(lineText(line)) !== null).length
  )
}

function toStudies({ name, position, startDate, endDate }: Job): JsonResumeEducation {
  return {
    ...(name ? { institution: name } : {}),
    ...(position ? { studyType: position } : {}),
    ...(startDate ? { startDate } : {}),
    ...(endDate ? { endDate } : {}),
  }
}

/** Jobs apart from what only looks like one: unpaid work, and studies where no titles part them. */
function parseSections(sections: readonly Section[]): {
  jobs: Job[]
  studies: JsonResumeEducation[]
  volunteering: Job[]
} {
  const work = sections.filter(({ kind }) => kind === 'work')
  const untitled = work.filter(({ title }) => title === '').flatMap(({ lines }) => parseWork(lines))
  const titled = work.filter((section) => section.title !== '' && !isUnpaid(section))
  const given = work.filter((section) => section.title !== '' && isUnpaid(section))
  return {
    jobs: [...untitled.filter((job) => !isStudy(job)), ...titled.flatMap(({ lines }) => parseWork(lines))],
    studies: untitled.filter(isStudy).map(toStudies),
    volunteering: [
      ...given.flatMap(({ lines }) => parseWork(lines)),
      ...parseWork(linesOf(sections, 'volunteer')),
    ],
  }
}

/** Structures a document's lines without a model. */
export function parseResume(lines: readonly DocumentLine[]): ParsedResume {
  const sections = findSections(joinSplitRanges(joinBrokenDates(markKeptHyphens(lines))))
  const { jobs, studies, volunteering } = parseSections(sections)
  const summary = paragraph(linesOf(sections, 'summary'))
  const basics = parseContact(sections)
  const resume: JsonResume = {
    basics: { ...basics, ...(summary ? { summary } : {}) },
    ...list(
      'work',
      jobs.map(({ current: _, skills: __, ...work }) => work),
    ),
    ...list('volunteer', volunteering.map(toVolunteer)),
    ...list('education', [...parseEducation(linesOf(sections, 'education')), ...studies]),
    ...list('skills', parseSkills(linesOf(sections, 'skills'))),
    ...list('languages', parseLanguages(linesOf(sections, 'languages'))),
    ...list('certificates', parseCertificates(linesOf(sections, 'certificates'))),
    ...list('projects', parseProjects(linesOf(sections, 'projects'))),
    ...list('publications', parsePublications(linesOf(sections, 'publications'))),
    ...list(
      'awards',
      parseCertificates(linesOf(sections, 'awards')).map(({ name, issuer, date }) => ({
        title: name,
        ...(issuer ? { awarder: issuer } : {}),
        ...(date ? { date } : {}),
      })),
    ),
    ...list('interests', parseInterests(linesOf(sections, 'interests'))),
  }
  return { resume, jobs }
}
