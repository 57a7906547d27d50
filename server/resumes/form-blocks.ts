import type { DocumentLine } from './document-line.ts'
import { fieldRole } from './header-pieces.ts'

/**
 * Forms set an entry as rows of label and value ("Employer: …", "Position: …", "Dates: …"). There the labels
 * tell where an entry begins and ends, and what has none is no part of its head.
 */

/** First and last line of an entry. */
export interface FormBlock {
  from: number
  to: number
}

/**
 * One block per dated line, or null where the section is no form. The first field of the section opens every
 * entry; where that is the dates, what stands above them is the entry before.
 */
export function findFormBlocks(
  lines: readonly DocumentLine[],
  anchors: readonly number[],
): readonly FormBlock[] | null {
  const roles = lines.map((line) => fieldRole(line.cells))
  const count = (role: string) => roles.filter((each) => each === role).length
  if (count('company') < anchors.length || count('title') < anchors.length) return null
  const opener = roles.find((role, at) => role !== null || anchors.includes(at)) ?? null
  const starts = anchors.map((anchor, index) => {
    if (opener === null) return anchor
    const floor = anchors[index - 1] ?? -1
    const start = roles.findLastIndex((role, at) => at > floor && at <= anchor && role === opener)
    return start < 0 ? anchor : start
  })
  return starts.map((from, index) => ({ from, to: (starts[index + 1] ?? lines.length) - 1 }))
}
