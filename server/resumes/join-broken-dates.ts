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
  // "Depuis mars" above "2022": words that are a date only with the year below them.
  const opens = findDateRange(cell) !== null || /^(?:\p{L}+\s+){0,2}\p{L}+\.?$/u.test(cell.trim())
  if (!opens || (coversAll(cell) && !/[–—−‒-]\s*$/u.test(cell))) return null
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

const startLabel =
  /^(?:start(?:ing)?(?: date)?|date started|from|date from|begin(?:n|ning)?|von|eintritt|début|date de début|inicio|fecha de inicio|inizio|data inizio|data de início|begindatum|дата начала)\s*[:：]\s*/iu
const endLabel =
  /(?<!\p{L})(?:end(?:ing)?(?: date)?|date (?:ended|left)|to|until|date to|ende|bis|austritt|fin|date de fin|fecha de fin|fine|data fine|data de fim|einddatum|дата окончания)\s*[:：]\s*/iu

/** "Start date: 05/2017   End date: Present", on one line or two, is one range. */
function joinLabelledDates(lines: readonly DocumentLine[]): DocumentLine[] {
  const out: DocumentLine[] = []
  for (const line of lines) {
    const above = out.at(-1)
    const begun =
      above &&
      above.region === line.region &&
      above.cells.some((cell) => startLabel.test(cell) && !endLabel.test(cell))
    const cells = begun && endLabel.test(line.cells[0] ?? '') ? [...above.cells, ...line.cells] : line.cells
    const text = cells.find((cell) => startLabel.test(cell))
    const at = text === undefined ? -1 : cells.indexOf(text)
    const both = at < 0 ? '' : [text, cells[at + 1] ?? ''].join('  ')
    const range = endLabel.test(both)
      ? both.replace(startLabel, '').replace(/\s*(?:[,;|–-]\s*)?$/u, '')
      : null
    const [start = '', end = ''] = range?.split(endLabel) ?? []
    if (range === null || !isLoneDate(start.trim()) || !isEnd(end.trim())) {
      out.push(line)
      continue
    }
    const used = endLabel.test(text ?? '') ? 1 : 2
    const joined = [...cells.slice(0, at), `${start.trim()} – ${end.trim()}`, ...cells.slice(at + used)]
    if (cells === line.cells) out.push({ ...line, cells: joined })
    else out[out.length - 1] = { ...(above as DocumentLine), cells: joined }
  }
  return out
}

/** The columns "From" and "To" of a table: two cells beside each other that make a range. */
export function joinDateCells(line: DocumentLine): DocumentLine {
  const at = line.cells.findIndex((cell, index) => {
    const next = line.cells[index + 1] ?? ''
    return (
      findDateRange(cell)?.single === true &&
      isLoneDate(cell) &&
      isEnd(next) &&
      coversAll(`${cell} – ${next}`)
    )
  })
  if (at < 0) return line
  const range = `${line.cells[at]} – ${line.cells[at + 1]}`
  return { ...line, cells: [...line.cells.slice(0, at), range, ...line.cells.slice(at + 2)] }
}

export function joinBrokenDates(lines: readonly DocumentLine[]): DocumentLine[] {
  const out: DocumentLine[] = joinLabelledDates(lines).map((line) => ({ ...line }))
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
