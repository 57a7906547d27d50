import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { Server } from 'socket.io'
import type { EmbedConfig, SessionState } from '../../server/protocol.ts'
import { listen } from './mock-chat.ts'
import { jobs } from './sample-cards.ts'

const dist = join(import.meta.dirname, '..', '..', 'dist')

export interface MockOptions {
  port?: number
  config?: Partial<EmbedConfig['agency']>
  builtIn?: boolean
}

export interface MockServer {
  url: string
  /** Method and path of each request, in order. */
  requests: string[]
  /** The next visitor is a new one. */
  forget: () => void
  /** Cuts all sockets, as a broken network does. */
  cut: () => void
  close: () => Promise<void>
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws: wss:; img-src 'self' data:; font-src 'self'"

/** A server that speaks the protocol with scripted answers: no database, no model. */
export async function startMockServer({
  port = 0,
  config = {},
  builtIn = false,
}: MockOptions = {}): Promise<MockServer> {
  const requests: string[] = []
  const sessions = new Map<string, SessionState>()
  const app = new Hono()
  const fill = (file: string, id: string, value: unknown): string =>
    readFileSync(join(dist, file), 'utf8').replace(
      new RegExp(`(<script type="application/json" id="${id}">)[^<]*`),
      (_, open: string) => open + JSON.stringify(value).replaceAll('<', '\\u003c'),
    )
  app.use(async (context, next) => {
    requests.push(`${context.req.method} ${context.req.path}`)
    await next()
  })
  const agency: EmbedConfig['agency'] = {
    slug: 'northlight',
    name: 'Northlight Talent',
    logoUrl: null,
    accent: '#0f766e',
    greeting: 'Hi! I can find you a job at Northlight, check how you fit and help you apply.',
    suggestions: ['Find remote jobs', 'Which jobs fit my resume?', 'How does applying work?'],
    hours: null,
    ...config,
  }
  app.get('/', (context) =>
    context.html(
      fill('demo/index.html', 'careers', {
        agency: {
          ...agency,
          description: 'We place engineers, nurses and makers with teams that keep their word.',
          website: 'https://northlight.example',
          location: 'Berlin',
        },
        jobs: [...jobs, ...jobs.map((job) => ({ ...job, id: `${job.id}-b`, title: `Senior ${job.title}` }))],
        total: 14,
      }),
    ),
  )
  app.get('/embed/:slug', (context) => {
    context.header('content-security-policy', policy)
    const embed: EmbedConfig = {
      ticket: 'ticket',
      agency: { ...agency, slug: context.req.param('slug') },
      model: { name: 'scripted', builtIn },
      uploadLimit: 10_000_000,
    }
    return context.html(fill('app/index.html', 'embed', embed))
  })
  const answer = (state: SessionState): SessionState => {
    sessions.set(state.token, state)
    return state
  }
  const freshToken = () => ({
    token: randomUUID(),
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  })
  const cookie = { 'set-cookie': 'session=1; Path=/; HttpOnly' }
  let current: SessionState | null = null
  app.post('/api/session/refresh', (context) => {
    if (!context.req.header('cookie')?.includes('session=1') || !current) return context.body(null, 204)
    current = answer({ ...current, ...freshToken() })
    return context.json(current)
  })
  app.post('/api/session/guest', (context) => {
    current = answer({
      ...freshToken(),
      user: { id: randomUUID(), email: null, verified: false, name: null },
    })
    return context.json(current, 200, cookie)
  })
  app.post('/api/session/code', async (context) => {
    const { email } = await context.req.json()
    if (email === 'busy@example.com') {
      return context.json(
        {
          error: { code: 'session:rate', message: 'Too many codes. Please wait a minute.', retryable: true },
        },
        429,
      )
    }
    return context.json({ sent: true })
  })
  app.post('/api/session/verify', async (context) => {
    const { email, code } = await context.req.json()
    if (code !== '123456') {
      return context.json(
        { error: { code: 'session:code', message: 'That code is wrong or too old.', retryable: false } },
        400,
      )
    }
    const id = current?.user.id ?? randomUUID()
    current = answer({ ...freshToken(), user: { id, email, verified: true, name: null } })
    return context.json(current, 200, cookie)
  })
  app.post('/api/session/sign-out', (context) => {
    current = null
    return context.body(null, 204)
  })
  app.post('/api/uploads', async (context) => {
    const file = (await context.req.formData()).get('file') as File
    return context.json({ resumeId: randomUUID(), fileName: file.name, fileSize: file.size, notices: [] })
  })
  app.use('/*', serveStatic({ root: './dist' }))

  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => resolve(started))
  })
  const io = new Server(server as never, { transports: ['websocket'] })
  io.use((socket, next) => {
    const session = sessions.get(socket.handshake.auth.token as string)
    if (!session) {
      return next(
        Object.assign(new Error('refused'), {
          data: { code: 'session:expired', message: 'Your session has ended.', retryable: true },
        }),
      )
    }
    socket.data.session = session
    next()
  })
  listen(io)
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`
  return {
    url,
    requests,
    forget: () => {
      current = null
    },
    cut: () => {
      for (const socket of io.sockets.sockets.values()) socket.conn.close()
    },
    close: async () => {
      await io.close()
      server.close()
    },
  }
}

if (process.argv[1] === import.meta.filename) {
  const { url } = await startMockServer({ port: Number(process.env.PORT ?? 4100) })
  console.log(url)
}
