import { assembleLines } from './assemble-lines.ts'
import type { DocumentLine } from './document-line.ts'
import { continueTable, findTable, type Table } from './order-tables.ts'
import { findDateRange } from './parse-dates.ts'
import type { PageSegments, Segment } from './pdf-segments.ts'
import { sectionOfTitle } from './section-titles.ts'

/** Brings the segments of pages into reading order: bands from the top, columns one after the other. */

interface Columns {
  gutter: number
  left: Segment[]
  right: Segment[]
}

interface Band {
  full: Segment[]
  columns: Columns | null
  table: Table | null
}

function countLines(segments: readonly Segment[]): number {
  return new Set(segments.map((segment) => Math.round(segment.y))).size
}

/** How many segments of the smaller side stand level with one of the other side: high in tables and dated rows. */
function levelShare(left: readonly Segment[], right: readonly Segment[]): number {
  const [few, many] = countLines(left) < countLines(right) ? [left, right] : [right, left]
  const level = few.filter((one) => many.some((other) => Math.abs(other.y - one.y) <= 2))
  return level.length / Math.max(1, few.length)
}

function share(segments: readonly Segment[], test: (text: string) => boolean): number {
  return segments.filter((segment) => test(segment.text)).length / Math.max(1, segments.length)
}

/** The labels of a form come back with each of its entries: "Dates", "Employer", "Dates", "Employer". */
function isLabelColumn(segments: readonly Segment[]): boolean {
  const times = new Map<string, number>()
  for (const { text } of segments) times.set(text, (times.get(text) ?? 0) + 1)
  const repeated = (text: string) => text.length > 2 && text.length < 45 && (times.get(text) ?? 0) > 1
  return (
    segments.length > 7 &&
    new Set(segments.map(({ text }) => text).filter(repeated)).size > 2 &&
    share(segments, repeated) >= 0.4
  )
}

function readsAsColumns({ left, right }: Columns): boolean {
  if (countLines(left) < 4 || countLines(right) < 4 || isLabelColumn(left)) return false
  const isDate = (text: string) => text.length < 30 && findDateRange(text) !== null
  const smaller = countLines(left) < countLines(right) ? left : right
  // A column of dates belongs to what stands beside it.
  if (share(smaller, isDate) >= 0.4) return false
  // Ranges on both sides: two entries beside each other, not one entry and its dates.
  const isRange = (text: string) => text.length < 40 && findDateRange(text)?.single === false
  if (left.some(({ text }) => isRange(text)) && right.some(({ text }) => isRange(text))) return true
  const isTitle = (text: string) => sectionOfTitle(text) !== null
  const titlesLeft = left.filter((segment) => isTitle(segment.text)).length
  const titlesRight = right.filter((segment) => isTitle(segment.text)).length
  if (titlesLeft > 0 && titlesRight > 0) return true
  const plain = (segments: readonly Segment[]) => segments.filter((segment) => !isTitle(segment.text))
  return levelShare(plain(left), plain(right)) < 0.7
}

/** Left edges that several segments share: a column begins there, if one does. */
function sharedEdges(segments: readonly Segment[]): number[] {
  const counts = new Map<number, number>()
  for (const { x } of segments) counts.set(Math.round(x / 2), (counts.get(Math.round(x / 2)) ?? 0) + 1)
  const leftmost = Math.min(...segments.map((segment) => segment.x))
  // What is indented under an edge (a list, the notes of a timeline) counts for it, if two lines begin at it.
  const indented = (key: number) =>
    [...counts].reduce((sum, [other, count]) => (other >= key && other <= key + 18 ? sum + count : sum), 0)
  return [...counts]
    .filter(([key, count]) => {
      const here = count + (counts.get(key + 1) ?? 0)
      return (here >= 4 || (here >= 2 && indented(key) >= 6)) && key * 2 > leftmost + 60
    })
    .map(([key]) => key * 2)
}

interface Candidate {
  columns: Columns
  above: Segment[]
  below: Segment[]
}

/** The longest stretch beside `edge` that no segment crosses. */
function columnsAt(edge: number, segments: readonly Segment[]): Candidate | null {
  const crossing = segments.filter((segment) => segment.x < edge - 3 && segment.right > edge - 4)
  const stops = [
    Number.NEGATIVE_INFINITY,
    ...crossing.map((segment) => segment.y).sort((a, b) => a - b),
    Infinity,
  ]
  let best: Candidate | null = null
  let most = 0
  for (let index = 1; index < stops.length; index++) {
    const [top, bottom] = [stops[index - 1] as number, stops[index] as number]
    const inside = segments.filter((segment) => segment.y > top + 1 && segment.y < bottom - 1)
    const left = inside.filter((segment) => segment.x < edge - 3)
    const right = inside.filter((segment) => segment.x >= edge - 3)
    if (inside.length <= most || left.length === 0 || right.length === 0) continue
    most = inside.length
    best = {
      columns: { gutter: edge, left, right },
      above: segments.filter((segment) => segment.y <= top + 1),
      below: segments.filter((segment) => segment.y >= bottom - 1),
    }
  }
  return best
}

function bandsOf(segments: Segment[]): Band[] {
  const page = findTable(segments)
  if (page)
    return [...bandsOf(page.above), { full: [], columns: null, table: page.table }, ...bandsOf(page.below)]
  const candidates = sharedEdges(segments)
    .map((edge) => columnsAt(edge, segments))
    .filter((candidate) => candidate !== null && readsAsColumns(candidate.columns)) as Candidate[]
  const size = ({ columns }: Candidate) => columns.left.length + columns.right.length
  const best = candidates.sort((a, b) => size(b) - size(a))[0]
  if (!best || size(best) < segments.length * 0.3)
    return segments.length > 0 ? [{ full: segments, columns: null, table: null }] : []
  return [...bandsOf(best.above), { full: [], columns: best.columns, table: null }, ...bandsOf(best.below)]
}

/** A page that goes on with one column of the page before: all of its segments lie on one side of the gutter. */
function continueColumns(previous: Columns, band: Band): boolean {
  if (band.table) return false
  if (band.columns) {
    if (Math.abs(band.columns.gutter - previous.gutter) > 15) return false
    previous.left.push(...band.columns.left)
    previous.right.push(...band.columns.right)
    return true
  }
  const onRight = band.full.every((segment) => segment.x >= previous.gutter - 6)
  const onLeft = band.full.every((segment) => segment.right < previous.gutter + 2)
  if (onRight) previous.right.push(...band.full)
  else if (onLeft) previous.left.push(...band.full)
  return onRight || onLeft
}

const pageNumber =
  /^(?:\p{L}{1,7}\.?\s*)?[-–]?\s*\d{1,2}\s*(?:(?:of|von|de|di|van|sur|из|\/|\|)\s*\d{1,2})?\s*[-–]?$/iu

/** Page numbers, and lines that a later page repeats in its margin (name, page, date of printing). */
function withoutRunningLines(pages: readonly PageSegments[]): Segment[][] {
  if (pages.length < 2) return pages.map((page) => page.segments)
  const shape = (text: string) => text.replace(/\d+/g, '#')
  const inMargin = (page: PageSegments, y: number) => y < page.height * 0.08 || y > page.height * 0.93
  const seen = new Map<string, number>()
  for (const page of pages)
    for (const segment of page.segments)
      if (inMargin(page, segment.y)) seen.set(shape(segment.text), (seen.get(shape(segment.text)) ?? 0) + 1)
  return pages.map((page, index) =>
    page.segments.filter((segment) => {
      if (!inMargin(page, segment.y)) return true
      return !pageNumber.test(segment.text) && (index === 0 || (seen.get(shape(segment.text)) ?? 0) < 2)
    }),
  )
}

/** Pages stand below each other: one long page keeps paragraphs and columns whole across a page break. */
function stackPages(pages: readonly PageSegments[]): Segment[][] {
  let offset = 0
  return withoutRunningLines(pages).map((segments, index) => {
    const moved = segments.map((segment) => ({ ...segment, y: segment.y + offset }))
    offset += pages[index]?.height ?? 0
    return moved
  })
}

/** A table as lines: its head, then per row what stands side by side and what follows below. */
function tableLines({ head, rows }: Table, region: number): DocumentLine[] {
  const lines = rows.flatMap(({ cells, below }) => [
    ...assembleLines({ segments: cells.map((cell) => ({ ...cell, y: cells[0]?.y ?? cell.y })), region }).map(
      (line) => ({ ...line, gapBefore: 1, wraps: false }),
    ),
    ...(below.length > 0 ? assembleLines({ segments: below, region }) : []),
  ])
  return [...assembleLines({ segments: head, region }), ...lines]
}

/** What a page holds, in order; a table or a column of the page before goes on at its top. */
function bandsOfPages(pages: readonly PageSegments[]): Band[] {
  const bands: Band[] = []
  for (const segments of stackPages(pages)) {
    const last = bands.at(-1)
    const rest = last?.table ? continueTable(last.table, segments) : segments
    const [first, ...others] = bandsOf(rest)
    if (first && !(last?.columns && continueColumns(last.columns, first))) bands.push(first)
    bands.push(...others)
  }
  return bands
}

export function orderPages(pages: readonly PageSegments[]): DocumentLine[] {
  const bands = bandsOfPages(pages)
  let region = 0
  return bands.flatMap(({ full, columns, table }, index) => {
    const before = bands[index - 1]
    if (table) return tableLines(table, ++region)
    // Pages without columns go on as one.
    if (!columns) {
      if (before ? before.columns || before.table : bands.length > 1) region++
      return assembleLines({ segments: full, region })
    }
    return [columns.left, columns.right].flatMap((segments) => assembleLines({ segments, region: ++region }))
  })
}
