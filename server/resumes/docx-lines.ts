import { collapseSpaces, splitBullet } from './clean-text.ts'
import type { DocumentLine } from './document-line.ts'
import { findDateRange } from './parse-dates.ts'
import { sectionOfTitle } from './section-titles.ts'

/** Turns mammoth's document tree into lines: paragraphs, list items and table rows. */

/** The parts of mammoth's element types that are used here. */
export interface DocxBlock {
  type: string
  children?: DocxBlock[]
  value?: string
  breakType?: string
  isBold?: boolean
  fontSize?: number | null
  styleName?: string | null
  numbering?: { level: string } | null
  indent?: { start?: string | null; hanging?: string | null } | null
}

interface Piece {
  text: string
  bold: boolean
  size: number
}

function piecesOf(
  block: DocxBlock,
  run: { bold: boolean; size: number } = { bold: false, size: 0 },
): Piece[] {
  if (block.type === 'text') return [{ text: block.value ?? '', ...run }]
  if (block.type === 'tab') return [{ text: '\t', ...run }]
  if (block.type === 'break') return [{ text: block.breakType === 'line' ? '\n' : '', ...run }]
  const inner = block.type === 'run' ? { bold: block.isBold === true, size: block.fontSize ?? 0 } : run
  return (block.children ?? []).flatMap((child) => piecesOf(child, inner))
}

function headingLevel(styleName: string | null | undefined): number {
  if (/^(?:title|titel|titre)$/i.test(styleName ?? '')) return 1
  const match = /^heading (\d)/i.exec(styleName ?? '')
  return match ? Number(match[1]) : 0
}

/** Paragraph boxes inside a paragraph (text boxes) come as paragraphs among its children. */
function nestedBlocks(block: DocxBlock): DocxBlock[] {
  return (block.children ?? []).flatMap((child) =>
    child.type === 'paragraph' || child.type === 'table' ? [child] : nestedBlocks(child),
  )
}

function withoutNested(block: DocxBlock): DocxBlock {
  const children = (block.children ?? []).filter(
    (child) => child.type !== 'paragraph' && child.type !== 'table',
  )
  return { ...block, children: children.map(withoutNested) }
}

function paragraphLines(block: DocxBlock, options: { region: number; gap: number }): DocumentLine[] {
  const pieces = piecesOf(withoutNested(block))
  const rows: Piece[][] = [[]]
  for (const piece of pieces) {
    const parts = piece.text.split('\n')
    parts.forEach((text, index) => {
      if (index > 0) rows.push([])
      rows.at(-1)?.push({ ...piece, text })
    })
  }
  return rows.flatMap((row, index) => {
    const joined = row.map((piece) => piece.text).join('')
    const { bullet, text } = splitBullet(joined)
    const cells = text
      .split(/\t+|\s{4,}/)
      .map(collapseSpaces)
      .filter((cell) => cell !== '')
    if (cells.length === 0) return []
    const written = row.filter((piece) => piece.text.trim() !== '')
    const first = written[0]
    const listed = block.numbering !== null && block.numbering !== undefined
    return [
      {
        cells,
        bullet: bullet || (listed && index === 0),
        bold: first?.bold === true && (written.length === 1 || first.text.trim().length > 1),
        size: Math.max(0, ...written.map((piece) => piece.size)),
        indent: Number(block.indent?.start ?? 0) / 20 + (listed ? 18 : 0),
        full: false,
        gapBefore: index === 0 ? options.gap : 0,
        heading: index === 0 ? headingLevel(block.styleName) : 0,
        region: options.region,
        wraps: false,
      },
    ]
  })
}

/** Cells that hold whole parts of the resume are columns of the page, not fields of a row. */
function isLayoutRow(cells: readonly DocumentLine[][]): boolean {
  const filled = cells.filter((lines) => lines.length > 0)
  if (filled.length < 2) return true
  const titled = filled.filter((lines) =>
    lines.some((line) => line.cells.length === 1 && sectionOfTitle(line.cells[0] ?? '')),
  )
  if (titled.length >= 2) return true
  const [first = []] = filled
  const dated = first.some((line) => findDateRange(line.cells.join(' ')) !== null)
  return !dated && filled.filter((lines) => lines.length >= 4).length >= 2
}

/** A row of fields: its cells' first lines stand side by side, the rest follows below. */
function rowLines(cells: readonly DocumentLine[][]): DocumentLine[] {
  const filled = cells.filter((lines) => lines.length > 0)
  const first = filled[0]?.[0]
  if (!first) return []
  const longest = filled.reduce((a, b) => (b.length > a.length ? b : a))
  const short = filled.filter((lines) => lines !== longest && lines.length <= 2)
  const rest = filled.filter((lines) => lines !== longest && lines.length > 2).flat()
  const head = filled.flatMap((lines) =>
    lines === longest
      ? (lines[0]?.cells ?? [])
      : short.includes(lines)
        ? lines.flatMap((line) => line.cells)
        : [],
  )
  const main = longest[0] ?? first
  return [
    { ...main, cells: head, bold: main.bold || first.bold, gapBefore: 1, region: first.region },
    ...longest.slice(1).map((line) => ({ ...line, region: first.region })),
    ...rest,
  ]
}

export function linesOfBlocks(blocks: readonly DocxBlock[], firstRegion: number): DocumentLine[] {
  let region = firstRegion
  const lines: DocumentLine[] = []
  let gap = 0
  const tableLines = (table: DocxBlock): DocumentLine[] => {
    // The rows of a table follow each other: only cells that are columns are regions of their own.
    const start = region
    return (table.children ?? []).flatMap((row) => {
      const cells = (row.children ?? []).map((cell) => {
        region++
        return linesOfBlocks(cell.children ?? [], region).map((line) => ({ ...line }))
      })
      const alone = cells.filter((lines) => lines.length > 0).length === 1
      if (isLayoutRow(cells) && !alone) return cells.flat()
      return (alone ? cells.flat() : rowLines(cells)).map((line) => ({ ...line, region: start }))
    })
  }
  for (const block of blocks) {
    if (block.type === 'table') {
      lines.push(...tableLines(block))
      region++
      continue
    }
    if (block.type !== 'paragraph') continue
    const own = paragraphLines(block, { region, gap: lines.length === 0 ? 0 : gap })
    gap = own.length === 0 ? 1 : 0
    lines.push(...own)
    const nested = nestedBlocks(block)
    if (nested.length > 0) lines.push(...linesOfBlocks(nested, ++region))
  }
  return lines
}
