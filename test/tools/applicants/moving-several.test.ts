import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { moveApplications } from '../../../tools/applicants/move-applications.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addAgencies, addJob } from '../tool-bench.ts'
import { addApplicant, addMember, ask, click } from './agency-desk.ts'

let database: TestDatabase
let member: Person
let ids: string[]

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
})
afterAll(() => database.close())
beforeEach(async () => {
  member = await addMember(database)
  const jobId = await addJob(database, { title: 'Driver' })
  ids = []
  for (const name of ['Ada One', 'Ada One', 'Cem Three'])
    ids.push((await addApplicant(database, { jobId, name })).applicationId)
})

const together = (more: object = {}) => ({
  moves: null,
  applicationIds: ids,
  stage: 'rejected',
  reason: 'Can’t travel',
  ...more,
})
const asked = (input: object) => ask({ tool: moveApplications, input, person: member })
const clicked = (approvalId: string, edits: Record<string, string> | null = null) =>
  click({ tool: moveApplications, approvalId, person: member, edits })
const stages = async () => {
  const rows = await database.sql<
    { id: string; status: string }[]
  >`select id, status from applications where id in ${database.sql(ids)}`
  return ids.map((id) => rows.find((row) => row.id === id)?.status)
}
const reasons = () =>
  database.sql`select content from private_notes where application_id in ${database.sql(ids)} order by content`

describe('moving several applications', () => {
  it('should ask with one card, a group for each, and do only what is left in', async () => {
    const { card, approvalId, status } = await asked(together())
    expect(status).toBe('waiting_for_approval')
    expect(await stages()).toEqual(['submitted', 'submitted', 'submitted'])
    const fields = card?.kind === 'approval' ? card.fields : []
    expect([...new Set(fields.map(({ group }) => group))]).toEqual([
      '1. Ada One',
      '2. Ada One',
      '3. Cem Three',
    ])
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length)
    expect(fields.find(({ name }) => name === 'moves.1.include')?.options?.map(({ value }) => value)).toEqual(
      ['yes', 'no'],
    )

    const text = await clicked(approvalId, { 'moves.1.include': 'no', 'moves.2.reason': 'No lorry licence' })
    expect(text).toContain('Ada One is at the stage rejected and Cem Three is at the stage rejected')
    expect(await stages()).toEqual(['rejected', 'submitted', 'rejected'])
    expect(await reasons()).toEqual([{ content: 'Can’t travel' }, { content: 'No lorry licence' }])
  })

  it('should take a stage and a reason for each', async () => {
    const moves = [
      { applicationId: ids[0], stage: 'interview', reason: 'Good papers', include: 'yes' },
      { applicationId: ids[2], stage: 'rejected', reason: 'Too far away', include: 'yes' },
    ]
    const { approvalId } = await asked({ moves, applicationIds: null, stage: null, reason: null })
    await clicked(approvalId)
    expect(await stages()).toEqual(['interview', 'submitted', 'rejected'])
  })

  it('should show what can’t be done before, and do the rest', async () => {
    await database.sql`update applications set status = 'withdrawn' where id = ${ids[1] ?? ''}`
    const { card, approvalId, say } = await asked(together())
    expect(say.text).toContain('1 line can’t be done')
    const second = (card?.kind === 'approval' ? card.fields : []).filter(
      ({ group }) => group === '2. Ada One',
    )
    expect(second.some(({ editable }) => editable)).toBe(false)
    expect(second.map(({ value }) => value).join()).toContain('has withdrawn')
    await clicked(approvalId)
    expect(await stages()).toEqual(['rejected', 'withdrawn', 'rejected'])
  })

  it('should do all or nothing when one changed meanwhile', async () => {
    const { approvalId } = await asked(together())
    await database.sql`update applications set status = 'interview' where id = ${ids[2] ?? ''}`
    await expect(clicked(approvalId)).rejects.toMatchObject({ code: 'approval:changed' })
    expect(await stages()).toEqual(['submitted', 'submitted', 'interview'])
    expect(await reasons()).toEqual([])
  })

  it('should refuse a card with every line left out, and choices that it does not offer', async () => {
    const { approvalId } = await asked(together({ applicationIds: ids.slice(0, 1) }))
    await expect(clicked(approvalId, { 'moves.0.include': 'no' })).rejects.toMatchObject({
      message: expect.stringContaining('Every line is left out'),
    })
    for (const edits of [
      { 'moves.0.include': 'perhaps' },
      { 'moves.0.stage': 'hired' },
      { 'moves.5.include': 'no' },
      { 'moves.0.reason': ' ' },
    ])
      await expect(clicked(approvalId, edits)).rejects.toMatchObject({ code: 'approval:invalid' })
    expect(await stages()).toEqual(['submitted', 'submitted', 'submitted'])
  })

  it('should ask for what is missing instead of guessing', async () => {
    const cases: [object, string][] = [
      [together({ reason: null }), 'needs a reason'],
      [together({ stage: null }), 'Where should they go'],
      [together({ applicationIds: null }), 'Which applicants'],
      [together({ applicationIds: [ids[0], ids[0]] }), 'named twice'],
      [together({ applicationIds: [ids[0], crypto.randomUUID()] }), 'I moved nobody'],
    ]
    for (const [input, sentence] of cases) {
      const { status, say } = await asked(input)
      expect([status, say.text.includes(sentence)], sentence).toEqual(['refused', true])
    }
    expect(
      (await asked(together({ applicationIds: Array.from({ length: 26 }, () => crypto.randomUUID()) })))
        .status,
    ).toBe('failed')
  })
})
