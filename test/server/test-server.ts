import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { readEnvironment } from '../../server/environment.ts'
import { createLogger } from '../../server/logger.ts'
import type { ChosenModel } from '../../server/model/choose-model.ts'
import type {
  Ack,
  ChatMessage,
  ClientEvent,
  ClientEvents,
  ClientInput,
  ClientResult,
  EmbedConfig,
  OpenedChat,
  ServerEvents,
  SessionState,
} from '../../server/protocol.ts'
import { type RunningServer, startServer } from '../../server/start.ts'
import type { ToolDefinition } from '../../tools/core/definition.ts'
import type { TestDatabase } from '../database/test-database.ts'

export type TestSocket = Socket<ServerEvents, ClientEvents>

/** What a browser keeps: the cookie, the page's ticket, the token. */
export class TestVisitor {
  readonly server: Pick<RunningServer, 'url'>
  readonly slug: string
  cookie = ''
  config: EmbedConfig | undefined
  session: SessionState | undefined
  readonly sockets: TestSocket[] = []

  constructor(server: Pick<RunningServer, 'url'>, slug: string) {
    this.server = server
    this.slug = slug
  }

  async openPage(): Promise<EmbedConfig> {
    const html = await (await fetch(`${this.server.url}/embed/${this.slug}`)).text()
    const json = /<script type="application\/json" id="embed">(.*?)<\/script>/s.exec(html)?.[1]
    this.config = JSON.parse(json ?? 'null') as EmbedConfig
    return this.config
  }

  async post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
    const response = await fetch(`${this.server.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: new URL(this.server.url).origin,
        cookie: this.cookie,
        ...(this.session ? { authorization: `Bearer ${this.session.token}` } : {}),
        ...headers,
      },
      body: JSON.stringify({ ticket: this.config?.ticket, ...body }),
    })
    const cookie = response.headers.get('set-cookie')
    if (cookie) this.cookie = cookie.split(';')[0] ?? ''
    return response
  }

  async becomeGuest(): Promise<SessionState> {
    await this.openPage()
    const response = await this.post('/api/session/guest', {})
    if (!response.ok) throw new Error(await response.text())
    this.session = (await response.json()) as SessionState
    return this.session
  }

  connect(overrides: { token?: string; ticket?: string; origin?: string } = {}): Promise<TestSocket> {
    const socket: TestSocket = io(this.server.url, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { origin: overrides.origin ?? new URL(this.server.url).origin },
      auth: {
        token: overrides.token ?? this.session?.token,
        ticket: overrides.ticket ?? this.config?.ticket,
        locale: 'en-GB',
        timeZone: 'Europe/London',
      },
    })
    this.sockets.push(socket)
    return new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(socket))
      socket.once('connect_error', (error) => reject(error))
    })
  }

  close(): void {
    for (const socket of this.sockets) socket.disconnect()
  }
}

/** Emits an event and gives its acknowledgement, whichever of the two it is. */
export function ask<Event extends ClientEvent>(
  socket: TestSocket,
  event: Event,
  input: ClientInput<Event>,
): Promise<Ack<ClientResult[Event]>> {
  const emit = socket.timeout(15_000).emitWithAck.bind(socket) as (
    event: Event,
    input: ClientInput<Event>,
  ) => Promise<Ack<ClientResult[Event]>>
  return emit(event, input)
}

/** As `ask`, for events that must succeed. */
export async function mustAsk<Event extends ClientEvent>(
  socket: TestSocket,
  event: Event,
  input: ClientInput<Event>,
): Promise<ClientResult[Event]> {
  const answer = await ask(socket, event, input)
  if (answer.error) throw new Error(`${event}: ${answer.error.code} ${answer.error.message}`)
  return answer.data as ClientResult[Event]
}

export function openCurrent(socket: TestSocket): Promise<OpenedChat> {
  return mustAsk(socket, 'chat:open', { chatId: null, fresh: false, after: null, before: null })
}

export function nextEnd(socket: TestSocket): Promise<ChatMessage> {
  return new Promise((resolve) => socket.once('turn:end', ({ message }) => resolve(message)))
}

/** Sends a message and waits for the end of its answer. */
export async function say(
  socket: TestSocket,
  chatId: string,
  text: string,
  attachmentIds: string[] = [],
): Promise<ChatMessage> {
  const end = nextEnd(socket)
  await mustAsk(socket, 'message:send', { chatId, clientId: randomUUID(), text, attachmentIds })
  return end
}

export function textOf(message: ChatMessage): string {
  return message.parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join('\n\n')
}

const NEVER_MS = 2 ** 31 - 1

/**
 * Starts the real server on a free port, over a test database. Mail, alerts and
 * what else is done at its own time would come between what a test compares: a
 * test that is about them says how often they run.
 */
export async function startTestServer({
  database,
  model,
  tools,
  frequentMs = NEVER_MS,
}: {
  database: TestDatabase
  model?: ChosenModel
  tools?: readonly ToolDefinition[]
  frequentMs?: number
}): Promise<RunningServer> {
  return startServer({
    environment: readEnvironment({ PORT: '0', DEMO_AGENCY: 'kestrel-vane' }),
    logger: createLogger(process.env.TEST_LOG ?? 'silent'),
    database: { backend: database.backend, mailbox: database.mailbox },
    ...(model ? { model } : {}),
    ...(tools ? { tools } : {}),
    frequentMs,
  })
}
