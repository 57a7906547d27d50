import { z } from 'zod'
import type { Card } from '../tools/core/card.ts'
import type { ToolOutput } from '../tools/core/tool-output.ts'

/** Events between widget and server. The widget imports the types only. */

export const MESSAGE_MAX_LENGTH = 8_000
export const ATTACHMENTS_MAX = 5

const id = z.uuid()

export const handshakeSchema = z.object({
  token: z.string().min(1).max(8_192),
  /** Signed by the server: the iframe page's, or a member's for the console: agency, expiry, nonce. */
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
  /** Somebody writes in a thread with people; repeated while they do. */
  typing: z.object({ chatId: id }),
  // In the console only:
  'thread:list': z.object({ filter: z.enum(['all', 'waiting', 'mine']) }),
  /** human: the sender takes the thread over; ai: back to the assistant. */
  'thread:hand': z.object({ chatId: id, to: z.enum(['human', 'ai']) }),
  /** What an applicant sent, and where they stand. */
  'applicant:open': z.object({ applicationId: id }),
  'pipeline:open': z.object({ jobId: id.nullable() }),
  /** Runs one tool of the console as the person, without the model: what a button asks for. */
  'tool:use': z.object({ tool: z.string().max(64), input: z.record(z.string().max(64), z.json()) }),
  'member:status': z.object({ status: z.enum(['active', 'away']) }),
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

export type ChatKind = 'assistant' | 'application' | 'support'
export type Handler = 'ai' | 'queued' | 'human'

/** Somebody in a thread with people, or who wrote in it. */
export interface ChatPerson {
  userId: string
  /** Null: withheld, or none. */
  name: string | null
  side: 'agency' | 'candidate'
  /** ISO 8601, UTC. */
  lastReadAt: string | null
}

export interface ChatSummary {
  id: string
  kind: ChatKind
  handler: Handler
  title: string | null
  /** Of an application's thread. */
  jobTitle: string | null
  /** Messages of other people that were not read yet. */
  unread: number
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
  kind: ChatKind
  title: string | null
  handler: Handler
  agencyName: string | null
  /** Of an application's thread. */
  applicationId: string | null
  jobTitle: string | null
  /** The member who has taken the thread over. */
  assignedTo: string | null
  /** Threads with people; empty for an assistant's chat. */
  people: ChatPerson[]
  messages: ChatMessage[]
  hasOlder: boolean
  approvals: ApprovalState[]
  running: RunningTurn | null
}

/** A thread in the console's list. */
export interface ThreadSummary {
  id: string
  kind: 'application' | 'support'
  handler: Handler
  closed: boolean
  title: string | null
  /** Null: withheld, or the account is deleted. */
  applicantName: string | null
  applicationId: string | null
  jobTitle: string | null
  stage: string | null
  assignedTo: string | null
  assignedName: string | null
  lastLine: string
  /** Who of the agency wrote the last line; null: the applicant, or nobody yet. */
  lastBy: string | null
  /** ISO 8601, UTC: the last message, else when the thread began. */
  at: string
  unread: number
  /** ISO 8601, UTC: since when somebody waits for the agency; null: nobody does. */
  waitingSince: string | null
}

export interface ThreadList {
  threads: ThreadSummary[]
  waiting: number
  mine: number
}

export interface PipelineEntry {
  applicationId: string
  applicantName: string | null
  jobId: string
  jobTitle: string
  company: string
  stage: string
  /** ISO 8601, UTC. */
  sentAt: string
  changedAt: string
  /** The thread with the applicant. */
  chatId: string | null
  /** How the agency's last offer stands; null without one that counts. */
  offer: 'open' | 'countered' | 'accepted' | 'declined' | null
}

/** What the applicant's pane shows: cards of the same tools that the assistant uses. */
export interface OpenedApplicant {
  applicationId: string
  stage: string
  chatId: string | null
  facts: Card | null
  resume: Card | null
  fit: Card | null
  /** Why there is no resume or no comparison. */
  notes: string[]
}

/** What a button's tool call came to; `text` is a sentence for the person. */
export interface UsedTool {
  output: ClientToolOutput
  text: string
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
  typing: { told: boolean }
  'thread:list': ThreadList
  'thread:hand': { handler: Handler; assignedTo: string | null }
  'applicant:open': OpenedApplicant
  'pipeline:open': { entries: PipelineEntry[]; jobs: { id: string; title: string }[]; total: number }
  'tool:use': UsedTool
  'member:status': { status: 'active' | 'away' }
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
  'chat:update': (event: {
    chatId: string
    title: string | null
    handler: Handler
    assignedTo: string | null
  }) => void
  'message:read': (event: { chatId: string; userId: string; side: ChatPerson['side']; at: string }) => void
  /** Forget it after six seconds without another one. */
  typing: (event: { chatId: string; userId: string; side: ChatPerson['side'] }) => void
  /** Console: the list is to be asked for again; `chatId`: because of this thread. */
  'thread:changed': (event: { chatId: string | null }) => void
  'approval:update': (event: { chatId: string; approval: ApprovalState }) => void
  'turn:start': (event: { chatId: string; turnId: string; messageId: string; inReplyTo: string }) => void
  'turn:frame': (event: { chatId: string; turnId: string; seq: number; chunks: FrameChunk[] }) => void
  'turn:end': (event: { chatId: string; turnId: string; seq: number; message: ChatMessage }) => void
  'session:ended': (event: { error: ProtocolError }) => void
  /** `chatId`: it is about another chat, which can be opened. */
  notice: (event: { level: 'info' | 'warning'; text: string; chatId?: string }) => void
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

/** What the console's page is told in `<script type="application/json" id="console">`. */
export interface ConsoleConfig {
  /** For the session routes, before an agency is chosen. */
  ticket: string
  model: EmbedConfig['model']
  uploadLimit: number
  /** Where the codes of a demo are shown; null: they are mailed. */
  codesAt: string | null
}

export interface ConsoleAgency {
  id: string
  slug: string
  name: string
  role: 'member' | 'admin' | 'owner'
  status: 'active' | 'away'
}

/** Answer of GET /api/console/agencies. */
export interface ConsoleAgencies {
  agencies: ConsoleAgency[]
  invitations: { id: string; agencyName: string; role: ConsoleAgency['role'] }[]
}

/** Answer of POST /api/console/ticket. */
export interface ConsoleEntry {
  ticket: string
  agency: EmbedConfig['agency']
  membership: ConsoleAgency
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
