import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' }
const BARE = { top: NONE, bottom: NONE, left: NONE, right: NONE }

function line(text: string, bold = false, after = 40): Paragraph {
  return new Paragraph({ spacing: { after }, children: [new TextRun({ text, bold })] })
}

function dot(text: string): Paragraph {
  return new Paragraph({ bullet: { level: 0 }, spacing: { after: 20 }, children: [new TextRun(text)] })
}

function cell(width: number, children: Paragraph[]): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 80, left: 80, right: 80 },
    borders: BARE,
    children,
  })
}

/** Rows of two cells without lines: a label or a date, and what belongs to it. */
function pairs(left: number, right: number, rows: readonly (readonly [string, Paragraph[]])[]): Table {
  return new Table({
    width: { size: left + right, type: WidthType.DXA },
    columnWidths: [left, right],
    borders: { ...BARE, insideHorizontal: NONE, insideVertical: NONE },
    rows: rows.map(
      ([label, content]) =>
        new TableRow({ cantSplit: true, children: [cell(left, [line(label)]), cell(right, content)] }),
    ),
  })
}

/** An American student in the chronological template of Word: headings, the dates above each job. */
export function graduate(): Promise<Uint8Array> {
  const part = (text: string): Paragraph =>
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(text)] })
  const when = (text: string): Paragraph =>
    new Paragraph({ heading: HeadingLevel.HEADING_3, children: [new TextRun({ text, allCaps: true })] })
  const what = (title: string, place: string): Paragraph =>
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      children: [
        new TextRun({ text: `${title}, ` }),
        new TextRun({ text: place, bold: false, color: '595959' }),
      ],
    })
  return Packer.toBuffer(
    new Document({
      styles: {
        default: {
          document: { run: { font: 'Calibri', size: 22, color: '595959' } },
          title: {
            run: { font: 'Georgia', size: 70, color: '1D824C', bold: true },
            paragraph: { alignment: AlignmentType.CENTER },
          },
          heading1: {
            run: { font: 'Georgia', size: 28, bold: true, color: '262626', allCaps: true },
            paragraph: { spacing: { before: 320, after: 120 } },
          },
          heading2: {
            run: { font: 'Calibri', size: 26, bold: true, color: '1D824C' },
            paragraph: { spacing: { after: 40 } },
          },
          heading3: {
            run: { font: 'Calibri', size: 22, bold: true, color: '595959' },
            paragraph: { spacing: { before: 160 } },
          },
        },
      },
      sections: [
        {
          properties: {
            page: {
              size: { width: 12240, height: 15840 },
              margin: { top: 1080, bottom: 1080, left: 1440, right: 1440 },
            },
          },
          footers: {
            default: new Footer({
              children: [
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  children: [new TextRun({ children: [PageNumber.CURRENT] })],
                }),
              ],
            }),
          },
          children: [
            new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun('Maya Castellano')] }),
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: [new TextRun('1187 Summit Street, Apt 4, Columbus, OH 43299 · (614) 555-0163')],
            }),
            new Paragraph({
              alignment: AlignmentType.CENTER,
              spacing: { after: 240 },
              children: [
                new TextRun({
                  text: 'maya.castellano@example.com · linkedin.com/in/mayacastellano',
                  bold: true,
                  color: '1D824C',
                }),
              ],
            }),
            line(
              'Marketing senior with hands-on experience in social media, events and customer service. Organized, upbeat and used to early mornings. Looking for an entry-level marketing role starting in June 2027.',
            ),
            part('Experience'),
            when('May 2026 – August 2026'),
            what('Marketing Intern', 'Keystone Outdoor Company'),
            dot('Scheduled and wrote 60 Instagram and Facebook posts for the summer campaign'),
            dot('Built a weekly report in Excel that the team still uses'),
            dot('Helped run a booth at three regional trade shows'),
            when('August 2024 – Present'),
            what('Shift Supervisor', 'Blue Heron Coffee Roasters'),
            dot('Open the store and lead a crew of four, 20 hours a week during the semester'),
            dot('Trained nine new baristas'),
            dot('Count the drawer and prepare the bank deposit'),
            when('June 2023 – August 2023'),
            what('Camp Counselor', 'Camp Tohanna'),
            dot('Responsible for a cabin of ten campers aged 9 to 11'),
            dot('Taught archery and swimming'),
            part('Education'),
            when('Expected May 2027'),
            what('B.S. in Business Administration', 'Ohio State University'),
            line('Major in Marketing, minor in Spanish. GPA 3.6. Dean’s List, four semesters.'),
            when('June 2023'),
            what('High School Diploma', 'Westerville North High School'),
            part('Skills'),
            dot('Microsoft Office, Google Workspace'),
            dot('Canva, Adobe Express'),
            dot('Spanish (conversational)'),
            part('Activities'),
            line(
              'Treasurer of the American Marketing Association student chapter (2025 – 2026). Volunteer at the Mid-Ohio Food Collective. Intramural volleyball.',
            ),
          ],
        },
      ],
    }),
  )
}

/** A German bookkeeper: everything in tables without lines, parental leave between two jobs. */
export function bookkeeper(): Promise<Uint8Array> {
  const part = (text: string): Paragraph =>
    new Paragraph({
      spacing: { before: 260, after: 80 },
      shading: { fill: 'DDE6EE' },
      children: [new TextRun({ text, bold: true, size: 24, color: '23415A' })],
    })
  const table = (rows: readonly (readonly [string, Paragraph[]])[]): Table => pairs(2500, 6900, rows)
  return Packer.toBuffer(
    new Document({
      styles: { default: { document: { run: { font: 'Arial', size: 21 } } } },
      sections: [
        {
          properties: {
            page: {
              size: { width: 11906, height: 16838 },
              margin: { top: 1134, bottom: 1000, left: 1300, right: 1134 },
            },
          },
          children: [
            new Paragraph({
              spacing: { after: 200 },
              children: [new TextRun({ text: 'Lebenslauf', size: 40, color: '23415A' })],
            }),
            part('Zur Person'),
            table([
              ['Name', [line('Kerstin Dombrowski', true)]],
              ['Adresse', [line('Strandweidenweg 5'), line('18119 Rostock')]],
              ['Telefon', [line('0381 / 555 04 17')]],
              ['E-Mail', [line('kerstin.dombrowski@example.de')]],
              ['Geboren', [line('21. Juni 1981 in Güstrow')]],
              ['Familienstand', [line('verheiratet, ein Sohn')]],
            ]),
            part('Berufserfahrung'),
            table([
              [
                'seit 03/2021',
                [
                  line('Bilanzbuchhalterin', true),
                  line('Nordlicht Schiffsausrüstung GmbH, Rostock'),
                  dot('Monats- und Jahresabschlüsse nach HGB für zwei Gesellschaften'),
                  dot('Umsatzsteuervoranmeldungen, Zusammenfassende Meldungen'),
                  dot('Einführung der digitalen Belegablage mit DATEV Unternehmen online'),
                ],
              ],
              [
                '10/2011 – 02/2021',
                [
                  line('Steuerfachangestellte', true),
                  line('Behrendt & Kollegen Steuerberatungsgesellschaft mbH, Rostock'),
                  dot('Betreuung von rund 45 Mandanten (Handwerk, Gastronomie, Freiberufler)'),
                  dot('Finanz- und Lohnbuchhaltung, Einkommensteuererklärungen'),
                  dot('Ansprechpartnerin für die Auszubildenden'),
                ],
              ],
              ['08/2009 – 09/2011', [line('Elternzeit')]],
              [
                '08/2003 – 07/2009',
                [
                  line('Steuerfachangestellte', true),
                  line('Steuerkanzlei Dr. Uwe Hartkopf, Güstrow'),
                  dot('Buchführung und Jahresabschlüsse für landwirtschaftliche Betriebe'),
                ],
              ],
              [
                '07/2001 – 07/2003',
                [
                  line('Buchhalterin', true),
                  line('Autohaus Petersdorf GmbH & Co. KG, Bützow'),
                  dot('Debitoren, Kreditoren, Mahnwesen und Kasse'),
                ],
              ],
            ]),
            part('Ausbildung und Weiterbildung'),
            table([
              [
                '09/2018 – 10/2020',
                [line('Geprüfte Bilanzbuchhalterin (IHK)', true), line('IHK zu Rostock, berufsbegleitend')],
              ],
              [
                '08/1998 – 06/2001',
                [
                  line('Ausbildung zur Steuerfachangestellten', true),
                  line('Steuerbüro Ingrid Maaß, Güstrow'),
                ],
              ],
              ['1992 – 1998', [line('Realschule Güstrow, Mittlere Reife')]],
            ]),
            part('Kenntnisse'),
            table([
              ['EDV', [line('DATEV (sehr gut), SAP FI (gut), Excel (sehr gut)')]],
              ['Sprachen', [line('Deutsch (Muttersprache), Englisch (gut), Russisch (Grundkenntnisse)')]],
              ['Führerschein', [line('Klasse B')]],
            ]),
            part('Interessen'),
            line('Chorgesang, Segeln, Kleingarten', false, 300),
            line('Rostock, den 3. November 2026'),
            line('Kerstin Dombrowski'),
          ],
        },
      ],
    }),
  )
}

/** A Portuguese physiotherapist in the Word form of the second Europass. */
export function physiotherapist(): Promise<Uint8Array> {
  const blue = '0E4194'
  const LEFT = 2834
  const RIGHT = 7541
  const head = (text: string): Table =>
    new Table({
      width: { size: LEFT + RIGHT, type: WidthType.DXA },
      columnWidths: [LEFT, RIGHT],
      borders: { ...BARE, insideHorizontal: NONE, insideVertical: NONE },
      rows: [
        new TableRow({
          children: [
            cell(LEFT, [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                spacing: { before: 200 },
                children: [new TextRun({ text, allCaps: true, color: blue, size: 18 })],
              }),
            ]),
            cell(RIGHT, [
              new Paragraph({
                spacing: { before: 200 },
                border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: 'C6C6C6', space: 1 } },
                children: [],
              }),
            ]),
          ],
        }),
      ],
    })
  const entry = (label: string, content: Paragraph[]): TableRow =>
    new TableRow({
      cantSplit: true,
      children: [
        cell(LEFT, [
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            children: [new TextRun({ text: label, color: blue, size: 18 })],
          }),
        ]),
        cell(RIGHT, content),
      ],
    })
  const block = (rows: TableRow[]): Table =>
    new Table({
      width: { size: LEFT + RIGHT, type: WidthType.DXA },
      columnWidths: [LEFT, RIGHT],
      borders: { ...BARE, insideHorizontal: NONE, insideVertical: NONE },
      rows,
    })
  const top = (text: string): Paragraph =>
    new Paragraph({ spacing: { after: 40 }, children: [new TextRun({ text, color: blue, size: 22 })] })
  const between = (): Paragraph => new Paragraph({ spacing: { after: 0, line: 120 }, children: [] })
  const foot = new Paragraph({
    children: [
      new TextRun({
        text: '© European Union, 2002-2017 | europass.cedefop.europa.eu',
        size: 14,
        color: '808080',
      }),
      new TextRun({
        children: ['\tPage ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
        size: 14,
        color: '808080',
      }),
    ],
  })
  return Packer.toBuffer(
    new Document({
      styles: { default: { document: { run: { font: 'Arial', size: 18, color: '3F3A38' } } } },
      sections: [
        {
          properties: {
            page: {
              size: { width: 11906, height: 16838 },
              margin: { top: 850, bottom: 850, left: 850, right: 680 },
            },
          },
          footers: { default: new Footer({ children: [foot] }) },
          children: [
            new Paragraph({
              alignment: AlignmentType.RIGHT,
              children: [new TextRun({ text: 'Curriculum Vitae', color: blue, size: 20 })],
            }),
            head('Personal information'),
            block([
              entry('', [
                new Paragraph({
                  spacing: { after: 80 },
                  children: [new TextRun({ text: 'Inês Vasconcelos Moura', size: 26 })],
                }),
                line('Rua das Oliveiras 73, 2.º Esq., 4450-999 Matosinhos (Portugal)'),
                line('(+351) 912 555 036'),
                line('ines.moura@example.pt'),
                line('Sex Female | Date of birth 12/08/1995 | Nationality Portuguese'),
              ]),
            ]),
            between(),
            block([
              entry('JOB APPLIED FOR', [
                new Paragraph({ children: [new TextRun({ text: 'Physiotherapist', size: 26 })] }),
              ]),
            ]),
            head('Work experience'),
            block([
              entry('05/2022–Present', [
                top('Physiotherapist'),
                line('Clínica Fisiomar, Lda., Matosinhos (Portugal)'),
                dot('Assessment and treatment of musculoskeletal patients, about 50 a week'),
                dot('Pilates and back-care classes in small groups'),
                dot('Supervision of students on placement'),
              ]),
              entry('10/2018–07/2021', [
                top('Physiotherapist'),
                line('Hospital da Boa Nova, Porto (Portugal)'),
                dot('Early mobilisation after hip and knee replacement'),
                dot('Respiratory physiotherapy on the intensive care unit during the pandemic'),
              ]),
              entry('09/2017–09/2018', [
                top('Assistant Physiotherapist'),
                line('Clube Desportivo do Lavadouro, Vila do Conde (Portugal)'),
                dot('Match-day cover and rehabilitation for the under-19 football squad'),
              ]),
            ]),
            head('Education and training'),
            block([
              entry('09/2021–03/2022', [
                top('English language course, level C1'),
                line('Shannon Language Centre, Limerick (Ireland)'),
              ]),
              entry('2019', [
                top('Manual therapy, level 1 (120 hours)'),
                line('Instituto de Terapia Manual, Porto (Portugal)'),
              ]),
              entry('09/2013–07/2017', [
                top('Bachelor’s degree in Physiotherapy'),
                line('Escola Superior de Saúde do Porto, Porto (Portugal)'),
              ]),
            ]),
            head('Personal skills'),
            block([
              entry('Mother tongue(s)', [line('Portuguese')]),
              entry('Other language(s)', [line('English C1, Spanish B2, French A2')]),
              entry('Communication skills', [
                dot('Clear and patient with people in pain and with their families'),
                dot('Used to working in a team with doctors, nurses and coaches'),
              ]),
              entry('Digital skills', [line('SClínico, Microsoft Office, Zoom consultations')]),
              entry('Driving licence', [line('B')]),
            ]),
            head('Additional information'),
            block([
              entry('Memberships', [line('Ordem dos Fisioterapeutas, no. 5550')]),
              entry('Volunteering', [line('First-aid team, Porto Marathon (every November since 2018)')]),
            ]),
          ],
        },
      ],
    }),
  )
}
