import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { moveApplication } from '../../../tools/applicants/move-application.ts'
import { showApplicationTimeline } from '../../../tools/applicants/show-application-timeline.ts'
import { undoChange } from '../../../tools/changes/undo-change.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { AGENCY, addAgencies, addJob, OTHER_AGENCY, use } from '../tool-bench.ts'
import { addApplicant, addMember, ask, click, deskOf } from './agency-desk.ts'

let database: TestDatabase
let member: Person
let jobId: string
let sam: { person: Person; applicationId: string }

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
})
afterAll(() => database.close())
beforeEach(async () => {
  member = await addMember(database)
  jobId = await addJob(database, { title: 'Backend Engineer' })
  sam = await addApplicant(database, { jobId, name: 'Sam Okafor' })
})

const stageOf = async ({ applicationId }: { applicationId: string }) =>
  (await database.sql`select status from applications where id = ${applicationId}`)[0]?.status
const notesOf = ({ applicationId }: { applicationId: string }) =>
  database.sql`select author_id, agency_id, content, metadata from private_notes where application_id = ${applicationId}`
/** What people wrote, without what the thread tells of the stage. */
const messagesOf = ({ applicationId }: { applicationId: string }) =>
  database.sql`select m.content, m.sender_id, m.role from chat_messages m join chats c on c.id = m.chat_id where c.application_id = ${applicationId} and m.role <> 'notice' order by m.seq`

const move = (more: object = {}) => ({
  applicationId: sam.applicationId,
  stage: 'interview',
  reason: 'Strong portfolio',
  tellApplicant: null,
  message: null,
  ...more,
})
const asked = (more: object = {}, person = member) =>
  ask({ tool: moveApplication, input: move(more), person })
const clicked = (approvalId: string, edits: Record<string, string> | null = null, person = member) =>
  click({ tool: moveApplication, approvalId, person, edits })

describe('moving an application', () => {
  it('should wait for the click, then move it and keep the reason with the agency', async () => {
    const { status, approvalId, card } = await asked()
    expect(status).toBe('waiting_for_approval')
    expect([await stageOf(sam), await notesOf(sam), await messagesOf(sam)]).toEqual(['submitted', [], []])
    const fields = card?.kind === 'approval' ? card.fields : []
    expect(fields.filter(({ editable }) => editable).map(({ name }) => name)).toEqual(['reason', 'message'])
    expect(fields.map(({ value }) => value)).toContain('new → interview')

    expect(await clicked(approvalId, { reason: 'Great phone call' })).toBe(
      'Sam Okafor is at the stage interview now.',
    )
    expect(await stageOf(sam)).toBe('interview')
    expect(await notesOf(sam)).toEqual([
      {
        author_id: member.id,
        agency_id: AGENCY.id,
        content: 'Great phone call',
        metadata: { kind: 'stage', from: 'submitted', to: 'interview' },
      },
    ])
    expect(await messagesOf(sam)).toEqual([])
    const { data } = await sam.person.client.from('private_notes').select('content')
    expect(data).toEqual([])
  })

  it('should tell the applicant what the card shows, in the same act', async () => {
    const { card, approvalId } = await asked({
      stage: 'rejected',
      reason: 'the post is filled',
      tellApplicant: true,
    })
    const draft = card?.kind === 'approval' ? card.fields.find(({ name }) => name === 'message')?.value : ''
    expect(draft).toContain('Hello Sam Okafor,')
    expect(draft).toContain('The post is filled.')
    expect(await clicked(approvalId, { message: 'Thank you, but no.' })).toContain('was sent your message')
    expect(await stageOf(sam)).toBe('rejected')
    expect(await messagesOf(sam)).toEqual([
      { content: 'Thank you, but no.', sender_id: member.id, role: 'user' },
    ])
    const { data } = await sam.person.client.from('chat_messages').select('content').eq('role', 'user')
    expect(data).toEqual([{ content: 'Thank you, but no.' }])
  })

  it('should send no message when it is emptied on the card, and one when it is written there', async () => {
    const silent = await asked({ tellApplicant: true })
    await clicked(silent.approvalId, { message: '  ' })
    expect([await stageOf(sam), await messagesOf(sam)]).toEqual(['interview', []])
    const { approvalId } = await asked({ stage: 'offer' })
    await clicked(approvalId, { message: 'Good news!' })
    expect(await messagesOf(sam)).toMatchObject([{ content: 'Good news!' }])
  })

  it('should refuse what is not possible, with what is', async () => {
    const same = await asked({ stage: 'submitted' })
    expect(same.status).toBe('refused')
    expect(same.say.text).toContain('it can go to screening, interview, offer, hired or rejected')
    await database.sql`update applications set status = 'withdrawn' where id = ${sam.applicationId}`
    expect((await asked()).say.text).toContain('only they can send the application again')
    expect((await asked({ reason: '   ' })).status).toBe('failed')
    expect((await asked({ applicationId: crypto.randomUUID() })).say.text).toContain(
      'I can’t find that applicant',
    )
  })

  it('should leave one’s own application to a colleague', async () => {
    const [own] = await database.sql`
      insert into applications (user_id, job_id, status) values (${member.id}, ${jobId}, 'submitted') returning id`
    const { status, say } = await asked({ applicationId: own?.id })
    expect(status).toBe('refused')
    expect(say.text).toContain('a colleague has to decide')
  })

  it('should not write to somebody whose account or thread is gone', async () => {
    await database.sql`update chats set status = 'closed' where application_id = ${sam.applicationId}`
    expect((await asked({ tellApplicant: true })).say.text).toContain('the thread with them is closed')
    const { approvalId } = await asked()
    await expect(clicked(approvalId, { message: 'Hello' })).rejects.toMatchObject({
      code: 'approval:invalid',
    })
    await clicked(approvalId)
    expect(await stageOf(sam)).toBe('interview')
  })

  it('should not be undone by the assistant', async () => {
    const { approvalId } = await asked()
    await clicked(approvalId)
    const undone = await use({
      tool: undoChange,
      input: { changeId: null },
      person: member,
      context: deskOf(member),
    })
    expect(undone.refused).toBe(true)
    expect(undone.say.text).toBe(
      'This has been sent, so I can’t undo it: Moved an application for “Backend Engineer at Globex” to interview.',
    )
    expect(await stageOf(sam)).toBe('interview')
  })
})

describe('the click', () => {
  it('should be void when the stage changed meanwhile', async () => {
    const { approvalId } = await asked()
    await database.sql`update applications set status = 'screening' where id = ${sam.applicationId}`
    await expect(clicked(approvalId)).rejects.toMatchObject({ code: 'approval:changed' })
    await expect(clicked(approvalId)).rejects.toMatchObject({ code: 'approval:expired' })
    const later = await asked()
    await database.sql`update applications set status = 'withdrawn' where id = ${sam.applicationId}`
    await expect(clicked(later.approvalId)).rejects.toMatchObject({
      code: 'approval:changed',
      message: expect.stringContaining('has withdrawn'),
    })
    expect(await notesOf(sam)).toEqual([])
  })

  it('should be void for somebody suspended meanwhile, whatever the context claims', async () => {
    const { approvalId } = await asked()
    await database.sql`update agency_users set status = 'suspended' where user_id = ${member.id}`
    await expect(clicked(approvalId)).rejects.toMatchObject({
      message: expect.stringContaining('is suspended'),
    })
    expect([await stageOf(sam), await notesOf(sam)]).toEqual(['submitted', []])
  })

  it('should be void once the membership is gone or the agency suspended', async () => {
    const { approvalId } = await asked()
    await database.sql`update agencies set status = 'suspended' where id = ${AGENCY.id}`
    await expect(clicked(approvalId)).rejects.toMatchObject({ message: expect.stringContaining('suspended') })
    await database.sql`update agencies set status = 'active' where id = ${AGENCY.id}`
    const other = await asked()
    await database.sql`delete from agency_users where user_id = ${member.id}`
    await expect(clicked(other.approvalId)).rejects.toMatchObject({
      message: expect.stringContaining('don’t work for'),
    })
    expect(await stageOf(sam)).toBe('submitted')
  })

  it('should belong to the person asked', async () => {
    const { approvalId } = await asked()
    const boss = await addMember(database, { role: 'owner' })
    await expect(clicked(approvalId, null, boss)).rejects.toMatchObject({ code: 'approval:not_found' })
    await expect(clicked(approvalId, null, sam.person)).rejects.toMatchObject({ code: 'approval:not_found' })
    expect(await stageOf(sam)).toBe('submitted')
  })

  it('should let one of two members win who click at once', async () => {
    const colleague = await addMember(database)
    const [mine, theirs] = await Promise.all([
      asked({ stage: 'interview', tellApplicant: true }),
      asked({ stage: 'rejected', tellApplicant: true }, colleague),
    ])
    const clicks = await Promise.allSettled([
      clicked(mine.approvalId),
      clicked(theirs.approvalId, null, colleague),
    ])
    expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await notesOf(sam)).toHaveLength(1)
    expect(await messagesOf(sam)).toHaveLength(1)
  })

  it('should act once, and not after a no', async () => {
    const { approvalId } = await asked()
    await clicked(approvalId)
    expect(await clicked(approvalId)).toBeNull()
    expect(await notesOf(sam)).toHaveLength(1)
    const declined = await asked({ stage: 'rejected' })
    await click({ tool: moveApplication, approvalId: declined.approvalId, person: member, approved: false })
    await expect(clicked(declined.approvalId)).rejects.toMatchObject({ code: 'approval:used' })
    expect(await stageOf(sam)).toBe('interview')
  })

  it('should edit nothing that the card does not let edit', async () => {
    const { approvalId } = await asked()
    for (const edits of [
      { stage: 'hired' },
      { applicationId: crypto.randomUUID() },
      { tellApplicant: 'true' },
    ])
      await expect(clicked(approvalId, edits)).rejects.toMatchObject({ code: 'approval:invalid' })
    await expect(clicked(approvalId, { reason: '' })).rejects.toMatchObject({ code: 'approval:invalid' })
    expect(await stageOf(sam)).toBe('submitted')
  })

  it('should be the only way: candidates and other agencies get no card', async () => {
    const asCandidate = await ask({ tool: moveApplication, input: move(), person: sam.person })
    expect(asCandidate.status).toBe('refused')
    const outsider = await addMember(database, { agencyId: OTHER_AGENCY.id })
    const there = deskOf(outsider, { agency: { ...OTHER_AGENCY, memberRole: 'member' } })
    const refused = await ask({ tool: moveApplication, input: move(), person: outsider, context: there })
    expect(refused.status).toBe('refused')
    expect(refused.say.text).not.toContain('Sam')
    expect(
      await database.sql`select 1 from approvals where asked_of in (${sam.person.id}, ${outsider.id})`,
    ).toHaveLength(0)
  })
})

describe('the timeline', () => {
  const timeline = async (person: Person) => {
    const { card } = await use({
      tool: showApplicationTimeline,
      input: { applicationId: sam.applicationId },
      person,
      context: deskOf(person),
    })
    return card?.kind === 'timeline' ? card.events : []
  }

  it('should tell a colleague who moved it and why, and count messages by side', async () => {
    const { approvalId } = await asked({ tellApplicant: true })
    await clicked(approvalId)
    const colleague = await addMember(database)
    await database.sql`update profiles set full_name = 'Noor C' where id = ${member.id}`
    const events = await timeline(colleague)
    expect(events.map(({ title }) => title).toSorted()).toEqual([
      'Application sent',
      'Last message; no messages from the applicant, 1 from your agency',
      'Moved from new to interview by Noor C',
    ])
    expect(events.find(({ title }) => title.startsWith('Moved'))?.detail).toBe('Strong portfolio')
    expect((await timeline(member)).map(({ title }) => title)).toContain('Moved from new to interview by you')
  })

  it('should say the stage even when nobody noted how it came to it', async () => {
    await database.sql`update applications set status = 'offer' where id = ${sam.applicationId}`
    expect((await timeline(member)).map(({ title }) => title)).toEqual(['Application sent', 'Stage: offer'])
    const owner = await addMember(database, { role: 'owner' })
    expect((await timeline(owner)).map(({ title }) => title)).toEqual(['Application sent', 'Stage: offer'])
  })
})
