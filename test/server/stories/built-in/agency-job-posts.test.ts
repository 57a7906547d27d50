import { describe, expect, it } from 'vitest'
import { addApplicant } from '../../../tools/applicants/agency-desk.ts'
import { AGENCY, addJob } from '../../../tools/tool-bench.ts'
import { titlesOf } from './console-talk.ts'
import { useDesk } from './use-desk.ts'

const { agency, desk } = useDesk()

const BRIEF =
  'draft a posting for a staff nurse at Brackenfold in York, full-time, £34,000 to £38,000 a year, must have NMC registration'
const posts = () => agency.database.sql`
  select title, company_name, location, job_type, work_mode, salary_range, requirements, status
  from job_posts where agency_id = ${AGENCY.id} order by created_at`
const statuses = async () => Object.fromEntries((await posts()).map(({ title, status }) => [title, status]))

const confirmed = (text: string) => desk.confirm(text, { rows: posts })

describe('a posting', () => {
  it('should be drafted from a brief, corrected line by line and taken back', async () => {
    await desk.say(BRIEF)
    expect(await posts()).toMatchObject([
      {
        title: 'Staff nurse',
        company_name: 'Brackenfold',
        location: 'York',
        job_type: 'full_time',
        salary_range: { min: 34_000, max: 38_000, currency: 'GBP', period: 'year' },
        requirements: ['NMC registration'],
        status: 'draft',
      },
    ])
    await desk.say('put Leeds as the place in the draft')
    await desk.say('make the draft hybrid')
    await desk.say('the pay in the draft is 35,000 to 39,000 pounds a year')
    expect(await posts()).toMatchObject([
      { location: 'Leeds', work_mode: 'hybrid', salary_range: { min: 35_000, max: 39_000 } },
    ])
    await desk.say('undo that')
    expect(await posts()).toMatchObject([{ work_mode: 'hybrid', salary_range: { min: 34_000, max: 38_000 } }])
  })

  it('should be checked, and be public, paused, public again and closed by clicks alone', async () => {
    await desk.say(BRIEF)
    const checked = await desk.say('check the wording of this posting')
    expect(checked.tools).toEqual(['check_posting_wording'])
    expect(titlesOf(checked).join()).toContain('closing date')
    await confirmed('publish it')
    expect(await statuses()).toEqual({ 'Staff nurse': 'active' })
    await desk.reload()
    const asked = await desk.say('pause it')
    expect(asked.text).toContain('No application is open.')
    expect(await statuses()).toEqual({ 'Staff nurse': 'active' })
    await desk.click()
    expect(await statuses()).toEqual({ 'Staff nurse': 'paused' })
    await confirmed('publish it again')
    expect(await statuses()).toEqual({ 'Staff nurse': 'active' })
    await confirmed('close it, the position is filled')
    expect(await statuses()).toEqual({ 'Staff nurse': 'closed' })
  })

  it('should be changed while it is public once the card is confirmed', async () => {
    const { database } = agency
    await addJob(database, { title: 'Night Nurse' })
    await addJob(database, { title: 'Cook' })
    const day = new Date(Date.now() + 40 * 86_400_000)
    const inWords = day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
    const closing = async () => {
      const rows =
        await database.sql`select title, closes_at::date::text as day from job_posts order by title`
      return rows.map(({ title, day }) => [title, day])
    }
    await desk.say('show our jobs')
    await desk.say('show me the second one')
    expect((await desk.say(`extend the closing date of the live posting to ${inWords}`)).statuses).toEqual([
      'waiting_for_approval',
    ])
    await desk.decline()
    const nobody = [
      ['Cook', null],
      ['Night Nurse', null],
    ]
    expect(await closing()).toEqual(nobody)
    await confirmed(`extend the closing date of the live posting to ${inWords}`)
    const [cook, nurse] = nobody
    expect(await closing()).toEqual([cook, [nurse?.[0], day.toISOString().slice(0, 10)]])
  })

  it('should be found among the others, with its applicants, and copied into a draft', async () => {
    const { database } = agency
    const nurse = await addJob(database, { title: 'Night Nurse', closesAt: '2099-01-31T00:00:00Z' })
    await addJob(database, { title: 'Cook', status: 'closed' })
    await addApplicant(database, { jobId: nurse, name: 'Ines Calder' })
    expect(titlesOf(await desk.say('which jobs do we have open?'))).toEqual(['Night Nurse'])
    expect((await desk.say('show me the first one')).text).toContain('1 person applied: 1 new.')
    await desk.say('make a copy of it')
    const rows = await database.sql`select title, status, closes_at from job_posts order by created_at`
    expect(rows.at(-1)).toEqual({ title: 'Night Nurse', status: 'draft', closes_at: null })
    await desk.say('undo')
    expect(await statuses()).toEqual({ 'Night Nurse': 'active', Cook: 'closed' })
    expect(titlesOf(await desk.say('show the applicants for Night Nurse'))).toEqual(['Ines Calder'])
  })
})
