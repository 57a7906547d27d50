import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import type { ResumeTruth } from './resume-truth.ts'

/** Word designs, written by the docx library. */

export type DocxLayout = (resume: ResumeTruth) => Promise<Uint8Array>

function pack(children: (Paragraph | Table)[], header?: Header): Promise<Uint8Array> {
  const section = { children, ...(header ? { headers: { default: header } } : {}) }
  return Packer.toBuffer(new Document({ sections: [section] })).then((buffer) => new Uint8Array(buffer))
}

const heading = (text: string | undefined): Paragraph[] =>
  text ? [new Paragraph({ text, heading: HeadingLevel.HEADING_2 })] : []
const bold = (text: string) => new TextRun({ text, bold: true })
const bullet = (text: string) => new Paragraph({ text, bullet: { level: 0 } })
const plain = (text: string) => new Paragraph({ text })

function tail(resume: ResumeTruth): Paragraph[] {
  return [
    ...heading(resume.titles.skills),
    ...resume.skills.map(({ group, items }) => plain(`${group ? `${group}: ` : ''}${items.join(', ')}`)),
    ...heading(resume.languages ? resume.titles.languages : undefined),
    ...(resume.languages ?? []).map(bullet),
    ...heading(resume.extra ? resume.titles.extra : undefined),
    ...(resume.extra ?? []).map(bullet),
  ]
}

/** Word's heading styles, tab stop for the dates. */
export const wordHeadings: DocxLayout = (resume) => {
  const right = [{ type: TabStopType.RIGHT, position: 9000 }]
  return pack([
    new Paragraph({ text: resume.name, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
    plain(resume.label),
    plain([resume.email, resume.phone, resume.place].join(' | ')),
    ...(resume.personal ?? []).map(({ label, value }) => plain(`${label}: ${value}`)),
    ...heading(resume.summary ? resume.titles.summary : undefined),
    ...(resume.summary ? [plain(resume.summary)] : []),
    ...heading(resume.titles.work),
    ...resume.jobs.flatMap((job) => [
      new Paragraph({ tabStops: right, children: [bold(job.title), new TextRun(`\t${job.dates}`)] }),
      new Paragraph({
        children: [
          new TextRun({ text: [job.company, job.location].filter(Boolean).join(', '), italics: true }),
        ],
      }),
      ...job.bullets.map(bullet),
    ]),
    ...heading(resume.titles.education),
    ...resume.education.flatMap((entry) => [
      new Paragraph({ tabStops: right, children: [bold(entry.degree), new TextRun(`\t${entry.dates}`)] }),
      plain(entry.school),
    ]),
    ...tail(resume),
  ])
}

/** Contact data in the page header; jobs in a table of dates and text. */
export const wordTable: DocxLayout = (resume) => {
  const header = new Header({
    children: [
      new Paragraph({ children: [bold(resume.name)] }),
      plain([resume.email, resume.phone, resume.place].join('  •  ')),
    ],
  })
  const row = (left: string, right: Paragraph[]) =>
    new TableRow({
      children: [
        new TableCell({ width: { size: 25, type: WidthType.PERCENTAGE }, children: [plain(left)] }),
        new TableCell({ children: right }),
      ],
    })
  const table = (rows: TableRow[]) => new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows })
  return pack(
    [
      ...heading(resume.titles.work),
      table(
        resume.jobs.map((job) =>
          row(job.dates, [
            new Paragraph({ children: [bold(job.title)] }),
            plain([job.company, job.location].filter(Boolean).join(', ')),
            ...job.bullets.map(bullet),
          ]),
        ),
      ),
      ...heading(resume.titles.education),
      table(
        resume.education.map((entry) =>
          row(entry.dates, [new Paragraph({ children: [bold(entry.degree)] }), plain(entry.school)]),
        ),
      ),
      ...tail(resume),
    ],
    header,
  )
}
