import { buildPdf, showText, visiblePage } from '../server/resumes/build-pdf.ts'
import { buildDocx, paragraph } from '../server/resumes/build-zip.ts'

/** A resume that reads well, one line each. */
const LINES = [
  'Nora Feldmann',
  'nora.feldmann@example.com | +49 30 5550 1234',
  'SUMMARY',
  'EXPERIENCE',
  'Data Engineer, Quellwerk GmbH, Berlin (03/2019 - 08/2023)',
  '- Built pipelines for tram and bus timetables.',
]

/** With a line of the summary, or of the last job, that says `text`. */
export function txtResume(text: string): Uint8Array {
  const lines = LINES.flatMap((line) => (line === 'SUMMARY' ? ['SUMMARY', `I move data. ${text}`] : [line]))
  return new TextEncoder().encode(`${[...lines, `- ${text}`].join('\n')}\n`)
}

export function docxResume(text: string, properties = ''): Uint8Array {
  return buildDocx([...LINES.map((line) => paragraph(line)), paragraph(text, properties)].join(''))
}

/** `place` draws the text; without a text, the page as it is. */
export function pdfResume(
  text = '',
  place: (text: string) => string = (line) => showText(line, 60, 640),
): Uint8Array {
  return buildPdf({ pages: [text ? visiblePage + place(text) : visiblePage] })
}

export const inWhite = (text: string) => `1 1 1 rg ${showText(text, 60, 300, 1)} 0 0 0 rg`
export const offPage = (text: string) => showText(text, -5_000, 300)
/** A run that Word does not show. */
export const VANISHED = '<w:vanish/>'

/** The first bytes of a picture. */
export const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
