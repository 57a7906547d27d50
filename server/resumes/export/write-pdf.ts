import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { isRightToLeft, type ResumeDocument, textOf } from './resume-document.ts'

const require = createRequire(import.meta.url)
const fontFile = (name: string) => require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)

/** Points. */
const SIZE = { name: 20, headline: 12, title: 12.5, body: 10, aside: 9 } as const
const MARGIN = 52
const GREY = '#444444'

/** A text holds letters that the embedded font lacks, or runs from right to left: a PDF of it would be wrong. */
export class NotDrawable extends Error {
  override readonly name = 'NotDrawable'
}

/**
 * A resume as a PDF of A4 pages with the fonts inside, marked up as text.
 * @throws {NotDrawable} for scripts that it can't set: DejaVu Sans has Latin, Greek, Cyrillic and
 * Armenian among others, but not Chinese, Japanese or Korean, and lines from right to left are not set.
 */
export async function writePdf(resume: ResumeDocument): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    font: fontFile('DejaVuSans'),
    lang: 'en',
    tagged: true,
    pdfVersion: '1.7',
    info: { Title: resume.name ?? 'Resume', Author: resume.name ?? '' },
  })
  pdf.registerFont('plain', fontFile('DejaVuSans'))
  pdf.registerFont('bold', fontFile('DejaVuSans-Bold'))
  const chunks: Buffer[] = []
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', resolve)
    pdf.on('error', reject)
  })
  pdf.font('plain')
  refuseWhatCantBeDrawn(pdf, textOf(resume))
  draw(pdf, resume)
  pdf.end()
  await done
  return new Uint8Array(Buffer.concat(chunks))
}

interface EmbeddedFont {
  font: { hasGlyphForCodePoint: (codePoint: number) => boolean }
}

function refuseWhatCantBeDrawn(pdf: PDFKit.PDFDocument, text: string): void {
  const { font } = (pdf as unknown as { _font: EmbeddedFont })._font
  const isMissing = (character: string) =>
    /[\p{L}\p{N}]/u.test(character) && !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
  if (text.split('\n').some((line) => isRightToLeft(line)) || Array.from(text).some(isMissing))
    throw new NotDrawable()
}

function draw(pdf: PDFKit.PDFDocument, { name, headline, contact, sections }: ResumeDocument): void {
  if (name) pdf.font('bold').fontSize(SIZE.name).text(name)
  if (headline) pdf.font('plain').fontSize(SIZE.headline).text(headline)
  if (contact.length > 0)
    pdf.font('plain').fontSize(SIZE.aside).fillColor(GREY).text(contact.join('  ·  ')).fillColor('black')
  for (const { title, entries } of sections) {
    keepTogether(pdf, 60)
    pdf.moveDown(0.9).font('bold').fontSize(SIZE.title).text(title)
    pdf
      .moveTo(MARGIN, pdf.y + 1)
      .lineTo(pdf.page.width - MARGIN, pdf.y + 1)
      .lineWidth(0.5)
      .strokeColor('#999999')
      .stroke()
    pdf.moveDown(0.4)
    for (const { heading, aside, text, bullets } of entries) {
      keepTogether(pdf, heading ? 44 : 16)
      if (heading) pdf.font('bold').fontSize(SIZE.body).text(heading)
      pdf.font('plain')
      if (aside) pdf.fontSize(SIZE.aside).fillColor(GREY).text(aside).fillColor('black')
      pdf.fontSize(SIZE.body)
      if (text) pdf.text(text, { lineGap: 1.5 })
      if (bullets.length > 0) pdf.list([...bullets], { bulletRadius: 1.6, textIndent: 12, lineGap: 1.5 })
      if (heading) pdf.moveDown(0.4)
    }
  }
}

/** Starts a new page where less than `height` points are left: no heading stands alone at a foot. */
function keepTogether(pdf: PDFKit.PDFDocument, height: number): void {
  if (pdf.y + height > pdf.page.height - MARGIN) pdf.addPage()
}
