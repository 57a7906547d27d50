import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { cleanText, unknownGlyph } from './clean-text.ts'
import type { DocumentLine } from './document-line.ts'
import { resumeLimits } from './limits.ts'
import { orderPages } from './order-columns.ts'
import { type PageContent, readPageGlyphs } from './pdf-glyphs.ts'
import { type PageSegments, segmentsOfPage } from './pdf-segments.ts'
import { ResumeReadError } from './resume-errors.ts'

export interface DocumentContent {
  lines: DocumentLine[]
  pages: number | null
  hiddenCharacters: number
  photos: number
  truncated: boolean
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(bytes, {
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      stopAtErrors: false,
      disableAutoFetch: true,
      disableStream: true,
      disableRange: true,
      // Larger pictures are skipped instead of decoded.
      maxImageSize: 6_000_000,
    })
  } catch (error) {
    const encrypted = error instanceof Error && error.name === 'PasswordException'
    throw new ResumeReadError(encrypted ? 'resume:encrypted' : 'resume:damaged', error)
  }
}

/** Keywords and subject are never read, but a long one is worth a mention: it is meant for machines. */
async function metadataCharacters(pdf: PdfDocument): Promise<number> {
  const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> }
  const said = [info.Keywords, info.Subject].filter((value) => typeof value === 'string').join('')
  return said.length > 150 ? said.length : 0
}

async function readPages(pdf: PdfDocument): Promise<PageContent[]> {
  const { OPS } = await getResolvedPDFJS()
  const layers = await pdf.getOptionalContentConfig()
  const pages: PageContent[] = []
  let glyphs = 0
  for (let number = 1; number <= pdf.numPages && glyphs < resumeLimits.glyphs; number++) {
    const page = await pdf.getPage(number)
    const content = await readPageGlyphs({
      page,
      operators: OPS,
      isLayerVisible: (group) => layers.isVisible(group),
    })
    glyphs += content.glyphs.length
    pages.push(content)
    page.cleanup()
  }
  return pages
}

/** Reads a PDF's visible text by position. Throws encrypted, damaged, too_many_pages, scanned or no_text. */
export async function readPdf(bytes: Uint8Array): Promise<DocumentContent> {
  const looksScanned = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('/Image')
  const pdf = await openPdf(bytes)
  try {
    if (pdf.numPages > resumeLimits.pages) throw new ResumeReadError('resume:too_many_pages')
    const pages = await readPages(pdf)
    const named = (page: PageContent) => page.glyphs.filter(({ text }) => text !== unknownGlyph).length
    const visible = pages.reduce((sum, page) => sum + named(page), 0)
    if (visible < 20) {
      const pictures = looksScanned || pages.some((page) => page.pictures > 0 || page.hiddenCharacters > 100)
      throw new ResumeReadError(pictures ? 'resume:scanned' : 'resume:no_text')
    }
    const segments: PageSegments[] = pages.map(segmentsOfPage)
    return {
      lines: orderPages(segments).map((line) => ({ ...line, cells: line.cells.map(cleanText) })),
      pages: pdf.numPages,
      hiddenCharacters:
        pages.reduce((sum, page) => sum + page.hiddenCharacters, 0) + (await metadataCharacters(pdf)),
      photos: pages.reduce((sum, page) => sum + page.photos, 0),
      truncated: visible >= resumeLimits.glyphs,
    }
  } finally {
    await pdf.loadingTask.destroy()
  }
}
