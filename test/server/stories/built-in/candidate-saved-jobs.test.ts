import { expect, it } from 'vitest'
import { useTalk } from './use-talk.ts'

const { page, talk } = useTalk({ verified: false })

const saved = () => page.database.sql`
  select job_id, notes from saved_jobs where user_id = ${talk.userId} order by job_id`

it('should save jobs of two searches, note something, and know them after a reload', async () => {
  const backend = await talk.see('jobs', 'Any remote backend jobs?')
  await talk.say('Save the second one')
  const second = { job_id: backend.jobs[1]?.id, notes: null }
  expect(await saved()).toEqual([second])

  const nursing = await talk.see('jobs', 'any nursing jobs in Leeds at other agencies?')
  await talk.say('save the third one too')
  const third = { job_id: nursing.jobs[2]?.id, notes: null }
  expect(await saved()).toEqual([second, third])

  const list = await talk.see('saved_jobs', 'show my saved jobs')
  expect(list.saved.map(({ job }) => job.id)).toEqual([third.job_id, second.job_id])
  await talk.say('put a note on the first one: call them on Monday')
  expect(await saved()).toEqual([second, { ...third, notes: 'call them on Monday' }])

  await talk.reload()
  await talk.say('remove the second one from my saved jobs')
  expect(await saved()).toEqual([{ ...third, notes: 'call them on Monday' }])
  await talk.say('undo that')
  expect(await saved()).toEqual([second, { ...third, notes: 'call them on Monday' }])
})

it('should save nothing twice, and take back note and job one after the other', async () => {
  const { jobs } = await talk.see('jobs', 'Any remote backend jobs?')
  await talk.say('tell me more about the third one')
  await talk.say('save it')
  await talk.say('please save that job')
  expect(await saved()).toEqual([{ job_id: jobs[2]?.id, notes: null }])

  await talk.say('add a note to that saved job: ask about on-call')
  expect((await saved())[0]?.notes).toBe('ask about on-call')
  await talk.reload()
  await talk.say('undo that')
  expect((await saved())[0]?.notes).toBeNull()
  await talk.say('undo')
  expect(await saved()).toEqual([])
})

it('should show only what closes soon', async () => {
  const { jobs } = await talk.see('jobs', 'Any remote backend jobs?')
  await talk.say('save the first one')
  await talk.say('save the second one')
  const days = (id: string | undefined, number: number) =>
    page.database
      .sql`update job_posts set closes_at = now() + make_interval(days => ${number}) where id = ${id ?? ''}`
  await days(jobs[0]?.id, 3)
  await days(jobs[1]?.id, 40)
  const list = await talk.see('saved_jobs', 'which saved jobs close in the next 7 days?')
  expect(list.saved.map(({ job }) => job.id)).toEqual([jobs[0]?.id])
})
