import { z } from 'zod'
import type { ToolContext } from '../core/definition.ts'
import { readRows } from '../core/read-rows.ts'
import { shortName } from '../core/short-name.ts'
import type { MessageRow } from './message-row.ts'

const LINE = 140
const MOST_LINES = 8

const toolPart = z.object({
  type: z.string().startsWith('tool-'),
  title: z.string(),
  output: z.object({
    status: z.string(),
    changeIds: z.array(z.string()).catch([]),
    say: z.object({
      text: z.string().catch(''),
      references: z
        .array(z.object({ type: z.string(), id: z.string(), label: z.string() }))
        .optional()
        .catch([]),
    }),
  }),
})

export type ToolPart = z.output<typeof toolPart>

/** The finished tool calls of these messages, in order. */
export function toolPartsOf(messages: readonly MessageRow[]): ToolPart[] {
  return messages.flatMap(({ parts }) =>
    parts.flatMap((part) => {
      const parsed = toolPart.safeParse(part)
      return parsed.success ? [parsed.data] : []
    }),
  )
}

export interface ConversationSummary {
  /** What the person asked, in their words. */
  asked: string[]
  /** What was looked at: titles of tools that only read. */
  lookedAt: string[]
  /** What was written, as the tools said it. */
  done: string[]
  /** Cards that were answered with yes, by their title. */
  sent: string[]
  declined: string[]
  /** What waits: cards without an answer, and a last question of the assistant. */
  open: string[]
}

const card = z.object({
  status: z.string(),
  shown: z.object({ title: z.string() }).catch({ title: 'A card' }),
})

/** A person's talk with the assistant, told by what was asked, done, decided and left open. */
export async function summariseConversation({
  chatId,
  messages,
  context,
}: {
  chatId: string
  messages: readonly MessageRow[]
  context: ToolContext
}): Promise<ConversationSummary> {
  const cards = await readRows(
    card,
    context.read
      .select('approvals')
      .select('status,shown')
      .eq('chat_id', chatId)
      .order('created_at')
      .limit(100),
  )
  const titled = (status: string) =>
    cards.filter((one) => one.status === status).map((one) => shortName(one.shown.title, LINE))
  const parts = toolPartsOf(messages).filter(({ output }) => output.status === 'done')
  const writes = parts.filter(({ output }) => output.changeIds.length > 0)
  const said = messages.filter(({ role }) => role === 'user').map(({ content }) => shortName(content, LINE))
  const last = messages.at(-1)
  const question = last?.role === 'assistant' ? lastQuestion(last.content) : null
  return {
    asked: latest(said.filter((line) => line.length > 2)),
    lookedAt: latest(parts.filter(({ output }) => output.changeIds.length === 0).map(({ title }) => title)),
    done: latest(writes.map(({ title, output }) => firstSentence(output.say.text) || title)),
    sent: latest(titled('approved')),
    declined: latest(titled('declined')),
    open: [
      ...titled('pending').map((title) => `Waits for your click: ${title}`),
      ...(question ? [`I asked: ${question}`] : []),
    ],
  }
}

function latest(lines: readonly string[]): string[] {
  return [...new Set(lines)].slice(-MOST_LINES)
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/)
}

function firstSentence(text: string): string {
  return shortName(sentencesOf(text)[0], LINE)
}

function lastQuestion(text: string): string | null {
  const last = sentencesOf(text.trim()).at(-1) ?? ''
  return last.endsWith('?') ? shortName(last, LINE) : null
}
