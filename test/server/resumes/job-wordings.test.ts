import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../server/resumes/read-document.ts'

/** How people word their jobs, in a few variants each: a job as "title | employer | start | end". */

async function jobsOf(work: string, title = 'EXPERIENCE'): Promise<string[]> {
  const text = `Nora Feldmann\nnora@example.com\n\n${title}\n\n${work}\n`
  const { resume } = await readDocument(new TextEncoder().encode(text))
  return (resume.work ?? []).map((job) =>
    [job.position, job.name, job.startDate, job.endDate ?? 'now'].join(' | '),
  )
}

describe('jobs told in sentences', () => {
  it.each([
    [
      'in English',
      'Since May 2021 I have been head gardener at Larch Hall in Devon. I keep nine acres.\n\nFrom 2016 to 2020 I worked as a groundsman for Tavy Cricket Club.',
      ['head gardener | Larch Hall | 2021-05 | now', 'groundsman | Tavy Cricket Club | 2016 | 2020'],
    ],
    [
      'with the dates behind, and between two years',
      'I was a bus driver with Pennine Coaches from 03/2018 to 08/2022.\n\nBetween 2014 and 2017 I was a courier for Swift Parcels.',
      ['bus driver | Pennine Coaches | 2018-03 | 2022-08', 'courier | Swift Parcels | 2014 | 2017'],
    ],
    [
      'in German',
      'Von 2015 bis 2019 war ich als Bäcker bei der Mühle Kranz in Ulm tätig.\n\nSeit 2019 arbeite ich als Konditor bei Café Sommer.',
      ['Bäcker | Mühle Kranz | 2015 | 2019', 'Konditor | Café Sommer | 2019 | now'],
    ],
    [
      'in Spanish, as a list',
      '- Desde junio de 2020 hasta la fecha: Cocinera en Mesón El Olmo (Jaén). Menú del día.\n- De mayo de 2016 a abril de 2020: Camarera en Hotel Sol (Jaén). Desayunos.',
      ['Cocinera | Mesón El Olmo | 2020-06 | now', 'Camarera | Hotel Sol | 2016-05 | 2020-04'],
    ],
  ])('should read each of them: %s', async (_, text, expected) => {
    expect(await jobsOf(text)).toEqual(expected)
  })

  it('should leave to a job what its own description tells', async () => {
    const text =
      'Ward Manager, Oakdene Hospital   2015 – 2023\nFrom 2018 to 2019 I was acting matron at Oakdene Hospital. Worked with teams from Elm House from 2020 to 2021.'
    expect(await jobsOf(text)).toEqual(['Ward Manager | Oakdene Hospital | 2015 | 2023'])
  })
})

describe('remarks', () => {
  it.each([
    [
      'Storeman\nBrook Staffing (agency), placed at a dairy in Thirsk\n2018 – 2020',
      'Storeman | Brook Staffing | 2018 | 2020',
    ],
    [
      'Travel Nurse\nNorth Star Staffing, travel contracts in three states\n2018 – 2020',
      'Travel Nurse | North Star Staffing | 2018 | 2020',
    ],
    ['Loader, various clients\nHarbour Labour Ltd\n2018 – 2020', 'Loader | Harbour Labour Ltd | 2018 | 2020'],
    ['Serveuse (saison)\nHôtel du Lac\n2018 – 2020', 'Serveuse | Hôtel du Lac | 2018 | 2020'],
    [
      'Test Lead (Contract)\nClient: Orwell Rail plc, York\n2018 – 2020',
      'Test Lead | Orwell Rail plc | 2018 | 2020',
    ],
    [
      'Gärtnerin, 80 %\nBaumschule Rötheli GmbH\n2018 – 2020',
      'Gärtnerin | Baumschule Rötheli GmbH | 2018 | 2020',
    ],
    ['Puéricultrice\nClinique Bel-Air (35)\n2018 – 2020', 'Puéricultrice | Clinique Bel-Air | 2018 | 2020'],
    [
      'Apprentice plasterer with J. Innes & Son of Nairn, 2018 to 2020.',
      'Apprentice plasterer | J. Innes & Son of Nairn | 2018 | 2020',
    ],
    ['Guard, Mersey Trams, Wallasey depot, 2018 – 2020', 'Guard | Mersey Trams | 2018 | 2020'],
    [
      'Ward Sister, Burns Unit (Band 7)\nSt Cuthbert Hospital\n2018 – 2020',
      'Ward Sister, Burns Unit (Band 7) | St Cuthbert Hospital | 2018 | 2020',
    ],
    [
      'Rigger for tours: The Knots, Halcyon\nFly High Ltd\n2018 – 2020',
      'Rigger for tours | Fly High Ltd | 2018 | 2020',
    ],
  ])('should leave the names as they are: %s', async (text, expected) => {
    expect(await jobsOf(text)).toEqual([expected])
  })
})

describe('heads in other shapes', () => {
  it.each([
    [
      'several positions on one line',
      'Marlow Rowe LLP, Bath   Oct 2017 to present\nPartner (from May 2022); Solicitor (Oct 2017 to Apr 2022)',
      ['Partner | Marlow Rowe LLP | 2022-05 | now', 'Solicitor | Marlow Rowe LLP | 2017-10 | 2022-04'],
    ],
    [
      'a colon between employer and post',
      '2021 –   Severn Museum: Head of Learning\n2017 – 21   At-Wharf: Science Presenter',
      ['Head of Learning | Severn Museum | 2021 | now', 'Science Presenter | At-Wharf | 2017 | 2021'],
    ],
    [
      'an arrow between employer and post',
      'Sildekroken AS › Skipper\nmai 2019 – i dag\n\nFjordkraft AS › Tekniker\n2015 – 2019',
      ['Skipper | Sildekroken AS | 2019-05 | now', 'Tekniker | Fjordkraft AS | 2015 | 2019'],
    ],
    [
      'an article before the firm',
      'Operador de caixa na Mercearia Pombal\nMar 2019 – Presente | Leiria\n\nRepositor no Celeiro Azul\nJan 2016 – Fev 2019 | Vila Real',
      [
        'Operador de caixa | Mercearia Pombal | 2019-03 | now',
        'Repositor | Celeiro Azul | 2016-01 | 2019-02',
      ],
    ],
    [
      'items without a known word among others',
      '- Sheep shearer, Long Gully Station, 2018 – 2022.\n- Dogger, Ridge Company, 2016 – 2018.\n- Packer, Valley Fruits, 2014 – 2016.',
      [
        'Sheep shearer | Long Gully Station | 2018 | 2022',
        'Dogger | Ridge Company | 2016 | 2018',
        'Packer | Valley Fruits | 2014 | 2016',
      ],
    ],
    [
      'years of a season',
      'Lifeguard\nLido Parks\nSummers 2016 and 2017\n\nCleaner\nLido Parks\n2014 – 2016',
      ['Lifeguard | Lido Parks | 2016 | 2017', 'Cleaner | Lido Parks | 2014 | 2016'],
    ],
    [
      'time spent otherwise',
      'Cook — Bean & Leaf — 2019 to now\n\n2017-2019: took care of my father\n\nWaiter — Grill House — 2015-2017',
      ['Cook | Bean & Leaf | 2019 | now', 'Waiter | Grill House | 2015 | 2017'],
    ],
  ])('should be read: %s', async (_, text, expected) => {
    expect(await jobsOf(text)).toEqual(expected)
  })

  it.each([
    ['Praxe', 'Kuchař, Hotel Zlatý Lev\n3/2019 – dosud', 'Kuchař | Hotel Zlatý Lev | 2019-03 | now'],
    [
      'Arbetslivserfarenhet',
      'Kock, Restaurang Eken AB\naugusti 2018 – pågående',
      'Kock | Restaurang Eken AB | 2018-08 | now',
    ],
    ['Where I have worked', 'Cook, Eagle Hotel\nJune 2018 - Up to now', 'Cook | Eagle Hotel | 2018-06 | now'],
  ])('should know when a job lasts: %s', async (title, text, expected) => {
    expect(await jobsOf(text, title)).toEqual([expected])
  })
})

describe('names in letters', () => {
  it.each([
    [
      'Dear Ms Hall,\n\nPlease see below.\n\nKind regards,\nMirela\n\nMIRELA DUMITRU\nGalway\nmirela@example.ie',
      'Mirela Dumitru',
    ],
    [
      'Dear Sir,\n\nI was a porter at Hotel Cliff from 2018 to 2021.\nMy name is Sadia Noor and I can be reached at sadia@example.com.',
      'Sadia Noor',
    ],
    [
      'Dear Sir,\n\nI was a porter at Hotel Cliff from 2018 to 2021.\nsadia@example.com\n\nYours faithfully\nSadia Noor',
      'Sadia Noor',
    ],
    ['Simon Okafor MCIPD\nsimon@example.com', 'Simon Okafor'],
    ['Jean-Marc DUPONT\njm@example.fr', 'Jean-Marc DUPONT'],
  ])('should be found: %s', async (text, expected) => {
    const { resume } = await readDocument(new TextEncoder().encode(`${text}\n`))
    expect(resume.basics?.name).toBe(expected)
  })
})
