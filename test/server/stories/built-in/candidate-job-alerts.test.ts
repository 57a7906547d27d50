import { expect, it } from 'vitest'
import type { ChatMessage } from '../../../../server/protocol.ts'
import { AGENCY } from '../../../attack/world.ts'
import { cardsOf } from '../../approvals/applicant.ts'
import { useTalk } from './use-talk.ts'

const { page, talk } = useTalk({ resume: false, frequentMs: 100 })

const alerts = () => page.database.sql`
  select id, criteria, frequency, status from job_alerts where user_id = ${talk.userId} order by created_at`
const NURSING = 'Tell me when new nursing jobs in Leeds come up, but no night shifts'

it('should make an alert of a sentence, show what it finds, and change it as it is told', async () => {
  await talk.say(NURSING)
  const [alert] = await alerts()
  expect(alert).toMatchObject({
    criteria: { keywords: ['nursing'], locations: ['Leeds'], exclude: ['night shifts'], agencyIds: [AGENCY] },
    frequency: 'daily',
    status: 'active',
  })
  const { jobs } = await talk.see('jobs', 'what does it find right now?')
  expect(jobs.length).toBeGreaterThan(0)
  for (const { location } of jobs) expect(location).toContain('Leeds')

  await talk.say('change it to weekly')
  expect(await alerts()).toMatchObject([{ ...alert, frequency: 'weekly' }])
  await talk.say('pause my nursing alert')
  expect(await alerts()).toMatchObject([{ frequency: 'weekly', status: 'paused' }])
  await talk.reload()
  await talk.say('undo that')
  expect(await alerts()).toMatchObject([{ frequency: 'weekly', status: 'active' }])
})

it('should tell two alerts apart after a reload, delete one and bring it back', async () => {
  await talk.say('notify me weekly about remote backend jobs over £80,000')
  await talk.say(NURSING)
  const [backend, nursing] = await alerts()
  expect(backend).toMatchObject({
    criteria: { keywords: ['backend'], workModes: ['remote'], salaryMin: 80_000, salaryCurrency: 'GBP' },
    frequency: 'weekly',
  })
  const list = await talk.see('rows', 'show my alerts')
  expect(list.rows.map(({ id }) => id)).toEqual([nursing?.id, backend?.id])

  await talk.reload()
  await talk.say('pause the second alert')
  expect(await alerts()).toMatchObject([{ id: backend?.id, status: 'paused' }, { status: 'active' }])
  await talk.say('resume that alert')
  expect(await alerts()).toMatchObject([{ status: 'active' }, { status: 'active' }])
  await talk.see('rows', 'which alerts do I have?')
  await talk.say('delete the first alert')
  expect((await alerts()).map(({ id }) => id)).toEqual([backend?.id])
  await talk.say('undo')
  expect((await alerts()).map(({ id }) => id).toSorted()).toEqual([backend?.id, nursing?.id].toSorted())
})

it('should mean the alert of the row whose button is pressed, whatever was said before', async () => {
  await talk.say(NURSING)
  await talk.say('notify me weekly about remote backend jobs over £80,000')
  const [nursing, backend] = await alerts()
  const { rows } = await talk.see('rows', 'show my alerts')
  expect(rows.map(({ id }) => id)).toEqual([backend?.id, nursing?.id])
  const press = async (row: number, label: string) => {
    const action = rows[row]?.actions.find((one) => one.label === label)
    await talk.say(action?.say ?? '')
  }
  await press(0, 'Pause')
  expect(await alerts()).toMatchObject([{ status: 'active' }, { id: backend?.id, status: 'paused' }])
  await press(1, 'Delete')
  expect((await alerts()).map(({ id }) => id)).toEqual([backend?.id])
  await talk.say('undo that')
  await talk.reload()
  await talk.say('delete the backend alert')
  expect((await alerts()).map(({ id }) => id)).toEqual([nursing?.id])
})

it('should bring a new job into the talk, and say why it came', async () => {
  await talk.say('let me know as soon as a glassblower job in Leeds is posted')
  expect(await alerts()).toMatchObject([{ frequency: 'instant', criteria: { locations: ['Leeds'] } }])
  const arriving = new Promise<ChatMessage>((resolve) => {
    talk.applicant.socket.once('message:new', ({ message }) => resolve(message))
  })
  const [job] = await page.database.sql`
    insert into job_posts (agency_id, title, company_name, description, location, country)
    values (${AGENCY}, 'Glassblower', 'Murano & Sons', 'Hot work.', 'Leeds, UK', 'GB') returning id`
  expect(cardsOf(await arriving)).toMatchObject([{ kind: 'jobs', jobs: [{ id: job?.id }] }])

  const why = await talk.see('facts', 'why did I get this?')
  expect(JSON.stringify(why.sections)).toContain('“Glassblower” in the title')
  await talk.reload()
  await talk.say('save that job')
  expect(await page.database.sql`select job_id from saved_jobs where user_id = ${talk.userId}`).toEqual([
    { job_id: job?.id },
  ])
})
