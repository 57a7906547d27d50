import { type DocumentLine, lineText } from './document-line.ts'
import { findDateRanges } from './parse-dates.ts'

/** A head that fills its line breaks within its dates: "Cook, Acme — May 2015 to" and "June 2019" below it become one. */

/** The line below may run on behind the rest of the dates, but not with a story. */
const LONGEST_REST = 60

/** Where the words of both make a range, and neither date is only what happens to stand beside the other. */
function isSplitRange(before: string, below: string): boolean {
  const whole = `${before} ${below}`
  const seam = before.length
  const range = findDateRanges(whole).find(
    ({ index, length, single }) => !single && index < seam && index + length > seam,
  )
  if (!range) return false
  // "Awards 2015" above "2016 to 2018": two dates, each whole, with nothing between them that links them.
  const endsWhole = findDateRanges(before).some(
    ({ index, length, current }) => !current && index + length >= seam,
  )
  const opensWhole = findDateRanges(below).some(({ index }) => index === 0)
  return !(endsWhole && opensWhole)
}

function goesOn(line: DocumentLine, below: DocumentLine): boolean {
  if (!below.wraps || !line.full || below.bullet || below.heading > 0) return false
  if (line.region !== below.region || below.gapBefore > 0.35 || Math.abs(line.size - below.size) > 0.6)
    return false
  if (line.cells.length > 1 || below.cells.length > 1) return false
  const rest = lineText(below)
  return rest.length <= LONGEST_REST && isSplitRange(lineText(line), rest)
}

/** Joins such lines; what is bold in the first stays bold. */
export function joinSplitRanges(lines: readonly DocumentLine[]): DocumentLine[] {
  const out: DocumentLine[] = []
  for (const line of lines) {
    const above = out.at(-1)
    if (above && goesOn(above, line))
      out[out.length - 1] = { ...above, cells: [`${lineText(above)} ${lineText(line)}`], full: line.full }
    else out.push(line)
  }
  return out
}
