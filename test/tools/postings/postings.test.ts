import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { undoChange } from '../../../tools/changes/undo-change.ts'
import { checkPostingWording } from '../../../tools/postings/check-posting-wording.ts'
import { closePosting } from '../../../tools/postings/close-posting.ts'
import { draftPosting } from '../../../tools/postings/draft-posting.ts'
import { duplicatePosting } from '../../../tools/postings/duplicate-posting.ts'
import { editPosting } from '../../../tools/postings/edit-posting.ts'
import { editPublicPosting } from '../../../tools/postings/edit-public-posting.ts'
import { listPostings } from '../../../tools/postings/list-postings.ts'
import { pausePosting } from '../../../tools/postings/pause-posting.ts'
import { publishPosting } from '../../../tools/postings/publish-posting.ts'
import { showPosting } from '../../../tools/postings/show-posting.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addApplicant, addMember, ask, click, deskOf } from '../applicants/agency-desk.ts'
import { AGENCY, addAgencies, addJob, OTHER_AGENCY, use } from '../tool-bench.ts'

let database: TestDatabase
let member: Person

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.sql`delete from job_posts`
  member = await addMember(database)
})

const nothing = {
  title: null,
  company: null,
  place: null,
  workMode: null,
  jobType: null,
  seniority: null,
  payMin: null,
  payMax: null,
  payCurrency: null,
  payPeriod: null,
  requirements: null,
  benefits: null,
  skills: null,
  closesAt: null,
  description: null,
} as const
const noEdit = { ...nothing, line: null, value: null, addRequirements: null, addBenefits: null }
const rowOf = async (id: string) => (await database.sql`select * from job_posts where id = ${id}`)[0]
const asMember = (person = member) => ({ person, context: deskOf(person) })
const draft = async (brief: string, more: Partial<z.input<typeof draftPosting.input>> = {}) => {
  const result = await use({ tool: draftPosting, input: { brief, ...nothing, ...more }, ...asMember() })
  return { ...result, id: result.say.references?.[0]?.id ?? '' }
}

describe('drafting', () => {
  it('should put the brief into a draft that nobody outside sees, and take it back', async () => {
    const { id, say } = await draft(
      'draft a posting for a nurse at Globex in Leeds, full-time, £34,000 a year, must have NMC registration, 30 days of holiday',
    )
    expect(await rowOf(id)).toMatchObject({
      agency_id: AGENCY.id,
      posted_by: member.id,
      status: 'draft',
      title: 'Nurse',
      company_name: 'Globex',
      location: 'Leeds',
      country: 'GB',
      job_type: 'full_time',
      salary_range: { min: 34_000, max: 34_000, currency: 'GBP', period: 'year' },
      requirements: ['NMC registration'],
      benefits: ['30 days of holiday'],
    })
    expect(say.text).toContain('does not say the work mode or a closing date')
    const candidate = await database.createCandidate()
    expect((await candidate.client.from('job_posts').select('id').eq('id', id)).data).toEqual([])
    const undone = await use({ tool: undoChange, input: { changeId: null }, ...asMember() })
    expect(undone.say.text).toBe('Undone: Drafted the posting “Nurse at Globex”.')
    expect(await rowOf(id)).toBeUndefined()
  })

  it('should let fields that were given stand above the brief, and invent nothing', async () => {
    const { id } = await draft('something with numbers', {
      title: 'Data Analyst',
      payMin: 50_000,
      payCurrency: 'EUR',
      payPeriod: 'year',
      requirements: ['SQL'],
    })
    expect(await rowOf(id)).toMatchObject({
      title: 'Data Analyst',
      company_name: 'Northwind Recruiting',
      salary_range: { min: 50_000, max: null },
      requirements: ['SQL'],
      benefits: null,
      location: null,
      seniority: null,
    })
  })

  it('should refuse a brief without a title, and a date that is over', async () => {
    expect((await draft('the pay is good and the people are nice')).refused).toBe(true)
    expect((await draft('nurse', { title: 'Nurse', closesAt: '2020-01-01' })).say.text).toContain(
      'over already',
    )
    expect((await draft('nurse', { title: 'Nurse', payMin: 10 })).say.text).toContain('In which currency')
    expect(await database.sql`select 1 from job_posts`).toHaveLength(0)
  })
})

describe('editing', () => {
  it('should change a draft, show before and after, and undo', async () => {
    const { id } = await draft('draft a nurse in Leeds')
    const edited = await use({
      tool: editPosting,
      input: {
        ...noEdit,
        jobId: id,
        title: 'Senior Nurse',
        place: 'Köln',
        addRequirements: ['Driving licence'],
      },
      ...asMember(),
    })
    expect(await rowOf(id)).toMatchObject({
      title: 'Senior Nurse',
      location: 'Köln',
      country: 'DE',
      requirements: ['Driving licence'],
    })
    expect(edited.card).toMatchObject({ kind: 'diff' })
    const lines = edited.card?.kind === 'diff' ? edited.card.lines : []
    expect(lines).toContainEqual({
      before: 'Title: Nurse',
      after: 'Title: Senior Nurse',
      support: null,
      unsupported: false,
    })
    await use({ tool: undoChange, input: { changeId: null }, ...asMember() })
    expect(await rowOf(id)).toMatchObject({ title: 'Nurse', location: 'Leeds', country: 'GB' })
  })

  it.each([
    [{ title: '  ' }, 'needs a title'],
    [{ title: 'Nurse' }, 'already says that'],
    [{ closesAt: '2020-01-01' }, 'over already'],
    [{ payMin: 20 }, 'In which currency'],
  ])('should refuse %j', async (fields, sentence) => {
    const { id } = await draft('draft a nurse')
    const refused = await use({
      tool: editPosting,
      input: { ...noEdit, jobId: id, ...fields },
      ...asMember(),
    })
    expect(refused.refused).toBe(true)
    expect(refused.say.text).toContain(sentence)
  })

  it.each([
    ['title of the draft', 'Ward Nurse', { title: 'Ward Nurse' }],
    [
      'pay',
      '60-70k euros a year',
      { salary_range: { min: 60_000, max: 70_000, currency: 'EUR', period: 'year' } },
    ],
    [
      'upper end of the pay',
      '48k',
      { salary_range: { min: 40_000, max: 48_000, currency: 'GBP', period: 'year' } },
    ],
    ['salary', '42,500', { salary_range: { min: 42_500, max: 42_500, currency: 'GBP', period: 'year' } }],
    ['place in the draft', 'York', { location: 'York', country: 'GB' }],
    ['work mode', 'fully remote', { work_mode: 'remote' }],
    ['closing date', '15 March 2027', { closes_at: new Date('2027-03-15T23:59:59Z') }],
    ['employer', 'Acme', { company_name: 'Acme' }],
  ])('should understand a line by its words: %s, %s', async (line, value, expected) => {
    const { id } = await draft('draft a nurse', {
      payMin: 40_000,
      payMax: 45_000,
      payCurrency: 'GBP',
      payPeriod: 'year',
    })
    await use({ tool: editPosting, input: { ...noEdit, jobId: id, line, value }, ...asMember() })
    expect(await rowOf(id)).toMatchObject({ title: 'Nurse', ...expected })
  })

  it('should keep the lower pay where only the upper end is said, as long as it is lower', async () => {
    const { id } = await draft('draft a nurse')
    const edit = (fields: object) => {
      const input = { ...noEdit, jobId: id, ...fields } as z.input<typeof editPosting.input>
      return use({ tool: editPosting, input, ...asMember() })
    }
    await edit({ payMin: 30_000, payMax: 40_000, payCurrency: 'GBP', payPeriod: 'year' })
    await edit({ payMax: 42_000 })
    expect(await rowOf(id)).toMatchObject({ salary_range: { min: 30_000, max: 42_000 } })
    await edit({ payMax: 28_000 })
    expect(await rowOf(id)).toMatchObject({ salary_range: { min: null, max: 28_000 } })
  })

  it('should ask when a line is not one of a posting’s, and when a wish is two things at once', async () => {
    const { id } = await draft('draft a nurse')
    const cases = [
      [{ line: 'colour', value: 'blue' }, 'did not understand'],
      [{ line: 'closing date', value: 'soonish' }, 'did not understand'],
      [{ addRequirements: ['car'], addBenefits: ['car'] }, 'requirement or a benefit'],
    ] as const
    for (const [fields, sentence] of cases) {
      const input = { ...noEdit, jobId: id, ...fields } as z.input<typeof editPosting.input>
      const { refused, say } = await use({ tool: editPosting, input, ...asMember() })
      expect([refused, say.text.includes(sentence)], sentence).toEqual([true, true])
    }
  })

  it('should never change what is public without the click', async () => {
    const jobId = await addJob(database, { title: 'Chef', location: 'Leeds' })
    const input = { ...noEdit, jobId, place: 'York' }
    const direct = await use({ tool: editPosting, input, ...asMember() })
    expect(direct.refused).toBe(true)
    expect(await rowOf(jobId)).toMatchObject({ location: 'Leeds' })
    const { approvalId, card } = await ask({ tool: editPublicPosting, input, person: member })
    expect(card).toMatchObject({
      fields: [
        { group: 'Place', value: 'Leeds' },
        { group: 'Place', value: 'York' },
        { group: 'Country' },
        { group: 'Country' },
      ],
    })
    expect(await rowOf(jobId)).toMatchObject({ location: 'Leeds' })
    await click({ tool: editPublicPosting, approvalId, person: member })
    expect(await rowOf(jobId)).toMatchObject({ location: 'York', country: 'GB' })
    const { id } = await draft('draft a nurse')
    expect(
      (await ask({ tool: editPublicPosting, input: { ...noEdit, jobId: id, place: 'York' }, person: member }))
        .status,
    ).toBe('refused')
  })

  it('should copy without the deadline and the applicants', async () => {
    const jobId = await addJob(database, {
      title: 'Chef',
      skills: ['Sauces'],
      closesAt: '2027-01-01T00:00:00Z',
    })
    const { say } = await use({ tool: duplicatePosting, input: { jobId, title: 'Sous Chef' }, ...asMember() })
    expect(await rowOf(say.references?.[0]?.id ?? '')).toMatchObject({
      title: 'Sous Chef',
      status: 'draft',
      skills_required: ['Sauces'],
      closes_at: null,
      posted_by: member.id,
    })
  })
})

describe('publishing, pausing, closing', () => {
  const answer = async (tool: unknown, jobId: string) => {
    const { approvalId, status, say } = await ask({ tool, input: { jobId }, person: member })
    const text = approvalId ? await click({ tool, approvalId, person: member }) : null
    return { status, say, text }
  }

  it('should show all that becomes public with remarks, and publish on the click', async () => {
    const { id } = await draft('draft a salesman at Globex in Leeds. We want a young rockstar.')
    const { card, approvalId } = await ask({ tool: publishPosting, input: { jobId: id }, person: member })
    const fields = card?.kind === 'approval' ? card.fields : []
    expect(fields.filter(({ group }) => group === 'What becomes public').map(({ label }) => label)).toEqual([
      'Title',
      'Employer',
      'Place',
      'Country',
      'Description',
    ])
    const remarks = fields
      .filter(({ group }) => group === 'Remarks (not published)')
      .map(({ label }) => label)
    expect(remarks).toEqual(expect.arrayContaining(['“Salesman”', '“rockstar”', 'No pay', 'No closing date']))
    expect(fields.some(({ editable }) => editable)).toBe(false)
    expect(await rowOf(id)).toMatchObject({ status: 'draft' })
    await click({ tool: publishPosting, approvalId, person: member })
    expect(await rowOf(id)).toMatchObject({ status: 'active' })
    const candidate = await database.createCandidate()
    expect((await candidate.client.from('job_posts').select('id').eq('id', id)).data).toHaveLength(1)
  })

  it('should ask anew when the draft changed between card and click, and refuse a suspended member', async () => {
    const { id } = await draft('draft a nurse in Leeds')
    const { approvalId } = await ask({ tool: publishPosting, input: { jobId: id }, person: member })
    await database.sql`update job_posts set description = 'Something else' where id = ${id}`
    await expect(click({ tool: publishPosting, approvalId, person: member })).rejects.toMatchObject({
      code: 'approval:changed',
    })
    const again = await ask({ tool: publishPosting, input: { jobId: id }, person: member })
    await database.sql`update agency_users set status = 'suspended' where user_id = ${member.id}`
    await expect(
      click({ tool: publishPosting, approvalId: again.approvalId, person: member }),
    ).rejects.toMatchObject({
      message: expect.stringContaining('suspended'),
    })
    expect(await rowOf(id)).toMatchObject({ status: 'draft' })
  })

  it('should refuse to publish what nobody could apply to', async () => {
    const over = await addJob(database, { title: 'Late', status: 'paused', closesAt: '2026-01-01T00:00:00Z' })
    expect((await answer(publishPosting, over)).say.text).toContain('closing date of')
    const live = await addJob(database, { title: 'Live' })
    expect((await answer(publishPosting, live)).say.text).toContain('public already')
    await database.sql`update agencies set status = 'inactive' where id = ${AGENCY.id}`
    const paused = await addJob(database, { title: 'Paused', status: 'paused' })
    expect((await answer(publishPosting, paused)).say.text).toContain('is not active')
    await database.sql`update agencies set status = 'active' where id = ${AGENCY.id}`
    expect((await answer(publishPosting, paused)).text).toContain('is public now')
  })

  it('should pause, publish again and close, leaving applicants where they are', async () => {
    const jobId = await addJob(database, { title: 'Driver' })
    const { applicationId } = await addApplicant(database, { jobId, name: 'Ada' })
    expect((await answer(pausePosting, jobId)).text).toContain('is paused')
    expect((await answer(pausePosting, jobId)).status).toBe('refused')
    await answer(publishPosting, jobId)
    const closed = await answer(closePosting, jobId)
    expect(closed.say.text).toContain('1 application is still open')
    expect(closed.text).toContain('1 applicant still waits')
    expect(await rowOf(jobId)).toMatchObject({ status: 'closed' })
    expect(await database.sql`select status from applications where id = ${applicationId}`).toEqual([
      { status: 'submitted' },
    ])
    expect((await answer(closePosting, jobId)).status).toBe('refused')
    expect((await answer(publishPosting, jobId)).text).toContain('public now')
  })
})

describe('reading', () => {
  it('should list and show the agency’s own jobs, with applicants by stage', async () => {
    const jobId = await addJob(database, { title: 'Driver', location: 'Leeds' })
    await addJob(database, { title: 'Theirs', agencyId: OTHER_AGENCY.id })
    await addApplicant(database, { jobId, name: 'Ada' })
    const ben = await addApplicant(database, { jobId, name: 'Ben' })
    await database.sql`update applications set status = 'interview' where id = ${ben.applicationId}`
    await draft('draft a nurse')
    const list = await use({ tool: listPostings, input: { status: null, page: null }, ...asMember() })
    const rows = list.card?.kind === 'rows' ? list.card.rows : []
    expect(
      rows
        .map(({ title, badge, facts }) => [title, badge?.text, facts[0]?.value, facts[1]?.value])
        .toSorted(),
    ).toEqual([
      ['Driver', 'active', '2', '1'],
      ['Nurse', 'draft', '0', '0'],
    ])
    const drafts = await use({ tool: listPostings, input: { status: 'draft', page: null }, ...asMember() })
    expect(drafts.say.references?.map(({ label }) => label)).toEqual(['Nurse at Northwind Recruiting'])
    const shown = await use({ tool: showPosting, input: { jobId }, ...asMember() })
    expect(shown.say.text).toContain('2 people applied: 1 new and 1 interview')
    expect(shown.say.text).toContain('Missing: the pay')
  })

  it('should refuse the jobs of others everywhere', async () => {
    const theirs = await addJob(database, { title: 'Theirs', agencyId: OTHER_AGENCY.id })
    for (const tool of [showPosting, publishPosting, pausePosting, closePosting]) {
      const refused = await ask({ tool, input: { jobId: theirs }, person: member })
      expect(refused.status).toBe('refused')
      expect(refused.say.text).not.toContain('Theirs')
    }
    expect(
      (await use({ tool: duplicatePosting, input: { jobId: theirs, title: null }, ...asMember() })).refused,
    ).toBe(true)
    const edit = { ...noEdit, jobId: theirs, title: 'Mine' }
    expect((await use({ tool: editPosting, input: edit, ...asMember() })).refused).toBe(true)
    const stranger = await database.createCandidate()
    for (const [tool, input] of [
      [listPostings, { status: null, page: null }],
      [draftPosting, { brief: 'draft a nurse', ...nothing }],
    ] as const)
      expect((await use({ tool: tool as never, input: input as never, ...asMember(stranger) })).refused).toBe(
        true,
      )
  })

  it('should check the wording of a posting or of a text', async () => {
    const jobId = await addJob(database, { title: 'Driver', description: 'We are a young team.' })
    const ofPosting = await use({ tool: checkPostingWording, input: { jobId, text: null }, ...asMember() })
    expect(ofPosting.card?.kind === 'rows' && ofPosting.card.rows.map(({ title }) => title)).toEqual([
      '“young team”',
      'No pay',
      'No place',
      'No closing date',
    ])
    expect(ofPosting.say.text).not.toContain('young')
    const clean = await use({
      tool: checkPostingWording,
      input: { jobId: null, text: 'You drive a lorry.' },
      ...asMember(),
    })
    expect(clean.say.text).toContain('I found nothing')
    expect(
      (await use({ tool: checkPostingWording, input: { jobId: null, text: null }, ...asMember() })).refused,
    ).toBe(true)
  })
})
