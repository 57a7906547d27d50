import { type DocumentLine, lineText } from './document-line.ts'
import { findDateRange } from './parse-dates.ts'
import { type SectionKind, sectionOfHeading, sectionOfTitle } from './section-titles.ts'
import { organisationScore, titleScore } from './title-words.ts'

/** Tells the titles of sections from other short lines: by their words, and by the type that titles wear. */

export interface Heading {
  kind: SectionKind
  title: string
  /** What stands on the title's line beside it ("Skills: SQL", a title in the left column). */
  rest: DocumentLine | null
}

export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase() && /\p{Lu}{2}/u.test(text.replace(/\s/g, ''))
}

/** What most text looks like: heading styles are told apart from it. */
export function bodySize(lines: readonly DocumentLine[]): number {
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

export function headingOf(line: DocumentLine, body: number): Heading | null {
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
export function findTitleStyles(
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
export function isUnknownTitle(
  lines: readonly DocumentLine[],
  index: number,
  styles: ReadonlySet<string>,
  inHead: boolean,
): boolean {
  const line = lines[index] as DocumentLine
  if (!isTitleLike(line) || !styles.has(styleOf(line)) || titleScore(lineText(line)) >= 1) return false
  // An employer in the same capitals has its dates right below and no more space above than a title.
  const datedBelow = lines
    .slice(index + 1, index + 3)
    .some((below) => findDateRange(lineText(below)) !== null)
  // Above the contact data stands the name, whatever it looks like, and maybe below a letter.
  const contactBelow = lines
    .slice(index + 1, index + 5)
    .some((below) => /@|\+\d|\d{3}[\s.-]\d{3}/.test(lineText(below)))
  if (contactBelow && (index < 6 || inHead)) return false
  return line.heading > 0 || !datedBelow || organisationScore(lineText(line)) === 0
}
