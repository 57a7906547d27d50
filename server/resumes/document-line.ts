/** One line of a document, whatever format it came from: what the parser works on. */
export interface DocumentLine {
  /** Pieces that stand apart on the line: table cells, tab stops, a date at the right edge. */
  cells: string[]
  bullet: boolean
  bold: boolean
  /** Font size in points; 0 where the format has none. */
  size: number
  /** Left edge in points, or columns of leading space in plain text. */
  indent: number
  /** The line fills its column: the text may run on below. */
  full: boolean
  /** Empty space above, in line heights; 0 inside a paragraph. */
  gapBefore: number
  /** Heading level that the format states (Word style, Markdown #); 0 for none. */
  heading: number
  /** Lines of different regions (columns, table cells, header) never belong to one paragraph. */
  region: number
  /** True where a paragraph may continue on the next line (PDF, plain text). */
  wraps: boolean
  /** The hyphen at its end is part of the word that goes on below. */
  keepsHyphen?: boolean
}

export function lineText(line: DocumentLine): string {
  return line.cells.join('  ')
}

/** Lines as plain text: bullets marked, an empty line where the page has a gap. */
export function linesToText(lines: readonly DocumentLine[]): string {
  let region = lines[0]?.region
  const out: string[] = []
  for (const line of lines) {
    if (out.length > 0 && (line.region !== region || line.gapBefore >= 0.6)) out.push('')
    region = line.region
    out.push(line.bullet ? `• ${lineText(line)}` : lineText(line))
  }
  return out.join('\n')
}
