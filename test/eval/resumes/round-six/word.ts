import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

/** The Word documents of the sixth round. */

const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] })
const plain = (text: string) => new Paragraph({ text })
const bullet = (text: string) => new Paragraph({ text, bullet: { level: 0 } })
const pack = async (...children: (Paragraph | Table)[]): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))

/** Austrian: employer first, the position below, the dates in brackets behind it. */
export const austrian = (): Promise<Uint8Array> =>
  pack(
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: 'Mag. Dorothea Pichler', size: 36 })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      text: 'Linzer Straße 88, 4600 Wels, 0664 555 01 27, dorothea.pichler@example.at',
    }),
    bold('Berufspraxis'),
    plain('Oberösterreichische Landesbibliothek, Linz'),
    plain('Leiterin Benutzung und Information (seit September 2018)'),
    bullet('Team von zwölf Personen, Öffnungszeiten, Fernleihe'),
    plain('Stadtbücherei Wels'),
    plain('Bibliothekarin (März 2010 bis August 2018)'),
    bullet('Kinder- und Jugendbuch, Veranstaltungen'),
    plain('Buchhandlung Thalia, Wels'),
    plain('Buchhändlerin (Oktober 2006 bis Februar 2010)'),
    bold('Ausbildung'),
    plain('Universität Wien'),
    plain('Diplomstudium Germanistik (2000 bis 2006)'),
    bold('Sprachen'),
    plain('Englisch fließend, Slowenisch Grundkenntnisse'),
  )

/** A page that is one table: contact left, all else right. */
export const florist = (): Promise<Uint8Array> => {
  const cell = (width: number, children: Paragraph[]) =>
    new TableCell({ width: { size: width, type: WidthType.PERCENTAGE }, children })
  const left = [
    bold('CONTACT'),
    plain('07700 900 519'),
    plain('hattie.larkin@example.com'),
    plain('Lewes, East Sussex'),
    bold('SKILLS'),
    plain('Wedding floristry'),
    plain('Wreath making'),
    plain('Van driving'),
  ]
  const right = [
    new Paragraph({ children: [new TextRun({ text: 'Hattie Larkin', bold: true, size: 48 })] }),
    plain('Florist'),
    bold('EXPERIENCE'),
    bold('Head Florist'),
    plain('Petal & Thorn, Brighton'),
    plain('Apr 2019 – Present'),
    plain('Weddings and weekly contracts for nine hotels. Buying at New Covent Garden twice a week.'),
    bold('Florist'),
    plain('Moyses Stevens, London'),
    plain('Sep 2015 – Mar 2019'),
    plain('Shop floor and workroom.'),
    bold('Saturday Girl'),
    plain('Bluebell Flowers, Lewes'),
    plain('2012 – 2015'),
    bold('EDUCATION'),
    bold('Level 3 Diploma in Floristry'),
    plain('Plumpton College'),
    plain('2013 – 2015'),
  ]
  return pack(
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [new TableRow({ children: [cell(30, left), cell(70, right)] })],
    }),
  )
}
