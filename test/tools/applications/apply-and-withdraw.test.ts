import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applyToJob } from '../../../tools/applications/apply-to-job.ts'
import { listApplications } from '../../../tools/applications/list-applications.ts'
import { showApplication } from '../../../tools/applications/show-application.ts'
import { withdrawApplication } from '../../../tools/applications/withdraw-application.ts'
import { undoChange } from '../../../tools/changes/undo-change.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { sampleResume } from '../sample-resume.ts'
import { addAgencies, addJob, addResume, contextOf, use } from '../tool-bench.ts'

let database: TestDatabase
let person: Person
let jobId: string

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
})
afterAll(() => database.close())
beforeEach(async () => {
  person = await database.createCandidate()
  jobId = await addJob(database, {
    title: 'Backend Engineer',
    skills: ['TypeScript', 'Kubernetes', 'PostgreSQL'],
  })
})

const rowsOf = (of: Person) =>
  database.sql`select status, cover_letter, notes, resume_id from applications where user_id = ${of.id}`

describe('applying', () => {
  it('should show exactly what is sent, and write nothing before the click', async () => {
    await addResume({ database, person, data: sampleResume })
    await database.sql`update profiles set full_name = 'Sam O.', bio = 'Hello' where id = ${person.id}`
    await database.sql`insert into user_preferences (user_id, visibility) values (${person.id}, '{"bio": false}')`
    const result = await applyToJob.run({ input: { jobId, coverLetter: null }, context: contextOf(person) })
    expect(await rowsOf(person)).toEqual([])
    const rows = Object.fromEntries(result.preview?.rows.map(({ label, value }) => [label, value]) ?? [])
    expect(rows).toMatchObject({
      Job: 'Backend Engineer at Globex',
      'Resume file': 'cv.pdf: sent as it is, with everything in it',
      'Resume: name': 'Sam Okafor',
      'Resume: e-mail': 'sam@example.com',
      'Resume: phone': '0113 496 0000',
      'Profile: name': 'Sam O.',
    })
    expect(rows).not.toHaveProperty('Profile: about')
    expect(result.preview?.recipient).toBe('Northwind Recruiting')
    expect(result.preview?.rows.filter(({ field }) => field).map(({ field }) => field)).toEqual([
      'coverLetter',
    ])
  })

  it('should send the profile that the card shows', async () => {
    await addResume({ database, person, data: sampleResume })
    await database.sql`update profiles set full_name = 'Sam O.', bio = 'Hello', location = 'Leeds' where id = ${person.id}`
    await database.sql`insert into user_preferences (user_id, visibility) values (${person.id}, '{"bio": false, "email": false}')`
    const { preview } = await use({ tool: applyToJob, input: { jobId, coverLetter: 'Hi' }, person })
    const shown = preview?.rows.filter(({ label }) => label.startsWith('Profile: ')).map(({ value }) => value)
    const [sent] =
      await database.sql`select profile, cover_letter from application_snapshots where user_id = ${person.id}`
    expect(Object.values(sent?.profile).toSorted()).toEqual(shown?.toSorted())
    expect(sent?.cover_letter).toBe('Hi')
  })

  it('should draft a letter that claims nothing the resume does not say', async () => {
    await addResume({ database, person, data: sampleResume })
    const { preview } = await applyToJob.run({
      input: { jobId, coverLetter: null },
      context: contextOf(person),
    })
    const letter = preview?.rows.find(({ field }) => field === 'coverLetter')?.value ?? ''
    expect(letter).toContain('I currently work as Senior Engineer at Acme.')
    expect(letter).toContain('TypeScript and PostgreSQL')
    expect(letter).not.toContain('Kubernetes')
    expect(letter).toContain('Kind regards,\nSam Okafor')
  })

  it('should refuse a second application and name its status', async () => {
    await addResume({ database, person, data: sampleResume })
    await use({ tool: applyToJob, input: { jobId, coverLetter: '' }, person })
    expect(await rowsOf(person)).toMatchObject([{ status: 'submitted', cover_letter: null }])
    const again = await use({ tool: applyToJob, input: { jobId, coverLetter: null }, person })
    expect(again.refused).toBe(true)
    expect(again.say.text).toContain('You have already applied')
  })

  it('should ask for a resume, and refuse closed jobs', async () => {
    const without = await use({ tool: applyToJob, input: { jobId, coverLetter: null }, person })
    expect(without.say.text).toContain('you need a resume')
    await addResume({ database, person, data: sampleResume })
    const late = await addJob(database, { title: 'Late', closesAt: '2026-11-09T00:00:00Z' })
    const closed = await use({ tool: applyToJob, input: { jobId: late, coverLetter: null }, person })
    expect(closed.refused).toBe(true)
    expect(closed.say.text).toContain('is closed')
    expect(applyToJob.needsVerifiedEmail).toBe(true)
  })

  it('should send a draft', async () => {
    await addResume({ database, person, data: sampleResume })
    await database.sql`insert into applications (user_id, job_id, status, cover_letter) values (${person.id}, ${jobId}, 'draft', 'My own words')`
    await use({ tool: applyToJob, input: { jobId, coverLetter: null }, person })
    expect(await rowsOf(person)).toMatchObject([{ status: 'submitted', cover_letter: 'My own words' }])
  })
})

describe('after applying', () => {
  const applied = async () => {
    await addResume({ database, person, data: sampleResume })
    await use({ tool: applyToJob, input: { jobId, coverLetter: 'Hi' }, person })
    const [row] = await database.sql<
      { id: string }[]
    >`select id from applications where user_id = ${person.id}`
    return row?.id ?? ''
  }

  it('should list it, show its history, withdraw it with a reason and send it again', async () => {
    const applicationId = await applied()
    await database.sql`update applications set status = 'screening' where id = ${applicationId}`
    const list = await use({ tool: listApplications, input: { status: null }, person })
    expect(list.card).toMatchObject({
      applications: [
        {
          id: applicationId,
          jobTitle: 'Backend Engineer',
          agencyName: 'Northwind Recruiting',
          status: 'screening',
        },
      ],
    })
    const shown = await use({ tool: showApplication, input: { applicationId }, person })
    expect(shown.card).toMatchObject({
      kind: 'timeline',
      events: [
        { title: 'Sent', detail: 'with cv.pdf and a cover letter' },
        { title: 'Being looked at', detail: null },
      ],
    })
    expect(shown.say.text).toContain('is being looked at')

    const withdrawn = await use({
      tool: withdrawApplication,
      input: { applicationId, reason: 'found another' },
      person,
    })
    expect(withdrawn.preview?.rows.find(({ field }) => field === 'reason')?.value).toBe('found another')
    expect(await rowsOf(person)).toMatchObject([
      { status: 'withdrawn', notes: 'Withdrawn by the candidate: found another' },
    ])
    expect(
      (await use({ tool: withdrawApplication, input: { applicationId, reason: null }, person })).refused,
    ).toBe(true)

    await use({ tool: applyToJob, input: { jobId, coverLetter: null }, person })
    expect(await rowsOf(person)).toMatchObject([{ status: 'submitted', cover_letter: 'Hi' }])
  })

  it('should not undo what was sent, and offer to withdraw', async () => {
    await applied()
    const undone = await use({ tool: undoChange, input: { changeId: null }, person })
    expect(undone.refused).toBe(true)
    expect(undone.say.text).toContain('I can withdraw the application instead')
  })

  it('should filter by status, and keep to the person’s own', async () => {
    const applicationId = await applied()
    expect(
      (await use({ tool: listApplications, input: { status: 'interview' }, person })).say.text,
    ).toContain('None of your 1 application')
    const stranger = await database.createCandidate()
    expect((await use({ tool: showApplication, input: { applicationId }, person: stranger })).refused).toBe(
      true,
    )
    expect(
      (await use({ tool: withdrawApplication, input: { applicationId, reason: null }, person: stranger }))
        .refused,
    ).toBe(true)
  })
})
