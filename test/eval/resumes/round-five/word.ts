import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'

/** The Word documents of the fifth round. */

const plain = (text: string) => new Paragraph({ text })
const title = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 })
const sub = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_2 })
const bullet = (text: string) => new Paragraph({ text, bullet: { level: 0 } })
const pack = async (...children: (Paragraph | Table)[]): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))

/** The template that comes with Word: dates above, "title, employer" as a heading below. */
export const template = (): Promise<Uint8Array> =>
  pack(
    new Paragraph({ text: 'Ruben Castellanos', heading: HeadingLevel.TITLE }),
    plain('El Paso, TX · (915) 555-0170'),
    plain('ruben.castellanos@example.com · linkedin.com/in/rcastellanos'),
    plain('HVAC foreman who reads drawings, people and weather.'),
    title('Experience'),
    new Paragraph({ text: 'March 2019 – Present', heading: HeadingLevel.HEADING_3 }),
    sub('HVAC Foreman, Franklin Mountain Mechanical'),
    plain('Run crews of up to twelve on schools and hospitals. Zero lost-time accidents in five years.'),
    new Paragraph({ text: 'June 2013 – February 2019', heading: HeadingLevel.HEADING_3 }),
    sub('Journeyman Technician, Sun City Air'),
    plain('Service and installation of rooftop units.'),
    new Paragraph({ text: 'August 2009 – May 2013', heading: HeadingLevel.HEADING_3 }),
    sub('Apprentice, Local 412'),
    plain('Five-year programme, finished a year early.'),
    title('Education'),
    new Paragraph({ text: 'May 2009', heading: HeadingLevel.HEADING_3 }),
    sub('High School Diploma, Riverside High School'),
    title('Skills'),
    bullet('EPA Universal'),
    bullet('OSHA 30'),
  )

/** A table per job, with labels on the left: post, organisation, stay. */
export const bank = (): Promise<Uint8Array> => {
  const row = (left: string, right: string) =>
    new TableRow({ children: [left, right].map((text) => new TableCell({ children: [plain(text)] })) })
  const job = (employer: string, designation: string, stay: string, profile: string) =>
    new Table({
      rows: [
        row('Organization', employer),
        row('Designation', designation),
        row('Tenure', stay),
        row('Job Profile', profile),
      ],
    })
  return pack(
    new Paragraph({ children: [new TextRun({ text: 'CURRICULUM VITAE', bold: true, underline: {} })] }),
    new Paragraph({ children: [new TextRun({ text: 'MOHAMMAD SHAFIQUL ISLAM', bold: true })] }),
    plain('House 14, Road 5, Dhanmondi, Dhaka'),
    plain('Cell: +880 1711-555018; E-mail: shafiqul.islam@example.com.bd'),
    new Paragraph({ children: [new TextRun({ text: 'CAREER OBJECTIVE', bold: true })] }),
    plain('To build a career in a reputed bank where I can prove myself.'),
    new Paragraph({ children: [new TextRun({ text: 'EMPLOYMENT RECORD', bold: true })] }),
    job(
      'Padma River Bank Limited',
      'Senior Officer, Credit',
      'March 2018 to till now',
      'Appraisal of SME loans',
    ),
    plain(''),
    job('Jamuna Microfinance', 'Branch Accountant', 'July 2014 to February 2018', 'Daily accounts and cash'),
    new Paragraph({ children: [new TextRun({ text: 'ACADEMIC QUALIFICATION', bold: true })] }),
    new Table({
      rows: [
        new TableRow({
          children: ['Degree', 'Institution', 'Year'].map(
            (text) => new TableCell({ children: [plain(text)] }),
          ),
        }),
        new TableRow({
          children: ['MBA (Finance)', 'Jagannath University', '2013'].map(
            (text) => new TableCell({ children: [plain(text)] }),
          ),
        }),
        new TableRow({
          children: ['BBA', 'Jagannath University', '2012'].map(
            (text) => new TableCell({ children: [plain(text)] }),
          ),
        }),
      ],
    }),
    new Paragraph({ children: [new TextRun({ text: 'REFERENCES', bold: true })] }),
    plain('Prof. A. Rahman, Jagannath University, Cell: +880 1811-555077, arahman@example.edu.bd'),
  )
}
