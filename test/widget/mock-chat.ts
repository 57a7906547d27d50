import { randomUUID } from 'node:crypto'
import type { Server, Socket } from 'socket.io'
import type {
  Ack,
  ApprovalState,
  ChatMessage,
  ClientEvents,
  FrameChunk,
  MessagePart,
  OpenedChat,
  ServerEvents,
  SessionState,
} from '../../server/protocol.ts'
import { reduceFrame, type TurnProgress } from '../../widget/app/state/reduce-frame.ts'
import { cards, markdownSample } from './sample-cards.ts'

interface Chat {
  id: string
  messages: ChatMessage[]
  running: TurnProgress | null
  approvals: Map<string, ApprovalState>
  stopped: boolean
}

type ChatServer = Server<ClientEvents, ServerEvents>
type ChatSocket = Socket<ClientEvents, ServerEvents>

const chats = new Map<string, Chat>()
/** The thread a person is in. */
const currentOf = new Map<string, string>()

function newChat(): Chat {
  const chat: Chat = { id: randomUUID(), messages: [], running: null, approvals: new Map(), stopped: false }
  chats.set(chat.id, chat)
  return chat
}

function message(
  chat: Chat,
  values: Partial<ChatMessage> & Pick<ChatMessage, 'role' | 'parts'>,
): ChatMessage {
  const made: ChatMessage = {
    id: randomUUID(),
    chatId: chat.id,
    seq: (chat.messages.at(-1)?.seq ?? 0) + 1,
    senderId: null,
    senderName: null,
    clientId: null,
    turnId: null,
    createdAt: new Date().toISOString(),
    status: 'complete',
    reason: null,
    ...values,
  }
  chat.messages.push(made)
  return made
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

function textChunks(text: string, size: number): FrameChunk[][] {
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'gu')) ?? []
  const id = randomUUID()
  return [
    [{ type: 'text-start', id }],
    ...pieces.map((delta): FrameChunk[] => [{ type: 'text-delta', id, delta }]),
    [{ type: 'text-end', id }],
  ]
}

function cardChunks(name: string): FrameChunk[][] {
  const toolCallId = randomUUID()
  const card = cards[name] ?? null
  return [
    [{ type: 'tool-input-start', toolCallId, toolName: name, title: `Look up ${name.replace('_', ' ')}` }],
    [
      {
        type: 'tool-output-available',
        toolCallId,
        output: {
          status: 'done',
          card,
          changeIds: name === 'undo' ? [] : name === 'saved_jobs' ? ['c1'] : [],
        },
      },
    ],
  ]
}

/** What the assistant says to a text: words in it choose cards. */
function script(text: string, verified: boolean): { frames: FrameChunk[][]; delay: number; end?: 'failed' } {
  if (/markdown/i.test(text)) return { frames: textChunks(markdownSample, 12), delay: 15 }
  if (/burst/i.test(text))
    return { frames: textChunks('**word** and `code` and more text. '.repeat(600), 10), delay: 0 }
  if (/slow/i.test(text)) return { frames: textChunks('One word after the other. '.repeat(60), 8), delay: 80 }
  if (/pause/i.test(text)) return { frames: textChunks('One word after the other. '.repeat(8), 8), delay: 80 }
  if (/fail/i.test(text)) return { frames: textChunks('I will try', 5), delay: 20, end: 'failed' }
  if (/^apply|bewirb|قدّم/i.test(text)) {
    return {
      frames: [
        ...textChunks(verified ? 'Please check what I would send.' : 'One step first.', 8),
        ...cardChunks(verified ? 'approval' : 'sign_in'),
      ],
      delay: 15,
    }
  }
  if (/person|menschen|شخص/i.test(text)) return { frames: [...cardChunks('person')], delay: 60 }
  const wanted = /every card/i.test(text)
    ? Object.keys(cards)
    : Object.keys(cards).filter((name) => text.toLowerCase().includes(name.replace('_', ' ')))
  if (wanted.length) {
    return {
      frames: [
        ...wanted.flatMap(cardChunks),
        ...textChunks(
          'Three of them match what you asked for. Shall I check **how you fit** one of them?',
          9,
        ),
      ],
      delay: 25,
    }
  }
  return {
    frames: textChunks(
      'I can help you find jobs, check your fit, apply, and keep track of your applications. What are you looking for?',
      7,
    ),
    delay: 20,
  }
}

async function runTurn(io: ChatServer, chat: Chat, asked: ChatMessage, verified: boolean): Promise<void> {
  const turn: TurnProgress = {
    turnId: randomUUID(),
    messageId: randomUUID(),
    seq: 0,
    parts: [],
    openTexts: {},
  }
  chat.running = turn
  chat.stopped = false
  const { frames, delay, end } = script(
    asked.parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join(' '),
    verified,
  )
  io.to(chat.id).emit('turn:start', {
    chatId: chat.id,
    turnId: turn.turnId,
    messageId: turn.messageId,
    inReplyTo: asked.id,
  })
  for (const chunks of frames) {
    if (chat.stopped) break
    const seq = chat.running.seq + 1
    const outcome = reduceFrame({ turn: chat.running, frame: { seq, chunks } })
    if (outcome.kind === 'applied') chat.running = outcome.turn
    io.to(chat.id).emit('turn:frame', { chatId: chat.id, turnId: turn.turnId, seq, chunks })
    if (delay) await pause(delay)
  }
  const { parts, seq } = chat.running
  chat.running = null
  const status = chat.stopped ? 'stopped' : (end ?? 'complete')
  const done = message(chat, {
    id: turn.messageId,
    role: 'assistant',
    turnId: turn.turnId,
    status,
    parts,
    reason: end ? 'The model did not answer.' : null,
  })
  io.to(chat.id).emit('turn:end', { chatId: chat.id, turnId: turn.turnId, seq: seq + 1, message: done })
}

export function listen(io: ChatServer): void {
  io.on('connection', (socket: ChatSocket) => {
    const session = () => socket.data.session as SessionState
    const failed = {
      error: { code: 'chat:missing', message: 'There is no such conversation.', retryable: false },
    } satisfies Ack<never>
    socket.on('chat:list', (_, ack) =>
      ack({
        data: {
          chats: [...chats.values()].reverse().map((chat) => ({
            id: chat.id,
            kind: 'assistant' as const,
            handler: 'ai' as const,
            jobTitle: null,
            unread: 0,
            title: 'Remote jobs in Berlin',
            updatedAt: chat.messages.at(-1)?.createdAt ?? new Date().toISOString(),
            agencyName: 'Northlight Talent',
            lastLine: 'Three of them match what you asked for.',
          })),
        },
      }),
    )
    socket.on('chat:open', ({ chatId, fresh, after, before }, ack) => {
      const wanted = chatId ?? (fresh ? null : (currentOf.get(session().user.id) ?? null))
      const chat = (wanted && chats.get(wanted)) || newChat()
      currentOf.set(session().user.id, chat.id)
      void socket.join(chat.id)
      const window = chat.messages.filter(
        (one) => one.seq > (after ?? 0) && one.seq < (before ?? Number.POSITIVE_INFINITY),
      )
      const { running } = chat
      const opened: OpenedChat = {
        chatId: chat.id,
        kind: 'assistant',
        title: null,
        handler: 'ai',
        agencyName: null,
        applicationId: null,
        jobTitle: null,
        assignedTo: null,
        people: [],
        messages: window.slice(-20),
        hasOlder: window.length > 20,
        approvals: [...chat.approvals.values()],
        running: running && {
          turnId: running.turnId,
          messageId: running.messageId,
          seq: running.seq,
          parts: running.parts,
        },
      }
      ack({ data: opened })
    })
    socket.on('message:send', ({ chatId, clientId, text, attachmentIds }, ack) => {
      const chat = chats.get(chatId)
      if (!chat) return ack(failed)
      const known = chat.messages.find((one) => one.clientId === clientId)
      if (known) return ack({ data: { message: known, repeated: true } })
      if (chat.running)
        return ack({
          error: { code: 'turn:busy', message: 'The assistant is still answering.', retryable: true },
        })
      if (/refuse/i.test(text))
        return ack({
          error: {
            code: 'message:refused',
            message: 'You have sent many messages. Please wait a minute.',
            retryable: true,
          },
        })
      const parts: MessagePart[] = [
        ...attachmentIds.map(
          (resumeId): MessagePart => ({
            type: 'data-attachment',
            id: resumeId,
            data: { resumeId, fileName: 'resume.pdf', fileSize: 120_000 },
          }),
        ),
        { type: 'text', text },
      ]
      const stored = message(chat, { role: 'user', senderId: session().user.id, clientId, parts })
      ack({ data: { message: stored, repeated: false } })
      socket.to(chat.id).emit('message:new', { message: stored })
      void runTurn(io, chat, stored, session().user.verified)
    })
    socket.on('message:read', ({ seq }, ack) => ack({ data: { seq } }))
    socket.on('turn:stop', ({ turnId }, ack) => {
      const chat = [...chats.values()].find((one) => one.running?.turnId === turnId)
      if (chat) chat.stopped = true
      ack({ data: { stopped: chat !== undefined } })
    })
    socket.on('turn:retry', ({ chatId }, ack) => {
      const chat = chats.get(chatId)
      const asked = chat?.messages.findLast((one) => one.role === 'user')
      if (!chat || !asked) return ack(failed)
      ack({ data: { turnId: randomUUID() } })
      void runTurn(io, chat, asked, true)
    })
    socket.on('turn:resume', ({ turnId }, ack) => {
      for (const chat of chats.values()) {
        const ended = chat.messages.find((one) => one.turnId === turnId)
        if (ended) return ack({ data: { ended } })
        if (chat.running?.turnId === turnId) {
          const { messageId, seq, parts } = chat.running
          return ack({ data: { running: { turnId, messageId, seq, parts } } })
        }
      }
      ack(failed)
    })
    socket.on('approval:answer', ({ approvalId, approved, input }, ack) => {
      if (Object.values(input ?? {}).some((value) => value.includes('FAIL'))) {
        return ack({
          error: {
            code: 'approval:changed',
            message: 'The job was changed meanwhile. Please try again.',
            retryable: true,
          },
        })
      }
      const approval: ApprovalState = {
        approvalId,
        status: approved ? 'approved' : 'declined',
        answeredAt: new Date().toISOString(),
        finalInput: (input as Record<string, string> | null) ?? null,
      }
      const chat = chats.get(currentOf.get(session().user.id) ?? '')
      chat?.approvals.set(approvalId, approval)
      ack({ data: { approval } })
      if (chat) io.to(chat.id).emit('approval:update', { chatId: chat.id, approval })
    })
    socket.on('session:refresh', (_, ack) =>
      ack({ data: { expiresAt: new Date(Date.now() + 3_600_000).toISOString() } }),
    )
  })
}
