import type { SupabaseClient } from '@supabase/supabase-js'
import type { z } from 'zod'
import type { Database, Json } from '../../supabase/database.types.ts'
import type { ApprovalAct, Card } from './card.ts'
import type { Act, Change } from './change.ts'
import type { ReferenceType } from './reference-type.ts'

/** A guest is a candidate whose e-mail is not verified. */
export type Role = 'guest' | 'candidate' | 'recruiter'

/**
 * read: runs. write: runs, journaled, can be undone. send: leaves the person's
 * own space, waits for their click. decide: about another person; as send, by
 * a person with the right role, with a reason.
 */
export type Effect = 'read' | 'write' | 'send' | 'decide'

type Client = SupabaseClient<Database>

/** Functions of the database that only read. */
export const readFunctions = [
  'agency_gaps',
  'agency_people',
  'agency_report',
  'agency_reviews',
  'chat_people',
  'explain_alert',
  'my_shared_profile',
  'preview_alert',
  'search_jobs',
  'search_knowledge',
  'undo_preview',
] as const

export type ReadFunction = (typeof readFunctions)[number]

/** Queries as the person who speaks, under their row-level security. Nothing else reaches the database. */
export interface ReadClient {
  select: <Table extends keyof Database['public']['Tables'] & string>(
    table: Table,
  ) => Pick<ReturnType<Client['from']>, 'select'>
  rpc: (name: ReadFunction, args: Record<string, Json>) => ReturnType<Client['rpc']>
}

export interface ToolContext {
  read: ReadClient
  user: { id: string; role: Role; email: string | null }
  /** The agency whose page embeds the chat, or whose console it is; null outside of both. */
  agency: {
    id: string
    slug: string
    name: string
    /** What the speaker is in the agency; null on its careers page, where everybody is a candidate. */
    memberRole: 'member' | 'admin' | 'owner' | null
  } | null
  chatId: string
  /** Where people reach this server, such as "https://career.example.com"; absent where no server runs. */
  publicUrl?: string
  /** The database's clock at the turn's start. */
  now: Date
  /** IANA name, e.g. "Europe/London". */
  timeZone: string
  /** BCP 47. */
  locale: string
}

/** A row that was shown, in the order shown: what "the second one" points at. */
export interface Reference {
  type: ReferenceType
  id: string
  label: string
}

/** Text that came from outside the conversation. It reaches the model marked as data. */
export interface Quote {
  source: 'resume' | 'job_post' | 'knowledge_article' | 'message' | 'cover_letter' | 'review' | 'offer'
  id: string
  text: string
}

/** What the model is told. */
export interface Say {
  /** Whole sentences in Markdown that a person can read as they stand; the built-in model says them. */
  text: string
  /** What the card lists, a line each, for who does not see the card. */
  lines?: string[]
  /** Facts for a model, short. */
  data?: Json
  references?: Reference[]
  quotes?: Quote[]
}

/** A line of an approval card. */
export interface PreviewRow {
  label: string
  value: string
  /** The input field that the person may edit on the card; of a list `moves.0.reason`. */
  field?: string
  multiline?: boolean
  maxLength?: number
  /** Values to choose from instead of free text; the field then holds one of them. */
  options?: { value: string; label: string }[]
  /** Heading of the lines that belong together, such as one applicant of several. */
  group?: string
}

/** What exactly leaves the person's space: the rows of the approval card, made from the input. */
export interface Preview {
  title: string
  recipient: string
  confirmLabel: string
  /** What the click does, not told by what may be edited on the card; something is sent where nothing is said. */
  act?: ApprovalAct
  /** `field` names the input field that the person may edit on the card. */
  rows: PreviewRow[]
  /** Said once it is sent: "Your application … was sent to …". */
  doneText: string
  /** Not shown: differs as soon as something is different that is sent but not spelled out in `rows`. */
  basis?: string
}

export interface ToolResult {
  say: Say
  card?: Card
  /** Committed together, as the person, by `write_rows`. Allowed for write, send and decide. */
  changes?: Change[]
  act?: Act
  /** Required for send and decide unless `refused`. */
  preview?: Preview
  /** Read: a question that nothing answered. The agency of the page learns it, redacted, once several people asked alike. */
  unanswered?: string
  /**
   * Send and decide: the input spelled out, when the card lets people edit more than was said
   * (a line for each row that was meant). It is parsed by the tool's schema again at the click.
   */
  input?: Record<string, Json>
  /**
   * What is asked for is another tool's act: that tool runs with this input instead, under rules of its
   * own. A letter that is changed on the card of an application makes a new card of the application.
   */
  instead?: { tool: ToolDefinition; input: Record<string, Json> }
  /** True when nothing can be done (not found, nothing to change, not allowed): `say` tells why and what is valid. */
  refused?: boolean
}

export interface ToolDefinition<Input extends z.ZodObject = z.ZodObject> {
  /** snake_case verb_noun, unique. */
  name: string
  title: string
  for: readonly Role[]
  effect: Effect
  /** Guests are asked to confirm their e-mail first. */
  needsVerifiedEmail?: boolean
  /** For the model: what it does, when to use it and when not. */
  description: string
  /** What people say when they want it; 15 or more, varied. The built-in model learns from these. */
  examples: readonly string[]
  /**
   * Tools after which what the person says next is taken for this tool's one text: the
   * answer to the question that was asked.
   */
  answersTo?: readonly string[]
  /** Shows all that a row of this type says: what is asked of such a row is found there. */
  answersAbout?: ReferenceType
  /**
   * Tools whose text this one changes: "make it shorter" or "add that …" right behind one of them
   * means this tool.
   */
  edits?: readonly string[]
  /** Strict-mode safe: object, `.nullable()` instead of `.optional()`, no defaults, records or unions at the root. */
  input: Input
  run: (call: { input: z.infer<Input>; context: ToolContext }) => Promise<ToolResult>
}

/** Types a tool's `run` by its `input` schema. */
export function defineTool<Input extends z.ZodObject>(tool: ToolDefinition<Input>): ToolDefinition<Input> {
  return tool
}
