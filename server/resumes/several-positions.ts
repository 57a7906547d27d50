import { type DocumentLine, lineText } from './document-line.ts'
import { findDateRange } from './parse-dates.ts'
import { titleScore } from './title-words.ts'

const parting =
  /\s*;\s+|\s+(?:→|➔|»|>)\s+|\s+\/\s+|,\s+(?:then|before that|previously|dann|zuvor|puis|luego|poi)\s+/iu

/** "Associate (from Apr 2022); Clerk (Oct 2019 to Mar 2022)": several positions on one line, each with its dates. */
export function partPositions(line: DocumentLine): DocumentLine[] {
  if (line.cells.length > 1) return [line]
  const parts = lineText(line).split(parting)
  const isPosition = (part: string) => {
    const range = findDateRange(part)
    return range !== null && !range.single && part.length < 90 && titleScore(part.slice(0, range.index)) >= 1
  }
  return parts.length > 1 && parts.every(isPosition)
    ? parts.map((part) => ({ ...line, cells: [part], bullet: false }))
    : [line]
}
