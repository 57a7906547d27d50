/** Writes small PDFs by hand, so that a test decides about every operator on the page. */

export interface PdfOptions {
  /** One content stream per page. */
  pages: string[]
  /** Extra entries of the document information, as PDF source: "/Keywords (…)". */
  info?: string
  encrypted?: boolean
  /** Adds a small picture as /Im1 to every page. */
  picture?: boolean
}

export function buildPdf({ pages, info, encrypted, picture }: PdfOptions): Uint8Array {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const stream = (dictionary: string, data: string) =>
    `<< ${dictionary} /Length ${data.length} >>\nstream\n${data}\nendstream`
  const catalog = add('<< /Type /Catalog /Pages 2 0 R >>')
  add('')
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  const bold = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>')
  const clear = add('<< /Type /ExtGState /ca 0 /CA 0 >>')
  const image = picture
    ? add(
        stream(
          '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
          'abcd',
        ),
      )
    : 0
  const kids = pages.map((content) => {
    const body = add(stream('', content))
    const xobjects = image ? `/XObject << /Im1 ${image} 0 R >>` : ''
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${body} 0 R /Resources << /Font << /F1 ${font} 0 R /F2 ${bold} 0 R >> /ExtGState << /Clear ${clear} 0 R >> ${xobjects} >> >>`,
    )
  })
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`
  const information = info ? add(`<< ${info} >>`) : 0
  const secret = encrypted
    ? add(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`)
    : 0
  let out = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const at = out.length
    out += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const extra = `${information ? `/Info ${information} 0 R` : ''} ${secret ? `/Encrypt ${secret} 0 R /ID [<00> <00>]` : ''}`
  const start = out.length
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R ${extra} >>\nstartxref\n${start}\n%%EOF`
  return new Uint8Array(Buffer.from(out, 'latin1'))
}

/** Shows one line of text at a place; size 11 unless told. */
export function showText(text: string, x: number, y: number, size = 11, font = 'F1'): string {
  const escaped = text.replace(/[\\()]/g, '\\$&')
  return `BT /${font} ${size} Tf ${x} ${y} Td (${escaped}) Tj ET\n`
}

/** A resume that reads well, to hide things in. */
export const visiblePage =
  showText('Nora Feldmann', 60, 780, 22, 'F2') +
  showText('nora.feldmann@example.com | +49 30 5550 1234', 60, 755) +
  showText('EXPERIENCE', 60, 720, 13, 'F2') +
  showText('Data Engineer, Quellwerk GmbH, Berlin (03/2019 - 08/2023)', 60, 700) +
  showText('Built pipelines for tram and bus timetables.', 60, 685)
