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

/** Mostly capitals, and not long: names and no sentence. */
export function isNameList(words: readonly string[]): boolean {
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

/** Without any date, bold or heading lines open the entries. */
export function findStrongLines(lines: readonly DocumentLine[]): number[] {
  const strong = lines
    .map((line, index) => ((line.bold || line.heading > 0) && isHeadLike(line) ? index : -1))
    .filter((index) => index >= 0)
  return strong.filter((index) => !strong.includes(index - 1))
}
