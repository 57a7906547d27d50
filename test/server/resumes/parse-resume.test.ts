import { describe, expect, it } from 'vitest'
import { toReadingOrder } from '../../../server/resumes/bidi-order.ts'
import { resolveUnknownGlyphs } from '../../../server/resumes/clean-text.ts'
import { isLocation } from '../../../server/resumes/find-location.ts'
import { findPhone } from '../../../server/resumes/parse-contact.ts'
import { readDocument } from '../../../server/resumes/read-document.ts'
import { sectionOfTitle } from '../../../server/resumes/section-titles.ts'

const read = (text: string) => readDocument(new TextEncoder().encode(text))
const head = 'Nora Feldmann\nnora@example.com\n\n'

async function jobsOf(text: string): Promise<string[]> {
  const { resume } = await read(`${head}EXPERIENCE\n\n${text}`)
  return (resume.work ?? []).map((job) =>
    [job.position, job.name, job.location, job.startDate, job.endDate].join(' | '),
  )
}

describe('jobs', () => {
  const expected = ['Data Engineer | Quellwerk GmbH | Berlin | 2019-03 | 2021-05']
  it.each([
    ['title at employer', 'Data Engineer at Quellwerk GmbH, Berlin\n03/2019 - 05/2021'],
    ['employer, then title', 'Quellwerk GmbH, Berlin\nData Engineer\n03/2019 - 05/2021'],
    ['one line', 'Data Engineer, Quellwerk GmbH, Berlin (Mar 2019 - May 2021)'],
    ['dashes', 'Quellwerk GmbH — Data Engineer — Berlin — 03/2019 - 05/2021'],
    ['dates first', '03/2019 - 05/2021   Data Engineer\n                    Quellwerk GmbH (Berlin)'],
    ['bars', 'Data Engineer | Quellwerk GmbH | Berlin, 2019-03 – 2021-05'],
    [
      'labels',
      'Employer: Quellwerk GmbH\nPosition: Data Engineer\nLocation: Berlin\nPeriod: 03/2019 - 05/2021',
    ],
    ['full time', 'Data Engineer (Full-time)\nQuellwerk GmbH · Berlin\nMar 2019 - May 2021 · 2 yrs 3 mos'],
  ])('should tell employer from title: %s', async (_, text) => {
    expect(await jobsOf(`${text}\n- Built pipelines for timetables`)).toEqual(expected)
  })

  it('should give several positions their one employer', async () => {
    const text =
      'Quellwerk GmbH, Berlin   2015 – 2023\nHead of Data   2020 – 2023\n- Led nine people\nData Engineer   2015 – 2020\n- Built pipelines'
    expect(await jobsOf(text)).toEqual([
      'Head of Data | Quellwerk GmbH | Berlin | 2020 | 2023',
      'Data Engineer | Quellwerk GmbH | Berlin | 2015 | 2020',
    ])
  })

  it('should read an entry whose words tell nothing as the others of its section', async () => {
    const text =
      'Quellwerk GmbH, Berlin\nData Engineer\n03/2019 - 05/2021\n- Built pipelines\n\nMorgenrot\nSpringer\n2015 - 2019\n- Helped where help was needed\n\nNordlicht AG\nAnalyst\n2012 - 2015'
    expect(await jobsOf(text)).toEqual([
      'Data Engineer | Quellwerk GmbH | Berlin | 2019-03 | 2021-05',
      'Springer | Morgenrot |  | 2015 | 2019',
      'Analyst | Nordlicht AG |  | 2012 | 2015',
    ])
  })

  it('should give no line to two heads', async () => {
    const text =
      'Fernhill\nDemand Planner\nJanuary 2021 - Present\nBoston, MA\nJunior Planner\nApril 2018 - January 2021\nBoston, MA\nOcean Jobbers\nInventory Analyst\nJuly 2014 - March 2018\nProvidence, RI'
    expect(await jobsOf(text)).toEqual([
      'Demand Planner | Fernhill | Boston, MA | 2021-01 | ',
      'Junior Planner | Fernhill | Boston, MA | 2018-04 | 2021-01',
      'Inventory Analyst | Ocean Jobbers | Providence, RI | 2014-07 | 2018-03',
    ])
  })

  it.each([
    ['sentences', '- Working as Data Engineer in Quellwerk GmbH, Berlin from 03/2019 to 05/2021.'],
    ['full stops', 'Data Engineer. Quellwerk GmbH, Berlin. 03/2019-05/2021'],
    ['a story behind', '- Data Engineer, Quellwerk GmbH, Berlin (03/2019 - 05/2021): moved timetables.'],
    ['dates over two lines', '03/2019 -     Data Engineer\n05/2021       Quellwerk GmbH, Berlin'],
  ])('should read heads written as %s', async (_, text) => {
    expect(await jobsOf(text)).toEqual(expected)
  })

  it('should keep achievements that stand below a job within it', async () => {
    const { resume } = await read(
      '# Nora Feldmann\nnora@example.com\n## Experience\n### Data Engineer at Quellwerk GmbH\n2019 - 2021\n#### Achievements\n- Cut costs\n### Analyst at Nordlicht AG\n2015 - 2019\n',
    )
    expect(resume.work?.map((job) => job.name)).toEqual(['Quellwerk GmbH', 'Nordlicht AG'])
    expect(resume.awards).toBeUndefined()
  })

  it('should lend no employer to work on own account, nor take studies and unpaid work for jobs', async () => {
    const text =
      'Data Engineer\nQuellwerk GmbH\n2019 - 2021\n\nFreelance designer\n2014 - 2019\n\nENGAGEMENT\n\nVolunteer, Tafel Berlin\n2016 - 2018'
    expect(await jobsOf(text)).toEqual([
      'Data Engineer | Quellwerk GmbH |  | 2019 | 2021',
      'Freelance designer |  |  | 2014 | 2019',
    ])
    const { resume } = await read(
      `${head}Data Engineer\nQuellwerk GmbH\n2019 - 2021\n\nAnalyst\nNordlicht AG\n2015 - 2019\n\nPhysik\nUniversität Leipzig\n2010 - 2015`,
    )
    expect(resume.work?.map((job) => job.name)).toEqual(['Quellwerk GmbH', 'Nordlicht AG'])
    expect(resume.education?.map((entry) => entry.institution)).toEqual(['Universität Leipzig'])
  })

  it('should make rows with achievements, skills and a current job', async () => {
    const text =
      'Data Engineer at Quellwerk GmbH, Berlin\nSeit 03/2019\n- Built pipelines\n- Cut costs\nTechnologies: Kafka, dbt'
    expect((await read(`${head}EXPERIENCE\n\n${text}`)).experiences).toEqual([
      {
        company_name: 'Quellwerk GmbH',
        position: 'Data Engineer',
        start_date: '2019-03-01',
        end_date: null,
        is_current: true,
        location: 'Berlin',
        description: null,
        skills: ['Kafka', 'dbt'],
        achievements: ['Built pipelines', 'Cut costs'],
      },
    ])
  })

  it('should not take years in a description for jobs', async () => {
    const text =
      'Data Engineer at Quellwerk GmbH, Berlin\n03/2019 - 05/2021\n- From 2019 to 2020 I led the move to the cloud.\n- Won the team award in 2020.'
    expect(await jobsOf(text)).toEqual(expected)
  })
})

describe('sensitive details', () => {
  it.each([
    ['Date of birth: 14 March 1985', 'Geburtsdatum: 14.03.1985', 'geboren am 07.06.1984 in Halle'],
    ['Nationality: German | Marital status: married', 'Familienstand: ledig', 'Konfession: evangelisch'],
    ['Né le 2 mai 1991', 'Situation familiale : célibataire', 'DNI: 12345678Z'],
    ['出生年月：1992年6月', 'تاريخ الميلاد: 12/05/1989', 'Дата рождения: 11.08.1988'],
  ])('should leave out: %s; %s; %s', async (...details) => {
    const reading = await read(
      `Nora Feldmann\nnora@example.com\n${details.join('\n')}\n\nEXPERIENCE\n\nData Engineer at Quellwerk GmbH\n03/2019 - 05/2021`,
    )
    expect(reading.text).toBe(
      'Nora Feldmann\nnora@example.com\n\nEXPERIENCE\n\nData Engineer at Quellwerk GmbH\n03/2019 - 05/2021',
    )
    expect(JSON.stringify(reading.resume)).not.toMatch(
      /198\d|199\d|married|ledig|evangelisch|célibataire|12345678/,
    )
    expect(reading.notices).toContainEqual(expect.objectContaining({ code: 'sensitive_ignored' }))
  })

  it('should leave form rows without the cells that say too much', async () => {
    const reading = await read(
      'Name   Nora Feldmann   Gender   female   Age   34\nPhone   +49 30 5550 1234\n',
    )
    expect(reading.text).toBe('Name  Nora Feldmann\nPhone  +49 30 5550 1234')
  })

  it('should not take a degree in nursing for a Dutch number', async () => {
    const reading = await read(`${head}College of St. Brigid, 2013\nBSN\nCLINICAL EXPERIENCE\n`)
    expect(reading.text).toContain('BSN\nCLINICAL EXPERIENCE')
  })

  it('should keep work that only sounds alike', async () => {
    const text = `${head}EXPERIENCE\n\nGesundheits- und Krankenpflegerin at St. Marien Religion und Pflege gGmbH\n03/2019 - 05/2021\n- Counselled married couples about nationality law and health\n`
    const reading = await read(text)
    expect(reading.text).toContain('married couples about nationality law and health')
    expect(reading.notices.map((notice) => notice.code)).not.toContain('sensitive_ignored')
  })
})

describe('contact', () => {
  it.each([
    ['+1 (415) 555-0132', '+1 (415) 555-0132'],
    ['Tel.: 06 55 12 84 30', '06 55 12 84 30'],
    ['0151 / 555 01 932', '0151 / 555 01 932'],
    ['M: 07700 900482', '07700 900482'],
    ['505.555.0142', '505.555.0142'],
    ['2015 – 2019', null],
    ['12.05.2018 - 30.06.2019', null],
    ['70182 Stuttgart', null],
    ['P.O. Box 5550 – 00100, Nairobi', null],
  ])('should find the number in %s', (text, phone) => {
    expect(findPhone(text)).toBe(phone)
  })

  it('should read name, links and place', async () => {
    const { resume } = await read(
      'NORA FELDMANN, PhD\nData Engineer\nBerlin, Germany | nora@example.com | linkedin.com/in/noraf | github.com/noraf | www.nora.example.com\n',
    )
    expect(resume.basics).toEqual({
      name: 'Nora Feldmann',
      label: 'Data Engineer',
      email: 'nora@example.com',
      url: 'www.nora.example.com',
      location: { city: 'Berlin', countryCode: 'DE' },
      profiles: [
        { network: 'LinkedIn', username: 'noraf', url: 'https://linkedin.com/in/noraf' },
        { network: 'GitHub', username: 'noraf', url: 'https://github.com/noraf' },
      ],
    })
  })
})

describe('names', () => {
  it.each([
    ['Jeroen van der Veldt', 'Jeroen van der Veldt'],
    ['Eleri Prydderch LLB (Hons)', 'Eleri Prydderch'],
    ['# vlad-mihai ionescu', 'Vlad-Mihai Ionescu'],
  ])('should read the name in %s', async (line, name) => {
    expect((await read(`${line}\nnora@example.com\n`)).resume.basics?.name).toBe(name)
  })
})

describe('glyphs without a letter', () => {
  it.each([
    ['2019 \uFFFD 2021', '2019 – 2021'],
    ['2019\uFFFD2021', '2019–2021'],
    ['\uFFFD49 30 5550 1234', '49 30 5550 1234'],
  ])('should read %s', (text, read) => {
    expect(resolveUnknownGlyphs(text)).toBe(read)
  })
})

describe('words', () => {
  it.each([
    ['Berufserfahrung', 'work'],
    ['EXPÉRIENCES PROFESSIONNELLES :', 'work'],
    ['Опыт работы', 'work'],
    ['الخبرات العملية', 'work'],
    ['ניסיון תעסוקתי', 'work'],
    ['学歴', 'education'],
    ['Wykształcenie', 'education'],
    ['Skills & Tools', 'skills'],
    ['Experienced in sales', null],
  ])('should know the title %s', (title, kind) => {
    expect(sectionOfTitle(title)).toBe(kind)
  })

  it('should know places from employers', () => {
    const texts = [
      'Berlin',
      'Austin, TX',
      'Lyon (France)',
      'München, Deutschland',
      'Remote',
      'Acme Corp, Berlin',
      'Ledgerline, San Francisco, CA',
      'Harbor Analytics',
    ]
    expect(texts.filter(isLocation)).toEqual([
      'Berlin',
      'Austin, TX',
      'Lyon (France)',
      'München, Deutschland',
      'Remote',
    ])
  })

  it('should put right-to-left lines into reading order', () => {
    const visual = [...'Google 2021 - 2019 סדנהמ']
    expect(toReadingOrder(visual, true)).toBe('מהנדס 2019 - 2021 Google')
    expect(toReadingOrder([...'0191 555 50 971+'], true)).toBe('+971 50 555 0191')
    expect(toReadingOrder([...'Jane Doe'], true)).toBe('Jane Doe')
  })
})
