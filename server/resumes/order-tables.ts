import { findDateRange } from './parse-dates.ts'
import type { Segment } from './pdf-segments.ts'
import { sectionOfTitle } from './section-titles.ts'
import { readTableHead } from './table-heads.ts'

/**
 * Finds tables with a head row ("Dates | Employer | Post held") among the segments of a page, and brings them
 * into rows: cells run over several lines, and no line tells which cell's text goes on in the next.
 */

export interface Table {
  /** Left edges of the columns. */
  edges: number[]
  /** The column whose cells begin the rows. */
  key: number
  head: Segment[]
  rows: TableRow[]
}

export interface TableRow {
  /** What stands side by side: one segment per filled column, wrapped text joined. */
  cells: Segment[]
  /** What a cell holds below its first words: duties, mostly. */
  below: Segment[]
}

export interface PageWithTable {
  above: Segment[]
  table: Table
  below: Segment[]
}

function rowsByHeight(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = []
  for (const segment of [...segments].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && Math.abs((row[0] as Segment).y - segment.y) <= 2) row.push(segment)
    else rows.push([segment])
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x))
}

function columnAt(edges: readonly number[], x: number): number {
  return Math.max(
    0,
    edges.findLastIndex((edge) => x >= edge - 3),
  )
}

function opensSection(row: readonly Segment[]): boolean {
  return row.length === 1 && sectionOfTitle(row[0]?.text ?? '') !== null
}

/** Where the table ends: at a title, or at a line that runs through its columns. */
function tableEnd(rows: readonly Segment[][], edges: readonly number[]): number {
  const end = rows.findIndex((row) => {
    if (opensSection(row)) return true
    return row.some((segment) => {
      const next = edges[columnAt(edges, segment.x) + 1]
      return next !== undefined && segment.right > next + 6
    })
  })
  return end < 0 ? rows.length : end
}

/** Columns begin at the heads, or left of them where those are centred. */
function findEdges(head: readonly Segment[], rows: readonly Segment[][]): number[] {
  return head.map((cell, at) => {
    const before = head[at - 1]?.right ?? Number.NEGATIVE_INFINITY
    const starts = rows.flat().filter(({ x }) => x > before + 2 && x <= cell.x + 2)
    return Math.min(cell.x, ...starts.map(({ x }) => x))
  })
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

/** The height at which each row begins: with a cell of the key column. */
function startsOf(keys: readonly Segment[]): number[] {
  const starts: number[] = []
  let cell = ''
  for (const [at, segment] of keys.entries()) {
    const above = keys[at - 1]
    const near = above !== undefined && segment.y - above.y <= 1.8 * segment.size
    if (near && goesOnWithDates(cell, segment.text)) cell = `${cell} ${segment.text}`
    else {
      cell = segment.text
      starts.push(segment.y)
    }
  }
  return starts
}

function readRows(segments: readonly Segment[], edges: readonly number[], key: number): TableRow[] | null {
  const keys = segments.filter(({ x }) => columnAt(edges, x) === key).sort((a, b) => a.y - b.y)
  const starts = startsOf(keys)
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

function keyColumn(head: readonly string[]): number {
  const dates = readTableHead(head)?.findIndex(({ role }) => role === 'dates') ?? -1
  return Math.max(0, dates)
}

function tableOf(rows: readonly Segment[][], at: number, table: Omit<Table, 'rows'>): PageWithTable | null {
  const rest = rows.slice(at)
  const inside = rest.slice(0, tableEnd(rest, table.edges))
  const found = readRows(inside.flat(), table.edges, table.key)
  const dated = found?.filter(({ cells }) => cells.some(({ text }) => findDateRange(text) !== null)) ?? []
  if (!found || dated.length === 0 || dated.length * 2 < found.length) return null
  return {
    above: rows
      .slice(0, at)
      .filter((row) => row !== table.head)
      .flat(),
    table: { ...table, rows: found },
    below: rest.slice(inside.length).flat(),
  }
}

function findHeadedTable(rows: readonly Segment[][]): PageWithTable | null {
  const at = rows.findIndex((row) => readTableHead(row.map(({ text }) => text)) !== null)
  const head = rows[at]
  if (!head) return null
  const rest = rows.slice(at + 1)
  const middles = head.map(({ x, right }) => (x + right) / 2)
  const runsThrough = ({ x, right }: Segment) =>
    middles.filter((middle) => x < middle && middle < right).length > 1
  const stop = rest.findIndex((row) => opensSection(row) || row.some(runsThrough))
  const edges = findEdges(head, stop < 0 ? rest : rest.slice(0, stop))
  return tableOf(rows, at + 1, { edges, key: keyColumn(head.map(({ text }) => text)), head })
}

/** Three cells in a row, the first of them dates and no more. */
function isDatedRow([first, ...others]: readonly Segment[]): boolean {
  return (
    others.length === 2 && findDateRange(first?.text ?? '')?.index === 0 && (first?.text.length ?? 0) < 32
  )
}

/** A table without a head: rows of dates and two cells, of which the middle one runs over several lines. */
function findBareTable(rows: readonly Segment[][]): PageWithTable | null {
  const at = rows.findIndex(isDatedRow)
  const edges = rows[at]?.map(({ x }) => x) ?? []
  const stands = (row: readonly Segment[]) =>
    row.every(({ x }, column) => Math.abs(x - (edges[column] ?? 0)) < 3)
  const dated = rows.filter((row) => isDatedRow(row) && stands(row))
  const inMiddle = ({ x }: Segment) => Math.abs(x - (edges[1] ?? 0)) < 3
  const wrapped = rows.slice(at + 1).some((row) => !isDatedRow(row) && row.some(inMiddle))
  return dated.length > 1 && wrapped ? tableOf(rows, at, { edges, key: 0, head: [] }) : null
}

/** The first table of a page, with what stands above and below it; null where there is none. */
export function findTable(segments: readonly Segment[]): PageWithTable | null {
  const rows = rowsByHeight(segments)
  return findHeadedTable(rows) ?? findBareTable(rows)
}

/** Adds the rows that go on at the top of the next page; the segments that are left. */
export function continueTable(table: Table, segments: Segment[]): Segment[] {
  const rows = rowsByHeight(segments)
  const inside = rows.slice(0, tableEnd(rows, table.edges)).flat()
  const opens = inside.some(
    ({ x, text }) => columnAt(table.edges, x) === table.key && findDateRange(text) !== null,
  )
  const found = opens ? readRows(inside, table.edges, table.key) : null
  if (!found) return segments
  table.rows.push(...found)
  return segments.filter((segment) => !inside.includes(segment))
}
