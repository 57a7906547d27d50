import type { DocumentLine } from './document-line.ts'
import { findDateRange, isPresentWord } from './parse-dates.ts'

/** A narrow date column breaks a range over two lines: "Fall 2021" and "— now" below it become one again. */

const dash = /^[\s–—−‒-]+|[\s–—−‒-]+$/gu

function isLoneDate(cell: string): boolean {
  const range = findDateRange(cell)
  if (!range?.single) return range?.current === true && range.length >= cell.trim().length
  return `${cell.slice(0, range.index)}${cell.slice(range.index + range.length)}`.replace(dash, '') === ''
}

function isEnd(cell: string): boolean {
  return isLoneDate(cell) || isPresentWord(cell.replace(dash, ''))
}

function coversAll(text: string): boolean {
  const range = findDateRange(text)
  return range !== null && !range.single && range.index === 0 && range.length >= text.trim().length
}

/** The range that a cell and one below it make together: "03/2018 –" and "heute", "May 2011 – June" and "2015". */
function wholeRange(cell: string, below: string): string | null {
  if (findDateRange(cell) === null || (coversAll(cell) && !/[–—−‒-]\s*$/u.test(cell))) return null
  const open = `${cell.trim()} ${below.trim()}`
  // "June 2015 to January" and "2019": what the first line ends with says that there is more.
  const goesOn = /[–—−‒-]/u.test(open) || (!isLoneDate(cell) && /\p{L}\s*$/u.test(cell))
  return goesOn && coversAll(open) ? open : null
}

function joinCell(cells: readonly string[], below: DocumentLine): { cells: string[]; used: string } | null {
  for (const [index, cell] of cells.entries())
    for (const used of below.cells.filter(isEnd)) {
      const mark = below.bullet && used === below.cells[0] ? '– ' : ''
      const whole = wholeRange(cell, `${mark}${used}`)
      if (whole) return { cells: cells.map((each, at) => (at === index ? whole : each)), used }
    }
  return null
}

export function joinBrokenDates(lines: readonly DocumentLine[]): DocumentLine[] {
  const out: DocumentLine[] = lines.map((line) => ({ ...line }))
  for (const [index, line] of out.entries())
    for (const below of out.slice(index + 1, index + 3)) {
      if (below.region !== line.region) break
      const joined = joinCell(line.cells, below)
      if (!joined) continue
      line.cells = joined.cells
      below.cells = below.cells.filter((cell) => cell !== joined.used)
      break
    }
  return out.filter((line) => line.cells.length > 0)
}
