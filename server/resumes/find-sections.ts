import type { DocumentLine } from './document-line.ts'
import { lineText } from './document-line.ts'
import { namesLanguage } from './language-names.ts'
import { findDateRange } from './parse-dates.ts'
import { type SectionKind, sectionOfHeading, sectionOfTitle } from './section-titles.ts'

/** Cuts a document into its sections by their titles. */

export interface Section {
  /** `head` is what stands before any title: name and contact, usually. */
  kind: SectionKind | 'head'
  title: string
  lines: DocumentLine[]
}

interface Heading {
  kind: SectionKind
  title: string
  /** What stands on the title's line beside it ("Skills: SQL", a title in the left column). */
  rest: DocumentLine | null
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase() && /\p{Lu}{2}/u.test(text.replace(/\s/g, ''))
}

/** What most text looks like: heading styles are told apart from it. */
function bodySize(lines: readonly DocumentLine[]): number {
  const weight = new Map<number, number>()
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2
    weight.set(size, (weight.get(size) ?? 0) + lineText(line).length)
  }
  return [...weight].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function styleOf(line: DocumentLine): string {
  return `${line.heading}|${Math.round(line.size)}|${line.bold}|${isCapitals(lineText(line))}`
}

function standsOut(line: DocumentLine, body: number): boolean {
  return (
    line.heading > 0 ||
    line.bold ||
    (body > 0 && line.size > body * 1.08) ||
    isCapitals(lineText(line)) ||
    line.gapBefore > 0.4
  )
}

function inlineHeading(line: DocumentLine, body: number): Heading | null {
  const [first = '', ...others] = line.cells
  if (others.length > 0) {
    const kind = sectionOfTitle(first)
    if (!kind || !standsOut(line, body)) return null
    // "Languages   English, French" in a two-column table, and "Experience   2019 – 2021   Acme".
    return { kind, title: first, rest: { ...line, cells: others, bold: false, gapBefore: 0 } }
  }
  const colon = /^([^:：]{3,40})[:：]\s*(\S.*)$/u.exec(first)
  const kind = colon ? sectionOfTitle(colon[1] ?? '') : null
  if (!colon || !kind || kind === 'other' || kind === 'contact') return null
  return {
    kind,
    title: colon[1] ?? '',
    rest: { ...line, cells: [colon[2] ?? ''], bold: false, gapBefore: 0 },
  }
}

function headingOf(line: DocumentLine, body: number): Heading | null {
  const text = lineText(line)
  if (line.cells.length === 1 && !/[,;]$/.test(text)) {
    const known = sectionOfTitle(text)
    const styled = line.heading > 0 || line.bold || isCapitals(text) || (body > 0 && line.size > body * 1.08)
    if (known && (!line.bullet || styled)) return { kind: known, title: text, rest: null }
    if (!line.bullet && styled && text.length < 50 && findDateRange(text) === null) {
      const byWord =
        isCapitals(text) || line.size > body * 1.08 || line.heading > 0 ? sectionOfHeading(text) : null
      if (byWord) return { kind: byWord, title: text, rest: null }
    }
  }
  return inlineHeading(line, body)
}

/** Where no title is known, a large style that comes back is taken for the style of titles. */
function repeatedLargeStyles(lines: readonly DocumentLine[], body: number): string[] {
  const counts = new Map<string, number>()
  for (const line of lines)
    if (line.size > body * 1.15 && line.cells.length === 1)
      counts.set(styleOf(line), (counts.get(styleOf(line)) ?? 0) + 1)
  return [...counts].filter(([, count]) => count >= 2).map(([style]) => style)
}

/** Lines that wear the style of the known titles but an unknown text open a section of kind `other`. */
function unknownHeading(line: DocumentLine, styles: ReadonlySet<string>, body: number): boolean {
  const text = lineText(line)
  const strong = line.heading > 0 || (body > 0 && line.size > body * 1.15 && (line.bold || isCapitals(text)))
  return (
    strong &&
    styles.has(styleOf(line)) &&
    !line.bullet &&
    line.cells.length === 1 &&
    text.length < 45 &&
    !/[\d@|,]/.test(text)
  )
}

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

export function findSections(lines: readonly DocumentLine[]): Section[] {
  const body = bodySize(lines)
  const headings = lines.map((line) => headingOf(line, body))
  const plain = lines.filter((_, index) => headings[index]?.rest === null)
  const counts = new Map<string, number>()
  for (const line of plain) counts.set(styleOf(line), (counts.get(styleOf(line)) ?? 0) + 1)
  const known = [...counts].filter(([, count]) => count >= 2).map(([style]) => style)
  const styles = new Set(known.length > 0 ? known : repeatedLargeStyles(lines, body))
  let open: Section = { kind: 'head', title: '', lines: [] }
  const sections = [open]
  lines.forEach((line, index) => {
    const heading = headings[index] ?? null
    const previous = lines[index - 1]
    if (heading && opensInline(heading, line, open)) {
      open = { kind: heading.kind, title: heading.title, lines: heading.rest ? [heading.rest] : [] }
      sections.push(open)
      return
    }
    if (previous && previous.region !== line.region && breaksColumn(lines, index, open)) {
      open = { kind: 'head', title: '', lines: [] }
      sections.push(open)
    } else if (index > 0 && unknownHeading(line, styles, body)) {
      open = { kind: 'other', title: lineText(line), lines: [] }
      sections.push(open)
      return
    }
    open.lines.push(line)
  })
  return inferKinds(sections.filter((section) => section.lines.length > 0))
}

const studies =
  /(?<!\p{L})(?:universit\p{L}*|college|school|hochschule|schule|école|lycée|escuela|scuola|bachelor|master|diplom\p{L}*|degree|b\.?sc|m\.?sc|ph\.?d|abitur|certificate in|универс\p{L}*|جامعة|大学)(?!\p{L})/iu

/** Own words for titles ("Where I have worked"): what a section holds tells its kind. */
function inferKinds(sections: Section[]): Section[] {
  const has = (kind: Section['kind']) => sections.some((section) => section.kind === kind)
  const ranges = (section: Section) =>
    section.lines.filter((line) => findDateRange(lineText(line))?.single === false).length
  const isStudies = (section: Section) =>
    section.lines.filter((line) => studies.test(lineText(line))).length >= section.lines.length / 4
  const infer = (section: Section): Section['kind'] => {
    if (section.kind !== 'other') return section.kind
    const byTitle = /work|job|career|beruf|emploi|trabaj|lavor/iu.test(section.title) ? 'work' : null
    const dated = section.lines.some((line) => findDateRange(lineText(line)) !== null)
    if (!has('education') && dated && isStudies(section)) return 'education'
    if (!has('work') && (ranges(section) >= 2 || (byTitle && dated))) return 'work'
    return section.kind
  }
  const inferred = sections.map((section) => ({ ...section, kind: infer(section) }))
  if (inferred.some((section) => section.kind === 'work')) return inferred
  // No titles at all: the head holds everything, jobs included.
  return inferred.flatMap((section): Section[] => {
    if (section.kind !== 'head' || ranges(section) < 2) return [section]
    const from = Math.max(
      1,
      section.lines.findIndex((line) => findDateRange(lineText(line))?.single === false) - 2,
    )
    return [
      { ...section, lines: section.lines.slice(0, from) },
      { kind: 'work', title: '', lines: section.lines.slice(from) },
    ]
  })
}

/** A new column ends lists of the column before; work that runs on keeps its section. */
function breaksColumn(lines: readonly DocumentLine[], index: number, open: Section): boolean {
  if (open.kind === 'head') return false
  const size = lines[index]?.size ?? 0
  const biggest = Math.max(...lines.map((line) => line.size))
  return (
    size > 0 &&
    (size >= biggest * 0.8 ||
      ['contact', 'skills', 'languages', 'interests', 'references', 'certificates'].includes(open.kind))
  )
}
