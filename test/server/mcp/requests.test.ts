import { request } from 'node:http'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { RunningServer } from '../../../server/start.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { startTestServer } from '../test-server.ts'
import { AGENCY, INITIALIZE, post } from './other-assistant.ts'

let database: TestDatabase
let server: RunningServer
let token: string
beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
  server = await startTestServer({ database })
  token = (await database.createCandidate()).session.accessToken
})
afterAll(async () => {
  await server.close()
  await database.close()
})

const send = (body: unknown, headers: Record<string, string> = {}, query = AGENCY) =>
  post({ server, token, body, headers, query })

async function session(): Promise<Record<string, string>> {
  const first = await send(INITIALIZE)
  return { 'mcp-session-id': first.headers.get('mcp-session-id') ?? '' }
}

/** `fetch` lets nobody choose the Host. */
function statusOfHost(host: string, path: string): Promise<number> {
  const { hostname, port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on('error', reject).end()
  })
}

describe('who asks', () => {
  it('should be told where to get a token when there is none', async () => {
    const response = await post({ server, body: INITIALIZE })
    expect(response.status).toBe(401)
    const challenge = response.headers.get('www-authenticate') ?? ''
    const address = /resource_metadata="([^"]+)"/.exec(challenge)?.[1] ?? ''
    expect(await (await fetch(address)).json()).toMatchObject({
      resource: `${server.url}/mcp${AGENCY}`,
      authorization_servers: [server.url],
    })
  })

  it.each(['nonsense', 'a.b.c', 'a..b.c.d', 'Basic'])(
    'should be refused with %s for a token',
    async (given) => {
      const response = await post({ server, body: INITIALIZE, token: given })
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"')
    },
  )

  it('should be refused with a token that another key signed, or whose time is over', async () => {
    const person = await database.createCandidate()
    const { sessionId } = await database.backend.verifyToken(person.session.accessToken)
    const statusOf = async ({ secret, seconds }: { secret: string; seconds: number }) => {
      const made = await new SignJWT({ role: 'authenticated', session_id: sessionId })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(person.id)
        .setAudience('authenticated')
        .setExpirationTime(Math.floor(Date.now() / 1_000) + seconds)
        .sign(new TextEncoder().encode(secret))
      return (await post({ server, body: INITIALIZE, token: made })).status
    }
    const { jwtSecret: secret } = inject('cluster').secrets
    expect(await statusOf({ secret, seconds: 600 })).toBe(200)
    expect(await statusOf({ secret, seconds: -10 })).toBe(401)
    expect(await statusOf({ secret: 'x'.repeat(40), seconds: 600 })).toBe(401)
  })

  it('should be refused from the moment that their session ends, in an open connection too', async () => {
    const person = await database.createCandidate()
    const first = await post({ server, body: INITIALIZE, token: person.session.accessToken })
    const headers = { 'mcp-session-id': first.headers.get('mcp-session-id') ?? '' }
    await database.sql`delete from auth.sessions where user_id = ${person.id}`
    const body = { jsonrpc: '2.0', id: 1, method: 'tools/list' }
    const after = await post({ server, body, headers, token: person.session.accessToken })
    expect(after.status).toBe(401)
  })
})

describe('where it comes from', () => {
  it.each(['https://evil.example', 'null', 'http://localhost:1'])(
    'should not be a page of %s',
    async (origin) => {
      expect((await send(INITIALIZE, { origin })).status).toBe(403)
    },
  )

  it.each(['/mcp', '/mcp/authorize', '/.well-known/oauth-authorization-server'])(
    'should not be a name that was bent to this machine, at %s',
    async (path) => {
      expect(await statusOfHost(`evil.example:${new URL(server.url).port}`, path)).toBe(403)
      expect(await statusOfHost('localhost:1', path)).toBe(403)
      expect(await statusOfHost(`127.0.0.1:${new URL(server.url).port}`, path)).not.toBe(403)
    },
  )
})

describe('what is sent', () => {
  it.each([
    ['no JSON', '{"jsonrpc":'],
    ['nothing', ''],
    ['a batch', [INITIALIZE]],
    ['no JSON-RPC', { hello: 'world' }],
    ['a word', '"initialize"'],
  ])('should be refused as %s', async (_what, body) => {
    const response = await send(body, await session())
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ jsonrpc: '2.0', error: { message: expect.any(String) } })
  })

  it('should be refused when it is too large', async () => {
    const body = { ...INITIALIZE, params: { ...INITIALIZE.params, more: 'x'.repeat(300_000) } }
    expect((await send(body)).status).toBe(413)
  })

  it('should begin with initialize', async () => {
    const list = { jsonrpc: '2.0', id: 1, method: 'tools/list' }
    expect((await send(list)).status).toBe(400)
    expect((await send(list, { 'mcp-session-id': 'made-up' })).status).toBe(404)
    expect((await send(list, await session())).status).toBe(200)
  })

  it('should not go on in a connection of somebody else', async () => {
    const other = await database.createCandidate()
    const list = { jsonrpc: '2.0', id: 1, method: 'tools/list' }
    const response = await post({
      server,
      body: list,
      headers: await session(),
      token: other.session.accessToken,
    })
    expect(response.status).toBe(404)
  })

  it.each(['', '?agency=nobody-here', '?agency=../x', '?console=1'])(
    'should name a place that is there: “%s”',
    async (query) => {
      // A server with a careers page of its own takes that one where none is named.
      expect((await send(INITIALIZE, {}, query)).status).toBe(query === '' ? 200 : 404)
    },
  )

  it.each(['GET', 'DELETE', 'PUT'])('should be a POST, not a %s', async (method) => {
    const response = await fetch(`${server.url}/mcp${AGENCY}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
    })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
  })

  it('should show days in the time zone that was named, and know which ones there are', async () => {
    expect((await send(INITIALIZE, {}, `${AGENCY}&timeZone=Asia/Tokyo`)).status).toBe(200)
    expect((await send(INITIALIZE, {}, `${AGENCY}&timeZone=Mars`)).status).toBe(400)
  })
})
