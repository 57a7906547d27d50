import { type DocumentLine, lineText } from './document-line.ts'
import { isNameList, isSentence, rangeOfLine, withoutDates } from './head-lines.ts'
import { findDateRange } from './parse-dates.ts'
import { organisationScore, titleScore } from './title-words.ts'

/** Tells the lines whose dates head an entry from those that mention one. */

/** "Apprentice joiner with D. MacPhail & Son, 2011 to 2015.": a head with a full stop, and nothing told by it. */
function isClosedHead(rest: string): boolean {
  const [whole, name = ''] = /^(.*\p{L})[\s,;–—-]+\.$/u.exec(rest) ?? []
  const told =
    /(?<!\p{L})(?:I|we|was|were|am|been|ich|wir|war|bin|je|fui|trabaj\p{L}+|trabalh\p{L}+|lavor\p{L}+|sono|ik|jako)(?!\p{L})|j['’]/iu
  return whole !== undefined && titleScore(name) >= 1 && name.split(' ').length <= 12 && !told.test(name)
}

/** A date that heads an entry: on a short line, not inside a sentence. */
export function isDateLine(line: DocumentLine): boolean {
  const range = rangeOfLine(line)
  if (!range) return false
  const rest = withoutDates(line)
    .filter((cell) => !(line.cells.length > 1 && isSentence(cell)))
    .join(' ')
  // "Cleaner. St Mungo's Primary School. 2013-16": names apart by full stops, with a range behind them.
  const story = isSentence(rest) && (range.single || !(isNameList(rest.split(/\s+/)) || isClosedHead(rest)))
  if (story || (line.bullet && (range.single || titleScore(rest) + organisationScore(rest) === 0)))
    return false
  if (!range.single) return true
  return line.bullet ? false : rest.length < 90 && !/\b(?:in|by|from|of|since|en|im|um|до|к)$/iu.test(rest)
}

function looksOf({ bold, bullet, heading, size, indent }: DocumentLine): string {
  return [bold, bullet, heading, Math.round(size), Math.round(indent / 3)].join()
}

/** "• Fencer, Dad's business, 2012 – 2015": an item without a known word, set like those that have one. */
function itemsAlike(
  lines: readonly DocumentLine[],
  dated: readonly number[],
): ((line: DocumentLine) => boolean) | null {
  const [first, ...others] = dated.map((index) => lines[index] as DocumentLine)
  if (!first || others.length === 0 || others.some(({ indent }) => Math.abs(indent - first.indent) > 1))
    return null
  const bold = dated.every((index) => lines[index]?.bold)
  return (line) => {
    const range = rangeOfLine(line)
    if (!line.bullet || !range || range.single || Math.abs(line.indent - first.indent) > 1) return false
    const name = withoutDates(line)
      .join(' ')
      .replace(/[\s,;–—-]+\.$/u, '')
    return !isSentence(name) && ((bold && line.bold) || isNameList(name.split(/[\s,]+/)))
  }
}

/** Lines that date an entry; in a section with ranges, a lone year counts only where it stands apart. */
export function findDateLines(lines: readonly DocumentLine[]): number[] {
  const indexesOf = (test: (line: DocumentLine) => boolean) =>
    lines.map((line, index) => (test(line) ? index : -1)).filter((index) => index >= 0)
  let dated = indexesOf(isDateLine)
  // Lists of short dated bullets are entries too, where nothing else is dated.
  if (dated.length === 0) dated = indexesOf((line) => isDateLine({ ...line, bullet: false }))
  const opensLine = (index: number) => {
    const [first = ''] = lines[index]?.cells ?? []
    return findDateRange(first)?.index === 0
  }
  const isRanged = (index: number) => rangeOfLine(lines[index] as DocumentLine)?.single === false
  // "• Summer 2011: Lifeguard": an item among others that open with dates, too.
  if (dated.filter(isRanged).length > 1 && dated.every(opensLine))
    dated = indexesOf(
      (line) =>
        isDateLine(line) ||
        (line.bullet && findDateRange(lineText(line))?.index === 0 && titleScore(lineText(line)) >= 1),
    )
  const alike = itemsAlike(lines, dated.filter(isRanged))
  if (alike) {
    const found = new Set([...dated, ...indexesOf(alike)])
    dated = [...found].sort((a, b) => a - b)
  }
  const ranged = dated.filter(isRanged)
  if (ranged.length === 0) return dated
  const fillsCell = (index: number) =>
    lines[index]?.cells.some((cell) => (findDateRange(cell)?.length ?? 0) >= cell.trim().length) ?? false
  // A year on a line that is set like those with ranges, below a head that is set like theirs.
  const look = (index: number) => {
    const [above, line] = [lines[index - 1], lines[index] as DocumentLine]
    return above && looksOf(above) !== looksOf(line) ? `${looksOf(above)} ${looksOf(line)}` : null
  }
  const usual = look(ranged[0] as number)
  const allAlike = usual !== null && ranged.length > 1 && ranged.every((index) => look(index) === usual)
  // Where dates open the lines, or stand in a cell of their own, a lone one that does so is one more entry.
  const allOpen = ranged.length > 1 && ranged.every(opensLine)
  const allFill = ranged.length > 1 && ranged.every(fillsCell)
  return dated.filter(
    (index) =>
      ranged.includes(index) ||
      (lines[index]?.gapBefore ?? 0) > 0.3 ||
      lines[index]?.bold ||
      (allAlike && look(index) === usual) ||
      (allOpen && opensLine(index)) ||
      (allFill && (lines[index]?.cells.length ?? 0) > 1 && fillsCell(index)),
  )
}
