import { type DocumentLine, lineText } from './document-line.ts'
import { isLabelledLine } from './header-pieces.ts'
import { type DateRange, findDateRange } from './parse-dates.ts'
import { endsInShortForm, organisationScore, titleScore } from './title-words.ts'

/** Tells lines that may head an entry (names, places, dates) from lines that tell a story. */

const bracketLeft = /[([{]\s*[)\]}]/g

/** The line's cells without the range, and without the brackets and commas that held it. */
export function withoutDates(line: DocumentLine): string[] {
  return line.cells
    .map((cell) => {
      const range = findDateRange(cell)
      if (!range) return cell
      const rest = `${cell.slice(0, range.index)}  ${cell.slice(range.index + range.length)}`
      return rest
        .replace(/[\s,;–—-]+(?=[)\]])/g, '')
        .replace(bracketLeft, ' ')
        .replace(/^\s*[,;:|–—-]+\s*|\s*(?:[,;:|(–—-]|\s\/)+\s*$/gu, '')
        .trim()
    })
    .filter((cell) => cell.replace(/[\s().,;:|–—-]/g, '') !== '')
}

export function rangeOfLine(line: DocumentLine): DateRange | null {
  const ranges = line.cells.map(findDateRange).filter((range) => range !== null)
  return ranges.find((range) => !range.single) ?? ranges[0] ?? null
}

/** The share of words that begin with a capital or a digit: high in names, low in sentences. */
function capitalShare(words: readonly string[]): number {
  const long = words.filter((word) => /\p{L}{3,}|\d/u.test(word))
  return (
    long.filter((word) => /^[^\p{L}\d]*[\p{Lu}\p{Lt}\p{Lo}\d]/u.test(word)).length / Math.max(1, long.length)
  )
}

function isNameList(words: readonly string[]): boolean {
  return words.length <= 12 && capitalShare(words) >= 0.8
}

export function isSentence(text: string): boolean {
  const words = text.split(/\s+/)
  if (words.length > 18 || text.length > 150) return true
  if (!/[.!?。]$/.test(text) || endsInShortForm.test(text) || words.length <= 2) return false
  // "Lead Data Scientist, Meteorograma, Madrid." is a head with a full stop.
  const severalSentences = /(?:\p{Ll}{4}|\d)[.!?]\s+\p{Lu}/u.test(text)
  return severalSentences || !isNameList(words) || titleScore(text) + organisationScore(text) === 0
}

/** A date that heads an entry: on a short line, not inside a sentence. */
export function isDateLine(line: DocumentLine): boolean {
  const range = rangeOfLine(line)
  if (!range) return false
  const rest = withoutDates(line)
    .filter((cell) => !(line.cells.length > 1 && isSentence(cell)))
    .join(' ')
  // "Cleaner. St Mungo's Primary School. 2013-16": names apart by full stops, with a range behind them.
  const story = isSentence(rest) && (range.single || !isNameList(rest.split(/\s+/)))
  if (story || (line.bullet && (range.single || titleScore(rest) + organisationScore(rest) === 0)))
    return false
  if (!range.single) return true
  return line.bullet ? false : rest.length < 90 && !/\b(?:in|by|from|of|since|en|im|um|до|к)$/iu.test(rest)
}

/** May this line name an employer, a position or a place? */
export function isHeadLike(line: DocumentLine): boolean {
  const [first = ''] = line.cells
  const storyBeside = line.cells.length > 1 && !isSentence(first) && line.cells.slice(1).some(isSentence)
  const text = storyBeside ? first : lineText(line)
  if (isLabelledLine(line.cells) && text.length < 200) return true
  return (
    !line.bullet &&
    text.length < 110 &&
    !isSentence(text) &&
    !/^[^:：]{2,30}[:：]\s*\S.*,.*,/u.test(text) &&
    !/[;:]$/.test(text)
  )
}

/** "Press Assistant, Crofting Federation (2018–2021): newsletter, monitoring": the head, and the story behind it. */
export function partStory(line: DocumentLine): DocumentLine[] {
  const [text = '', ...others] = line.cells
  const range = others.length === 0 ? findDateRange(text) : null
  if (!range) return [line]
  if (range.index === 0) return partDatedStory(line, range)
  const head = text.slice(0, range.index)
  const behind = /^(\s*[)\]]?)\s*(?::|[.–—](?=\s))\s*(\S.*)$/u.exec(text.slice(range.index + range.length))
  const words = head.split(/[\s,]+/).filter((word) => word !== '')
  const named = titleScore(head) > 0 || (words.length > 1 && isNameList(words))
  if (!behind || !named || !isStory(behind[2] ?? '')) return [line]
  const end = range.index + range.length + (behind[1]?.length ?? 0)
  return [
    { ...line, cells: [text.slice(0, end)], bullet: false },
    { ...line, cells: [behind[2] ?? ''], bold: false, gapBefore: 0 },
  ]
}

/** "2019-2022: Gallery manager at Turner House, Penarth. I look after …": the first sentence is the head. */
function partDatedStory(line: DocumentLine, range: DateRange): DocumentLine[] {
  const text = lineText(line)
  const [whole, gap = '', head = '', story = ''] =
    /^(\s*[:,–—-]?\s+)(.{4,100}?\p{L}{2}\)?)\.\s+(\p{Lu}.*)$/u.exec(text.slice(range.length)) ?? []
  const words = head.split(/\s+/)
  const named = titleScore(head) > 0 && words.length <= 14 && !/\s(?:I|we|was|am|ich|je)\s/u.test(head)
  if (
    !whole ||
    !named ||
    endsInShortForm.test(`${head}.`) ||
    !isSentence(text) ||
    !(isStory(story) || head.endsWith(')'))
  )
    return [line]
  return [
    { ...line, cells: [`${text.slice(0, range.length)}${gap}${head}`], bullet: false },
    { ...line, cells: [story], bold: false, gapBefore: 0 },
  ]
}

function isStory(text: string): boolean {
  return isSentence(text) || /^\p{Ll}/u.test(text) || capitalShare(text.split(/\s+/)) < 0.6
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

/** Without any date, bold or heading lines open the entries. */
export function findStrongLines(lines: readonly DocumentLine[]): number[] {
  const strong = lines
    .map((line, index) => ((line.bold || line.heading > 0) && isHeadLike(line) ? index : -1))
    .filter((index) => index >= 0)
  return strong.filter((index) => !strong.includes(index - 1))
}
