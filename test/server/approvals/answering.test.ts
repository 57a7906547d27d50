import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ApprovalState } from '../../../server/protocol.ts'
import type { RunningServer } from '../../../server/start.ts'
import { changingModel } from '../../attack/changing-model.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { openCurrent, startTestServer, textOf } from '../test-server.ts'
import {
  type Applicant,
  type ApprovalCard,
  applicationsOf,
  click,
  newApplicant,
  prepare,
  returnTo,
  statusOf,
  tryClick,
} from './applicant.ts'

let database: TestDatabase
let server: RunningServer
let applicant: Applicant
let card: ApprovalCard
const model = changingModel()
const others: Applicant[] = []

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
  server = await startTestServer({ database, model })
})
afterAll(async () => {
  await server.close()
  await database.close()
})
beforeEach(async () => {
  applicant = await newApplicant({ database, server })
  card = await prepare({ model, applicant })
})
afterEach(() => {
  for (const { visitor } of [applicant, ...others.splice(0)]) visitor.close()
})

const applications = () => applicationsOf({ database, userId: applicant.userId })
const SENT = /was sent to Kestrel & Vane/

async function saidSent(): Promise<number> {
  const { messages } = await openCurrent(applicant.socket)
  return messages.filter((message) => SENT.test(textOf(message))).length
}

describe('sending what the card shows', () => {
  it('should send the letter as edited, keep a snapshot of it, and say so once', async () => {
    const letter = 'Dear team,\n\nI changed this “letter” myself. 😀'
    const updated = new Promise<ApprovalState>((resolve) => {
      const second = applicant.visitor.connect()
      void second.then(async (socket) => {
        socket.once('approval:update', ({ approval }) => resolve(approval))
        await openCurrent(socket)
        const state = await click(applicant.socket, card.approvalId, { input: { coverLetter: letter } })
        expect(state).toMatchObject({ status: 'approved', finalInput: { coverLetter: letter } })
      })
    })
    expect(await updated).toMatchObject({ status: 'approved', finalInput: { coverLetter: letter } })
    expect(await applications()).toMatchObject([
      { status: 'submitted', cover_letter: letter, letter_sent: letter },
    ])
    await expect.poll(saidSent).toBe(1)
    await click(applicant.socket, card.approvalId, { input: { coverLetter: letter } })
    expect(await saidSent()).toBe(1)
  })

  it('should send the letter as shown when nothing was edited, and none when it was emptied', async () => {
    await click(applicant.socket, card.approvalId)
    expect(await applications()).toMatchObject([
      { cover_letter: 'Dear team, I write Go.', letter_sent: 'Dear team, I write Go.' },
    ])
    const other = await newApplicant({ database, server })
    others.push(other)
    const { approvalId } = await prepare({ model, applicant: other, coverLetter: null })
    await click(other.socket, approvalId, { input: { coverLetter: '' } })
    expect(await applicationsOf({ database, userId: other.userId })).toMatchObject([
      { cover_letter: null, letter_sent: null },
    ])
  })

  it('should note in the journal which click it was', async () => {
    await click(applicant.socket, card.approvalId)
    const [change] = await database.sql`
      select actor_id, tool, approval_id from public.changes
      where table_name = 'applications' and actor_id = ${applicant.userId}`
    expect(change).toEqual({ actor_id: applicant.userId, tool: 'apply_to_job', approval_id: card.approvalId })
  })

  it.each([
    ['a field that the card does not let edit', { jobId: randomUUID() }],
    ['a line that is only shown', { Job: 'Director' }],
    ['a field that does not exist', { user_id: randomUUID() }],
    ['the prototype', { __proto__pollution: 'x', constructor: 'y' }],
  ])('should refuse edits of %s, and stay pending', async (_what, input) => {
    const { error } = await tryClick(applicant.socket, card.approvalId, { input })
    expect(error?.code).toBe('approval:invalid')
    expect(await applications()).toEqual([])
    expect(await statusOf(database, card.approvalId)).toBe('pending')
  })

  it('should refuse a letter of 5,001 characters in a clear sentence, and take one of 5,000', async () => {
    const { error } = await tryClick(applicant.socket, card.approvalId, {
      input: { coverLetter: 'x'.repeat(5_001) },
    })
    expect(error).toEqual({
      code: 'approval:invalid',
      message: '“Cover letter (empty: none)” can have 5,000 characters at most. It has 5,001.',
      retryable: false,
    })
    expect(await statusOf(database, card.approvalId)).toBe('pending')
    await click(applicant.socket, card.approvalId, { input: { coverLetter: 'x'.repeat(5_000) } })
    expect((await applications())[0]?.letter_sent).toHaveLength(5_000)
  })
})

describe('answering more than once', () => {
  it('should send one application for the same click ten times at once, with the same answer', async () => {
    const second = await applicant.visitor.connect()
    const states = await Promise.all(
      Array.from({ length: 10 }, (_, index) => click(index % 2 ? second : applicant.socket, card.approvalId)),
    )
    expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(1)
    expect(states[0]?.status).toBe('approved')
    expect(await applications()).toHaveLength(1)
    await expect.poll(saidSent).toBe(1)
  })

  it('should refuse another answer than the first, whichever it was', async () => {
    await click(applicant.socket, card.approvalId)
    const { approvalId } = card
    const decline = await tryClick(applicant.socket, approvalId, { approved: false })
    const edit = await tryClick(applicant.socket, approvalId, { input: { coverLetter: 'Another one.' } })
    expect([decline.error?.code, edit.error?.code]).toEqual(['approval:used', 'approval:used'])
    expect(await applications()).toMatchObject([{ letter_sent: 'Dear team, I write Go.' }])
  })

  it('should send nothing when it was declined, also not later', async () => {
    expect(await click(applicant.socket, card.approvalId, { approved: false })).toMatchObject({
      status: 'declined',
      finalInput: null,
    })
    const { error } = await tryClick(applicant.socket, card.approvalId)
    expect(error?.code).toBe('approval:used')
    expect(await applications()).toEqual([])
    const { messages } = await openCurrent(applicant.socket)
    expect(textOf(messages.at(-1) as never)).toBe('Nothing was sent.')
  })

  it('should settle on one of a yes and a no that come at once', async () => {
    const answers = await Promise.all(
      [true, false, true, false].map((approved) => tryClick(applicant.socket, card.approvalId, { approved })),
    )
    const status = await statusOf(database, card.approvalId)
    expect(answers.flatMap(({ data }) => data?.approval.status ?? [])).toEqual([status, status])
    expect(answers.flatMap(({ error }) => error?.code ?? [])).toEqual(['approval:used', 'approval:used'])
    expect(await applications()).toHaveLength(status === 'approved' ? 1 : 0)
  })
})

describe('who may answer, and until when', () => {
  it('should refuse a card that has expired', async () => {
    await database.sql`update public.approvals set expires_at = now() - interval '1 second' where id = ${card.approvalId}`
    const { error } = await tryClick(applicant.socket, card.approvalId)
    expect(error).toMatchObject({ code: 'approval:expired', message: expect.stringContaining('too old') })
    expect((await openCurrent(applicant.socket)).approvals[0]?.status).toBe('expired')
    expect(await applications()).toEqual([])
  })

  it('should answer another person in the words of a card that does not exist', async () => {
    const stranger = await newApplicant({ database, server })
    others.push(stranger)
    const both = [true, false].map((approved) =>
      Promise.all([
        tryClick(stranger.socket, card.approvalId, { approved }),
        tryClick(stranger.socket, randomUUID(), { approved }),
      ]),
    )
    for (const [theirs, missing] of await Promise.all(both)) {
      expect(theirs).toEqual(missing)
      expect(theirs.error?.code).toBe('approval:not_found')
    }
    expect(await statusOf(database, card.approvalId)).toBe('pending')
  })

  it('should still work after the server was started anew', async () => {
    const later = await startTestServer({ database, model })
    const visitor = await returnTo(later, applicant)
    try {
      applicant.socket.disconnect()
      const socket = await visitor.connect()
      const opened = await openCurrent(socket)
      expect(opened.approvals).toMatchObject([{ approvalId: card.approvalId, status: 'pending' }])
      expect(await click(socket, card.approvalId)).toMatchObject({ status: 'approved' })
      expect(await applications()).toHaveLength(1)
    } finally {
      visitor.close()
      await later.close()
    }
  })
})
