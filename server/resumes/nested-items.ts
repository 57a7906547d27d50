import { type DocumentLine, lineText } from './document-line.ts'
import { isSentence, rangeOfLine } from './head-lines.ts'
import { encloses } from './parse-dates.ts'
import { titleScore } from './title-words.ts'

/** Tells list items that belong to a job, or to its looks, from items that are entries of their own. */

function namesTitle(lines: readonly DocumentLine[]): boolean {
  return lines.some((line) => !line.bullet && !isSentence(lineText(line)) && titleScore(lineText(line)) >= 1)
}

/**
 * Dated items within the time of the job above them: clients, duties, awards. Below an employer without any
 * position, items that name positions are what the employer stands for, and stay entries.
 */
export function findNestedItems(lines: readonly DocumentLine[]): ReadonlySet<DocumentLine> {
  const nested = new Set<DocumentLine>()
  let job: { line: DocumentLine; titled: boolean } | null = null
  for (const [index, line] of lines.entries()) {
    const range = rangeOfLine(line)
    if (!range) continue
    if (!line.bullet) {
      if (!range.single && !isSentence(lineText(line)))
        job = { line, titled: namesTitle(lines.slice(Math.max(0, index - 2), index + 3)) }
    } else if (job && encloses(rangeOfLine(job.line), range)) {
      if (job.titled || titleScore(lineText(line)) === 0) nested.add(line)
    }
  }
  return nested
}

/** Leads the eye like a head: heavier, larger or further out than list items are. */
function standsOutOf(line: DocumentLine, items: readonly DocumentLine[]): boolean {
  const most = (test: (item: DocumentLine) => boolean) => items.filter(test).length * 2 >= items.length
  const heavier = line.bold && most((item) => !item.bold)
  const larger = most((item) => line.size > item.size + 0.4)
  return heavier || larger || most((item) => line.indent < item.indent - 4)
}

/**
 * The dots of a timeline are no list: "• Art Director" above "Acme ✦ 2019 – 2022" is the head of an entry,
 * if it looks otherwise than the items below it.
 */
export function unmarkHeads(lines: readonly DocumentLine[]): DocumentLine[] {
  const items = lines.filter((line) => line.bullet)
  const heads = new Set(lines.filter((_, index) => isMarkedHead(lines, index)))
  const indented = (line: DocumentLine) => (lines[lines.indexOf(line) + 1]?.indent ?? 0) > line.indent + 1
  const isTimeline = heads.size > 1 && heads.size === items.length && items.every(indented)
  return lines.map((line) => {
    if (!heads.has(line)) return line
    const others = items.filter((item) => item !== line)
    return isTimeline || (others.length > 0 && standsOutOf(line, others)) ? { ...line, bullet: false } : line
  })
}

/** An item without dates of its own, above a line that has them and no mark. */
function isMarkedHead(lines: readonly DocumentLine[], index: number): boolean {
  const line = lines[index] as DocumentLine
  if (!line.bullet || isSentence(lineText(line)) || rangeOfLine(line)) return false
  const below = lines.slice(index + 1, index + 3)
  const upTo = below.findIndex((each) => each.bullet || each.region !== line.region)
  return below
    .slice(0, upTo < 0 ? below.length : upTo)
    .some((each) => rangeOfLine(each) !== null && !isSentence(lineText(each)))
}
