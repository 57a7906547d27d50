import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'

/** The text area of an A4 page with 2 cm margins, in twips. */
const WIDTH = 9638
const MARGINS = { top: 1134, bottom: 1134, left: 1134, right: 1134 }
const A4 = { size: { width: 11906, height: 16838 }, margin: MARGINS }

function plain(text: string, after = 60): Paragraph {
  return new Paragraph({ spacing: { after }, children: [new TextRun(text)] })
}

function bold(text: string, after = 60): Paragraph {
  return new Paragraph({ spacing: { after }, children: [new TextRun({ text, bold: true })] })
}

function bullet(text: string): Paragraph {
  return new Paragraph({ bullet: { level: 0 }, spacing: { after: 20 }, children: [new TextRun(text)] })
}

function section(text: string, color: string): Paragraph {
  return new Paragraph({
    spacing: { before: 240, after: 100 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color, space: 1 } },
    children: [new TextRun({ text, bold: true, color, size: 24 })],
  })
}

/** A line with its date at the right margin, behind a tab. */
function dated(left: string, right: string): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
    spacing: { before: 120, after: 20 },
    children: [new TextRun({ text: left, bold: true }), new TextRun(`\t${right}`)],
  })
}

function grid(widths: readonly number[], rows: readonly (readonly string[])[], lines: boolean): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' }
  const borders = { top: none, bottom: none, left: none, right: none }
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    rows: rows.map(
      (row, at) =>
        new TableRow({
          children: row.map(
            (text, column) =>
              new TableCell({
                width: { size: widths[column] ?? 1000, type: WidthType.DXA },
                ...(lines ? {} : { borders }),
                children: [new Paragraph({ children: [new TextRun({ text, bold: lines && at === 0 })] })],
              }),
          ),
        }),
    ),
  })
}

function pack(
  font: string,
  size: number,
  children: (Paragraph | Table)[],
  header?: Paragraph[],
): Promise<Uint8Array> {
  return Packer.toBuffer(
    new Document({
      styles: { default: { document: { run: { font, size } } } },
      sections: [
        {
          properties: { page: A4 },
          ...(header ? { headers: { default: new Header({ children: header }) } } : {}),
          children,
        },
      ],
    }),
  )
}

/** An Indian engineer: labelled jobs, a marks table, personal details and a declaration. */
export function indian(): Promise<Uint8Array> {
  const ink = '1F3864'
  const job = (organisation: string, designation: string, duration: string): Table =>
    grid(
      [2200, 7438],
      [
        ['Organization', `: ${organisation}`],
        ['Designation', `: ${designation}`],
        ['Duration', `: ${duration}`],
      ],
      false,
    )
  return pack('Cambria', 22, [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
      children: [new TextRun({ text: 'CURRICULUM VITAE', bold: true, underline: {}, size: 26 })],
    }),
    bold('Sneha Ramakrishnan Iyer', 20),
    plain('No. 14/3, Second Cross Street, Adyar, Chennai – 600 020', 20),
    plain('Mobile: +91-98400 55512', 20),
    plain('E-mail: sneha.r.iyer@example.in', 20),
    section('CAREER OBJECTIVE', ink),
    plain(
      'To obtain a challenging position in a reputed organization where my skills in enterprise Java can be put to use for the growth of the organization as well as of myself.',
    ),
    section('PROFESSIONAL SUMMARY', ink),
    bullet('9+ years of IT experience in design and development of enterprise applications.'),
    bullet('Good knowledge of Spring Boot, Hibernate and REST web services.'),
    bullet('Worked at client location in Rotterdam for 5 months (2019).'),
    section('WORK EXPERIENCE', ink),
    job('Kaveri Infosolutions Pvt. Ltd., Chennai', 'Senior Software Engineer', 'June 2021 – Till date'),
    plain(''),
    job('Nilgiri Systems (India) Private Limited, Bengaluru', 'Software Engineer', 'August 2017 – May 2021'),
    plain(''),
    job('Zentrox, Coimbatore', 'Trainee Engineer', 'July 2016 – July 2017'),
    section('PROJECTS HANDLED', ink),
    bold('Project #1: Claims Workbench (Jan 2022 – Till date)', 20),
    plain('Client: A leading insurer in the UK', 20),
    plain('Role: Module Lead', 20),
    plain('Environment: Java 17, Spring Boot, Oracle 19c, Kafka', 20),
    bullet('Responsible for the settlement module and code reviews of 4 developers.'),
    bullet('Reduced batch processing time from 4 hours to 50 minutes.'),
    bold('Project #2: Port Community System (Sep 2018 – Apr 2021)', 20),
    plain('Client: A port authority in the Netherlands', 20),
    plain('Role: Developer', 20),
    plain('Environment: Java 8, Hibernate, PostgreSQL', 20),
    bullet('Developed REST services for vessel arrival and berth planning.'),
    section('ACADEMIC QUALIFICATION', ink),
    grid(
      [2700, 3738, 1600, 1600],
      [
        ['Course', 'Institution', 'Year of passing', '% / CGPA'],
        ['B.E. (Computer Science)', 'PSG College of Technology, Coimbatore', '2016', '8.41'],
        ['H.S.C. (12th)', 'Vidya Mandir, Chennai', '2012', '94.2%'],
        ['S.S.L.C. (10th)', 'Vidya Mandir, Chennai', '2010', '95.8%'],
      ],
      true,
    ),
    section('TECHNICAL SKILLS', ink),
    grid(
      [2700, 6938],
      [
        ['Languages', 'Java, SQL, JavaScript'],
        ['Frameworks', 'Spring Boot, Hibernate, Angular (basics)'],
        ['Tools', 'Git, Jenkins, SonarQube, JIRA'],
      ],
      false,
    ),
    section('PERSONAL DETAILS', ink),
    grid(
      [2700, 6938],
      [
        ["Father's Name", ': Mr. K. Ramakrishnan'],
        ['Date of Birth', ': 11-08-1994'],
        ['Gender', ': Female'],
        ['Marital Status', ': Married'],
        ['Nationality', ': Indian'],
        ['Languages Known', ': English, Tamil, Malayalam, Hindi'],
        ['Hobbies', ': Carnatic music, badminton'],
      ],
      false,
    ),
    section('DECLARATION', ink),
    plain(
      'I hereby declare that the above-mentioned information is true to the best of my knowledge and belief.',
      160,
    ),
    plain('Place: Chennai', 20),
    plain('Date: 02/11/2025', 20),
    new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun('(SNEHA R. IYER)')] }),
  ])
}

/** An Australian electrician on one page: tickets first, dates behind a right tab, years of two digits. */
export function electrician(): Promise<Uint8Array> {
  const ink = 'C55A11'
  return pack('Arial', 20, [
    new Paragraph({
      spacing: { after: 40 },
      children: [new TextRun({ text: 'Craig Tāwhiri', bold: true, size: 40 })],
    }),
    plain('A Grade Electrician | Bunbury WA | 0491 570 159 | craig.tawhiri@example.com.au', 120),
    plain(
      'Reliable sparky with 14 years on the tools: mine sites, shutdowns, commercial fit-outs. FIFO ready, own ute and hand tools, clean drug and alcohol record.',
    ),
    section('Tickets & Licences', ink),
    bullet('WA Electrical Worker Licence EW 155509 (exp. 08/2028)'),
    bullet('High Risk Work Licence: WP, LF (exp. Mar 2027)'),
    bullet('White Card, Working at Heights (2024), Confined Space (2024)'),
    bullet('LV Rescue & CPR, renewed Jan 2025'),
    bullet('MR truck and C class driver licence'),
    section('Work History', ink),
    dated('Leading Hand Electrician – Boorabin Electrical Pty Ltd, Bunbury', "Mar '19 – current"),
    bullet('Run a crew of 6 on conveyors, crushers and HV switch rooms'),
    bullet('Wrote the isolation procedure used on all three sites'),
    bullet('Four years without a lost-time injury'),
    dated('Electrician – Karratha Shutdown Services, Karratha', "Jul '16 – Feb '19"),
    bullet('Shutdowns at 9 plants, 12-hour shifts, day and night'),
    bullet('Ex-rated terminations, instrument loop checks'),
    dated('Apprentice Electrician – T.J. Moffat & Sons, Whangārei', "Jan '12 – Jun '16"),
    bullet('Domestic rewires, switchboards, dairy sheds'),
    section('Education', ink),
    dated('Certificate III in Electrotechnology – South Metro TAFE (RPL)', '2016'),
    dated('NCEA Level 2 – Kamo High School', '2011'),
    section('Other', ink),
    plain('Languages: English, te reo Māori', 20),
    plain('Coach, Bunbury Rangers under-14s (volunteer, 2020 – current)', 20),
    plain('Referees: Deb Karlsson, Site Superintendent, 0491 570 313; Tim Moffat, +64 21 555 0147'),
  ])
}

/** A Dutch freelancer: contact in the page header, clients under one umbrella. */
export function freelancer(): Promise<Uint8Array> {
  const ink = '2E7D6B'
  return pack(
    'Calibri',
    21,
    [
      new Paragraph({
        spacing: { after: 40 },
        children: [new TextRun({ text: 'Joost Kuipers-Van Daele', size: 44, color: ink })],
      }),
      plain('Technical writer for machines that can hurt you', 160),
      plain(
        'I write manuals, safety instructions and service documentation for makers of industrial and medical equipment, in Dutch, English and German. Most clients come back; two have been with me from the first year.',
      ),
      section('Work experience', ink),
      bold('Freelance Technical Writer', 20),
      plain('Kuipers Tekst & Techniek, Zwolle', 20),
      plain('May 2017 – present'),
      plain('Own one-person business. A selection of clients:', 40),
      bullet('Vaartveld Pompen B.V. (2022 – 2024): complete documentation of a new pump range, 1,400 pages'),
      bullet('Lumeris Röntgen GmbH (2020 – 2021): instructions for use under the MDR, eleven languages'),
      bullet('Noorderzon Liften (since 2017): maintenance manuals and yearly revisions'),
      bullet('Stad & Spoor (2018): style guide and training for twelve engineers'),
      bold('Technical Writer', 20),
      plain('Hoogland Medical Systems N.V., Deventer', 20),
      plain('September 2012 – April 2017'),
      bullet('Service manuals for infusion pumps; moved the team to DITA'),
      bullet('Member of the risk analysis board'),
      bold('Documentation Assistant', 20),
      plain('Drukkerij De Zwaan, Kampen', 20),
      plain('2010 – 2012'),
      bullet('Layout and proofreading of manuals and annual reports'),
      section('Education', ink),
      bold('BA Communication and Multimedia Design', 20),
      plain('Windesheim University of Applied Sciences, Zwolle', 20),
      plain('2006 – 2010'),
      section('Tools', ink),
      plain('MadCap Flare, oXygen XML, FrameMaker, Adobe Illustrator, Trados Studio'),
      section('Languages', ink),
      plain('Dutch (native), English (C2), German (C1), French (B1)'),
      section('Courses', ink),
      plain('ISO 20607 Instruction handbooks (2021), tekom certification, level Professional (2019)'),
    ],
    [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            text: 'Zwolle, NL  ·  06 - 15 55 01 23  ·  joost@kuiperstekst.example.nl',
            size: 18,
            color: '666666',
          }),
        ],
      }),
    ],
  )
}
