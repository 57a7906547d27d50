import { z } from 'zod'
import type { ToolOutput } from '../tools/core/tool-output.ts'

/** Events between widget and server. The widget imports the types only. */

export const MESSAGE_MAX_LENGTH = 8_000
export const ATTACHMENTS_MAX = 5

const id = z.uuid()

export const handshakeSchema = z.object({
  token: z.string().min(1).max(8_192),
  /** Signed by the server into the iframe page: agency, expiry, nonce. */
  ticket: z.string().min(1).max(2_048),
  locale: z.string().max(35),
  timeZone: z.string().max(64),
})

export const clientEventSchemas = {
  'chat:list': z.object({}),
  'chat:open': z.object({
    /** Null: the person's current thread with this agency, made if there is none. */
    chatId: id.nullable(),
    /** True: a new thread. */
    fresh: z.boolean(),
    /** Only messages with a greater seq; null: the latest page. */
    after: z.int().nonnegative().nullable(),
    /** Only messages with a smaller seq: older history. */
    before: z.int().positive().nullable(),
  }),
  'message:send': z.object({
    chatId: id,
    clientId: id,
    text: z.string().max(MESSAGE_MAX_LENGTH),
    attachmentIds: z.array(id).max(ATTACHMENTS_MAX),
  }),
  'message:read': z.object({ chatId: id, seq: z.int().nonnegative() }),
  'turn:stop': z.object({ turnId: id }),
  'turn:retry': z.object({ chatId: id }),
  'turn:resume': z.object({ turnId: id, after: z.int().nonnegative() }),
  'approval:answer': z.object({
    approvalId: id,
    approved: z.boolean(),
    /** Edited fields only. */
    input: z.record(z.string().max(64), z.string().max(20_000)).nullable(),
    reason: z.string().max(2_000).nullable(),
  }),
  'session:refresh': z.object({ token: z.string().min(1).max(8_192) }),
} as const

export type ClientEvent = keyof typeof clientEventSchemas
export type ClientInput<Event extends ClientEvent> = z.infer<(typeof clientEventSchemas)[Event]>

export interface ProtocolError {
  /** `area:kind`, listed in server/errors.ts. */
  code: string
  /** A sentence that a person can act on. */
  message: string
  retryable: boolean
}

/** Every client event is acknowledged with exactly one of the two. */
export type Ack<Data> = { data: Data; error?: never } | { error: ProtocolError; data?: never }

export type TurnStatus = 'streaming' | 'complete' | 'stopped' | 'failed' | 'interrupted'

/** What the client is told of a finished tool call: `ToolOutput` without what is meant for the model. */
export type ClientToolOutput = Pick<ToolOutput, 'status' | 'card' | 'changeIds'>

/** The parts of the AI SDK's UI messages that the client draws; tool inputs stay on the server. */
export type MessagePart =
  | { type: 'text'; text: string; state?: 'streaming' | 'done' }
  | {
      type: `tool-${string}`
      toolCallId: string
      /** For people: "Save a job". */
      title?: string
      state: 'input-streaming' | 'output-available' | 'output-error'
      output?: ClientToolOutput
      errorText?: string
    }
  | { type: 'data-attachment'; id: string; data: { resumeId: string; fileName: string; fileSize: number } }

export interface ChatMessage {
  id: string
  chatId: string
  /** Order within the chat. */
  seq: number
  role: 'user' | 'assistant' | 'notice'
  senderId: string | null
  senderName: string | null
  clientId: string | null
  turnId: string | null
  /** ISO 8601, UTC. */
  createdAt: string
  status: TurnStatus
  /** Why it ended, for a failed or interrupted turn: a sentence. */
  reason: string | null
  parts: MessagePart[]
}

export type ApprovalStatus = 'pending' | 'approved' | 'declined' | 'expired' | 'superseded'

export interface ApprovalState {
  approvalId: string
  status: ApprovalStatus
  /** ISO 8601, UTC. */
  answeredAt: string | null
  /** What was sent, by field name, when it was edited on the card. */
  finalInput: Record<string, string> | null
}

export interface ChatSummary {
  id: string
  title: string | null
  /** ISO 8601, UTC. */
  updatedAt: string
  agencyName: string | null
  lastLine: string
}

export interface RunningTurn {
  turnId: string
  messageId: string
  /** The frames so far merged into one, and the seq of the last. */
  seq: number
  parts: MessagePart[]
}

export interface OpenedChat {
  chatId: string
  title: string | null
  handler: 'ai' | 'queued' | 'human'
  messages: ChatMessage[]
  hasOlder: boolean
  approvals: ApprovalState[]
  running: RunningTurn | null
}

export interface ClientResult {
  'chat:list': { chats: ChatSummary[] }
  'chat:open': OpenedChat
  'message:send': { message: ChatMessage; repeated: boolean }
  'message:read': { seq: number }
  'turn:stop': { stopped: boolean }
  'turn:retry': { turnId: string }
  'turn:resume': { running: RunningTurn } | { ended: ChatMessage }
  'approval:answer': { approval: ApprovalState }
  'session:refresh': { expiresAt: string }
}

/** The AI SDK's UI-message chunks that the client draws, in the SDK's own form. */
export type FrameChunk =
  | { type: 'text-start'; id: string }
  | { type: 'text-delta'; id: string; delta: string }
  | { type: 'text-end'; id: string }
  | { type: 'tool-input-start'; toolCallId: string; toolName: string; title?: string }
  | { type: 'tool-output-available'; toolCallId: string; output: ClientToolOutput }
  | { type: 'tool-output-error'; toolCallId: string; errorText: string }

export interface ServerEvents {
  'message:new': (event: { message: ChatMessage }) => void
  'chat:update': (event: { chatId: string; title: string | null; handler: 'ai' | 'queued' | 'human' }) => void
  'approval:update': (event: { chatId: string; approval: ApprovalState }) => void
  'turn:start': (event: { chatId: string; turnId: string; messageId: string; inReplyTo: string }) => void
  'turn:frame': (event: { chatId: string; turnId: string; seq: number; chunks: FrameChunk[] }) => void
  'turn:end': (event: { chatId: string; turnId: string; seq: number; message: ChatMessage }) => void
  'session:ended': (event: { error: ProtocolError }) => void
  notice: (event: { level: 'info' | 'warning'; text: string }) => void
}

export type ClientEvents = {
  [Event in ClientEvent]: (input: ClientInput<Event>, ack: (answer: Ack<ClientResult[Event]>) => void) => void
}

/** What the iframe page is told in `<script type="application/json" id="embed">`. */
export interface EmbedConfig {
  ticket: string
  agency: {
    slug: string
    name: string
    logoUrl: string | null
    accent: string | null
    greeting: string | null
    suggestions: string[]
    hours: { timeZone: string; days: number[]; from: string; to: string } | null
  }
  model: { name: string; builtIn: boolean }
  /** Bytes. */
  uploadLimit: number
}

/** Answers of the /api/session routes. */
export interface SessionState {
  token: string
  /** ISO 8601, UTC. */
  expiresAt: string
  user: { id: string; email: string | null; verified: boolean; name: string | null }
}

/** Answer of POST /api/uploads. */
export interface UploadResult {
  resumeId: string
  fileName: string
  fileSize: number
  notices: string[]
}
