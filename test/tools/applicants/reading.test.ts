import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { checkApplicantFit } from '../../../tools/applicants/check-applicant-fit.ts'
import { listApplicants } from '../../../tools/applicants/list-applicants.ts'
import { noteApplicant } from '../../../tools/applicants/note-applicant.ts'
import { showApplicant } from '../../../tools/applicants/show-applicant.ts'
import { showApplicantResume } from '../../../tools/applicants/show-applicant-resume.ts'
import { undoChange } from '../../../tools/changes/undo-change.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { AGENCY, addAgencies, addJob, contextOf, OTHER_AGENCY, use } from '../tool-bench.ts'
import { addApplicant, addMember, deskOf } from './agency-desk.ts'

let database: TestDatabase
let member: Person
let jobId: string
let otherJobId: string
let sam: { person: Person; applicationId: string }
let foreign: { person: Person; applicationId: string }

type Input = z.input<typeof listApplicants.input>

const all: Input = { jobId: null, stage: null, search: null, waitingDays: null, page: null }

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
  member = await addMember(database)
  jobId = await addJob(database, {
    title: 'Backend Engineer',
    requirements: ['5 years of experience with TypeScript', 'Driving licence'],
    skills: ['TypeScript'],
  })
  otherJobId = await addJob(database, { title: 'Nurse', agencyId: OTHER_AGENCY.id })
  sam = await addApplicant(database, { jobId, name: 'Sam Okafor', letter: 'Hello, I would like this job.' })
  foreign = await addApplicant(database, { jobId: otherJobId, name: 'Nina Foreign' })
})
afterAll(() => database.close())

const rowsOf = async (input: Partial<Input>, person = member, context = deskOf(person)) => {
  const { card, say } = await use({ tool: listApplicants, input: { ...all, ...input }, person, context })
  return { titles: card?.kind === 'rows' ? card.rows.map(({ title }) => title) : [], say }
}

describe('listing applicants', () => {
  it('should list those of the console’s agency, with names as sent', async () => {
    const { titles, say } = await rowsOf({})
    expect(titles).toEqual(['Sam Okafor'])
    expect(say.references).toEqual([
      { type: 'application', id: sam.applicationId, label: 'Sam Okafor, Backend Engineer at Globex' },
    ])
    await database.sql`update profiles set full_name = 'Somebody Else' where id = ${sam.person.id}`
    expect((await rowsOf({})).titles).toEqual(['Sam Okafor'])
  })

  it('should keep to the console’s agency for somebody who works for two', async () => {
    const both = await addMember(database)
    await database.sql`insert into agency_users (agency_id, user_id, role) values (${OTHER_AGENCY.id}, ${both.id}, 'owner')`
    expect((await rowsOf({}, both)).titles).toEqual(['Sam Okafor'])
    const there = deskOf(both, { agency: { ...OTHER_AGENCY, memberRole: 'owner' } })
    expect((await rowsOf({}, both, there)).titles).toEqual(['Nina Foreign'])
  })

  it('should not show the drafts of a colleague who applies here too', async () => {
    const colleague = await addMember(database)
    await database.sql`insert into applications (user_id, job_id, status) values (${colleague.id}, ${jobId}, 'draft')`
    expect((await rowsOf({}, colleague)).titles).toEqual(['Sam Okafor'])
  })

  it.each([
    [{ search: 'okaf' }, 1],
    [{ search: 'backend' }, 1],
    [{ search: '%' }, 0],
    [{ search: 'Foreign' }, 0],
    [{ stage: 'interview' }, 0],
    [{ stage: 'submitted' }, 1],
    [{ waitingDays: 3 }, 0],
  ])('should filter by %j', async (input, length) => {
    expect((await rowsOf(input as never)).titles).toHaveLength(length)
  })

  it('should find those who wait', async () => {
    const old = await addApplicant(database, { jobId, name: 'Olga Old' })
    await database.sql`alter table applications disable trigger user`
    await database.sql`update applications set updated_at = now() - interval '9 days' where id = ${old.applicationId}`
    await database.sql`alter table applications enable trigger user`
    expect((await rowsOf({ waitingDays: 7 })).titles).toEqual(['Olga Old'])
    expect((await rowsOf({ waitingDays: 10 })).titles).toEqual([])
    await database.sql`delete from applications where id = ${old.applicationId}`
  })

  it('should say that nobody applied, and nothing to strangers', async () => {
    const stranger = await database.createCandidate()
    const outside = await use({
      tool: listApplicants,
      input: all,
      person: stranger,
      context: contextOf(stranger),
    })
    expect(outside.refused).toBe(true)
    const pretending = await use({
      tool: listApplicants,
      input: all,
      person: stranger,
      context: deskOf(stranger),
    })
    expect(pretending.refused).toBe(true)
    expect(pretending.say.text).toContain('You don’t work for Northwind Recruiting')
  })
})

describe('one applicant', () => {
  it('should show what was sent, quoted, with the agency’s notes', async () => {
    const context = deskOf(member)
    const noted = await use({
      tool: noteApplicant,
      input: { applicationId: sam.applicationId, note: 'Called, no answer' },
      person: member,
      context,
    })
    expect(noted.say.text).toContain('the applicant never does')
    expect(
      await database.sql`select agency_id, content from private_notes where application_id = ${sam.applicationId}`,
    ).toEqual([{ agency_id: AGENCY.id, content: 'Called, no answer' }])

    const { card, say } = await use({
      tool: showApplicant,
      input: { applicationId: sam.applicationId },
      person: member,
      context,
    })
    const sections = card?.kind === 'facts' ? card.sections : []
    expect(sections.map(({ title }) => title)).toEqual([
      'Application',
      'Shared profile',
      'Cover letter',
      'Notes of Northwind Recruiting (applicants never see them)',
    ])
    expect(say.text).not.toContain('I would like this job')
    expect(say.quotes?.find(({ source }) => source === 'cover_letter')?.text).toContain(
      'I would like this job',
    )

    await use({ tool: undoChange, input: { changeId: null }, person: member, context })
    expect(await database.sql`select 1 from private_notes`).toHaveLength(0)
  })

  it('should show the resume as it was sent', async () => {
    await database.sql`update resumes set parsed_data = '{"basics": {"name": "New Name"}}' where user_id = ${sam.person.id}`
    const { card } = await use({
      tool: showApplicantResume,
      input: { applicationId: sam.applicationId },
      person: member,
      context: deskOf(member),
    })
    const [snapshot] = await database.sql`
      select id from application_snapshots where application_id = ${sam.applicationId}`
    expect(card).toMatchObject({
      kind: 'resume',
      correctable: false,
      fileName: 'cv.pdf',
      files: [{ label: 'cv.pdf', href: `/api/submissions/${snapshot?.id}/file` }],
    })
    expect(JSON.stringify(card)).toContain('Acme')
    expect(JSON.stringify(card)).not.toContain('New Name')
  })

  it('should offer the file also when nothing was read from it, and none where none was sent', async () => {
    const blank = await addApplicant(database, { jobId, name: 'Bea Blank', resume: {} })
    const show = () =>
      use({
        tool: showApplicantResume,
        input: { applicationId: blank.applicationId },
        person: member,
        context: deskOf(member),
      })
    const { card, say, refused } = await show()
    expect(refused).toBeUndefined()
    expect(say.text).toContain('I could read nothing from the resume that **Bea Blank** sent')
    expect(card).toMatchObject({
      kind: 'resume',
      sections: [],
      files: [{ label: 'cv.pdf', href: expect.stringMatching(/^\/api\/submissions\/[\w-]+\/file$/) }],
      notices: [expect.stringMatching(/^As sent on/), expect.stringContaining('No line could be read')],
    })

    await database.sql`
      update application_snapshots set file_path = null, file_name = null, file_type = null
      where application_id = ${blank.applicationId}`
    expect((await show()).refused).toBe(true)
    await database.sql`
      update application_snapshots set resume = '{"work": [{"name": "Acme"}]}'
      where application_id = ${blank.applicationId}`
    const without = await show()
    expect(without.card).not.toHaveProperty('files')
    expect(without.say.text).not.toContain('download')
    await database.sql`delete from applications where id = ${blank.applicationId}`
  })

  it('should compare with the job by quotes, and never rank', async () => {
    const { card, say } = await use({
      tool: checkApplicantFit,
      input: { applicationId: sam.applicationId, ranking: null },
      person: member,
      context: deskOf(member),
    })
    expect(card).toMatchObject({ kind: 'fit', jobTitle: 'Backend Engineer' })
    const fits = card?.kind === 'fit' ? card.requirements : []
    expect(fits).toHaveLength(2)
    expect(fits.every((fit) => !('score' in fit))).toBe(true)
    expect(say.text).not.toMatch(/\d+ ?%/)

    const ranked = await use({
      tool: checkApplicantFit,
      input: { applicationId: null, ranking: true },
      person: member,
      context: deskOf(member),
    })
    expect(ranked.refused).toBe(true)
    expect(ranked.say.text).toContain('I don’t rank')
  })

  it('should refuse applications to other agencies, and name its own', async () => {
    for (const tool of [showApplicant, showApplicantResume]) {
      const refused = await use({
        tool,
        input: { applicationId: foreign.applicationId },
        person: member,
        context: deskOf(member),
      })
      expect(refused.refused).toBe(true)
      expect(refused.say.text).toContain('Sam Okafor')
      expect(refused.say.text).not.toContain('Nina')
    }
  })

  it('should know a deleted account by its pseudonym alone', async () => {
    const gone = await addApplicant(database, { jobId, name: 'Gone Person', letter: 'private words' })
    const { error } = await database.service.rpc('delete_account_data', { user_id: gone.person.id })
    expect(error).toBeNull()
    const { card } = await use({
      tool: showApplicant,
      input: { applicationId: gone.applicationId },
      person: member,
      context: deskOf(member),
    })
    expect(JSON.stringify(card)).not.toMatch(/Gone|private words/)
    expect(card).toMatchObject({ title: expect.stringMatching(/^person-/) })
    await database.sql`delete from applications where id = ${gone.applicationId}`
  })
})
