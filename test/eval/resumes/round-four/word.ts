import { Document, Packer, Paragraph, Table, TableCell, TableRow, TabStopType, TextRun } from 'docx'

/** The Word documents of the fourth round. */

const b = (text: string) => new TextRun({ text, bold: true })
const p = (...parts: (string | TextRun)[]) =>
  new Paragraph({ children: parts.map((part) => (typeof part === 'string' ? new TextRun(part) : part)) })
const tab = (left: TextRun, right: string) =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: 9000 }],
    children: [left, new TextRun(`\t${right}`)],
  })
const bullet = (text: string) => new Paragraph({ text, bullet: { level: 0 } })
const cell = (...lines: (string | Paragraph)[]) =>
  new TableCell({ children: lines.map((line) => (typeof line === 'string' ? p(line) : line)) })
const table = (...rows: (string | Paragraph)[][][]) =>
  new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map((lines) => cell(...lines)) })) })
const pack = async (...children: (Paragraph | Table)[]): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))

/** British, chronological: a dated line, then the story; referees with their own numbers. */
export const office = (): Promise<Uint8Array> =>
  pack(
    new Paragraph({ children: [b('CURRICULUM VITAE')] }),
    p(b('Name: '), 'Gillian Mary Fothergill'),
    p(b('Address: '), '3 Beck View, Penwortham, Preston PR1 0ZZ'),
    p(b('Telephone: '), '01772 555 016'),
    p(b('Email: '), 'gillian.fothergill@example.co.uk'),
    p(b('PERSONAL PROFILE')),
    p(
      'An experienced office manager who has kept three firms running smoothly, with a firm hand on the diary and a soft spot for a well-kept filing system.',
    ),
    p(b('EMPLOYMENT HISTORY')),
    p(b('January 2018 – Present: Office Manager, Harcastle & Dunn Solicitors, Preston')),
    p(
      'I am responsible for the smooth running of the office, supervising a team of five secretaries. I introduced digital dictation in 2020, which saved the firm two days a week.',
    ),
    p(b('May 2009 – December 2017: Legal Secretary, Bromley Thwaite LLP, Chorley')),
    p('Audio typing, diary management and billing for two partners.'),
    p(b('September 2002 – April 2009: Receptionist, Ribble Valley Veterinary Centre')),
    p('Front of house, bookings and insurance claims.'),
    p(b('EDUCATION')),
    p('2000 – 2002: Newman College, Preston. A Levels: English (B), French (C)'),
    p('1995 – 2000: Penwortham Girls High School. 8 GCSEs'),
    p(b('HOBBIES')),
    p('Fell walking, church choir'),
    p(b('REFEREES')),
    p('Mr A. Harcastle, Senior Partner, 01772 555 099, a.harcastle@harcastledunn.example.co.uk'),
    p('Mrs J. Bromley, 01257 555 031, jb@bromleythwaite.example.co.uk'),
  )

/** Skills first; the jobs are one list near the end. */
export const functional = (): Promise<Uint8Array> =>
  pack(
    new Paragraph({ children: [new TextRun({ text: 'Latoya Simmonds', size: 40 })] }),
    p('Croydon · 07700 900 274 · latoya.simmonds@example.com'),
    p(b('What I bring')),
    p('Eleven years with customers, five of them leading people, and a fresh qualification in bookkeeping.'),
    p(b('Customer service')),
    bullet('Handled 60 calls a day with a satisfaction score of 96%'),
    bullet('Wrote the complaints guide that the branch still uses'),
    p(b('Leadership')),
    bullet('Led a team of seven through a merger in 2019'),
    p(b('Numbers')),
    bullet('Reconciled tills and petty cash, month-end for three branches'),
    p(b('Where I have worked')),
    p('Team Leader, Crestline Building Society, Croydon (2017–2023)'),
    p('Customer Adviser, Crestline Building Society, Sutton (2014–2017)'),
    p('Receptionist, Bright Dental Practice, Hull (2012–2014)'),
    p(b('Qualifications')),
    p('AAT Level 3, Croydon College (2023)'),
    p('BTEC Business, Hull College (2010–2012)'),
  )

/** A table with a head row: dates, employer, post. */
export const nurse = (): Promise<Uint8Array> =>
  pack(
    new Paragraph({ children: [new TextRun({ text: 'Maricel D. Evangelista, RN', bold: true, size: 32 })] }),
    p('NMC PIN: 15I5550E (expires 30/09/2025)   DBS: enhanced, on update service'),
    p('Mobile: 07400 555 129   Email: maricel.evangelista@example.com   Leicester LE2'),
    p(b('Professional Registration')),
    table(
      [['Body'], ['Number'], ['Since']],
      [['Nursing and Midwifery Council (UK)'], ['15I5550E'], ['2015']],
      [['Professional Regulation Commission (PH)'], ['0555018'], ['2009']],
    ),
    p(b('Employment')),
    table(
      [['Dates'], ['Employer'], ['Post held']],
      [
        ['04/2019 – present'],
        ['Leicester Royal Teaching Hospital NHS Trust'],
        ['Charge Nurse, Band 7', 'Respiratory HDU, 14 beds'],
      ],
      [
        ['09/2015 – 03/2019'],
        ['Fosse Park Nursing Home'],
        ['Staff Nurse, Band 5', 'Dementia unit, mentor to students'],
      ],
      [['02/2012 – 07/2015'], ['King Fahd Medical City, Riyadh'], ['Registered Nurse', 'Medical ward']],
      [['06/2009 – 01/2012'], ['Batangas Provincial Hospital'], ['Ward Nurse']],
    ),
    p(b('Education')),
    table([['2005 – 2009'], ['Lyceum of Batangas'], ['BSc Nursing']]),
    p(b('Referees')),
    p('Sister Joan Whitby, ward manager, joan.whitby@leicester.example.nhs.uk, 0116 555 0199'),
  )

/** Italian: employer with the dates at the right, post below, "dal … ad oggi". */
export const italian = (): Promise<Uint8Array> =>
  pack(
    new Paragraph({ children: [new TextRun({ text: 'Federica Bongiovanni', size: 44, color: '884400' })] }),
    p('Via Cernaia 22, 10122 Torino  –  cell. 347 555 0168  –  federica.bongiovanni@example.it'),
    new Paragraph({ children: [new TextRun({ text: 'ESPERIENZE PROFESSIONALI', color: '884400' })] }),
    tab(b('Cantine Monfalletto S.r.l.'), 'dal 2019 ad oggi'),
    p(new TextRun({ text: 'Export Manager', italics: true }), ' – Alba (CN)'),
    bullet('Sviluppo dei mercati scandinavi e del Benelux'),
    bullet('Fatturato estero da 1,1 a 2,7 milioni di euro'),
    tab(b('Pastificio Rovereto'), 'dal 2014 al 2019'),
    p(new TextRun({ text: 'Impiegata ufficio estero', italics: true }), ' – Asti'),
    bullet('Documentazione doganale, fiere, clienti tedeschi'),
    tab(b('Agenzia Viaggi Il Mappamondo'), '2011 – 2014'),
    p(new TextRun({ text: 'Banconista', italics: true }), ' – Torino'),
    new Paragraph({ children: [new TextRun({ text: 'ISTRUZIONE', color: '884400' })] }),
    tab(b('Università degli Studi di Torino'), '2006 – 2011'),
    p('Laurea magistrale in Lingue per il commercio internazionale'),
    new Paragraph({ children: [new TextRun({ text: 'LINGUE', color: '884400' })] }),
    p('Inglese C1, tedesco B2, svedese A2'),
  )

/** Sentences instead of a header: "Working as … with … from … to till date". */
export const tester = (): Promise<Uint8Array> =>
  pack(
    p(b('RAGHAVENDRA KULKARNI')),
    p('Email: raghavendra.kulkarni@example.in'),
    p('Mobile: +91-98450 55501'),
    p(b('Career Objective:')),
    p(
      'To work in a challenging environment where I can use my testing skills for the growth of the company.',
    ),
    p(b('Experience Summary:')),
    bullet('Having 9 years of experience in manual and automation testing.'),
    bullet('Good knowledge of SDLC, STLC and defect life cycle.'),
    p(b('Work Experience:')),
    bullet(
      'Working as Senior Test Engineer in Infolex Technologies Pvt Ltd, Bangalore from June 2019 to till date.',
    ),
    bullet('Worked as Test Engineer with Sankalp Softech Pvt. Ltd., Pune from Aug 2016 to May 2019.'),
    bullet('Worked as QA Trainee in BrightByte Solutions, Hubli from July 2015 to July 2016.'),
    p(b('Academic Profile:')),
    bullet('B.E. in Electronics from VTU, Belgaum in 2015 with 68%.'),
    bullet('PUC from KLE College, Hubli in 2011.'),
    p(b('Technical Skills:')),
    p('Selenium, TestNG, JIRA, Postman, SQL'),
    p(b('Declaration:')),
    p('I hereby declare that the above information is true to the best of my knowledge.'),
  )
