import { type DocumentLine, lineText } from './document-line.ts'
import { findDateRange } from './parse-dates.ts'

/** Joins what a page broke over several lines: bullets and paragraphs become one line each. */

/** The dates close a head: what stands below is another line. */
function endsInRange(text: string): boolean {
  const range = findDateRange(text)
  return range !== null && !range.single && range.index + range.length >= text.length - 1
}

/** Lines that begin with dates, one after the other, are entries. */
function opensWithDate(text: string): boolean {
  return findDateRange(text)?.index === 0
}

function continues(previous: DocumentLine, line: DocumentLine): boolean {
  if (!line.wraps || line.bullet || line.region !== previous.region || line.gapBefore > 0.35) return false
  if (line.cells.length > 1 || line.heading > 0 || Math.abs(line.size - previous.size) > 0.6) return false
  const before = lineText(previous)
  const text = lineText(line)
  // "Período: 02/2020 – atual" below a head is a field, not its second half.
  if (/^\p{Lu}[\p{L} ]{2,25}[:：]\s/u.test(text) && findDateRange(text) !== null) return false
  if (opensWithDate(before) && opensWithDate(text)) return false
  if (previous.bullet) return line.indent > previous.indent + 1 || /^\p{Ll}/u.test(text)
  if (previous.cells.length > 1 || endsInRange(before)) return false
  if (/\p{L}[-\u00ad]$/u.test(before) && /^\p{Ll}/u.test(text)) return true
  if (line.bold !== previous.bold || findDateRange(text)?.single === false) return false
  if (/^\p{Ll}/u.test(text))
    return previous.full || /[,;]$|\s(?:and|und|et|y|e|en|of|the|for|und|для|и)$/u.test(before)
  return previous.full && before.length > 60 && !/[.!?:]$/.test(before)
}

/** The last cell of a row runs on below: its bracket is still open, or it breaks off within a phrase. */
function continuesCell(previous: DocumentLine, line: DocumentLine): boolean {
  if (!line.wraps || previous.cells.length < 2 || line.cells.length > 1 || line.bullet) return false
  if (line.region !== previous.region || line.gapBefore > 0.35 || line.indent < previous.indent + 10)
    return false
  const [cell = '', text] = [previous.cells.at(-1), lineText(line)]
  const open = cell.lastIndexOf('(') > cell.lastIndexOf(')')
  return open && text.includes(')') && text.length < 60
}

function joinText(before: string, text: string, keepsHyphen: boolean): string {
  // Hyphenation: the mark goes when a small letter follows; "co-\nordination" cannot be told and loses it too.
  if (/\p{Ll}[-\u2010]$/u.test(before) && /^\p{Ll}/u.test(text))
    return (keepsHyphen ? before : before.slice(0, -1)) + text
  const wide = /[\u3040-\u30FF\u3400-\u9FFF]$/u.test(before) && /^[\u3040-\u30FF\u3400-\u9FFF]/u.test(text)
  return `${before}${wide ? '' : ' '}${text}`
}

export function joinWrappedLines(lines: readonly DocumentLine[]): DocumentLine[] {
  const out: DocumentLine[] = []
  let last: DocumentLine | undefined
  for (const line of lines) {
    const open = out.at(-1)
    if (open && last && continues({ ...last, bullet: open.bullet, indent: open.indent }, line)) {
      open.cells = [joinText(lineText(open), lineText(line), last.keepsHyphen ?? false)]
    } else if (open && continuesCell(open, line)) {
      open.cells = [...open.cells.slice(0, -1), joinText(open.cells.at(-1) ?? '', lineText(line), false)]
    } else out.push({ ...line, cells: [...line.cells] })
    last = line
  }
  return out
}
