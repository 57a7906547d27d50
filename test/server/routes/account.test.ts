import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  deleteAccount,
  finishAccountDeletions,
} from '../../../server/account/delete-account-with-secret-key.ts'
import { createLogger } from '../../../server/logger.ts'
import type { SessionState } from '../../../server/protocol.ts'
import type { RunningServer } from '../../../server/start.ts'
import { profileTools } from '../../../tools/profile/profile-tools.ts'
import { changingModel } from '../../attack/changing-model.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { approvalCardsOf, click } from '../approvals/applicant.ts'
import { calling, saying } from '../model/scripted-model.ts'
import { openCurrent, say, startTestServer, TestVisitor, textOf } from '../test-server.ts'

let database: TestDatabase
let server: RunningServer
let visitor: TestVisitor
let userId: string
const model = changingModel()

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
  server = await startTestServer({ database, model, tools: profileTools })
})
afterAll(async () => {
  await server.close()
  await database.close()
})
beforeEach(async () => {
  visitor = new TestVisitor(server, 'kestrel-vane')
  userId = (await visitor.becomeGuest()).user.id
})
afterEach(() => visitor.close())

function lastCode(email: string): string {
  const mail = database.mails.findLast((sent) => sent.to === email)
  return /\d{6}/.exec(mail?.subject ?? '')?.[0] ?? ''
}

async function confirmEmail(email: string): Promise<void> {
  await visitor.post('/api/session/code', { email })
  const response = await visitor.post('/api/session/verify', { email, code: lastCode(email) })
  if (!response.ok) throw new Error(await response.text())
  visitor.session = (await response.json()) as SessionState
}

async function upload(): Promise<string> {
  const form = new FormData()
  form.set('file', new File(['Sam Okafor\nsam@example.com\n\nSKILLS\nGo, SQL\n'], 'cv.txt'))
  const headers = { origin: new URL(server.url).origin, authorization: `Bearer ${visitor.session?.token}` }
  const response = await fetch(`${server.url}/api/uploads`, { method: 'POST', body: form, headers })
  if (!response.ok) throw new Error(await response.text())
  const [row] = await database.sql<
    { path: string }[]
  >`select file_path as path from resumes where user_id = ${userId}`
  return row?.path ?? ''
}

/** Asks for the deletion in the chat and clicks the card. */
async function confirmCard() {
  const socket = await visitor.connect()
  const { chatId } = await openCurrent(socket)
  model.play(calling({ tool: 'delete_account', input: {} }), saying('Check the card.'))
  const [card] = approvalCardsOf(await say(socket, chatId, 'delete my account'))
  if (!card) throw new Error('No card.')
  await click(socket, card.approvalId)
  const { messages } = await openCurrent(socket)
  return { card, last: textOf(messages.at(-1) as never) }
}

const accounts = async () => (await database.sql`select id from auth.users where id = ${userId}`).length
const fileExists = async (path: string) =>
  (await database.service.storage.from('resumes').download(path)).error === null
const codeOf = async (response: Response) =>
  ((await response.json()) as { error?: { code: string } }).error?.code

describe('deleting an account', () => {
  it('should take the click and the code, then files and rows, and end the session', async () => {
    const email = 'leaving@example.com'
    await confirmEmail(email)
    const path = await upload()
    const { card, last } = await confirmCard()
    expect(card.fields.map(({ label }) => label)).toContain('What agencies keep')
    expect(last).toContain('enter the six-digit code')
    expect(await (await visitor.post('/api/account/code', {})).json()).toEqual({ sent: true, email })
    expect(await codeOf(await visitor.post('/api/account/delete', {}))).toBe('code:invalid')
    const wrong = lastCode(email) === '000000' ? '111111' : '000000'
    expect(await codeOf(await visitor.post('/api/account/delete', { code: wrong }))).toBe('code:invalid')
    expect([await accounts(), await fileExists(path)]).toEqual([1, true])

    const response = await visitor.post('/api/account/delete', { code: lastCode(email) })
    expect(await response.json()).toEqual({ deleted: true })
    expect(response.headers.get('set-cookie')).toMatch(/aicareer_session=;/)
    expect([await accounts(), await fileExists(path)]).toEqual([0, false])
    expect(await codeOf(await visitor.post('/api/account/delete', { code: '123456' }))).toBe(
      'session:expired',
    )
  })

  it('should delete nothing without the click, nor by somebody else’s code', async () => {
    await confirmEmail('staying@example.com')
    expect(await codeOf(await visitor.post('/api/account/code', {}))).toBe('account:not_confirmed')
    expect(await codeOf(await visitor.post('/api/account/delete', { code: '123456' }))).toBe(
      'account:not_confirmed',
    )
    await confirmCard()
    await database.sql`update approvals set answered_at = now() - interval '2 hours' where asked_of = ${userId}`
    expect(await codeOf(await visitor.post('/api/account/delete', { code: '123456' }))).toBe(
      'account:not_confirmed',
    )
    expect(await accounts()).toBe(1)
    expect((await fetch(`${server.url}/api/account/delete`, { method: 'POST' })).status).toBe(403)
  })

  it('should delete a guest after the click alone', async () => {
    const path = await upload()
    const { card } = await confirmCard()
    expect(card.confirmLabel).toBe('Delete for good')
    expect(await (await visitor.post('/api/account/code', {})).json()).toEqual({ sent: false, email: null })
    expect(await (await visitor.post('/api/account/delete', {})).json()).toEqual({ deleted: true })
    expect([await accounts(), await fileExists(path)]).toEqual([0, false])
  })

  it('should keep an agency’s people from leaving it without an owner', async () => {
    await database.sql`insert into agency_users (agency_id, user_id, role, status)
      select id, ${userId}, 'owner', 'active' from agencies where slug = 'kestrel-vane'`
    const socket = await visitor.connect()
    const { chatId } = await openCurrent(socket)
    model.play(calling({ tool: 'delete_account', input: {} }), saying('No.'))
    expect(approvalCardsOf(await say(socket, chatId, 'delete my account'))).toEqual([])
    await database.sql`delete from agency_users where user_id = ${userId}`
    await confirmCard()
    await database.sql`insert into agency_users (agency_id, user_id, role, status)
      select id, ${userId}, 'owner', 'active' from agencies where slug = 'kestrel-vane'`
    expect(await codeOf(await visitor.post('/api/account/delete', {}))).toBe('account:member')
    expect(await accounts()).toBe(1)
    await database.sql`delete from agency_users where user_id = ${userId}`
  })

  it('should finish what a crash between files and rows left, and bear repeats', async () => {
    const path = await upload()
    const client = database.service
    const failing = Object.assign(Object.create(client), {
      rpc: (name: string, args: never) => {
        if (name === 'delete_account_data') throw new Error('the power went out')
        return client.rpc(name as never, args)
      },
    })
    await expect(deleteAccount({ client: failing, userId })).rejects.toThrow('the power went out')
    expect([await accounts(), await fileExists(path)]).toEqual([1, false])

    const logger = createLogger('silent')
    expect(await finishAccountDeletions({ client, logger })).toBe(1)
    expect(await accounts()).toBe(0)
    expect(await finishAccountDeletions({ client, logger })).toBe(0)
    await deleteAccount({ client, userId })
  })
})
