import { findDateRange } from './parse-dates.ts'
import type { Segment } from './pdf-segments.ts'
import { sectionOfTitle } from './section-titles.ts'
import { readTableHead } from './table-heads.ts'
import { columnAt, readRows, rowsByHeight, type TableRow } from './table-rows.ts'

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

interface PageWithTable {
  above: Segment[]
  table: Table
  below: Segment[]
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
