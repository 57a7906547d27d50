import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../server/resumes/read-document.ts'
import { buildDocx, paragraph } from './build-zip.ts'

/** Word resumes in tables without lines, as the Europass forms are; a line that begins with # is set large. */

function cell(lines: string): string {
  const paragraphs = lines
    .split('\n')
    .map((line) => paragraph(line.replace(/^# /, ''), line.startsWith('# ') ? '<w:sz w:val="22"/>' : ''))
  return `<w:tc>${paragraphs.join('')}</w:tc>`
}

/** A table from rows of cells. */
function table(rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

async function readTables(...tables: readonly (readonly (readonly string[])[])[]) {
  const person = table([['', '# Nora Feldmann\n4450-999 Porto (Portugal)\nnora@example.com']])
  const { resume } = await readDocument(buildDocx([person, ...tables.map(table)].join('')))
  return {
    jobs: (resume.work ?? []).map((job) =>
      [job.position, job.name, job.startDate, job.endDate ?? 'now'].join(' | '),
    ),
    schools: (resume.education ?? []).map(({ institution }) => institution),
  }
}

const three = [
  'Physiotherapist | Clínica Fisiomar, Lda. | 2022-05 | now',
  'Physiotherapist | Hospital da Boa Nova | 2018-10 | 2021-07',
  'Physiotherapist | Clube do Lavadouro | 2017-09 | 2018-09',
]
const texts = [
  '# Physiotherapist\nClínica Fisiomar, Lda., Porto (Portugal)\n• About 50 patients a week\n• Classes in small groups',
  '# Physiotherapist\nHospital da Boa Nova, Porto (Portugal)\n• Early mobilisation',
  '# Physiotherapist\nClube do Lavadouro, Vila do Conde (Portugal)\n• Match days',
] as const
const [first, second, third] = texts

/** A label and a value in a row of their own, and a title row between the jobs or not. */
function fields(labels: readonly [string, string, string]): string[][] {
  const [dates, position, employer] = labels
  return [
    [dates, '05/2022 – Present'],
    [position, 'Physiotherapist'],
    [employer, 'Clínica Fisiomar, Lda., Porto (Portugal)'],
    [dates, '10/2018 – 07/2021'],
    [position, 'Physiotherapist'],
    [employer, 'Hospital da Boa Nova, Porto (Portugal)'],
    [dates, '09/2017 – 09/2018'],
    [position, 'Physiotherapist'],
    [employer, 'Clube do Lavadouro, Vila do Conde (Portugal)'],
  ]
}

describe('jobs in the rows of a table', () => {
  const rows = [
    ['05/2022–Present', first],
    ['10/2018–07/2021', second],
    ['09/2017–09/2018', third],
  ]
  it.each([
    ['titles in tables of their own', [[['Work experience', '']], rows]],
    ['titles in the same table', [[['WORK EXPERIENCE', ''], ...rows]]],
    ['a German title', [[['Berufserfahrung', '']], rows]],
    ['a Portuguese title', [[['Experiência profissional', '']], rows]],
    ['dates at the right', [[['Work experience', '']], rows.map(([dates = '', text = '']) => [text, dates])]],
    ['one table for each job', [[['Work experience', '']], ...rows.map((row) => [row])]],
    [
      'the story in a row of its own',
      [
        [['Work experience', '']],
        rows.flatMap(([dates = '', text = '']) => {
          const [title = '', employer = '', ...story] = text.split('\n')
          return [
            [dates, `${title}\n${employer}`],
            ['', story.join('\n')],
          ]
        }),
      ],
    ],
    [
      'employers behind a label',
      [[['Work experience', '']], rows.map((row) => row.map((text) => text.replace('\n', '\nEmployer: ')))],
    ],
    [
      'English labels',
      [
        [['Work experience', '']],
        fields(['Dates', 'Occupation or position held', 'Name and address of employer']),
      ],
    ],
    [
      'Portuguese labels',
      [
        [['Experiência profissional', '']],
        fields(['Datas', 'Função ou cargo ocupado', 'Nome e morada do empregador']),
      ],
    ],
    [
      'German labels',
      [
        [['Berufserfahrung', '']],
        fields(['Zeitraum', 'Beruf oder Funktion', 'Name und Adresse des Arbeitgebers']),
      ],
    ],
    [
      'Italian labels',
      [
        [['Esperienza professionale', '']],
        fields(['Date', 'Lavoro o posizione ricoperti', 'Nome e indirizzo del datore di lavoro']),
      ],
    ],
    [
      'French labels',
      [
        [['Expérience professionnelle', '']],
        fields(['Dates', 'Fonction ou poste occupé', "Nom et adresse de l'employeur"]),
      ],
    ],
    [
      'Spanish labels',
      [
        [['Experiencia laboral', '']],
        fields(['Fechas', 'Profesión o cargo desempeñado', 'Nombre y dirección del empleador']),
      ],
    ],
  ])('should all be read: %s', async (_, tables) => {
    expect((await readTables(...tables)).jobs).toEqual(three)
  })

  it.each([
    [
      'the school last',
      ['08/2014 – 06/2017', 'Apprentice baker\nMill Bakery'],
      ['2008 – 2014', 'Hill School'],
    ],
    [
      'the school first',
      ['2008 – 2014', 'Hill School'],
      ['08/2014 – 06/2017', 'Apprentice baker\nMill Bakery'],
    ],
  ])('should not be found among the rows of the education: %s', async (_, ...studies) => {
    const { jobs, schools } = await readTables([['Work experience', '']], rows, [['Education', '']], studies)
    expect(jobs).toEqual(three)
    expect(schools).toContain('Hill School')
  })
})
