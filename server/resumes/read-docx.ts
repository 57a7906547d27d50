import mammoth from 'mammoth'
import { cleanText } from './clean-text.ts'
import type { DocumentLine } from './document-line.ts'
import { type DocxBlock, linesOfBlocks } from './docx-lines.ts'
import { keepVisibleXml, readStyleFacts, type StyleFacts } from './docx-visible-xml.ts'
import { resumeLimits } from './limits.ts'
import type { DocumentContent } from './read-pdf.ts'
import { ResumeReadError } from './resume-errors.ts'
import { type BoundedZip, openZipWithinLimits } from './zip-limits.ts'

/** What mammoth reads a document from; its own zip reader is never used, so that the limits hold. */
interface MammothFile {
  exists(name: string): boolean
  read(name: string, encoding?: string): Promise<string | Uint8Array>
}

interface Part {
  lines: DocumentLine[]
  hiddenCharacters: number
}

function decodePart(zip: BoundedZip, name: string): string {
  const bytes = zip.read(name)
  if (!bytes) return ''
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(utf16).decode(bytes)
}

function findMainPart(zip: BoundedZip): string {
  const relations = decodePart(zip, '_rels/.rels')
  const relation = /<Relationship [^>]*Type="[^"]*\/officeDocument"[^>]*>/.exec(relations)?.[0]
  const target = relation ? /Target="\/?([^"]+)"/.exec(relation)?.[1] : undefined
  const name = target ?? 'word/document.xml'
  if (zip.names.includes(name) && /^word\//.test(name)) return name
  if (zip.names.includes('word/document.xml')) return 'word/document.xml'
  // A zip without a Word document: a spreadsheet, an OpenDocument text, any archive.
  throw new ResumeReadError('resume:type_not_supported')
}

/** Headers and footers have the same content as a body under another root: with the body's root they can be read. */
function asDocument(xml: string): string {
  return xml
    .replace(/<w:(?:hdr|ftr)(\s[^>]*)?>/, '<w:document$1><w:body>')
    .replace(/<\/w:(?:hdr|ftr)>/, '</w:body></w:document>')
}

function relationsOf(name: string): string {
  return name.replace(/([^/]+)$/, '_rels/$1.rels')
}

/** A view of the zip in which `part` stands in the main document's place, with its hidden text gone. */
function viewOf(zip: BoundedZip, options: { main: string; part: string; xml: string }): MammothFile {
  const sourceOf = (name: string) => (name === relationsOf(options.main) ? relationsOf(options.part) : name)
  // Comments are other people's words about the resume: never part of it.
  const left = /comments/
  return {
    exists: (name) => name === options.main || (!left.test(name) && zip.names.includes(sourceOf(name))),
    async read(name, encoding) {
      if (name === options.main) return options.xml
      const bytes = zip.read(sourceOf(name))
      if (!bytes) return encoding ? '' : new Uint8Array()
      if (encoding === 'base64') return bytes.toString('base64')
      return encoding
        ? new TextDecoder(encoding).decode(bytes).replace(/<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?>/g, '')
        : bytes
    },
  }
}

async function readPart(
  zip: BoundedZip,
  options: { main: string; part: string; styles: StyleFacts; region: number },
): Promise<Part> {
  const visible = keepVisibleXml(decodePart(zip, options.part), options.styles)
  const file = viewOf(zip, { ...options, xml: asDocument(visible.xml) })
  let blocks: DocxBlock[] = []
  const input = { file } as unknown as { buffer: Buffer }
  await mammoth.convertToHtml(input, {
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    // The document tree has what the HTML loses: tabs, sizes, styles.
    transformDocument: (document: { children: DocxBlock[] }) => {
      blocks = document.children
      return { ...document, children: [] }
    },
  })
  return { lines: linesOfBlocks(blocks, options.region), hiddenCharacters: visible.hiddenCharacters }
}

function numberedParts(zip: BoundedZip, kind: 'header' | 'footer'): string[] {
  return zip.names
    .filter((name) => new RegExp(`^word/${kind}\\d*\\.xml$`).test(name))
    .sort()
    .slice(0, 6)
}

/** First-page, even and default headers often say the same. */
function withoutRepeats(parts: readonly Part[], known: ReadonlySet<string>): DocumentLine[] {
  const seen = new Set(known)
  return parts.flatMap((part) =>
    part.lines.filter((line) => {
      const text = line.cells.join(' ')
      if (seen.has(text) || /^\D{0,12}\d{1,3}\D{0,6}\d{0,3}$/.test(text)) return false
      seen.add(text)
      return true
    }),
  )
}

/** Reads a Word document: headers first (contact data often stands there), then the body, then footers. */
export async function readDocx(bytes: Uint8Array): Promise<DocumentContent> {
  const zip = openZipWithinLimits(bytes)
  const main = findMainPart(zip)
  const styles = readStyleFacts(decodePart(zip, 'word/styles.xml'))
  const read = (part: string, region: number) => readPart(zip, { main, part, styles, region })
  try {
    const body = await read(main, 1000)
    const headers = await Promise.all(numberedParts(zip, 'header').map((name) => read(name, 0)))
    const footers = await Promise.all(numberedParts(zip, 'footer').map((name) => read(name, 900_000)))
    const inBody = new Set(body.lines.map((line) => line.cells.join(' ')))
    const lines = [...withoutRepeats(headers, inBody), ...body.lines, ...withoutRepeats(footers, inBody)]
    const parts = [body, ...headers, ...footers]
    return {
      lines: lines.map((line) => ({ ...line, cells: line.cells.map(cleanText) })),
      pages: null,
      hiddenCharacters: parts.reduce((sum, part) => sum + part.hiddenCharacters, 0),
      photos: zip.names.filter((name) => /^word\/media\/.*\.(?:jpe?g|png|gif|bmp|tiff?|webp)$/i.test(name))
        .length,
      truncated: lines.length > resumeLimits.textCharacters / 2,
    }
  } catch (error) {
    if (error instanceof ResumeReadError) throw error
    throw new ResumeReadError('resume:damaged', error)
  }
}
