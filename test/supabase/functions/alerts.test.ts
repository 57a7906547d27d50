import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { idOf } from '../world/ids.ts'
import { personId } from '../world/people.ts'
import { useWorld } from './call.ts'

const rig = useWorld()
const sql = () => rig.world.database.sql
const agency = idOf('agencies.A')
let alertId: string

const post = async (title: string, status = 'active') => {
  const [job] = await sql()`
    insert into public.job_posts (agency_id, title, company_name, description, status)
    values (${agency}, ${title}, 'Globex', 'A job.', ${status}) returning id`
  return job?.id as string
}

const deliver = (jobs: string[], more: object = {}) =>
  rig.call('service', 'deliver_alert', { alert_id: alertId, job_ids: jobs, content: 'x', parts: [], ...more })

beforeEach(async () => {
  const { data } = await rig
    .as('alice')
    .from('job_alerts')
    .insert({ user_id: personId('alice'), criteria: { keywords: ['falconer'] }, frequency: 'instant' })
    .select('id')
    .single()
  alertId = data?.id
})
afterEach(async () => {
  await sql()`delete from public.job_posts where title like 'Falconer%'`
  await sql()`delete from private.outbox`
})

describe('preview_alert', () => {
  it('should count and show public jobs, to signed-in people alone', async () => {
    const open = await post('Falconer')
    await post('Falconer, secret', 'draft')
    const criteria = { keywords: ['falconer'] }
    for (const actor of ['alice', 'guest', 'owner'] as const)
      expect(await rig.call(actor, 'preview_alert', { criteria })).toMatchObject({
        total: 1,
        jobs: [{ id: open, saved: false }],
      })
    expect(await rig.refusal('visitor', 'preview_alert', { criteria })).toContain('permission denied')
  })

  it('should show none of a suspended agency, and read any criteria', async () => {
    await post('Falconer')
    await sql()`update public.agencies set status = 'suspended' where id = ${agency}`
    expect(await rig.call('bob', 'preview_alert', { criteria: { keywords: ['falconer'] } })).toMatchObject({
      total: 0,
    })
    for (const criteria of [
      {},
      { keywords: [{}] },
      { agencyIds: ["x'--"] },
      { locations: ['((('], skills: ["' | :*"] },
    ])
      expect(await rig.call('bob', 'preview_alert', { criteria })).toHaveProperty('total')
  })
})

describe('explain_alert', () => {
  it('should answer the owner of the alert alone, of jobs that they may know', async () => {
    const job = await post('Falconer')
    await rig.call('service', 'match_new_jobs', { batch: 100 })
    const args = { alert_id: alertId, job_id: job }
    expect(await rig.call('alice', 'explain_alert', args)).toMatchObject({
      alert_id: alertId,
      outcome: 'waiting',
      words: [{ unit: 'falconer', found: [{ field: 'title', words: ['Falconer'] }] }],
    })
    expect(await rig.call('bob', 'explain_alert', args)).toBeNull()
    expect(await rig.call('owner', 'explain_alert', { alert_id: null, job_id: job })).toBeNull()
    await sql()`update public.job_posts set status = 'draft' where id = ${job}`
    expect(await rig.call('alice', 'explain_alert', args)).toBeNull()
  })
})

describe('match_new_jobs', () => {
  it('should hand each new job to one server', async () => {
    const jobs = await Promise.all(Array.from({ length: 8 }, (_, number) => post(`Falconer ${number}`)))
    const calls = (await Promise.all(
      Array.from({ length: 4 }, () => rig.call('service', 'match_new_jobs', { batch: 3 })),
    )) as { jobs: number; matches: number }[]
    const last = (await rig.call('service', 'match_new_jobs', { batch: 100 })) as { matches: number }
    const matches = calls.reduce((sum, { matches }) => sum + matches, last.matches)
    expect(matches).toBe(jobs.length)
  })
})

describe('deliver_alert', () => {
  it('should write message, mail and deliveries together, for one of ten at once', async () => {
    const job = await post('Falconer')
    await rig.call('service', 'match_new_jobs', { batch: 100 })
    const mail = { to: 'alice@example.com', subject: 's', text: 't' }
    const answers = await Promise.all(Array.from({ length: 10 }, () => deliver([job], { mail })))
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1)
    const [written] = await sql()`
      select (select count(*)::int from private.outbox where payload ->> 'alert_id' = ${alertId}) as mails,
        (select count(*)::int from public.chat_messages where content = 'x' and audience_id = ${personId('alice')}) as messages`
    expect(written).toEqual({ mails: 1, messages: 1 })
  })

  it('should write nothing when one of the jobs is not waiting', async () => {
    const job = await post('Falconer')
    await rig.call('service', 'match_new_jobs', { batch: 100 })
    const other = await post('Chef')
    expect(await deliver([job, other])).toBeNull()
    expect(await deliver([])).toBeNull()
    expect(await deliver([job])).not.toBeNull()
    await sql()`delete from public.job_posts where id = ${other}`
  })

  it('should go to the account that took the guest over', async () => {
    const { data } = await rig
      .as('guest')
      .from('job_alerts')
      .insert({ user_id: personId('guest'), criteria: { keywords: ['falconer'] }, frequency: 'instant' })
      .select('id')
      .single()
    const job = await post('Falconer')
    await rig.call('service', 'match_new_jobs', { batch: 100 })
    const secret = await rig.call('guest', 'offer_merge')
    await rig.call('alice', 'merge_guest', { secret })
    expect(await deliver([job], { alert_id: data?.id })).toMatchObject({ user_id: personId('alice') })
    await sql()`delete from private.merged_guests`
  })

  it('should leave no letter of somebody who deleted their account', async () => {
    const job = await post('Falconer')
    await rig.call('service', 'match_new_jobs', { batch: 100 })
    await deliver([job], { mail: { to: 'alice@example.com', subject: 's', text: 't' } })
    await rig.call('service', 'delete_account_data', { user_id: personId('alice') })
    expect(await sql()`select from private.outbox where sent_at is null`).toHaveLength(0)
    expect(await sql()`select from private.alert_terms where alert_id = ${alertId}`).toHaveLength(0)
  })
})

describe('pause_alert', () => {
  it('should say whether there is such an alert, and whether it was on', async () => {
    expect(await rig.call('service', 'pause_alert', { alert_id: alertId })).toEqual({
      known: true,
      paused: true,
    })
    expect(await rig.call('service', 'pause_alert', { alert_id: alertId })).toEqual({
      known: true,
      paused: false,
    })
    expect(await rig.call('service', 'pause_alert', { alert_id: agency })).toEqual({
      known: false,
      paused: false,
    })
    expect(await rig.refusal('alice', 'pause_alert', { alert_id: alertId })).toContain('permission denied')
  })
})
