import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createUserClient } from '../../../server/database/clients.ts'
import { createAccounts } from '../../../server/identity/accounts.ts'
import { createAuthPort } from '../../../server/identity/auth-port.ts'
import { readStanding } from '../../../server/identity/standing.ts'
import { createLogger } from '../../../server/logger.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

function services() {
  const { backend, service, mailbox } = database
  return {
    auth: createAuthPort({ backend, guestCode: mailbox.guestCode }),
    accounts: createAccounts({ backend, secretKeyClient: service, logger: createLogger('silent') }),
  }
}

function lastCode(email: string): string {
  const mail = database.mails.findLast((sent) => sent.to === email)
  const code = /\d{6}/.exec(mail?.subject ?? '')?.[0]
  if (!code) throw new Error(`No code was mailed to ${email}.`)
  return code
}

describe('identity', () => {
  it('should make a guest who is not verified', async () => {
    const guest = await database.createGuest()
    expect(await readStanding(guest.client)).toMatchObject({ role: 'guest', email: null })
  })

  it('should keep id and data of a guest who confirms a free e-mail', async () => {
    const { auth, accounts } = services()
    const guest = await auth.createGuest()
    await auth.sendCode({ email: 'free@example.com', guest })
    const { session, sameAccount } = await auth.verifyCode({
      email: 'free@example.com',
      code: lastCode('free@example.com'),
      guest,
    })
    expect(sameAccount).toBe(true)
    expect(session.userId).toBe(guest.userId)
    await accounts.confirm({ verified: session, email: 'free@example.com', guest: null })
    const client = createUserClient({ backend: database.backend, token: () => session.accessToken })
    expect(await readStanding(client)).toMatchObject({ role: 'candidate', email: 'free@example.com' })
  })

  it('should move a guest into the account whose e-mail it was, chats included', async () => {
    const { auth, accounts } = services()
    const first = await auth.createGuest()
    await auth.sendCode({ email: 'returning@example.com', guest: first })
    const account = (
      await auth.verifyCode({
        email: 'returning@example.com',
        code: lastCode('returning@example.com'),
        guest: first,
      })
    ).session
    await accounts.confirm({ verified: account, email: 'returning@example.com', guest: null })

    const guest = await auth.createGuest()
    const guestClient = createUserClient({ backend: database.backend, token: () => guest.accessToken })
    const { data: chat } = await guestClient.rpc('open_chat' as never, { kind: 'assistant' } as never)
    await auth.sendCode({ email: 'returning@example.com', guest })
    const { session, sameAccount } = await auth.verifyCode({
      email: 'returning@example.com',
      code: lastCode('returning@example.com'),
      guest,
    })
    expect(sameAccount).toBe(false)
    expect(session.userId).toBe(account.userId)
    await accounts.confirm({ verified: session, email: 'returning@example.com', guest })

    const client = createUserClient({ backend: database.backend, token: () => session.accessToken })
    const { data: chats } = await client.from('chats').select('id')
    expect(chats).toContainEqual({ id: (chat as unknown as { id: string }).id })
    expect((await guestClient.from('chats').select('id')).data).toEqual([])
  })

  it('should refuse a wrong code and leave the guest a guest', async () => {
    const { auth } = services()
    const guest = await auth.createGuest()
    await auth.sendCode({ email: 'wrong@example.com', guest })
    const wrong = lastCode('wrong@example.com') === '000000' ? '111111' : '000000'
    await expect(auth.verifyCode({ email: 'wrong@example.com', code: wrong, guest })).rejects.toMatchObject({
      code: 'code:invalid',
    })
    const client = createUserClient({ backend: database.backend, token: () => guest.accessToken })
    expect(await readStanding(client)).toMatchObject({ role: 'guest' })
  })

  it('should accept a code once', async () => {
    const { auth } = services()
    const guest = await auth.createGuest()
    await auth.sendCode({ email: 'once@example.com', guest })
    const code = lastCode('once@example.com')
    const { session } = await auth.verifyCode({ email: 'once@example.com', code, guest })
    await expect(auth.verifyCode({ email: 'once@example.com', code, guest: session })).rejects.toMatchObject({
      code: 'code:invalid',
    })
  })

  it('should know an ended session although its token has not expired', async () => {
    const { auth } = services()
    const guest = await auth.createGuest()
    const client = createUserClient({ backend: database.backend, token: () => guest.accessToken })
    await readStanding(client)
    await auth.signOut(guest)
    await expect(readStanding(client)).rejects.toMatchObject({ code: 'session:expired' })
  })

  it('should refuse a token of another project', async () => {
    const { SignJWT } = await import('jose')
    const forged = await new SignJWT({ role: 'authenticated' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(crypto.randomUUID())
      .setAudience('authenticated')
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode('another project has another secret'))
    await expect(database.backend.verifyToken(forged)).rejects.toThrow()
  })
})
