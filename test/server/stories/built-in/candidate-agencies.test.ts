import { expect, it } from 'vitest'
import { AGENCY } from '../../../attack/world.ts'
import { useTalk } from './use-talk.ts'

const { page, talk } = useTalk({ resume: false, verified: false })

async function factsAfter(question: string): Promise<Record<string, string>> {
  const { title, sections } = await talk.see('facts', question)
  expect(title).toBe('Kestrel & Vane')
  return Object.fromEntries((sections[0]?.facts ?? []).map(({ label, value }) => [label, value]))
}

it.each([
  'who are you people?',
  'which town is the agency in',
  'what is your website?',
  'when can I call you?',
])('should answer “%s” from the agency’s own row', async (question) => {
  const [row] = await page.database.sql`
      select a.location, a.website, a.settings -> 'hours' ->> 'from' as opens, (
        select count(*) from job_posts j where j.agency_id = a.id and j.status = 'active') as jobs
      from agencies a where a.id = ${AGENCY}`
  expect(await factsAfter(question)).toMatchObject({
    Place: row?.location,
    Website: row?.website,
    'Opening hours': expect.stringContaining(row?.opens),
    'Open jobs': String(row?.jobs),
  })
})

it('should show a rating and reviews from five on, and never who wrote them', async () => {
  const { sql } = page.database
  const candidates = await sql`select id from profiles where id::text like 'cccccccc%' order by id`
  const add = (rating: number, reviewer: string | undefined) => sql`
    insert into feedback_reviews (rating, agency_id, status, content, reviewer_id)
    values (${rating}, ${AGENCY}, 'approved', ${`Told me ${rating} times.`}, ${reviewer ?? null})`
  for (const [index, rating] of [5, 5, 4, 4].entries()) await add(rating, candidates[index]?.id)
  expect((await factsAfter('how are you rated?')).Rating).toBeUndefined()
  expect(await talk.hear('what do others say about this agency?')).toContain('once five candidates wrote one')
  await add(2, talk.userId)
  expect((await factsAfter('how are you rated?')).Rating).toContain('4.0 of 5')

  await talk.reload()
  const reviews = await talk.see('rows', 'what do others say about this agency?')
  expect(reviews.rows).toHaveLength(5)
  expect(JSON.stringify(reviews)).toContain('Told me 2 times.')
  for (const id of [talk.userId, ...candidates.map((one) => one.id)])
    expect(JSON.stringify(reviews)).not.toContain(id)
})

it('should go from the agency to its jobs, and change nothing of it', async () => {
  const rows = () => page.database.sql`select * from agencies order by id`
  const before = await rows()
  await factsAfter('tell me about this agency')
  const { jobs } = await talk.see('jobs', 'which jobs do they have in Leeds?')
  expect(new Set(jobs.map(({ agency }) => agency.slug))).toEqual(new Set(['kestrel-vane']))
  await talk.say('change the agency’s description to: We are the best')
  await talk.say('set your website to https://example.com')
  expect(await rows()).toEqual(before)
})
