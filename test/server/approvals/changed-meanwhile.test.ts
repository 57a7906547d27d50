import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RunningServer } from '../../../server/start.ts'
import { changingModel } from '../../attack/changing-model.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { calling, saying } from '../model/scripted-model.ts'
import { say, startTestServer } from '../test-server.ts'
import {
  type Applicant,
  type ApprovalCard,
  addResume,
  applicationsOf,
  approvalCardsOf,
  click,
  JOB,
  JOB_TITLE,
  newApplicant,
  prepare,
  statusOf,
  tryClick,
} from './applicant.ts'

let database: TestDatabase
let server: RunningServer
let applicant: Applicant
let card: ApprovalCard
const model = changingModel()

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
  server = await startTestServer({ database, model })
})
afterAll(async () => {
  await server.close()
  await database.close()
})
beforeEach(async () => {
  await database.sql`update public.job_posts set status = 'active', title = ${JOB_TITLE} where id = ${JOB}`
  applicant = await newApplicant({ database, server })
  card = await prepare({ model, applicant })
})
afterEach(() => applicant.visitor.close())

async function nothingSent(status = 'expired'): Promise<void> {
  expect(await applicationsOf({ database, userId: applicant.userId })).toEqual([])
  expect(await statusOf(database, card.approvalId)).toBe(status)
}

describe('what changed since the card was shown', () => {
  it.each([
    ['the job closed', () => database.sql`update public.job_posts set status = 'closed' where id = ${JOB}`],
    ['the job is renamed', () => database.sql`update public.job_posts set title = 'Sales' where id = ${JOB}`],
    [
      'the resume is gone',
      () => database.sql`delete from public.resumes where user_id = ${applicant.userId}`,
    ],
    [
      'another resume took its place',
      async () => {
        await database.sql`delete from public.resumes where user_id = ${applicant.userId}`
        await addResume({ database, userId: applicant.userId, fileName: 'other.pdf' })
      },
    ],
    [
      'the name in the profile differs',
      () =>
        database.sql`update public.profiles set full_name = 'Somebody Else' where id = ${applicant.userId}`,
    ],
  ])('should send nothing once %s', async (_what, change) => {
    await change()
    const { error } = await tryClick(applicant.socket, card.approvalId)
    expect(error).toMatchObject({ code: 'approval:changed', message: expect.stringMatching(/\w+ \w+ \w+/) })
    await nothingSent()
  })

  it('should send nothing when the assistant corrected the resume behind the card', async () => {
    model.play(
      calling({
        tool: 'correct_resume',
        input: {
          resumeId: null,
          field: 'my title at Quill Systems',
          value: 'Chief Executive',
          replaces: null,
        },
      }),
      saying('Done.'),
    )
    const { sql } = database
    const before = await sql`select parsed_data from public.resumes where user_id = ${applicant.userId}`
    await say(applicant.socket, applicant.chatId, 'fix it')
    const after = await sql`select parsed_data from public.resumes where user_id = ${applicant.userId}`
    expect(after).not.toEqual(before)
    const { error } = await tryClick(applicant.socket, card.approvalId)
    expect(error?.code).toBe('approval:changed')
    await nothingSent()
  })

  it('should send nothing when the resume was changed in the very turn that made the card', async () => {
    const value = {
      resumeId: null,
      field: 'my title at Quill Systems',
      value: 'Chief Executive',
      replaces: null,
    }
    model.play(
      calling({ tool: 'apply_to_job', input: { jobId: JOB, coverLetter: 'Short.' } }),
      calling({ tool: 'correct_resume', input: value }),
      saying('Press the button.'),
    )
    const [shown] = approvalCardsOf(await say(applicant.socket, applicant.chatId, 'apply'))
    expect(JSON.stringify(shown)).not.toContain('basis')
    const { error } = await tryClick(applicant.socket, shown?.approvalId ?? '')
    expect(error?.code).toBe('approval:changed')
    await nothingSent('superseded')
  })

  it('should stay pending when the database refuses the effect, and send at the next click', async () => {
    await database.sql.unsafe(`
      create function private.test_refuses() returns trigger language plpgsql as
        $$ begin raise exception 'server:unavailable'; end $$;
      create trigger test_refuses before insert on public.application_snapshots
        for each row execute function private.test_refuses()`)
    const { error } = await tryClick(applicant.socket, card.approvalId)
    await database.sql.unsafe(`
      drop trigger test_refuses on public.application_snapshots; drop function private.test_refuses()`)
    expect(error).toMatchObject({ code: 'server:unavailable', retryable: true })
    await nothingSent('pending')
    expect(await click(applicant.socket, card.approvalId)).toMatchObject({ status: 'approved' })
    expect(await applicationsOf({ database, userId: applicant.userId })).toHaveLength(1)
  })

  it('should not apply twice to a job that was applied to meanwhile', async () => {
    const other = await prepare({ model, applicant })
    await click(applicant.socket, other.approvalId)
    const { error } = await tryClick(applicant.socket, card.approvalId)
    expect(error?.code).toBe('approval:superseded')
    expect(await applicationsOf({ database, userId: applicant.userId })).toHaveLength(1)
  })
})
