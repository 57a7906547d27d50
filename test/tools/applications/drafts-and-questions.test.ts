import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applyToJob } from '../../../tools/applications/apply-to-job.ts'
import { askApplicationReason } from '../../../tools/applications/ask-application-reason.ts'
import { draftApplication } from '../../../tools/applications/draft-application.ts'
import { editApplicationDraft } from '../../../tools/applications/edit-application-draft.ts'
import { requestHumanReview } from '../../../tools/applications/request-human-review.ts'
import { undoChange } from '../../../tools/changes/undo-change.ts'
import { tailorResume } from '../../../tools/resumes/tailor-resume.ts'
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
    requirements: ['Experience with PostgreSQL'],
    skills: ['PostgreSQL', 'Python'],
  })
})

const rowsOf = (of = person) =>
  database.sql`select id, status, cover_letter, resume_id from applications where user_id = ${of.id}`
const draft = (coverLetter: string | null = null, of = person) =>
  use({ tool: draftApplication, input: { jobId, coverLetter }, person: of })

const KEEP = { change: null, part: null }

describe('drafting', () => {
  it('should keep a letter that claims only what the resume says, and send nothing', async () => {
    const resumeId = await addResume({ database, person, data: sampleResume })
    const { say, card } = await draft()
    const [row] = await rowsOf()
    expect(row).toMatchObject({ status: 'draft', resume_id: resumeId })
    expect(row?.cover_letter).toContain('PostgreSQL')
    expect(card).toMatchObject({
      kind: 'snippet',
      text: row?.cover_letter,
      note: 'Goes with cv.pdf. Not sent.',
    })
    expect(say.text).toContain('Nothing was sent')
    expect(await database.sql`select id from application_snapshots where user_id = ${person.id}`).toEqual([])
    expect((await draft()).say.text).toContain('You have a draft')
    expect((await draft('a cover letter for the second job')).say.text).toContain('You have a draft')
    await draft('My own words')
    expect(await rowsOf()).toMatchObject([{ cover_letter: 'My own words' }])
    await use({ tool: undoChange, input: { changeId: null }, person })
    expect(await rowsOf()).toMatchObject([{ cover_letter: row?.cover_letter }])
  })

  it('should claim a skill only by the name and at the place that the resume has', async () => {
    await addResume({
      database,
      person,
      data: {
        basics: { name: 'Ada Rivers' },
        work: [{ position: 'Clerk', name: 'Moss & Sons', highlights: ['Kept the books in Excel'] }],
        skills: [{ name: 'Tools', keywords: ['Node.js', 'SQL', 'Excel'] }],
      },
    })
    jobId = await addJob(database, { title: 'Analyst', skills: ['JavaScript', 'Node.js', 'SQL', 'Excel'] })
    await draft()
    const [row] = await rowsOf()
    expect(row?.cover_letter).toContain(
      'Of what your advert asks for, my resume lists Node.js and SQL and names Excel in my work as Clerk at Moss & Sons.',
    )
    expect(row?.cover_letter).not.toMatch(/JavaScript|where I have used/)
  })

  it('should change the only draft, its letter and its resume', async () => {
    await addResume({ database, person, data: sampleResume })
    const other = await addResume({
      database,
      person,
      data: sampleResume,
      fileName: 'other.pdf',
      isPrimary: false,
    })
    await draft('One')
    const edit = (input: object, of = person) =>
      use({
        tool: editApplicationDraft,
        input: { applicationId: null, coverLetter: null, resumeId: null, ...KEEP, ...input },
        person: of,
      })
    expect((await edit({})).refused).toBe(true)
    expect((await edit({ coverLetter: 'Two', resumeId: other })).say.text).toContain('**other.pdf**')
    expect(await rowsOf()).toMatchObject([{ cover_letter: 'Two', resume_id: other, status: 'draft' }])
    expect((await edit({ coverLetter: 'Two' })).refused).toBe(true)
    await edit({ coverLetter: '' })
    expect(await rowsOf()).toMatchObject([{ cover_letter: null }])

    const stranger = await database.createCandidate()
    expect((await edit({ coverLetter: 'x' }, stranger)).say.text).toContain('You have no drafts')
    const [row] = await rowsOf()
    expect((await edit({ applicationId: row?.id, coverLetter: 'x' }, stranger)).refused).toBe(true)
    const theirs = await addResume({ database, person: stranger, data: sampleResume })
    expect((await edit({ resumeId: theirs })).refused).toBe(true)
  })

  it('should apply with the draft’s letter and resume', async () => {
    await addResume({ database, person, data: sampleResume })
    const other = await addResume({
      database,
      person,
      data: sampleResume,
      fileName: 'other.pdf',
      isPrimary: false,
    })
    await draft('My own words')
    await use({
      tool: editApplicationDraft,
      input: { applicationId: null, coverLetter: null, resumeId: other, ...KEEP },
      person,
    })
    const result = await use({ tool: applyToJob, input: { jobId, coverLetter: null }, person })
    expect(result.say.text).toContain('It has the letter of your draft.')
    expect(await rowsOf()).toMatchObject([
      { status: 'submitted', cover_letter: 'My own words', resume_id: other },
    ])
    expect((await draft('again')).refused).toBe(true)
    const [row] = await rowsOf()
    const edit = { applicationId: row?.id ?? '', coverLetter: 'late', resumeId: null, ...KEEP }
    expect((await use({ tool: editApplicationDraft, input: edit, person })).say.text).toContain(
      'can’t be edited',
    )
  })

  it('should apply with the version that was tailored to the job, and with the primary one elsewhere', async () => {
    const primary = await addResume({ database, person, data: sampleResume })
    await use({ tool: tailorResume, input: { resumeId: null, jobId, summary: null }, person })
    const [version] =
      await database.sql`select id, file_name from resumes where user_id = ${person.id} and id <> ${primary}`
    const { preview } = await use({ tool: applyToJob, input: { jobId, coverLetter: null }, person })
    const fileIn = (shown: typeof preview) =>
      shown?.rows.find(({ label }) => label === 'Resume file')?.value ?? ''
    expect(fileIn(preview)).toBe(
      `${version?.file_name}: written from what this version says; the file you uploaded stays with you`,
    )
    expect(await rowsOf()).toMatchObject([{ resume_id: version?.id }])
    const [sent] =
      await database.sql`select resume, file_name from application_snapshots where user_id = ${person.id}`
    expect(sent?.resume.basics.summary).toContain('Hands-on with')
    const elsewhere = await addJob(database, { title: 'Cook' })
    const other = await applyToJob.run({
      input: { jobId: elsewhere, coverLetter: null },
      context: contextOf(person),
    })
    expect(fileIn(other.preview)).toBe('cv.pdf: sent as it is, with everything in it')
  })

  it('should draft without a resume, and refuse closed and unknown jobs', async () => {
    expect((await draft()).say.text).toContain('You need a resume before it can be sent')
    const late = await addJob(database, { title: 'Late', closesAt: '2026-11-09T00:00:00Z' })
    expect(
      (await use({ tool: draftApplication, input: { jobId: late, coverLetter: null }, person })).refused,
    ).toBe(true)
    const input = { jobId: crypto.randomUUID(), coverLetter: null }
    expect((await use({ tool: draftApplication, input, person })).refused).toBe(true)
  })
})

describe('asking about a decision', () => {
  let applicationId: string
  beforeEach(async () => {
    await addResume({ database, person, data: sampleResume })
    await use({ tool: applyToJob, input: { jobId, coverLetter: 'Hi' }, person })
    applicationId = (await rowsOf())[0]?.id
  })
  const messages = () =>
    database.sql`select m.content, m.metadata, m.sender_id from chat_messages m join chats c on c.id = m.chat_id
      where c.application_id = ${applicationId} order by m.seq`
  const rejected = () => database.sql`update applications set status = 'rejected' where id = ${applicationId}`

  it('should ask for the reason in the thread, once, and only after the click', async () => {
    const input = { applicationId, message: null }
    expect((await use({ tool: askApplicationReason, input, person })).say.text).toContain(
      'there is no refusal',
    )
    await rejected()
    const asked = await askApplicationReason.run({ input, context: contextOf(person) })
    expect(asked.preview?.recipient).toBe('Northwind Recruiting')
    expect(asked.preview?.rows.find(({ field }) => field)?.value).toContain('what the decision rested on')
    expect(await messages()).toEqual([])
    await use({ tool: askApplicationReason, input: { applicationId, message: 'Why?' }, person })
    expect(await messages()).toEqual([
      { content: 'Why?', metadata: { request: 'reason' }, sender_id: person.id },
    ])
    expect((await use({ tool: askApplicationReason, input, person })).say.text).toContain('You asked')
    expect(askApplicationReason.needsVerifiedEmail).toBe(true)
  })

  it('should ask for a review by a person, and hand a thread of the assistant over', async () => {
    await rejected()
    await database.sql`update chats set handler = 'ai' where application_id = ${applicationId}`
    const input = { applicationId, message: null }
    await use({ tool: requestHumanReview, input, person })
    const [message] = await messages()
    expect(message).toMatchObject({ metadata: { request: 'review' } })
    expect(message?.content).toContain('a person reviews the decision on my application for Backend Engineer')
    const [thread] = await database.sql`select handler from chats where application_id = ${applicationId}`
    expect(thread?.handler).toBe('queued')
    expect((await use({ tool: requestHumanReview, input, person })).say.text).toContain('You asked')
  })

  it('should refuse closed threads, drafts and other people’s applications', async () => {
    const stranger = await database.createCandidate()
    for (const tool of [askApplicationReason, requestHumanReview])
      expect((await use({ tool, input: { applicationId, message: null }, person: stranger })).refused).toBe(
        true,
      )
    await rejected()
    await database.sql`update chats set status = 'closed' where application_id = ${applicationId}`
    for (const tool of [askApplicationReason, requestHumanReview])
      expect((await use({ tool, input: { applicationId, message: null }, person })).say.text).toContain(
        'is closed',
      )
    await draft(null, stranger)
    const [theirs] = await rowsOf(stranger)
    const input = { applicationId: theirs?.id ?? '', message: null }
    expect((await use({ tool: requestHumanReview, input, person: stranger })).say.text).toContain(
      'nothing to review',
    )
    expect(await messages()).toEqual([])
  })
})
