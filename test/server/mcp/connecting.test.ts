import { createHash, randomBytes } from 'node:crypto'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import type { OAuthTokens } from '@modelcontextprotocol/sdk/shared/auth.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSealed } from '../../../server/mcp/sealed.ts'
import type { RunningServer } from '../../../server/start.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { startTestServer, TestVisitor } from '../test-server.ts'
import { AGENCY, INITIALIZE, post } from './other-assistant.ts'
import { hiddenOf, KeptAuthorization, PersonAtBrowser, REDIRECT } from './person-at-browser.ts'

const KESTREL = 'aaaaaaaa-0000-4000-8000-000000000001'

let database: TestDatabase
let server: RunningServer
beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
  server = await startTestServer({ database })
})
afterAll(async () => {
  await server.close()
  await database.close()
})

const browser = (email?: string) => new PersonAtBrowser({ server, database }, email)
const statusWith = async (token: string, query = AGENCY) =>
  (await post({ server, token, query, body: INITIALIZE })).status

async function register(redirect_uris = [REDIRECT], client_name = 'By Hand'): Promise<Response> {
  return fetch(`${server.url}/mcp/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ client_name, redirect_uris, token_endpoint_auth_method: 'none' }),
  })
}

async function newClient(): Promise<string> {
  return ((await (await register()).json()) as { client_id: string }).client_id
}

function authorizeUrl(clientId: string, more: Record<string, string> = {}): { url: URL; verifier: string } {
  const verifier = randomBytes(32).toString('base64url')
  const url = new URL('/mcp/authorize', server.url)
  const parameters = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: REDIRECT,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    resource: `${server.url}/mcp${AGENCY}`,
    ...more,
  }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return { url, verifier }
}

function askToken(fields: Record<string, string>, path = 'token'): Promise<Response> {
  return fetch(`${server.url}/mcp/${path}`, { method: 'POST', body: new URLSearchParams(fields) })
}

async function tokensOf({
  person = browser(),
  resource,
}: {
  person?: PersonAtBrowser
  resource?: string
} = {}): Promise<OAuthTokens & { clientId: string }> {
  const clientId = await newClient()
  const { url, verifier } = authorizeUrl(clientId, resource ? { resource } : {})
  const code = await person.agree(url)
  const grant = { grant_type: 'authorization_code', client_id: clientId, redirect_uri: REDIRECT }
  const response = await askToken({ ...grant, code, code_verifier: verifier })
  return { ...((await response.json()) as OAuthTokens), clientId }
}

describe('the official client', () => {
  it('should find its way from the address alone: register, have the person sign in, list tools, go on with a new token', async () => {
    const kept = new KeptAuthorization()
    const address = new URL(`${server.url}/mcp${AGENCY}`)
    const open = async () => {
      const client = new Client({ name: 'Desk Helper', version: '1.0.0' })
      const transport = new StreamableHTTPClientTransport(address, { authProvider: kept })
      return { client, transport, connected: client.connect(transport as Parameters<Client['connect']>[0]) }
    }
    const first = await open()
    await expect(first.connected).rejects.toThrow('Unauthorized')
    if (!kept.authorizationUrl) throw new Error('The client was not sent to sign in.')
    await first.transport.finishAuth(await browser().agree(kept.authorizationUrl))

    const second = await open()
    await second.connected
    expect((await second.client.listTools()).tools.map(({ name }) => name)).toContain('save_job')

    const before = kept.tokens()
    kept.saveTokens({ ...(before as OAuthTokens), access_token: 'used-up' })
    expect((await second.client.listTools()).tools.length).toBeGreaterThan(10)
    expect(kept.tokens()?.access_token).not.toBe('used-up')
    await second.client.close()
  })
})

describe('the page', () => {
  it('should say who asks, where, what it can’t do and where it leads; without scripts, in no frame', async () => {
    const clientId = (
      (await (await register([REDIRECT], '<b>Evil</b> "App"')).json()) as { client_id: string }
    ).client_id
    const response = await fetch(authorizeUrl(clientId).url)
    const page = await response.text()
    expect(page).toContain('Kestrel &amp; Vane')
    expect(page).toContain('127.0.0.1:33418')
    expect(page).toContain('can’t send anything')
    expect(page).toContain('“b Evil b App”')
    expect(page).not.toContain('<b>')
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
  })

  it('should give back the state', async () => {
    const { url } = authorizeUrl(await newClient(), { state: 'xyz & more' })
    const answer = await browser().signIn(await (await fetch(url)).text())
    expect(new URL(answer.headers.get('location') ?? '').searchParams.get('state')).toBe('xyz & more')
  })

  it('should ask again after a wrong code, and confirm no address by it', async () => {
    const person = browser()
    const page = await (await fetch(authorizeUrl(await newClient()).url)).text()
    const request = hiddenOf(page, 'request')
    await person.submit('code', { request, email: person.email })
    const wrong = person.lastCode() === '000000' ? '111111' : '000000'
    const answer = await person.submit('verify', { request, email: person.email, code: wrong })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('role="alert"')
    expect(await database.sql`select 1 from private.verified_users where email = ${person.email}`).toEqual([])
  })

  it('should say so when the address is none', async () => {
    const page = await (await fetch(authorizeUrl(await newClient()).url)).text()
    const answer = await browser().submit('code', { request: hiddenOf(page, 'request'), email: 'nobody' })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('not an e-mail address')
  })

  it('should take no form of another site, and none that was not ours', async () => {
    const page = await (await fetch(authorizeUrl(await newClient()).url)).text()
    const fields = { request: hiddenOf(page, 'request'), email: 'x@example.com' }
    expect((await browser().submit('code', fields, 'https://evil.example')).status).toBe(403)
    expect((await browser().submit('code', { ...fields, request: 'forged' })).status).toBe(400)
    expect(database.mails.filter(({ to }) => to === 'x@example.com')).toEqual([])
  })

  it('should not let a stranger into a console', async () => {
    const person = browser()
    const { url } = authorizeUrl(await newClient(), { resource: `${server.url}/mcp?console=${KESTREL}` })
    const answer = await person.signIn(await (await fetch(url)).text())
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('no longer work for this agency')
    expect(answer.headers.get('location')).toBeNull()
  })
})

describe('registering', () => {
  it.each([
    ['http on a network', ['http://assistant.example/callback']],
    ['a script', ['javascript:alert(1)']],
    ['none', []],
    ['six', Array.from({ length: 6 }, (_, index) => `https://assistant.example/${index}`)],
  ])('should refuse %s as where to lead', async (_what, uris) => {
    expect((await register(uris)).status).toBe(400)
  })

  it.each([
    ['an unknown client', { client_id: 'made-up' }],
    ['an address that was not registered', { redirect_uri: 'https://evil.example/' }],
  ])('should lead nowhere for %s', async (_what, more) => {
    const response = await fetch(authorizeUrl(await newClient(), more).url, { redirect: 'manual' })
    expect(response.status).toBe(400)
    expect(response.headers.get('location')).toBeNull()
  })

  it.each([
    ['an agency that is not there', '?agency=nobody-here'],
    ['two places', `?agency=kestrel-vane&console=${KESTREL}`],
  ])('should tell the client about %s', async (_what, query) => {
    const { url } = authorizeUrl(await newClient(), { resource: `${server.url}/mcp${query}` })
    const response = await fetch(url, { redirect: 'manual' })
    expect(response.headers.get('location')).toContain('error=invalid_target')
  })
})

describe('tokens', () => {
  it('should take a code once, from who asked, with its verifier', async () => {
    const clientId = await newClient()
    const { url, verifier } = authorizeUrl(clientId)
    const code = await browser().agree(url)
    const grant = { grant_type: 'authorization_code', code, redirect_uri: REDIRECT }
    const other = await askToken({
      ...grant,
      client_id: await newClientNamed('Other'),
      code_verifier: verifier,
    })
    expect(await other.json()).toMatchObject({ error: 'invalid_grant' })
    const guessed = await askToken({ ...grant, client_id: clientId, code_verifier: 'a'.repeat(43) })
    expect(await guessed.json()).toMatchObject({ error: 'invalid_grant' })
    const right = { ...grant, client_id: clientId, code_verifier: verifier }
    expect((await askToken(right)).status).toBe(200)
    expect(await (await askToken(right)).json()).toMatchObject({ error: 'invalid_grant' })
  })

  async function newClientNamed(name: string): Promise<string> {
    return ((await (await register([REDIRECT], name)).json()) as { client_id: string }).client_id
  }

  it('should open the place that was agreed to and no other', async () => {
    const { access_token } = await tokensOf()
    expect(await statusWith(access_token)).toBe(200)
    expect(await statusWith(access_token, '?agency=larkbeck-healthcare')).toBe(401)
    expect(await statusWith(access_token, `?console=${KESTREL}`)).toBe(401)
  })

  it('should open nothing but /mcp: no route, no socket, no database', async () => {
    const { access_token } = await tokensOf()
    const visitor = new TestVisitor(server, 'kestrel-vane')
    await visitor.openPage()
    await expect(visitor.connect({ token: access_token })).rejects.toThrow('session:expired')
    const headers = { authorization: `Bearer ${access_token}`, origin: server.url }
    expect((await fetch(`${server.url}/api/console/agencies`, { headers })).status).toBe(401)
    await expect(database.backend.verifyToken(access_token)).rejects.toThrow()
    visitor.close()
  })

  it('should not be taken one for the other, nor after their time', async () => {
    const { access_token, refresh_token = '', clientId } = await tokensOf()
    expect(await statusWith(refresh_token)).toBe(401)
    const grant = { grant_type: 'refresh_token', refresh_token: access_token, client_id: clientId }
    expect(await (await askToken(grant)).json()).toMatchObject({ error: 'invalid_grant' })

    const sealed = createSealed(database.backend.serverSecret)
    const { token } = await sealed.open('access', access_token)
    const held = { clientId, clientName: 'By Hand', place: 'agency=kestrel-vane', token } as const
    expect(await statusWith(await sealed.seal('access', held, Date.now() + 60_000))).toBe(200)
    expect(await statusWith(await sealed.seal('access', held, Date.now() - 1_000))).toBe(401)
    const elsewhere = createSealed('the secret of another server, 32 letters')
    expect(await statusWith(await elsewhere.seal('access', held))).toBe(401)
  })

  it('should be renewed by the client they were given to, and not by another', async () => {
    const { refresh_token = '', clientId } = await tokensOf()
    const grant = { grant_type: 'refresh_token', refresh_token }
    const other = await askToken({ ...grant, client_id: await newClientNamed('Other') })
    expect(await other.json()).toMatchObject({ error: 'invalid_grant' })
    const renewed = (await (await askToken({ ...grant, client_id: clientId })).json()) as OAuthTokens
    expect(await statusWith(renewed.access_token)).toBe(200)
  })

  it('should end at once when the client gives them back', async () => {
    const { access_token, refresh_token = '', clientId } = await tokensOf()
    expect((await askToken({ client_id: clientId, token: access_token }, 'revoke')).status).toBe(200)
    expect(await statusWith(access_token)).toBe(401)
    const renewed = await askToken({ grant_type: 'refresh_token', refresh_token, client_id: clientId })
    expect(await renewed.json()).toMatchObject({ error: 'invalid_grant' })
  })

  it('should end by the refresh token too, and stay when another client asks', async () => {
    const { access_token, refresh_token = '', clientId } = await tokensOf()
    await askToken({ client_id: await newClientNamed('Other'), token: access_token }, 'revoke')
    expect(await statusWith(access_token)).toBe(200)
    await askToken({ client_id: clientId, token: refresh_token }, 'revoke')
    expect(await statusWith(access_token)).toBe(401)
  })

  it('should all end when the person disconnects everything, and nobody else’s', async () => {
    const person = browser()
    const [one, two, stranger] = [await tokensOf({ person }), await tokensOf({ person }), await tokensOf()]
    const answer = await person.disconnectAll()
    expect(await answer.text()).toContain('Every sign-in of your account has ended')
    expect(await statusWith(one.access_token)).toBe(401)
    expect(await statusWith(two.access_token)).toBe(401)
    expect(await statusWith(stranger.access_token)).toBe(200)
  })

  it('should hold a member’s rights in the console that they agreed to', async () => {
    const person = browser()
    await tokensOf({ person })
    await database.sql`insert into agency_users (agency_id, user_id, role)
      select ${KESTREL}, id, 'member' from auth.users where email = ${person.email}`
    const query = `?console=${KESTREL}`
    const { access_token } = await tokensOf({ person, resource: `${server.url}/mcp${query}` })
    expect(await statusWith(access_token, query)).toBe(200)
    await database.sql`delete from agency_users where agency_id = ${KESTREL} and user_id = (select id from auth.users where email = ${person.email})`
    expect(await statusWith(access_token, query)).toBe(403)
  })
})
