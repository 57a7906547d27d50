import type { DocumentLine } from './document-line.ts'
import { lineText } from './document-line.ts'
import { namesLanguage } from './language-names.ts'
import { findDateRange } from './parse-dates.ts'
import { normalizeTitle, type SectionKind, sectionOfHeading, sectionOfTitle } from './section-titles.ts'
import { organisationScore, titleScore } from './title-words.ts'

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
        isCapitals(text) ||
        line.size > body * 1.08 ||
        line.heading > 0 ||
        (line.gapBefore >= 0.6 && titleScore(text) === 0)
          ? sectionOfHeading(text)
          : null
      // "Gestora de projetos" is a position.
      if (byWord && (byWord === 'work' || titleScore(text) < 1))
        return { kind: byWord, title: text, rest: null }
    }
  }
  return inlineHeading(line, body)
}

/** A line that could be a title by its looks alone: short, one piece, no dates or addresses in it. */
function isTitleLike(line: DocumentLine): boolean {
  const text = lineText(line)
  return !line.bullet && line.cells.length === 1 && text.length < 45 && !/[\d@|,:.;]/.test(text)
}

/**
 * The styles that titles wear: those in which known titles stand at least twice and make up half of the short
 * lines. Where no title is known, a large style that comes back.
 */
function findTitleStyles(
  lines: readonly DocumentLine[],
  known: readonly DocumentLine[],
  body: number,
): Set<string> {
  const count = (list: readonly DocumentLine[]) => {
    const counts = new Map<string, number>()
    for (const line of list) counts.set(styleOf(line), (counts.get(styleOf(line)) ?? 0) + 1)
    return counts
  }
  const all = count(lines.filter(isTitleLike))
  const titled = [...count(known)].filter(([, times]) => times >= 2)
  if (titled.length === 0) {
    // What is set smaller than the one known title is no title.
    const least = Math.max(body * 1.15, ...known.map((line) => line.size - 0.5))
    const large = lines.filter((line) => line.size > least && isTitleLike(line))
    const repeated = large.filter((line) => (all.get(styleOf(line)) ?? 0) >= 2)
    const largest = Math.max(0, ...repeated.map((line) => Math.round(line.size)))
    return new Set(repeated.filter((line) => Math.round(line.size) === largest).map(styleOf))
  }
  const apart = (style: string) => style !== `0|${Math.round(body)}|false|false`
  return new Set(
    titled
      .filter(([style, times]) => apart(style) && times >= (all.get(style) ?? 0) / 2)
      .map(([style]) => style),
  )
}

/** Lines that wear the style of the titles but an unknown text open a section of kind `other`. */
function isUnknownTitle(lines: readonly DocumentLine[], index: number, styles: ReadonlySet<string>): boolean {
  const line = lines[index] as DocumentLine
  if (!isTitleLike(line) || !styles.has(styleOf(line)) || titleScore(lineText(line)) >= 1) return false
  // An employer in the same capitals has its dates right below and no more space above than a title.
  const datedBelow = lines
    .slice(index + 1, index + 3)
    .some((below) => findDateRange(lineText(below)) !== null)
  // Above the contact data stands the name, whatever it looks like.
  const contactBelow = lines
    .slice(index + 1, index + 5)
    .some((below) => /@|\+\d|\d{3}[\s.-]\d{3}/.test(lineText(below)))
  if (contactBelow && index < 6) return false
  return line.heading > 0 || !datedBelow || organisationScore(lineText(line)) === 0
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
    const newRegion = previous !== undefined && previous.region !== line.region
    const work = sections.findLast((section) => section.kind === 'work')
    if (newRegion && work && open !== work && goesOnWithWork(lines, index)) {
      open = { kind: 'work', title: work.title, lines: [] }
      sections.push(open)
    } else if (newRegion && breaksColumn(lines, index, open)) {
      open = { kind: 'head', title: '', lines: [] }
      sections.push(open)
    } else if (index > 0 && isUnknownTitle(lines, index, styles)) {
      open = { kind: sectionOfHeading(lineText(line)) ?? 'other', title: lineText(line), lines: [] }
      sections.push(open)
      return
    }
    open.lines.push(line)
  })
  return inferKinds(sections.filter((section) => section.lines.length > 0))
}

const studies =
  /(?<!\p{L})(?:universit\p{L}*|college|school|hochschule|schule|école|lycée|escuela|scuola|bachelor|master|diplom\p{L}*|degree|b\.?sc|m\.?sc|ph\.?d|abitur|certificate in|универс\p{L}*|جامعة|大学)(?!\p{L})/iu

const teaching =
  /^(?:teaching(?: experience| activities)?|courses taught|lehre|lehrtatigkeit(?:en)?|lehrveranstaltungen|lehrerfahrung|enseignements?|charges d enseignement|docencia|experiencia docente|didattica|attivita didattica|ensino|docencia|onderwijs|преподавание|преподавательская деятельность)$/

/** Courses given in a post that stands elsewhere: dated lines without a position in most of them. */
function isCourseList(section: Section, sections: readonly Section[]): boolean {
  const posts = sections.filter((other) => other.kind === 'work' && other !== section)
  if (posts.length === 0 || !teaching.test(normalizeTitle(section.title))) return false
  const dated = section.lines.filter((line) => findDateRange(lineText(line)) !== null)
  return dated.filter((line) => titleScore(lineText(line)) >= 1).length * 2 < dated.length
}

/** Own words for titles ("Where I have worked"): what a section holds tells its kind. */
function inferKinds(sections: Section[]): Section[] {
  const has = (kind: Section['kind']) => sections.some((section) => section.kind === kind)
  const ranges = (section: Section) =>
    section.lines.filter((line) => findDateRange(lineText(line))?.single === false).length
  const isStudies = (section: Section) =>
    section.lines.filter((line) => studies.test(lineText(line))).length >= section.lines.length / 4
  const infer = (section: Section): Section['kind'] => {
    // "Career summary" may be either.
    if (section.kind === 'summary' && !has('work') && ranges(section) >= 2) return 'work'
    if (section.kind === 'work' && isCourseList(section, sections)) return 'other'
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
    if ((section.kind !== 'head' && section.kind !== 'contact') || ranges(section) < 2) return [section]
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
    ((size >= biggest * 0.8 && biggest > bodySize(lines) * 1.2) ||
      ['contact', 'skills', 'languages', 'interests', 'references', 'certificates'].includes(open.kind))
  )
}
