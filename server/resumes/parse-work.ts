import type { JsonResumeWork } from '../../tools/resumes/json-resume.ts'
import { type DocumentLine, lineText } from './document-line.ts'
import { partStory } from './head-lines.ts'
import { joinDateCells } from './join-broken-dates.ts'
import { joinWrappedLines } from './join-wrapped-lines.ts'
import { dropNumbers, joinBrokenLabels, labelEmployers } from './label-heads.ts'
import { findNestedItems, unmarkHeads } from './nested-items.ts'
import { encloses } from './parse-dates.ts'
import { splitList } from './parse-lists.ts'
import { readHeads, type WorkEntry } from './read-heads.ts'
import { partPositions } from './several-positions.ts'
import { labelTableRows } from './table-heads.ts'
import { isTimeOut, ownAccount } from './title-words.ts'
import { partToldJobs } from './told-jobs.ts'

/** One job, with what JSON Resume has no field for. */
export interface Job extends JsonResumeWork {
  current: boolean
  skills: string[]
}

const technologies =
  /^(?:technologies(?: used)?|tech stack|stack|tools|skills|key skills|environment|technologien|eingesetzte technologien|werkzeuge|technologies utilisées|environnement(?: technique)?|tecnologías|tecnologie|tecnologias|технологии|стек|التقنيات|טכנולוגיות|技术栈|使用技術|τεχνολογίες)\s*[:：]\s*/iu

/** "Acme Corp  2015 – 2022", followed by positions without an employer: not a job but the roof over several. */
function isRoof(entry: WorkEntry, next: WorkEntry | undefined): boolean {
  return (
    next !== undefined &&
    entry.title === '' &&
    entry.company !== '' &&
    next.company === '' &&
    encloses(entry.range, next.range)
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

function toJob(entry: WorkEntry): Job {
  const { range } = entry
  return {
    ...(entry.company ? { name: entry.company } : {}),
    ...(entry.title ? { position: entry.title } : {}),
    ...(entry.location ? { location: entry.location } : {}),
    ...(range?.start ? { startDate: range.start } : {}),
    ...(range?.single && range.start ? { endDate: range.start } : range?.end ? { endDate: range.end } : {}),
    ...describe(entry.body),
    current: range?.current ?? false,
  }
}

/** What the layout says by columns, heads of tables and numbers, said in the lines themselves. */
function readLayout(lines: readonly DocumentLine[]): DocumentLine[] {
  const rows = labelTableRows(joinBrokenLabels(dropNumbers(lines))).map(joinDateCells)
  return labelEmployers(rows)
}

/** Reads the jobs of a work section; several positions under one employer each become a job. */
export function parseWork(lines: readonly DocumentLine[]): Job[] {
  const joined = joinWrappedLines(unmarkHeads(readLayout(lines)))
  const nested = findNestedItems(joined)
  const entries = readHeads(
    partToldJobs(joined).flatMap((line) =>
      nested.has(line) ? [line] : partPositions(line).flatMap(partStory),
    ),
  )
  const jobs: Job[] = []
  let employer: WorkEntry | null = null
  entries.forEach((entry, index) => {
    if (isTimeOut(entry.title || entry.company)) return
    if (isRoof(entry, entries[index + 1])) employer = entry
    else if (entry.company === '' && entry.title !== '' && employer && !ownAccount.test(entry.title)) {
      const location = entry.location || employer.location
      jobs.push(toJob({ ...entry, company: employer.company, location }))
    } else if (entry.company !== '' || entry.title !== '') {
      jobs.push(toJob(entry))
      if (entry.company !== '') employer = entry
    }
  })
  return jobs
}
