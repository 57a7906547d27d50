import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchJobs } from '../../../tools/jobs/search-jobs.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addAgencies, addJob, contextOf, OTHER_AGENCY, use } from '../tool-bench.ts'

type Search = Parameters<typeof searchJobs.run>[0]['input']

let database: TestDatabase
let person: Person
const id: Record<string, string> = {}

const anything: Search = {
  keywords: null,
  place: null,
  workMode: null,
  jobType: null,
  seniority: null,
  payMin: null,
  payMax: null,
  exclude: null,
  payCurrency: null,
  payPeriod: null,
  scope: null,
  sort: null,
  page: null,
}

async function search(input: Partial<Search>) {
  const result = await use({ tool: searchJobs, input: { ...anything, ...input }, person })
  const card = result.card?.kind === 'jobs' ? result.card : null
  return {
    text: result.say.text,
    total: card?.total ?? 0,
    titles: card?.jobs.map(({ title }) => title) ?? [],
    card,
    result,
  }
}

const gbp = (min: number | null, max: number | null, period = 'year') => ({
  min,
  max,
  currency: 'GBP',
  period,
})

beforeAll(async () => {
  database = await createTestDatabase()
  person = await database.createCandidate()
  await addAgencies(database)
  const jobs: Record<string, Parameters<typeof addJob>[1]> = {
    backend: {
      title: 'Backend Engineer',
      location: 'Leeds, UK',
      country: 'GB',
      workMode: 'hybrid',
      pay: gbp(50_000, 60_000),
      skills: ['TypeScript', 'PostgreSQL'],
      createdAt: '2026-11-05T09:00:00Z',
    },
    python: {
      title: 'Senior Python Developer',
      location: 'Bradford',
      country: 'GB',
      workMode: 'onsite',
      pay: gbp(null, 70_000),
      skills: ['Python'],
      seniority: 'senior',
      createdAt: '2026-11-04T09:00:00Z',
    },
    remote: {
      title: 'Platform Engineer',
      location: 'Remote (UK)',
      country: 'GB',
      workMode: 'remote',
      pay: { min: 90_000, max: null, currency: 'USD', period: 'year' },
      skills: ['Kubernetes'],
    },
    munich: {
      title: 'Java Developer',
      location: 'München, Germany',
      country: 'DE',
      workMode: 'onsite',
      pay: { min: 4_000, max: 5_000, currency: 'EUR', period: 'month' },
      skills: ['Java'],
    },
    script: {
      title: 'Frontend Developer',
      location: 'Berlin, Germany',
      country: 'DE',
      workMode: 'onsite',
      skills: ['JavaScript'],
    },
    nurse: {
      title: 'Registered General Nurse',
      location: 'York, UK',
      country: 'GB',
      pay: gbp(18, 22, 'hour'),
      jobType: 'part_time',
    },
    newYork: { title: 'Sales Representative', location: 'New York, NY, US', country: 'US' },
    cpp: { title: 'Firmware Engineer', location: 'Leeds, UK', country: 'GB', skills: ['C++'] },
    closed: { title: 'Backend Engineer (closed)', location: 'Leeds, UK', country: 'GB', status: 'closed' },
    late: {
      title: 'Backend Engineer (late)',
      location: 'Leeds, UK',
      country: 'GB',
      closesAt: '2020-01-01T00:00:00Z',
    },
    draft: { title: 'Backend Engineer (draft)', status: 'draft' },
    other: {
      title: 'Backend Engineer elsewhere',
      agencyId: OTHER_AGENCY.id,
      location: 'Leeds, UK',
      country: 'GB',
    },
  }
  for (const [name, job] of Object.entries(jobs)) id[name] = await addJob(database, job)
})
afterAll(() => database.close())

describe('finding jobs by words', () => {
  it.each([
    ['backend', ['Backend Engineer']],
    ['back-end engineer', ['Backend Engineer']],
    ['RGN', ['Registered General Nurse']],
    ['nursing jobs', ['Registered General Nurse']],
    ['postgres', ['Backend Engineer']],
    ['Java', ['Java Developer']],
    ['c++', ['Firmware Engineer']],
    ['firmw', ['Firmware Engineer']],
  ])('should find “%s”', async (keywords, titles) => {
    expect((await search({ keywords })).titles).toEqual(titles)
  })

  it('should say which misspelling it put right', async () => {
    const found = await search({ keywords: 'pyhton' })
    expect(found.titles).toEqual(['Senior Python Developer'])
    expect(found.card?.correctedFrom).toBe('pyhton')
    expect(found.text).toContain('I took “pyhton” to mean “python”')
  })

  it('should put jobs with all the words first and say when there are none', async () => {
    expect((await search({ keywords: 'senior python' })).titles).toEqual(['Senior Python Developer'])
    const some = await search({ keywords: 'python nurse' })
    expect(some.titles.toSorted()).toEqual(['Registered General Nurse', 'Senior Python Developer'])
    expect(some.text).toContain('No job has all of these words')
  })

  it('should survive what is no search', async () => {
    for (const keywords of ["'; drop table job_posts; --", '&|!():*', '%%%', '\u0001', 'a'.repeat(200)]) {
      expect((await search({ keywords })).total).toBeLessThan(20)
    }
  })
})

describe('finding jobs by place', () => {
  it.each([
    ['Leeds', ['Backend Engineer', 'Firmware Engineer', 'Platform Engineer']],
    ['Munich', ['Java Developer']],
    ['Germany', ['Frontend Developer', 'Java Developer']],
    ['York', ['Platform Engineer', 'Registered General Nurse']],
    ['Bavaria', ['Java Developer']],
    ['US', ['Sales Representative']],
  ])('should find what is in %s', async (place, titles) => {
    expect((await search({ place })).titles.toSorted()).toEqual(titles)
  })

  it('should count the places around it when asked for near', async () => {
    expect((await search({ place: 'near Leeds' })).titles).toContain('Senior Python Developer')
  })

  it('should put remote jobs of the country after those in the place', async () => {
    const found = await search({ place: 'Leeds' })
    expect(found.titles.at(-1)).toBe('Platform Engineer')
    expect(found.text).toContain('1 of them is remote')
  })

  it.each(['York or Munich', 'york/munich', 'York, Munich', 'Munich and York'])(
    'should find what is in any of several places: %s',
    async (place) => {
      const found = await search({ place })
      expect(found.titles.toSorted()).toEqual([
        'Java Developer',
        'Platform Engineer',
        'Registered General Nurse',
      ])
      expect(found.text).not.toContain('I took')
    },
  )

  it('should leave one place whole whose name holds a comma', async () => {
    expect((await search({ place: 'Munich, Germany' })).titles).toEqual(['Java Developer'])
  })

  it('should count the places around each of several', async () => {
    const found = await search({ place: 'near Leeds or Munich' })
    expect(found.titles).toEqual(expect.arrayContaining(['Senior Python Developer', 'Java Developer']))
  })

  it('should put a misspelt place right and say so', async () => {
    expect((await search({ place: 'Munihc' })).text).toContain('I took “Munihc” to mean “Munich”')
  })

  it('should say when it does not know a place', async () => {
    const found = await search({ place: 'Xyzzyville' })
    expect(found.total).toBe(0)
    expect(found.text).toContain('I don’t know a place called “Xyzzyville”')
  })
})

describe('finding jobs by pay', () => {
  it('should compare currencies and periods and count the jobs that state none', async () => {
    const found = await search({ payMin: 65_000, payCurrency: 'EUR', payPeriod: 'year' })
    // £60,000 are €70,890; £70,000 are €82,700; $90,000 are €84,070; €5,000 a month are €60,000.
    expect(found.titles.toSorted()).toEqual([
      'Backend Engineer',
      'Platform Engineer',
      'Senior Python Developer',
    ])
    expect(found.text).toContain('Another 3 jobs would fit but do not state a pay')
  })

  it('should read an amount without a period by its size', async () => {
    const found = await search({ payMin: 20, payCurrency: 'GBP' })
    expect(found.titles).toContain('Registered General Nurse')
    expect(found.text).toContain('£20 an hour')
  })

  it('should need the money that was asked for', async () => {
    expect(
      (await search({ payMin: 25, payCurrency: 'GBP', payPeriod: 'hour', keywords: 'nurse' })).total,
    ).toBe(0)
  })
})

describe('leaving out', () => {
  it.each([
    [{ place: 'Germany', exclude: ['Munich'] }, ['Frontend Developer']],
    [{ place: 'Germany', exclude: ['Java'] }, ['Frontend Developer']],
    [{ keywords: 'engineer', exclude: ['remote', 'C++'] }, ['Backend Engineer']],
    [{ exclude: ['UK', 'Germany', 'tech'] }, ['Sales Representative']],
    [{ place: 'York', exclude: ['part-time', 'nobody'] }, ['Platform Engineer']],
  ])('should leave out %o', async (filter, titles) => {
    expect((await search(filter)).titles.toSorted()).toEqual(titles)
  })

  it('should read how one works from the text, unless the text denies it', async () => {
    const description = 'You restore clocks. '
    await addJob(database, { title: 'Horologist', description: `${description}Night shifts only.` })
    await addJob(database, {
      title: 'Horologist by day',
      description: `${description}No evenings or nights.`,
    })
    const found = await search({ keywords: 'horologist', exclude: ['nights'] })
    expect(found.titles).toEqual(['Horologist by day'])
    expect(found.text).toContain('without “nights”')
    await database.sql`delete from job_posts where title like 'Horologist%'`
  })
})

describe('jobs that only mention the words', () => {
  it('should come last and be counted apart', async () => {
    await addJob(database, { title: 'Falconer', description: 'You fly hawks.' })
    await addJob(database, { title: 'Gardener', requirements: ['Falconer training'], description: 'Roses.' })
    const found = await search({ keywords: 'falconer' })
    expect(found.titles).toEqual(['Falconer', 'Gardener'])
    expect(found.text).toContain('I found 1 open job for “falconer”')
    expect(found.text).toContain('Another job only mentions it')
    await database.sql`delete from job_posts where title = 'Falconer'`
    expect((await search({ keywords: 'falconer' })).text).toContain('only 1 job that mentions it in the text')
    await database.sql`delete from job_posts where title = 'Gardener'`
  })
})

describe('pay from and to', () => {
  it('should take a highest pay and put the best paid first', async () => {
    const cheap = await search({ payMax: 62_000, payCurrency: 'EUR', payPeriod: 'year' })
    // £50,000 are €59,076; £18 an hour are €41,471; €4,000 a month are €48,000.
    expect(cheap.titles.toSorted()).toEqual([
      'Backend Engineer',
      'Java Developer',
      'Registered General Nurse',
    ])
    expect(cheap.text).toContain('paying at most €62,000 a year before tax')
    expect((await search({ sort: 'pay' })).titles.slice(0, 2)).toEqual([
      'Platform Engineer',
      'Senior Python Developer',
    ])
  })

  it('should not take a year’s pay for an hour’s', async () => {
    const found = await search({ payMin: 65_000, payCurrency: 'GBP', payPeriod: 'hour' })
    expect(found.text).toContain('£65,000 a year')
  })
})

describe('how far around', () => {
  it.each([
    ['within 5 miles of Leeds', false],
    ['within 15 miles of Leeds', true],
    ['within 60 km of York', true],
    ['Yorkshire', true],
    ['the North of England', true],
  ])('should look %s', async (place, hasBradford) => {
    expect((await search({ place })).titles.includes('Senior Python Developer')).toBe(hasBradford)
  })

  it('should look near the person’s home, and everywhere when it knows none', async () => {
    expect((await search({ place: 'near me' })).text).toContain('I don’t know where you live')
    await database.sql`update profiles set location = 'Leeds' where id = ${person.id}`
    expect((await search({ place: 'near me' })).text).toContain('near Leeds')
  })
})

describe('the other filters', () => {
  it('should keep to the agency unless all are wanted', async () => {
    expect((await search({ keywords: 'backend' })).titles).not.toContain('Backend Engineer elsewhere')
    expect((await search({ keywords: 'backend', scope: 'all' })).titles).toContain(
      'Backend Engineer elsewhere',
    )
  })

  it('should never show drafts, closed jobs or jobs past their deadline', async () => {
    const all = await search({ scope: 'all', keywords: 'backend engineer' })
    expect(all.titles.toSorted()).toEqual(['Backend Engineer', 'Backend Engineer elsewhere'])
  })

  it.each([
    [{ workMode: 'remote' }, ['Platform Engineer']],
    [{ jobType: 'part_time' }, ['Registered General Nurse']],
    [{ seniority: 'senior' }, ['Senior Python Developer']],
  ] as const)('should filter by %o', async (filter, titles) => {
    expect((await search(filter)).titles).toEqual(titles)
  })

  it('should page through everything once, in the same order', async () => {
    const pages = [await search({ page: 1, sort: 'newest' }), await search({ page: 2, sort: 'newest' })]
    const titles = pages.flatMap((page) => page.titles)
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles.length).toBe(pages[0]?.total)
    expect(titles.slice(0, 2)).toEqual(['Backend Engineer', 'Senior Python Developer'])
    expect(pages[1]?.text).toContain('Here are 6 to')
    expect((await search({ page: 9 })).text).toContain('That was all')
  })

  it('should say what would be found without a filter', async () => {
    const found = await search({ keywords: 'nurse', place: 'Berlin' })
    expect(found.text).toContain('1 job without the place')
    expect(found.result.card).toMatchObject({
      kind: 'rows',
      actions: expect.arrayContaining([{ label: 'Without the place (1)', say: 'Without the place' }]),
    })
  })

  it('should mark what is saved and applied for', async () => {
    await database.sql`insert into saved_jobs (user_id, job_id) values (${person.id}, ${id.nurse ?? ''})`
    const [job] = (await search({ keywords: 'nurse' })).card?.jobs ?? []
    expect(job).toMatchObject({ saved: true, applied: false, agency: { slug: 'northwind' } })
  })

  it('should search everywhere outside an embed', async () => {
    const context = contextOf(person, { agency: null })
    const result = await use({
      tool: searchJobs,
      input: { ...anything, keywords: 'elsewhere' },
      person,
      context,
    })
    expect(result.card).toMatchObject({ total: 1 })
  })
})
