import { findDateRange } from './parse-dates.ts'
import type { Segment } from './pdf-segments.ts'

/** Cuts what stands between the edges of a table's columns into its rows and cells. */

export interface TableRow {
  /** What stands side by side: one segment per filled column, wrapped text joined. */
  cells: Segment[]
  /** What a cell holds below its first words: duties, mostly. */
  below: Segment[]
}

export function rowsByHeight(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = []
  for (const segment of [...segments].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && Math.abs((row[0] as Segment).y - segment.y) <= 2) row.push(segment)
    else rows.push([segment])
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x))
}

export function columnAt(edges: readonly number[], x: number): number {
  return Math.max(
    0,
    edges.findLastIndex((edge) => x >= edge - 3),
  )
}

/** The first words of a cell, wrapped lines joined, apart from the list or story below them. */
function partCell(lines: readonly Segment[], isLast: boolean): { cell: Segment; below: Segment[] } | null {
  const [first, second] = lines
  if (!first) return null
  const isItem = (segment: Segment) => /^[•●▪■◦‣–-]\s/u.test(segment.text)
  const goesOn = lines.findIndex(
    (line, at) =>
      at > 0 &&
      (isItem(line) || line.bold !== first.bold || line.y - (lines[at - 1]?.y ?? 0) > 2 * line.size),
  )
  const short = isLast && !first.bold && second !== undefined && lines.length > 2
  const count = short ? 1 : goesOn < 0 ? lines.length : goesOn
  const own = lines.slice(0, count)
  const text = own.map((line) => line.text).join(' ')
  return {
    cell: { ...first, text, right: Math.max(...own.map(({ right }) => right)) },
    below: lines.slice(count),
  }
}

/** "September", "2016 –", "October", "2021": does a line of a narrow column go on with the dates above it? */
function goesOnWithDates(above: string, text: string): boolean {
  if (!/\d/.test(above)) return true
  if (findDateRange(text)?.single === false) return false
  if (/[–—-]\s*$/u.test(above)) return true
  const [open, whole] = [findDateRange(above), findDateRange(`${above} ${text}`)]
  const reachesEnd = whole !== null && whole.index + whole.length >= above.length + text.length
  return reachesEnd && !whole.single && (open === null || open.single || whole.length > open.length)
}

/** The height at which each row begins: with a cell of the key column; `isFull` where all columns have a line. */
function startsOf(keys: readonly Segment[], isFull: (y: number) => boolean): number[] {
  const starts: number[] = []
  let cell = ''
  for (const [at, segment] of keys.entries()) {
    const above = keys[at - 1]
    const near = above !== undefined && segment.y - above.y <= 1.8 * segment.size
    if (near && !isFull(segment.y) && goesOnWithDates(cell, segment.text)) cell = `${cell} ${segment.text}`
    else {
      cell = segment.text
      starts.push(segment.y)
    }
  }
  return starts
}

export function readRows(
  segments: readonly Segment[],
  edges: readonly number[],
  key: number,
): TableRow[] | null {
  const keys = segments.filter(({ x }) => columnAt(edges, x) === key).sort((a, b) => a.y - b.y)
  // Hardly ever do the cells of four columns all run over at once.
  const isFull = (y: number) => {
    const level = segments.filter((segment) => Math.abs(segment.y - y) <= 2)
    return edges.length > 3 && new Set(level.map(({ x }) => columnAt(edges, x))).size === edges.length
  }
  const starts = startsOf(keys, isFull)
  const [first] = starts
  // Cells that are centred in their rows do not tell where those begin.
  if (first === undefined || segments.some(({ y }) => y < first - 2)) return null
  return starts.map((top, at) => {
    const inside = segments.filter(({ y }) => y >= top - 2 && y < (starts[at + 1] ?? Infinity) - 2)
    const columns = edges.map((_, column) =>
      rowsByHeight(inside.filter(({ x }) => columnAt(edges, x) === column)).flat(),
    )
    const parts = columns.map((lines, column) => partCell(lines, column === edges.length - 1))
    return {
      cells: parts.flatMap((part) => (part ? [part.cell] : [])),
      below: parts.flatMap((part) => part?.below ?? []),
    }
  })
}
