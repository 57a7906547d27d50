import type { DocumentLine } from './document-line.ts'
import { type FormBlock, findFormBlocks } from './form-blocks.ts'
import { isHeadLike, isSentence, rangeOfLine, withoutDates } from './head-lines.ts'
import { isTownLike, splitSlashPlaces } from './head-parts.ts'
import type { HeadWindow } from './head-window.ts'
import { headerPieces, isLabelledLine } from './header-pieces.ts'
import { isEmployerOfBelow } from './label-heads.ts'
import { encloses, findDateRange } from './parse-dates.ts'
import { findRoofs, isHeavier } from './roofs.ts'

/** The lines around each date that may belong to its head, and what they are cut into. */

const reach = 3
/** More than this on the lines around a date is no head. */
const mostPieces = 16

function styleOf(line: DocumentLine, text: string): string {
  // "ACME, Berlin": the name is what is written in capitals.
  const [name = ''] = text.split(/,\s/)
  const capitals = name === name.toUpperCase() && /\p{Lu}{2}/u.test(name)
  return `${line.bold ? 'bold' : ''}|${Math.round(line.size)}|${capitals ? 'capitals' : ''}`
}

/** The story that stands beside a head in two-column rows. */
export function storyCells(line: DocumentLine): string[] {
  return line.cells.length > 1 ? line.cells.filter(isSentence) : []
}

function piecesOfLine(line: DocumentLine, offset: number): HeadWindow['pieces'] {
  const stories = new Set(storyCells(line))
  const head = { ...line, cells: line.cells.filter((cell) => !stories.has(cell)) }
  return headerPieces(withoutDates(head), offset, line.bold)
    .flatMap(splitSlashPlaces)
    .map((piece) => ({ ...piece, style: styleOf(line, piece.text) }))
}

/** In a column of dates what stands below them is their place: "2016 – 2020" above "Toledo". */
function placeBelowDates(
  anchor: DocumentLine,
  below: DocumentLine,
  piece: HeadWindow['pieces'][number],
): boolean {
  const [dates = ''] = anchor.cells
  const [first] = below.cells
  const filled = (findDateRange(dates)?.length ?? 0) >= dates.trim().length
  const beside =
    anchor.cells.length > 1 && below.cells.length > 1 && Math.abs(anchor.indent - below.indent) < 3
  return filled && beside && piece.role === null && piece.text === first && isTownLike(first)
}

/** How far a head may reach from its date line, up or down. */
function reachFrom(lines: readonly DocumentLine[], anchor: number, step: 1 | -1, stop: number): number {
  let at = anchor
  let used = 0
  while (at + step !== stop && at + step >= 0 && at + step < lines.length) {
    const line = lines[at + step] as DocumentLine
    if (isEmployerOfBelow(lines, step > 0 ? at + step : at)) break
    const labelled = isLabelledLine(line.cells)
    // Hours, salaries and the like stand between dates and position, and are no part of a head.
    if (labelled || piecesOfLine(line, 0).length > 0) used++
    const far = !labelled && (used > reach || Math.abs(at + step - anchor) > 2 * reach)
    // The rows of a form are regions of their own.
    const apart = line.region !== lines[at]?.region && !labelled
    if (far || apart || !isHeadLike(line)) break
    at += step
  }
  return at
}

function heavyLines(lines: readonly DocumentLine[], from: number, to: number): number[] {
  const plain = lines.slice(from, to + 1).filter((line) => !line.bold).length
  return plain === 0
    ? []
    : lines.slice(from, to + 1).flatMap((line, at) => {
        const below = lines[from + at + 1]
        return below && isHeavier(line, below) ? [from + at] : []
      })
}

/** A form's entry holds its fields and nothing else. */
function formWindow(lines: readonly DocumentLine[], anchor: number, { from, to }: FormBlock): HeadWindow {
  const fields = lines
    .slice(from, to + 1)
    .flatMap((line, at) =>
      from + at === anchor || isLabelledLine(line.cells) ? piecesOfLine(line, from + at - anchor) : [],
    )
  return {
    pieces: fields.slice(0, mostPieces),
    gaps: new Map(),
    first: from - anchor,
    last: to - anchor,
    opensSection: true,
    spansNext: false,
    mayInherit: false,
    underRoof: false,
    isRoof: false,
    heavy: new Set(),
  }
}

type Surroundings = Pick<HeadWindow, 'underRoof' | 'isRoof'>

function windowAt(
  lines: readonly DocumentLine[],
  anchors: readonly number[],
  index: number,
  roof: Surroundings,
): HeadWindow {
  const anchor = anchors[index] as number
  const rangeAt = (at: number) => rangeOfLine(lines[at] as DocumentLine)
  const [before, after] = [anchors[index - 1] ?? -1, anchors[index + 1] ?? lines.length]
  const from = reachFrom(lines, anchor, -1, before)
  const to = reachFrom(lines, anchor, 1, after)
  const nextFrom = after < lines.length ? reachFrom(lines, after, -1, anchor) : after
  const inReach = lines
    .slice(from, to + 1)
    .flatMap((line, at) => piecesOfLine(line, from + at - anchor))
    .map((piece) => {
      const [date, line] = [lines[anchor] as DocumentLine, lines[anchor + piece.line] as DocumentLine]
      return piece.line === 1 && placeBelowDates(date, line, piece)
        ? { ...piece, role: 'location' as const }
        : piece
    })
  // In forms the employer may stand below the description.
  const labelled = lines
    .slice(to + 1, Math.max(to + 1, nextFrom))
    .flatMap((line, at) =>
      isLabelledLine(line.cells) && !isEmployerOfBelow(lines, to + 1 + at)
        ? piecesOfLine(line, to + 1 + at - anchor)
        : [],
    )
  // Where the first head has a blank line above its dates, those of the others part nothing either.
  const [opening = 0] = anchors
  const spaced = reachFrom(lines, opening, -1, -1) < opening && (lines[opening]?.gapBefore ?? 0) >= 0.5
  const gapAt = (line: DocumentLine) => (spaced && line === lines[anchor] ? 0 : line.gapBefore)
  return {
    pieces: [...inReach, ...labelled].slice(0, mostPieces),
    gaps: new Map(lines.slice(from, to + 1).map((line, at) => [from + at - anchor, gapAt(line)])),
    first: from - anchor,
    last: to - anchor,
    opensSection: from === 0,
    spansNext: after < lines.length && encloses(rangeAt(anchor), rangeAt(after)),
    mayInherit: index > 0,
    ...roof,
    heavy: new Set(heavyLines(lines, from, to).map((at) => at - anchor)),
  }
}

/** One window per dated line. */
export function findWindows(lines: readonly DocumentLine[], anchors: readonly number[]): HeadWindow[] {
  const blocks = findFormBlocks(lines, anchors)
  const roofs = findRoofs(anchors.map((at) => lines[at] as DocumentLine))
  return anchors.map((anchor, index) => {
    const block = blocks?.[index]
    const [own, next] = [roofs[index] ?? null, roofs[index + 1] ?? null]
    return block
      ? formWindow(lines, anchor, block)
      : windowAt(lines, anchors, index, { underRoof: own !== null, isRoof: next === index })
  })
}
