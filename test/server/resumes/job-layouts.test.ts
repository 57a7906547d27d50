import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../server/resumes/read-document.ts'

/** Layouts of jobs, each in a few variants of order, language and punctuation: a job as "title | employer | start | end". */

async function jobsOf(work: string, title = 'EXPERIENCE'): Promise<string[]> {
  const text = `Nora Feldmann\nnora@example.com\n\n${title}\n\n${work}\n`
  const { resume } = await readDocument(new TextEncoder().encode(text))
  return (resume.work ?? []).map((job) =>
    [job.position, job.name, job.startDate, job.endDate ?? 'now'].join(' | '),
  )
}

describe('one employer over several positions', () => {
  it.each([
    [
      'with the whole time below',
      'Umbra Telecom\n6 years 9 months\nHead of Care\nFebruary 2023 - Present (3 years)\nDurban, KwaZulu-Natal, South Africa\nTeam Leader\nMarch 2020 - January 2023 (2 years 11 months)\nMidrand, Gauteng, South Africa',
      ['Head of Care | Umbra Telecom | 2023-02 | now', 'Team Leader | Umbra Telecom | 2020-03 | 2023-01'],
    ],
    [
      'with kind and time below, and its place',
      'Brightwater Foods\nFull-time · 5 yrs 2 mos\nLeeds, West Yorkshire, England\n\nSupply Chain Lead\nMar 2022 – Present · 2 yrs 8 mos\n- Plans\n\nDemand Planner\nOct 2019 – Mar 2022 · 2 yrs 6 mos',
      [
        'Supply Chain Lead | Brightwater Foods | 2022-03 | now',
        'Demand Planner | Brightwater Foods | 2019-10 | 2022-03',
      ],
    ],
    [
      'in capitals, with departments behind the positions',
      'HARTWELL & SONS, York   2012 - present\nHead of Joinery   2019 - present\n- Runs a shop\nBench Joiner, Restoration   2014 - 2019\n- Windows\n\nMILLGATE TIMBER, Leeds   2010 - 2012\nYard Hand',
      [
        'Head of Joinery | HARTWELL & SONS | 2019 | now',
        'Bench Joiner, Restoration | HARTWELL & SONS | 2014 | 2019',
        'Yard Hand | MILLGATE TIMBER | 2010 | 2012',
      ],
    ],
    [
      'with the positions as items',
      'Aldine Press, Boston   2010 - 2022\n- Managing Editor (2013 - 2022): forty titles a year\n- Editorial Assistant (2010 - 2013): letters',
      ['Managing Editor | Aldine Press | 2013 | 2022', 'Editorial Assistant | Aldine Press | 2010 | 2013'],
    ],
  ])('should give it to each of them: %s', async (_, text, expected) => {
    expect(await jobsOf(text)).toEqual(expected)
  })
})

describe('forms', () => {
  it.each([
    [
      'dates first, employer below the duties',
      'Dates   March 2018 – present\nOccupation or position held   Miller\nMain activities   Keeping two mills running\nName and address of employer   UAB „Grūdai“, Pramonės g. 14, LT-94102 Klaipėda (Lithuania)\n\nDates   2014 – 2018\nOccupation or position held   Baker\nMain activities   Bread\nName and address of employer   Nordbrød AS, Sjøgata 22, 6770 Nordfjordeid (Norway)',
      ['Miller | UAB „Grūdai“ | 2018-03 | now', 'Baker | Nordbrød AS | 2014 | 2018'],
    ],
    [
      'colons in a column of their own',
      'Position      :  Miller\nCompany       :  Marwa Mills LLC, Dubai\nDuration      :  Jan 2019 to till date\n\nPosition      :  Baker\nCompany       :  Sagar Breads, Nagercoil\nDuration      :  Jun 2015 to Dec 2018',
      ['Miller | Marwa Mills LLC | 2019-01 | now', 'Baker | Sagar Breads | 2015-06 | 2018-12'],
    ],
    [
      'numbered, with labelled ends',
      '1. Employer: Zamani Mills\n   Role: Miller\n   Start date: 03/2018   End date: Present\n\n2. Employer: Kudu Breads\n   Role: Baker\n   Start date: 01/2013   End date: 02/2018',
      ['Miller | Zamani Mills | 2018-03 | now', 'Baker | Kudu Breads | 2013-01 | 2018-02'],
    ],
    [
      'a label broken by its column',
      'Zeitraum   04/2018 – heute\nName und Adresse   Mühle Brunner, Lindenweg 3, 88212 Ravensburg\ndes Arbeitgebers\nPosition   Müllerin\n\nZeitraum   2012 – 2018\nName und Adresse   Backhaus Allgäu\ndes Arbeitgebers\nPosition   Bäckerin',
      ['Müllerin | Mühle Brunner | 2018-04 | now', 'Bäckerin | Backhaus Allgäu | 2012 | 2018'],
    ],
  ])('should read an entry by its labels: %s', async (_, text, expected) => {
    expect(await jobsOf(text)).toEqual(expected)
  })

  it.each([
    [
      'Dates   Employer   Post held and duties',
      ['2018 – 2022   Sterling   Warden', '2014 – 2018   Ambrose   Porter'],
    ],
    [
      'Zeitraum   Arbeitgeber   Position',
      ['2018 – 2022   Sterling   Warden', '2014 – 2018   Ambrose   Porter'],
    ],
    [
      'Job title   Company   From – To',
      ['Warden   Sterling   2018 – 2022', 'Porter   Ambrose   2014 – 2018'],
    ],
  ])('should read a table by its head: %s', async (head, rows) => {
    expect(await jobsOf([head, ...rows].join('\n'))).toEqual([
      'Warden | Sterling | 2018 | 2022',
      'Porter | Ambrose | 2014 | 2018',
    ])
  })
})

describe('what is no job', () => {
  it.each([
    [
      'clients of a freelancer',
      'Freelance Writer\nKuipers Texts, Zwolle\nMay 2017 – present\n- Vaartveld B.V. (2022 – 2024): manuals\n- Noorderzon (since 2018): revisions\n\nTechnical Writer\nHoogland N.V., Deventer\n2012 – 2017',
      ['Freelance Writer | Kuipers Texts | 2017-05 | now', 'Technical Writer | Hoogland N.V. | 2012 | 2017'],
    ],
    [
      'a post within a job',
      'Store Manager, Fable Books   2016 – present\n- Acting Area Manager, March 2020 – June 2020\n- Mentor since 2021\n\nBookseller, Quire   2012 – 2016',
      ['Store Manager | Fable Books | 2016 | now', 'Bookseller | Quire | 2012 | 2016'],
    ],
    [
      'time without work',
      '01/2021 – heute   Buchhalterin, Gärtnerei Lohse\n03/2019 – 12/2020   Elternzeit\n08/2013 – 02/2019   Bürokauffrau, Autohaus Rehm GmbH',
      [
        'Buchhalterin | Gärtnerei Lohse | 2021-01 | now',
        'Bürokauffrau | Autohaus Rehm GmbH | 2013-08 | 2019-02',
      ],
    ],
    [
      'courses beside a post',
      'Reader in Music, Ferrow University   2018 – present\n\nTEACHING\n\nMUS101 Harmony   2018 – 2023\nMUS240 Opera   2012 – 2018',
      ['Reader in Music | Ferrow University | 2018 | now'],
    ],
  ])('should leave out %s', async (_, text, expected) => {
    expect(await jobsOf(text)).toEqual(expected)
  })

  it.each([
    [
      'Winter 2019/20 – Ski Instructor, Skischule Lech\nSummer 2019 – Deckhand, Blue Fin Charters\n2015 – 2018 – Clerk, Tarn Ltd',
      3,
    ],
    [
      'Sommer 2021 – heute: Wirtin, Alpe Grünstein\nWinter 2018/19: Skilehrerin, Skischule Tannegg\n2015 – 2018: Köchin, Gasthof Adler',
      3,
    ],
    [
      '• Clínica Patas – Recepcionista\n  Período: 02/2020 – atual\n\n• Bom Preço – Operadora\n  Período: 2017 – 2019',
      2,
    ],
  ])('should miss no entry by its dates: %s', async (text, count) => {
    expect(await jobsOf(text)).toHaveLength(count)
  })

  it('should keep the jobs of a teacher', async () => {
    const text =
      'Class Teacher, Holm Primary School   2018 – present\nSupply Teacher, Orkney Council   2016 – 2018'
    expect(await jobsOf(text, 'TEACHING EXPERIENCE')).toHaveLength(2)
  })
})

describe('names', () => {
  it.each([
    [
      'Bookkeeper, Cole, Abara and Sons Ltd., Ottawa, ON   2008 - 2014',
      'Bookkeeper | Cole, Abara and Sons Ltd. | 2008 | 2014',
    ],
    [
      'Legal Secretary, Okafor, Lindqvist & Rowe, Bristol   2015 - 2019',
      'Legal Secretary | Okafor, Lindqvist & Rowe | 2015 | 2019',
    ],
    ['Waitress\nTaverna Thalassa, Naxos, Greece\n2017 – 2019', 'Waitress | Taverna Thalassa | 2017 | 2019'],
    ['Clerk (This is a federal job)\nBureau of Range\n2017 – 2019', 'Clerk | Bureau of Range | 2017 | 2019'],
    [
      'Directora de Arte\nEstudio Guayacán ✦ 2017 – 2019',
      'Directora de Arte | Estudio Guayacán | 2017 | 2019',
    ],
    [
      '2017-2019: Gallery manager at Turner House, Penarth. I looked after twelve shows a year.',
      'Gallery manager | Turner House | 2017 | 2019',
    ],
  ])('should part employer, position and place: %s', async (text, expected) => {
    expect(await jobsOf(text)).toEqual([expected])
  })
})
