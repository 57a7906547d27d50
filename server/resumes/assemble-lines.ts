import { splitBullet } from './clean-text.ts'
import type { DocumentLine } from './document-line.ts'
import type { Segment } from './pdf-segments.ts'

interface Row {
  segments: Segment[]
  y: number
  size: number
}

function toRows(segments: readonly Segment[]): Row[] {
  const rows: Row[] = []
  for (const segment of [...segments].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row && segment.y - row.y <= 0.3 * Math.min(segment.size, row.size)) row.segments.push(segment)
    else rows.push({ segments: [segment], y: segment.y, size: segment.size })
  }
  for (const row of rows) row.size = Math.max(...row.segments.map((segment) => segment.size))
  return rows
}

/** The usual distance of lines, in font sizes, so that a gap can be told from loose spacing. */
function usualLeading(rows: readonly Row[]): number {
  const steps = rows
    .slice(1)
    .map((row, index) => (row.y - (rows[index]?.y ?? 0)) / row.size)
    .filter((step) => step > 0.9 && step < 2.2)
    .sort((a, b) => a - b)
  return Math.min(1.8, steps[Math.floor(steps.length * 0.4)] ?? 1.3)
}

const loneBullet = /^[^\p{L}\p{N}\s(["'“„«+#@]$/u

function toLine(row: Row, options: { region: number; gapBefore: number; margin: number }): DocumentLine {
  const ordered = [...row.segments].sort((a, b) => a.x - b.x)
  const cells = ordered.map((segment) => segment.text)
  let bullet = false
  if (cells.length > 1 && loneBullet.test(cells[0] ?? '')) {
    bullet = true
    cells.shift()
  } else {
    const split = splitBullet(cells[0] ?? '')
    bullet = split.bullet
    cells[0] = split.text
  }
  const main = ordered.reduce((a, b) => (b.text.length > a.text.length ? b : a))
  return {
    cells,
    bullet,
    bold: ordered.find((segment) => segment.text.length > 1)?.bold ?? main.bold,
    size: main.size,
    indent: Math.min(...row.segments.map((segment) => segment.x)),
    full: Math.max(...row.segments.map((segment) => segment.right)) >= options.margin,
    gapBefore: options.gapBefore,
    heading: 0,
    region: options.region,
    wraps: true,
  }
}

/** Segments of one column as lines from the top, each with its cells in reading order. */
export function assembleLines(options: { segments: readonly Segment[]; region: number }): DocumentLine[] {
  const rows = toRows(options.segments).filter(
    (row) => !(row.segments.length === 1 && loneBullet.test(row.segments[0]?.text ?? '')),
  )
  const leading = usualLeading(rows)
  const left = Math.min(...rows.flatMap((row) => row.segments.map((segment) => segment.x)))
  const rights = rows
    .map((row) => Math.max(...row.segments.map((segment) => segment.right)))
    .sort((a, b) => a - b)
  const margin = left + ((rights[Math.floor(rights.length * 0.95)] ?? left) - left) * 0.85
  return rows.map((row, index) => {
    const previous = rows[index - 1]
    const step = previous ? (row.y - previous.y) / (Math.max(row.size, previous.size * 0.8) * leading) : 1
    return toLine(row, { ...options, margin, gapBefore: Math.max(0, Math.round((step - 1) * 10) / 10) })
  })
}
