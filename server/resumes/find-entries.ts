import { findDateLines } from './date-lines.ts'
import { type DocumentLine, lineText } from './document-line.ts'
import { isLocation } from './find-location.ts'
import { findStrongLines, isHeadLike, isSentence, rangeOfLine, withoutDates } from './head-lines.ts'
import type { DateRange } from './parse-dates.ts'
import { titleScore } from './title-words.ts'

/** Cuts a section into dated entries: header lines around a date, then the description. */

export interface Entry {
  header: DocumentLine[]
  range: DateRange | null
  body: DocumentLine[]
}

interface Span {
  from: number
  date: number
  to: number
}

/** How far up the header of a date line reaches. `usual` is what the section's first entry showed. */
function headerStart(
  lines: readonly DocumentLine[],
  date: number,
  floor: number,
  usual: number | null,
): number {
  let from = date
  const limit = usual === null ? 4 : 3
  const plainBold = lines.filter((line) => line.bold).length > lines.length * 0.6
  while (from > floor && date - from < limit) {
    const candidate = lines[from - 1] as DocumentLine
    const below = lines[from] as DocumentLine
    if (!isHeadLike(candidate) || candidate.region !== below.region) break
    const gap = below.gapBefore > 0.7
    const strong =
      (candidate.bold && !plainBold) || candidate.heading > 0 || candidate.size > below.size * 1.05
    const expected = usual === null || date - from < usual
    if (gap && !strong && usual !== null) break
    if (!expected && !strong) break
    from--
  }
  return from
}

/** "Position: …" below the employer, or a line with a title where none stood yet. */
function addsTitle(header: readonly DocumentLine[], line: DocumentLine): boolean {
  const named = header.flatMap(withoutDates).some((piece) => titleScore(piece) > 0)
  return !named && titleScore(lineText(line)) > 0
}

function isComplete(header: readonly DocumentLine[]): boolean {
  const pieces = header.flatMap(withoutDates).filter((piece) => !isLocation(piece))
  if (pieces.length >= 2) return true
  return pieces.length === 1 && /[,|@–—]|\s-\s|\sat\s|\sbei\s|\schez\s/.test(pieces[0] ?? '')
}

/** How far down the header reaches: until employer and title are there. */
function headerEnd(lines: readonly DocumentLine[], from: number, date: number, ceiling: number): number {
  let to = date + 1
  while (to < ceiling && to - date <= 3) {
    const line = lines[to] as DocumentLine
    const above = lines[to - 1] as DocumentLine
    if (!isHeadLike(line) || line.gapBefore > 0.8 || line.region !== above.region) break
    if (isComplete(lines.slice(from, to))) {
      if (isLocation(lineText(line)) || addsTitle(lines.slice(from, to), line)) to++
      break
    }
    const startsText = /^\p{Ll}/u.test(lineText(line)) && !line.bold
    if (startsText || lineText(line).length > 90) break
    to++
  }
  return to
}

function findSpans(lines: readonly DocumentLine[]): Span[] {
  const dates = findDateLines(lines)
  const spans: Span[] = []
  let usual: number | null = null
  dates.forEach((date, order) => {
    const floor = spans.at(-1)?.to ?? 0
    if (date < floor) return
    const from = headerStart(lines, date, floor, usual)
    usual ??= date - from
    spans.push({ from, date, to: headerEnd(lines, from, date, dates[order + 1] ?? lines.length) })
  })
  return spans
}

function undatedSpans(lines: readonly DocumentLine[]): Span[] {
  const starts = findStrongLines(lines)
  return starts.map((from, order) => ({
    from,
    date: from,
    to: headerEnd(lines, from, from, starts[order + 1] ?? lines.length),
  }))
}

/** In two-column rows the story may stand beside the header: its cells belong to the description. */
function partStories(header: readonly DocumentLine[]): Pick<Entry, 'header' | 'body'> {
  const isStory = (cell: string) => isSentence(cell)
  return {
    header: header.map((line) => ({ ...line, cells: line.cells.filter((cell) => !isStory(cell)) })),
    body: header.flatMap((line) => line.cells.filter(isStory).map((cell) => ({ ...line, cells: [cell] }))),
  }
}

export function findEntries(lines: readonly DocumentLine[]): Entry[] {
  const dated = findSpans(lines)
  const spans = dated.length > 0 ? dated : undatedSpans(lines)
  return spans.map((span, index) => {
    const next = spans[index + 1]
    const header = lines.slice(span.from, span.to)
    const body = lines.slice(span.to, next ? next.from : lines.length)
    return {
      ...partStories(header),
      range: rangeOfLine(lines[span.date] as DocumentLine),
      body: [...partStories(header).body, ...body],
    }
  })
}
