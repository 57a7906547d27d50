import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RunningServer } from '../../../server/start.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addApplicant, addMember } from '../../tools/applicants/agency-desk.ts'
import { AGENCY, addAgencies, addJob, OTHER_AGENCY } from '../../tools/tool-bench.ts'
import { scripted } from '../model/scripted-model.ts'
import { ask, mustAsk, openCurrent, startTestServer, type TestSocket } from '../test-server.ts'
import { consoleTools, Recruiter } from './desk.ts'

let database: TestDatabase
let server: RunningServer
let visitor: Recruiter
let member: Person
let desk: TestSocket

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
  server = await startTestServer({ database, tools: consoleTools, model: scripted() })
})
beforeEach(async () => {
  visitor = new Recruiter(server, AGENCY.slug)
  member = await addMember(database)
  desk = await visitor.enter({ person: member, agencyId: AGENCY.id })
})
afterEach(() => visitor.close())
afterAll(async () => {
  await server.close()
  await database.close()
})

const stageOf = async (id: string) => {
  const [row] = await database.sql<{ status: string }[]>`select status from applications where id = ${id}`
  return row?.status
}
const move = (applicationId: string, stage = 'interview') => ({
  tool: 'move_application',
  input: { applicationId, stage, reason: 'Strong portfolio', tellApplicant: null, message: null },
})

describe('an applicant beside the thread', () => {
  it('should be what was sent, with the evidence for each requirement', async () => {
    const jobId = await addJob(database, {
      title: 'Backend Engineer',
      requirements: ['TypeScript', 'A pilot licence'],
    })
    const { applicationId } = await addApplicant(database, {
      jobId,
      name: 'Ines Calder',
      letter: 'Dear team',
    })
    const opened = await mustAsk(desk, 'applicant:open', { applicationId })
    expect(opened.stage).toBe('submitted')
    expect(opened.chatId).toMatch(/^[0-9a-f-]{36}$/)
    expect(opened.facts).toMatchObject({ kind: 'facts', actions: [] })
    expect(JSON.stringify(opened.facts)).toContain('Dear team')
    expect(opened.resume).toMatchObject({
      kind: 'resume',
      files: [{ label: 'cv.pdf', href: expect.stringMatching(/^\/api\/submissions\/[\w-]+\/file$/) }],
    })
    expect(opened.fit).toMatchObject({
      kind: 'fit',
      requirements: [{ requirement: 'TypeScript' }, { requirement: 'A pilot licence' }],
    })
  })

  it('should be nobody else’s', async () => {
    const jobId = await addJob(database, { title: 'Elsewhere', agencyId: OTHER_AGENCY.id })
    const { applicationId } = await addApplicant(database, { jobId, name: 'Not Ours' })
    expect(await ask(desk, 'applicant:open', { applicationId })).toMatchObject({
      error: { code: 'row:not_found' },
    })
  })
})

describe('the pipeline', () => {
  it('should hold the agency’s applications by stage, and those of one job', async () => {
    const [one, two] = [
      await addJob(database, { title: 'Welder' }),
      await addJob(database, { title: 'Fitter' }),
    ]
    const elsewhere = await addJob(database, { title: 'Secret', agencyId: OTHER_AGENCY.id })
    const ada = await addApplicant(database, { jobId: one, name: 'Ada' })
    await addApplicant(database, { jobId: two, name: 'Bo' })
    await addApplicant(database, { jobId: elsewhere, name: 'Cy' })
    const all = await mustAsk(desk, 'pipeline:open', { jobId: null })
    const names = all.entries.map(({ applicantName }) => applicantName)
    expect(names).toEqual(expect.arrayContaining(['Ada', 'Bo']))
    expect(names).not.toContain('Cy')
    expect(all.jobs.map(({ title }) => title)).toEqual(expect.arrayContaining(['Fitter', 'Welder']))

    const welders = await mustAsk(desk, 'pipeline:open', { jobId: one })
    expect(welders.entries).toMatchObject([
      { applicationId: ada.applicationId, applicantName: 'Ada', jobTitle: 'Welder', stage: 'submitted' },
    ])
    expect(welders.total).toBe(1)
  })
})

describe('a button', () => {
  it('should prepare a decision, change nothing before the click, and keep the card in the assistant’s thread', async () => {
    const jobId = await addJob(database, { title: 'Baker' })
    const { applicationId } = await addApplicant(database, { jobId, name: 'Dee Moss' })
    const { output } = await mustAsk(desk, 'tool:use', move(applicationId))
    expect(output.status).toBe('waiting_for_approval')
    const card = output.card
    if (card?.kind !== 'approval') throw new Error('There is no card.')
    expect(card.recipient).toBe('Dee Moss')
    expect(await stageOf(applicationId)).toBe('submitted')

    const { messages } = await openCurrent(desk)
    expect(JSON.stringify(messages.at(-1)?.parts)).toContain(card.approvalId)
    const click = { approvalId: card.approvalId, approved: true, reason: null }
    await mustAsk(desk, 'approval:answer', { ...click, input: { reason: 'Very strong portfolio' } })
    expect(await stageOf(applicationId)).toBe('interview')
    const notes = await database.sql<{ content: string }[]>`
      select content from private_notes where author_id = ${member.id}`
    expect(notes.map(({ content }) => content).join()).toContain('Very strong portfolio')
  })

  it('should leave everything as it is when the card is declined', async () => {
    const jobId = await addJob(database, { title: 'Porter' })
    const { applicationId } = await addApplicant(database, { jobId, name: 'Eli Rowe' })
    const { output } = await mustAsk(desk, 'tool:use', move(applicationId, 'rejected'))
    if (output.card?.kind !== 'approval') throw new Error('There is no card.')
    const click = { approvalId: output.card.approvalId, approved: false, input: null, reason: null }
    await mustAsk(desk, 'approval:answer', click)
    expect(await stageOf(applicationId)).toBe('submitted')
  })

  it('should say why something is not possible, and keep nothing of it', async () => {
    const jobId = await addJob(database, { title: 'Elsewhere too', agencyId: OTHER_AGENCY.id })
    const { applicationId } = await addApplicant(database, { jobId, name: 'Not Ours' })
    const { output, text } = await mustAsk(desk, 'tool:use', move(applicationId))
    expect(output).toMatchObject({ status: 'refused', card: null })
    expect(text).not.toBe('')
    expect((await openCurrent(desk)).messages).toEqual([])
    expect(await stageOf(applicationId)).toBe('submitted')
  })

  it('should write a note at once, which the journal knows', async () => {
    const jobId = await addJob(database, { title: 'Gardener' })
    const { applicationId } = await addApplicant(database, { jobId, name: 'Fay Birch' })
    const request = { tool: 'note_applicant', input: { applicationId, note: 'Called, will call back' } }
    const { output } = await mustAsk(desk, 'tool:use', request)
    expect(output.status).toBe('done')
    expect(output.changeIds).toHaveLength(1)
    const opened = await mustAsk(desk, 'applicant:open', { applicationId })
    expect(JSON.stringify(opened.facts)).toContain('Called, will call back')
  })

  it('should reach no tool of candidates, none that does not exist, and none with a bad input', async () => {
    for (const tool of ['apply_to_job', 'drop_tables'])
      expect(await ask(desk, 'tool:use', { tool, input: {} })).toMatchObject({
        error: { code: 'tool:not_found' },
      })
    const bad = { tool: 'move_application', input: { applicationId: 'me', stage: 'emperor' } }
    expect(await ask(desk, 'tool:use', bad)).toMatchObject({ error: { code: 'input:invalid' } })
  })
})

describe('one’s own status', () => {
  it('should be here or away, and nothing else of the membership', async () => {
    const status = async () => {
      const [row] = await database.sql`select status, role from agency_users where user_id = ${member.id}`
      return row
    }
    await mustAsk(desk, 'member:status', { status: 'away' })
    expect(await status()).toEqual({ status: 'away', role: 'member' })
    // Who is away still works.
    await mustAsk(desk, 'thread:list', { filter: 'all' })
    await mustAsk(desk, 'member:status', { status: 'active' })
    expect(await status()).toEqual({ status: 'active', role: 'member' })
  })
})
