import { expect, it } from 'vitest'
import { factsOf } from './candidate-talk.ts'
import { useTalk } from './use-talk.ts'

const { page, talk } = useTalk()

const applications = () => page.database.sql`
  select a.id, a.job_id, a.status, a.cover_letter, (
    select s.cover_letter from application_snapshots s
    where s.application_id = a.id order by s.created_at desc limit 1) as sent
  from applications a where a.user_id = ${talk.userId} order by a.created_at`

it('should draft, change the draft, take that back, and send the letter of the card', async () => {
  const { jobs } = await talk.see('jobs', 'Which data engineer jobs are there in Amsterdam?')
  await talk.see('snippet', 'prepare a draft application for the first one')
  const [draft] = await applications()
  expect(draft).toMatchObject({ job_id: jobs[0]?.id, status: 'draft', sent: null })

  await talk.see('snippet', 'change the letter of my draft to: Dear team, I count water')
  expect(await applications()).toMatchObject([{ status: 'draft', cover_letter: 'Dear team, I count water' }])
  await talk.reload()
  await talk.say('undo that')
  expect(await applications()).toMatchObject([{ status: 'draft', cover_letter: draft?.cover_letter }])

  const card = await talk.offer('apply for it')
  expect(factsOf(card)).toMatchObject({ 'Resume file': expect.stringMatching(/^amina\.pdf: sent as it is/) })
  expect(await applications()).toMatchObject([{ status: 'draft', sent: null }])
  await talk.click(card, { coverLetter: 'Dear team, I count water and rain.' })
  expect(await applications()).toMatchObject([
    { id: draft?.id, status: 'submitted', sent: 'Dear team, I count water and rain.' },
  ])
  expect(await talk.hear('undo that')).toContain('has been sent')
  expect(await applications()).toMatchObject([{ status: 'submitted' }])
})

it('should know my last application after a reload, withdraw it with the reason, and send it again', async () => {
  const { jobs } = await talk.see('jobs', 'any typescript jobs?')
  await talk.send('apply to the first one')
  await talk.send('apply to the second one as well')
  const [first, last] = await applications()
  expect([first?.job_id, last?.job_id]).toEqual([jobs[0]?.id, jobs[1]?.id])

  await talk.reload()
  const list = await talk.see('applications', 'how are my applications going?')
  expect(list.applications.map(({ id }) => id)).toEqual([last?.id, first?.id])
  const shown = await talk.see('timeline', 'show me my last application')
  expect(shown.title).toContain(jobs[1]?.company)
  const card = await talk.send('withdraw it because I found something closer')
  expect(factsOf(card).Job).toContain(jobs[1]?.company)
  expect(await applications()).toMatchObject([{ status: 'submitted' }, { status: 'withdrawn' }])
  const [approval] = await page.database
    .sql`select final_input, input from approvals where id = ${card.approvalId}`
  expect({ ...approval?.input, ...approval?.final_input }).toMatchObject({
    applicationId: last?.id,
    reason: 'I found something closer',
  })

  const withdrawn = await talk.see('applications', 'which ones have I withdrawn?')
  expect(withdrawn.applications.map(({ id }) => id)).toEqual([last?.id])
  await talk.send('apply to that one again')
  expect(await applications()).toMatchObject([{ status: 'submitted' }, { id: last?.id, status: 'submitted' }])
})

it('should ask why, and for a person’s look at a refusal, in the thread of that application', async () => {
  const { sql } = page.database
  await talk.see('jobs', 'any typescript jobs?')
  await talk.send('apply to the second one')
  await sql`update applications set status = 'rejected' where user_id = ${talk.userId}`
  const thread = async () =>
    (
      await sql`
        select m.content from chat_messages m join chats c on c.id = m.chat_id
        join applications a on a.id = c.application_id where a.user_id = ${talk.userId} order by m.seq`
    ).map(({ content }) => content)
  const before = await thread()

  await talk.see('applications', 'list my applications')
  await talk.reload()
  await talk.send('why was it turned down? please ask them', { message: 'Which skill was missing?' })
  expect(await thread()).toEqual([...before, 'Which skill was missing?'])
  const card = await talk.offer('I want a human to review that decision')
  await talk.decline(card)
  expect(await thread()).toHaveLength(before.length + 1)
  await talk.send('I want a human to review that decision', { message: 'Please look at it yourselves.' })
  expect((await thread()).at(-1)).toBe('Please look at it yourselves.')
})

it('should let a guest prepare, and ask for the e-mail before anything is sent', async () => {
  const guest = await page.welcome({ verified: false })
  await guest.see('jobs', 'any typescript jobs?')
  await guest.see('sign_in', 'I’d like to apply for the first one')
  expect(await page.database.sql`select id from applications where user_id = ${guest.userId}`).toEqual([])
})
