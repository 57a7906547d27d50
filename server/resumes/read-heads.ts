import { chooseReadings } from './choose-readings.ts'
import type { DocumentLine } from './document-line.ts'
import { type FormBlock, findFormBlocks } from './form-blocks.ts'
import {
  findDateLines,
  findStrongLines,
  isHeadLike,
  isSentence,
  rangeOfLine,
  withoutDates,
} from './head-lines.ts'
import { splitSlashPlaces } from './head-parts.ts'
import { type HeadReading, type HeadWindow, readHead } from './head-readings.ts'
import { headerPieces, isLabelledLine } from './header-pieces.ts'
import { findNestedItems } from './nested-items.ts'
import { type DateRange, encloses } from './parse-dates.ts'

/** Cuts a work section into entries, and each entry into its head and its description. */

export interface WorkEntry extends Pick<HeadReading, 'title' | 'company' | 'location'> {
  range: DateRange | null
  body: DocumentLine[]
}

const reach = 3
/** Twice the jobs that a resume may keep. */
const mostEntries = 200
/** More than this on the lines around a date is no head. */
const mostPieces = 16

function styleOf(line: DocumentLine, text: string): string {
  const capitals = text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)
  return `${line.bold ? 'bold' : ''}|${Math.round(line.size)}|${capitals ? 'capitals' : ''}`
}

/** The story that stands beside a head in two-column rows. */
function storyCells(line: DocumentLine): string[] {
  return line.cells.length > 1 ? line.cells.filter(isSentence) : []
}

function piecesOfLine(line: DocumentLine, offset: number): HeadWindow['pieces'] {
  const stories = new Set(storyCells(line))
  const head = { ...line, cells: line.cells.filter((cell) => !stories.has(cell)) }
  return headerPieces(withoutDates(head), offset, line.bold)
    .flatMap(splitSlashPlaces)
    .map((piece) => ({ ...piece, style: styleOf(line, piece.text) }))
}

/** How far a head may reach from its date line, up or down. */
function reachFrom(lines: readonly DocumentLine[], anchor: number, step: 1 | -1, stop: number): number {
  let at = anchor
  while (at + step !== stop && at + step >= 0 && at + step < lines.length) {
    const line = lines[at + step] as DocumentLine
    const far = Math.abs(at + step - anchor) > reach && !isLabelledLine(line.cells)
    // The rows of a form are regions of their own.
    const apart = line.region !== lines[at]?.region && !isLabelledLine(line.cells)
    if (far || apart || !isHeadLike(line)) break
    at += step
  }
  return at
}

function isCapitals(line: DocumentLine): boolean {
  const [first = ''] = (withoutDates(line)[0] ?? '').split(/[,(|]/)
  return /\p{Lu}{3}/u.test(first) && first === first.toUpperCase()
}

/** Set in heavier type: bold, in capitals or clearly larger. */
function isHeavier(line: DocumentLine, other: DocumentLine): boolean {
  const capitals = isCapitals(line) && !isCapitals(other)
  return (line.bold && !other.bold) || line.size > other.size * 1.1 || line.heading > other.heading || capitals
}

/** An employer of several positions: dates that enclose all that follow down to this entry, in heavier type. */
function isUnderRoof(lines: readonly DocumentLine[], anchors: readonly number[], index: number): boolean {
  const lineAt = (at: number) => lines[anchors[at] as number] as DocumentLine
  for (let at = index - 1; at >= 0; at--) {
    const roof = rangeOfLine(lineAt(at))
    if (isHeavier(lineAt(at), lineAt(index)))
      return anchors.slice(at + 1, index + 1).every((_, next) => {
        const range = rangeOfLine(lineAt(at + 1 + next))
        return encloses(roof, range) && isHeavier(lineAt(at), lineAt(at + 1 + next))
      })
  }
  return false
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
    heavy: new Set(),
  }
}

function windowAt(lines: readonly DocumentLine[], anchors: readonly number[], index: number): HeadWindow {
  const anchor = anchors[index] as number
  const rangeAt = (at: number) => rangeOfLine(lines[at] as DocumentLine)
  const [before, after] = [anchors[index - 1] ?? -1, anchors[index + 1] ?? lines.length]
  const from = reachFrom(lines, anchor, -1, before)
  const to = reachFrom(lines, anchor, 1, after)
  const nextFrom = after < lines.length ? reachFrom(lines, after, -1, anchor) : after
  const inReach = lines.slice(from, to + 1).flatMap((line, at) => piecesOfLine(line, from + at - anchor))
  // In forms the employer may stand below the description.
  const labelled = lines
    .slice(to + 1, Math.max(to + 1, nextFrom))
    .flatMap((line, at) => (isLabelledLine(line.cells) ? piecesOfLine(line, to + 1 + at - anchor) : []))
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
    underRoof: isUnderRoof(lines, anchors, index),
    heavy: new Set(heavyLines(lines, from, to).map((at) => at - anchor)),
  }
}

/** The entries of a work section, in order, each with the reading that fits the whole section. */
export function readHeads(all: readonly DocumentLine[]): WorkEntry[] {
  const nested = findNestedItems(all)
  const dated = findDateLines(all).filter((at) => !nested.has(all[at] as DocumentLine))
  const found = dated.length > 0 ? dated : findStrongLines(all)
  const anchors = found.slice(0, mostEntries)
  const lines = all.slice(0, found[mostEntries] ?? all.length)
  const blocks = findFormBlocks(lines, anchors)
  const windows = anchors.map((anchor, index) => {
    const block = blocks?.[index]
    return block ? formWindow(lines, anchor, block) : windowAt(lines, anchors, index)
  })
  const readings = chooseReadings(windows.map(readHead), anchors)
  return anchors.map((anchor, index): WorkEntry => {
    const reading = readings[index] ?? { title: '', company: '', location: '', from: 0, to: 0 }
    const next = anchors[index + 1]
    const end = next === undefined ? lines.length : next + (readings[index + 1]?.from ?? 0)
    const head = lines.slice(anchor + reading.from, anchor + reading.to + 1)
    const stories = head.flatMap((line) => storyCells(line).map((cell) => ({ ...line, cells: [cell] })))
    const below = lines.slice(anchor + reading.to + 1, end).filter((line) => !isLabelledLine(line.cells))
    return {
      title: reading.title,
      company: reading.company,
      location: reading.location,
      range: rangeOfLine(lines[anchor] as DocumentLine),
      body: [...stories, ...below],
    }
  })
}
