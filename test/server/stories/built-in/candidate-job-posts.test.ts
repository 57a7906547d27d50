import { expect, it } from 'vitest'
import { useTalk } from './use-talk.ts'

const { page, talk } = useTalk({ verified: false })

const posts = (ids: string[]) => page.database.sql`
  select j.id, j.title, j.company_name, j.work_mode, j.status, j.location, a.slug
  from job_posts j join agencies a on a.id = j.agency_id where j.id = any(${ids})`

it('should find jobs, page through them, and open the one that is pointed at', async () => {
  const first = await talk.see('jobs', 'Any remote backend jobs?')
  const next = await talk.see('jobs', 'show me more')
  const ids = [...first.jobs, ...next.jobs].map(({ id }) => id)
  expect([new Set(ids).size, next.offset]).toEqual([first.total, 5])
  const rows = await posts(ids)
  expect(rows).toHaveLength(first.total)
  for (const row of rows)
    expect(row).toMatchObject({ work_mode: 'remote', status: 'active', slug: 'kestrel-vane' })

  const { job } = await talk.see('job', 'Tell me more about the second one')
  expect(job.id).toBe(next.jobs[1]?.id)
})

it('should compare two jobs and check what one asks for against the resume', async () => {
  const { jobs } = await talk.see('jobs', 'Any remote backend jobs?')
  const comparison = await talk.see('comparison', 'compare the first two')
  expect(comparison.columns.map(({ id }) => id)).toEqual(jobs.slice(0, 2).map(({ id }) => id))

  const { job } = await talk.see('job', 'Tell me more about the second one')
  await talk.reload()
  const again = await talk.see('job', 'What does that company pay?')
  expect(again.job).toMatchObject({ id: jobs[1]?.id, company: job.company, pay: job.pay })
  const fit = await talk.see('fit', 'Do I meet their requirements?')
  expect(fit.jobId).toBe(jobs[1]?.id)
  const [row] = await page.database.sql`select requirements from job_posts where id = ${fit.jobId}`
  expect(fit.requirements.map(({ requirement }) => requirement)).toEqual(
    expect.arrayContaining(row?.requirements),
  )
  // The resume says nothing of Go: nothing may be claimed.
  expect(fit.requirements.filter(({ verdict }) => verdict === 'met')).toEqual([])
})

it('should look at other agencies only when asked, and say so when a job is gone', async () => {
  expect(await talk.hear('any nursing jobs in Bradford?')).toContain('no')
  const { jobs } = await talk.see('jobs', 'any nursing jobs in Bradford at other agencies?')
  expect((await posts(jobs.map(({ id }) => id))).map(({ slug }) => slug)).toContain('larkbeck')

  const [first] = jobs
  await page.database.sql`update job_posts set status = 'closed' where id = ${first?.id ?? ''}`
  const answer = await talk.say('tell me more about the first one')
  expect(JSON.stringify(answer.parts)).not.toContain('"kind":"job"')
})
