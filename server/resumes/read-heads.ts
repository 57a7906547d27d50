import { chooseReadings } from './choose-readings.ts'
import { findDateLines } from './date-lines.ts'
import type { DocumentLine } from './document-line.ts'
import { findStrongLines, rangeOfLine } from './head-lines.ts'
import { type HeadReading, readHead } from './head-readings.ts'
import { findWindows, storyCells } from './head-windows.ts'
import { isLabelledLine } from './header-pieces.ts'
import { findNestedItems } from './nested-items.ts'
import type { DateRange } from './parse-dates.ts'

/** Cuts a work section into entries, and each entry into its head and its description. */

export interface WorkEntry extends Pick<HeadReading, 'title' | 'company' | 'location'> {
  range: DateRange | null
  body: DocumentLine[]
}

/** Twice the jobs that a resume may keep. */
const mostEntries = 200
/** The entries of a work section, in order, each with the reading that fits the whole section. */
export function readHeads(all: readonly DocumentLine[]): WorkEntry[] {
  const nested = findNestedItems(all)
  const dated = findDateLines(all).filter((at) => !nested.has(all[at] as DocumentLine))
  const found = dated.length > 0 ? dated : findStrongLines(all)
  const anchors = found.slice(0, mostEntries)
  const lines = all.slice(0, found[mostEntries] ?? all.length)
  const readings = chooseReadings(findWindows(lines, anchors).map(readHead), anchors)
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
