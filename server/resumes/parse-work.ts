import type { JsonResumeWork } from '../../tools/resumes/json-resume.ts'
import { type DocumentLine, lineText } from './document-line.ts'
import { type Entry, findEntries, withoutDates } from './find-entries.ts'
import { type HeaderPiece, headerPieces, isLabelledLine } from './header-pieces.ts'
import { joinWrappedLines } from './join-wrapped-lines.ts'
import { learnSlots, withSlotRoles } from './learn-slots.ts'
import { splitList } from './parse-lists.ts'
import { type JobHeader, learnOrder, readHeader } from './split-header.ts'

/** One job, with what JSON Resume has no field for. */
export interface Job extends JsonResumeWork {
  current: boolean
  skills: string[]
}

const technologies =
  /^(?:technologies(?: used)?|tech stack|stack|tools|skills|key skills|environment|technologien|eingesetzte technologien|werkzeuge|technologies utilisées|environnement(?: technique)?|tecnologías|tecnologie|tecnologias|технологии|стек|التقنيات|טכנולוגיות|技术栈|使用技術|τεχνολογίες)\s*[:：]\s*/iu

/** In forms the employer may stand below the description: labelled lines belong to the header, wherever they are. */
function gatherLabels(entry: Entry): Entry {
  const labelled = entry.body.filter((line) => isLabelledLine(line.cells))
  if (labelled.length === 0) return entry
  const body = entry.body.filter((line) => !isLabelledLine(line.cells))
  return { ...entry, header: [...entry.header, ...labelled], body }
}

function piecesOf(entry: Entry): HeaderPiece[] {
  return entry.header.flatMap((line, index) => headerPieces(withoutDates(line), index, line.bold))
}

function encloses(outer: Entry, inner: Entry): boolean {
  if (!outer.range?.start || !inner.range?.start) return false
  const startsLater = inner.range.start.slice(0, 4) >= outer.range.start.slice(0, 4)
  const endsEarlier =
    outer.range.current || (inner.range.end ?? '9999').slice(0, 4) <= (outer.range.end ?? '9999').slice(0, 4)
  return startsLater && endsEarlier
}

/** "Acme Corp  2015 – 2022", directly followed by a position: not a job but the roof over several. */
function isGroup(entry: Entry, next: Entry | undefined, header: JobHeader): boolean {
  return (
    next !== undefined &&
    entry.body.length === 0 &&
    header.title === '' &&
    header.company !== '' &&
    encloses(entry, next)
  )
}

function describe(lines: readonly DocumentLine[]): Pick<Job, 'summary' | 'highlights' | 'skills'> {
  const highlights: string[] = []
  const paragraphs: string[] = []
  const skills: string[] = []
  for (const line of lines) {
    const text = lineText(line)
    if (technologies.test(text)) skills.push(...splitList(text.replace(technologies, '')))
    else if (line.bullet) highlights.push(text)
    else paragraphs.push(text)
  }
  return {
    ...(paragraphs.length > 0 ? { summary: paragraphs.join('\n') } : {}),
    ...(highlights.length > 0 ? { highlights } : {}),
    skills,
  }
}

function toJob(entry: Entry, header: JobHeader): Job {
  const { range } = entry
  return {
    ...(header.company ? { name: header.company } : {}),
    ...(header.title ? { position: header.title } : {}),
    ...(header.location ? { location: header.location } : {}),
    ...(range?.start ? { startDate: range.start } : {}),
    ...(range?.single && range.start ? { endDate: range.start } : range?.end ? { endDate: range.end } : {}),
    ...describe(entry.body),
    current: range?.current ?? false,
  }
}

/** Reads the jobs of a work section; several positions under one employer each become a job. */
export function parseWork(lines: readonly DocumentLine[]): Job[] {
  const entries = findEntries(joinWrappedLines(lines)).map(gatherLabels)
  const pieces = entries.map(piecesOf)
  const order = learnOrder(pieces)
  const slots = learnSlots(pieces, order)
  const jobs: Job[] = []
  let employer: JobHeader | null = null
  entries.forEach((entry, index) => {
    const header = readHeader(withSlotRoles(pieces[index] ?? [], slots), order)
    if (isGroup(entry, entries[index + 1], header)) {
      employer = header
      return
    }
    if (header.company === '' && header.title !== '' && employer)
      jobs.push(
        toJob(entry, {
          ...header,
          company: employer.company,
          location: header.location || employer.location,
        }),
      )
    else if (header.company !== '' || header.title !== '') {
      jobs.push(toJob(entry, header))
      if (header.company) employer = header
    }
  })
  return jobs
}
