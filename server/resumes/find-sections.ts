import type { DocumentLine } from './document-line.ts'
import { lineText } from './document-line.ts'
import {
  bodySize,
  findTitleStyles,
  type Heading,
  headingOf,
  isCapitals,
  isUnknownTitle,
} from './find-headings.ts'
import { inferKinds, studies } from './infer-kinds.ts'
import { namesLanguage } from './language-names.ts'
import { findDateRange } from './parse-dates.ts'
import type { Section } from './resume-section.ts'
import { sectionOfHeading, sectionOfTitle } from './section-titles.ts'
import { titleScore } from './title-words.ts'

/** Cuts a document into its sections by their titles. */

/** Inline titles inside a section ("Technologies: …" below a job) are not new sections. */
function opensInline(heading: Heading, line: DocumentLine, open: Section): boolean {
  if (heading.rest === null) return true
  if (line.bullet && open.kind !== 'other') return false
  if (heading.kind === 'languages' && !namesLanguage(lineText(heading.rest))) return false
  if (line.cells.length > 1) return true
  if (open.kind === 'work' || open.kind === 'projects' || open.kind === 'volunteer') return false
  return (
    heading.kind !== open.kind &&
    !(open.kind === 'skills' && heading.kind !== 'languages' && heading.kind !== 'certificates')
  )
}

/** A new column that begins with a position and its dates goes on with the work of the column before. */
function goesOnWithWork(lines: readonly DocumentLine[], index: number): boolean {
  const begin = lines.slice(index, index + 4)
  const dated = begin.some((line) => findDateRange(lineText(line))?.single === false)
  return (
    dated &&
    begin.slice(0, 2).some((line) => titleScore(lineText(line)) >= 1) &&
    !begin.some((line) => studies.test(lineText(line)))
  )
}

/** "Career break" among the positions: a key word in the style of the entries, with its dates below. */
function isEntryHead(
  lines: readonly DocumentLine[],
  index: number,
  open: Section,
  title: DocumentLine | null,
): boolean {
  const line = lines[index] as DocumentLine
  if (!title || open.kind !== 'work' || sectionOfTitle(lineText(line)) !== null) return false
  const lower = line.heading > title.heading && title.heading > 0
  const smaller = line.heading === title.heading && title.size > 0 && line.size < title.size - 0.4
  return (
    (lower || smaller) &&
    lines.slice(index, index + 3).some((below) => findDateRange(lineText(below))?.single === false)
  )
}

/** "Achievements" below a job, set smaller than the title of the section, is a part of that job. */
function isPartOfJob(
  line: DocumentLine,
  heading: Heading,
  open: Section,
  title: DocumentLine | null,
): boolean {
  if (!title || (open.kind !== 'work' && open.kind !== 'summary') || heading.rest !== null) return false
  const leadsIn = heading.kind === 'work' && /[:：]\s*$/u.test(lineText(line))
  if (!leadsIn && !['awards', 'projects', 'skills', 'summary'].includes(heading.kind)) return false
  if (line.heading > 0 || title.heading > 0)
    return line.heading > title.heading || (line.heading === 0 && line.gapBefore < 0.6)
  const smaller = title.size > 0 && line.size < title.size - 0.4
  return smaller || (line.size <= title.size && isCapitals(lineText(title)) && !isCapitals(lineText(line)))
}

export function findSections(lines: readonly DocumentLine[]): Section[] {
  const body = bodySize(lines)
  const headings = lines.map((line) => headingOf(line, body))
  const plain = lines.filter((_, index) => headings[index]?.rest === null)
  const styles = findTitleStyles(lines, plain, body)
  let open: Section = { kind: 'head', title: '', lines: [] }
  const sections = [open]
  let titleLine: DocumentLine | null = null
  lines.forEach((line, index) => {
    const heading = headings[index] ?? null
    const previous = lines[index - 1]
    const inside =
      heading !== null &&
      (isPartOfJob(line, heading, open, titleLine) || isEntryHead(lines, index, open, titleLine))
    if (heading && opensInline(heading, line, open) && !inside) {
      titleLine = line
      open = { kind: heading.kind, title: heading.title, lines: heading.rest ? [heading.rest] : [] }
      sections.push(open)
      return
    }
    // What stands below a title belongs to it, in a table or column of its own, too.
    const newRegion = previous !== undefined && previous.region !== line.region && open.lines.length > 0
    const work = sections.findLast((section) => section.kind === 'work')
    if (newRegion && work && open !== work && goesOnWithWork(lines, index)) {
      open = { kind: 'work', title: work.title, lines: [] }
      sections.push(open)
    } else if (newRegion && breaksColumn(lines, index, open)) {
      open = { kind: 'head', title: '', lines: [] }
      sections.push(open)
    } else if (index > 0 && isUnknownTitle(lines, index, styles, sections.length === 1)) {
      open = { kind: sectionOfHeading(lineText(line)) ?? 'other', title: lineText(line), lines: [] }
      sections.push(open)
      return
    }
    open.lines.push(line)
  })
  return inferKinds(sections.filter((section) => section.lines.length > 0))
}

/**
 * A new column ends lists of the column before, and a name in large type (no row of fields) begins the head;
 * work that runs on keeps its section.
 */
function breaksColumn(lines: readonly DocumentLine[], index: number, open: Section): boolean {
  if (open.kind === 'head') return false
  const { size, cells } = lines[index] as DocumentLine
  const biggest = Math.max(...lines.map((line) => line.size))
  return (
    size > 0 &&
    ((cells.length === 1 && size >= biggest * 0.8 && biggest > bodySize(lines) * 1.2) ||
      ['contact', 'skills', 'languages', 'interests', 'references', 'certificates'].includes(open.kind))
  )
}
