import { isRightToLeft } from './bidi-order.ts'
import { cleanText, countSmuggled, splitBullet } from './clean-text.ts'
import { decodeText } from './decode-text.ts'
import { type DocumentLine, lineText } from './document-line.ts'
import { resumeLimits } from './limits.ts'
import type { DocumentContent } from './read-pdf.ts'

const rule = /^\s*[-=_*~#]{3,}\s*$/
const comment = /<!--[\s\S]*?(?:-->|$)/g
/** HTML inside Markdown that no renderer shows. */
const unseenHtml =
  /<(style|script|template)\b[\s\S]*?(?:<\/\1>|$)|<(\w+)\s[^>]*(?:display:\s*none|visibility:\s*hidden|font-size:\s*[01](?:px|pt)?\s*[;"']|\bhidden\b)[^>]*>[\s\S]*?<\/\2>/gi
/** Other tags go, their text stays, apart from its neighbours. */
const htmlTag = /<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>/gi

interface Inline {
  text: string
  bold: boolean
  heading: number
}

/** Link labels that say less than where they lead. */
const placeOnly =
  /^(?:linked-?in|github|gitlab|xing|web(?:site)?|homepage|portfolio|blog|site|orcid|(?:google )?scholar|stack ?overflow|profile?)$/i

/** Markdown marks of one line: headings, bold, links; images go, other text stays as it is. */
function readMarkdownLine(source: string): Inline {
  const unquoted = source.replace(/^\s*(?:>\s?)+/, '')
  const heading = /^(#{1,6})\s+/.exec(unquoted)
  const bare = heading ? unquoted.slice(heading[0].length) : unquoted
  const text = bare
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\((?:mailto:|tel:)?([^)\s]+)[^)]*\)/g, (_, label: string, url: string) =>
      placeOnly.test(label) ? `${label} ${url}` : label,
    )
    .replace(/(\*\*|__)(\S(?:.*?\S)?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(\S(?:[^*_]*?\S)?)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\s*#+\s*$/, '')
  return { text, bold: /^\s*(?:[-*+]\s+)?(?:\*\*|__)\S/.test(bare), heading: heading?.[1]?.length ?? 0 }
}

/** A row of dashes right below a short line makes it a heading, in Markdown and on a typewriter. */
function isUnderline(row: string, above: DocumentLine): boolean {
  return (
    /^\s*(?:={3,}|-{3,})\s*$/.test(row) &&
    above.cells.length === 1 &&
    lineText(above).length < 50 &&
    !above.bullet
  )
}

function tableCells(source: string): string[] | null {
  if (!/^\s*\|.*\|\s*$/.test(source)) return null
  return source
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
}

function toLine(source: string, options: { markdown: boolean; gap: number }): DocumentLine | null {
  if (rule.test(source) || /^\s*\|?[\s:|-]+\|[\s:|-]*$/.test(source)) return null
  const inline = options.markdown ? readMarkdownLine(source) : { text: source, bold: false, heading: 0 }
  const indent = /^\s*/.exec(source)?.[0].replace(/\t/g, '    ').length ?? 0
  const { bullet, text } = splitBullet(inline.text)
  const cells = (options.markdown && tableCells(text)) || text.trim().split(/\t+|\s{3,}/)
  const kept = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (kept.length === 0) return null
  return {
    cells: kept,
    bullet,
    bold: inline.bold,
    size: 0,
    indent,
    full: false,
    gapBefore: options.gap,
    heading: inline.heading,
    region: 0,
    wraps: true,
  }
}

/** Where almost every line has an empty one above it, an empty line parts nothing. */
function closeDoubleSpacing(lines: DocumentLine[]): void {
  if (lines.filter((line) => line.gapBefore > 0).length < lines.length * 0.7) return
  for (const line of lines) line.gapBefore = line.gapBefore > 1 ? 1 : 0
}

/** Reads plain text or Markdown. Comments and invisible "tag" characters are dropped and counted. */
export function readPlain(bytes: Uint8Array, markdown: boolean): DocumentContent {
  const decoded = decodeText(bytes)
  const cut = decoded.slice(0, resumeLimits.textCharacters * 2)
  const hiddenComments = markdown ? [...(cut.match(comment) ?? []), ...(cut.match(unseenHtml) ?? [])] : []
  const source = cleanText(
    markdown ? cut.replace(comment, '').replace(unseenHtml, '').replace(htmlTag, '   ') : cut,
  )
  const lines: DocumentLine[] = []
  let gap = 0
  let afterHeading = false
  for (const row of source.split(/\r\n|\r|\n|\f/)) {
    const above = lines.at(-1)
    if (above && gap === 0 && isUnderline(row, above)) {
      above.heading = row.includes('=') ? 1 : 2
      afterHeading = true
      continue
    }
    const line = toLine(row, { markdown, gap: lines.length === 0 ? 0 : gap })
    if (line) {
      lines.push(line)
      // Markdown wants an empty line below a heading; it parts nothing.
      gap = 0
      afterHeading = line.heading > 0
    } else gap = afterHeading ? 0 : gap + 1
  }
  closeDoubleSpacing(lines)
  const longest = Math.max(0, ...lines.map((line) => line.indent + lineText(line).length))
  // Only a text that someone broke at a margin has lines that run on.
  if (longest >= 50 && longest <= 130)
    for (const line of lines) line.full = line.indent + lineText(line).length >= longest * 0.75
  return {
    lines: isRightToLeft(source) ? lines.map((line) => ({ ...line, indent: 0 })) : lines,
    pages: null,
    hiddenCharacters:
      countSmuggled(cut) +
      hiddenComments.reduce((sum, text) => sum + text.replace(/<!--|-->|<[^>]*>|\s/g, '').length, 0),
    photos: 0,
    truncated: decoded.length > cut.length,
  }
}
