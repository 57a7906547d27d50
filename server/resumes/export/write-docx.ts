import { AlignmentType, BorderStyle, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { isRightToLeft, type ResumeDocument } from './resume-document.ts'

/** Half points, as Word counts them. */
const SIZE = { name: 40, headline: 26, body: 22, aside: 20 } as const
/** Twentieths of a point. */
const GAP = { small: 40, entry: 120, section: 240 } as const

function run(
  text: string,
  { bold = false, size = SIZE.body as number, color }: { bold?: boolean; size?: number; color?: string } = {},
): TextRun {
  return new TextRun({ text, bold, size, rightToLeft: isRightToLeft(text), ...(color ? { color } : {}) })
}

function paragraph(
  text: string,
  options: { bold?: boolean; size?: number; color?: string; after?: number; bullet?: boolean } = {},
): Paragraph[] {
  return text.split('\n').map(
    (line) =>
      new Paragraph({
        children: [run(line, options)],
        bidirectional: isRightToLeft(line),
        spacing: { after: options.after ?? GAP.small },
        ...(options.bullet ? { bullet: { level: 0 } } : {}),
      }),
  )
}

function sectionTitle(title: string): Paragraph {
  return new Paragraph({
    children: [run(title, { bold: true, size: SIZE.headline })],
    heading: HeadingLevel.HEADING_2,
    spacing: { before: GAP.section, after: GAP.small },
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '999999', space: 1 } },
  })
}

/** A resume as a Word document: one column, real headings and lists, so that people and readers of files can follow it. */
export async function writeDocx(resume: ResumeDocument): Promise<Uint8Array> {
  const { name, headline, contact, sections } = resume
  const children = [
    ...(name
      ? [
          new Paragraph({
            children: [run(name, { bold: true, size: SIZE.name })],
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.START,
            bidirectional: isRightToLeft(name),
          }),
        ]
      : []),
    ...(headline ? paragraph(headline, { size: SIZE.headline }) : []),
    ...(contact.length > 0 ? paragraph(contact.join(' · '), { size: SIZE.aside, color: '444444' }) : []),
    ...sections.flatMap(({ title, entries }) => [
      sectionTitle(title),
      ...entries.flatMap(({ heading, aside, text, bullets }) => [
        ...(heading ? paragraph(heading, { bold: true, after: 0 }) : []),
        ...(aside ? paragraph(aside, { size: SIZE.aside, color: '444444' }) : []),
        ...(text ? paragraph(text) : []),
        ...bullets.flatMap((bullet) => paragraph(bullet, { bullet: true })),
        ...(heading ? [new Paragraph({ spacing: { after: GAP.small } })] : []),
      ]),
    ]),
  ]
  const document = new Document({
    creator: name ?? '',
    title: name ?? 'Resume',
    styles: { default: { document: { run: { font: 'Calibri', size: SIZE.body } } } },
    sections: [
      {
        properties: { page: { margin: { top: 1_000, bottom: 1_000, left: 1_100, right: 1_100 } } },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
