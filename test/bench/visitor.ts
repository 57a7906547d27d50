import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import type {
  Ack,
  ChatMessage,
  ClientEvents,
  OpenedChat,
  ServerEvents,
  SessionState,
} from '../../server/protocol.ts'

export interface BenchVisitor {
  chatId: string
  socket: Socket<ServerEvents, ClientEvents>
}

async function ticketOf(url: string, slug: string): Promise<string> {
  const html = await (await fetch(`${url}/embed/${slug}`)).text()
  return /"ticket":"([^"]+)"/.exec(html)?.[1] ?? ''
}

/** Connects a person with their thread open. Without a token, as a new guest. */
export async function connectVisitor({
  url,
  slug,
  token,
}: {
  url: string
  slug: string
  token?: string
}): Promise<BenchVisitor> {
  const ticket = await ticketOf(url, slug)
  const origin = new URL(url).origin
  const guest = async () => {
    const response = await fetch(`${url}/api/session/guest`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ ticket }),
    })
    return ((await response.json()) as SessionState).token
  }
  const auth = { token: token ?? (await guest()), ticket, locale: 'en', timeZone: 'UTC' }
  const socket: BenchVisitor['socket'] = io(url, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { origin },
    auth,
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  const opened = (await socket.emitWithAck('chat:open', {
    chatId: null,
    fresh: false,
    after: null,
    before: null,
  })) as Ack<OpenedChat>
  if (opened.error) throw new Error(opened.error.message)
  return { chatId: opened.data.chatId, socket }
}

/** Sends a message; ms from the send to the first frame and to the end. */
export async function timeMessage(
  { socket, chatId }: BenchVisitor,
  text: string,
): Promise<{ first: number; end: number; message: ChatMessage }> {
  const sent = performance.now()
  const first = new Promise<number>((resolve) =>
    socket.once('turn:frame', () => resolve(performance.now() - sent)),
  )
  const end = new Promise<{ at: number; message: ChatMessage }>((resolve) =>
    socket.once('turn:end', ({ message }) => resolve({ at: performance.now() - sent, message })),
  )
  const ack = await socket.emitWithAck('message:send', {
    chatId,
    clientId: randomUUID(),
    text,
    attachmentIds: [],
  })
  if (ack.error) throw new Error(ack.error.message)
  const { at, message } = await end
  return { first: await first, end: at, message }
}
