import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4Prompt } from '@ai-sdk/provider'
import { z } from 'zod'
import { createBuiltInModel } from '../../../../server/model/built-in/answering/model.ts'
import { MEMORY_FOLDER } from '../../../../server/model/memory-folder.ts'
import { tools } from '../../../../tools/catalog.ts'
import type { Reference } from '../../../../tools/core/definition.ts'

export const NOW = new Date('2026-06-15T09:00:00Z')
let shared: LanguageModelV4 | undefined

/** The model with every tool of the product; trained once per test file. */
export function builtIn(): LanguageModelV4 {
  shared ??= createBuiltInModel({ tools, memoryFolder: MEMORY_FOLDER, now: () => NOW })
  return shared
}

export interface Answer {
  calls: { tool: string; input: Record<string, unknown> }[]
  text: string
}

/** What was said and shown before: an answer of ours without a call, or a call with the rows it showed. */
export type Before =
  | { user: string; said: string }
  | {
      user: string
      tool: string
      input?: Record<string, unknown>
      rows?: Reference[]
      /** What the tool said, where it was refused. */
      refused?: string
      /** True where it made a card that waits for a click. */
      waits?: boolean
    }

/** What a candidate is offered. */
export const offeredTools = tools
  .filter((tool) => tool.for.includes('candidate') || tool.for.includes('guest'))
  .map(({ name }) => ({ type: 'function' as const, name, inputSchema: {} }))

/** What a colleague of an agency is offered. */
export const agencyTools = tools
  .filter((tool) => tool.for.includes('recruiter'))
  .map(({ name }) => ({ type: 'function' as const, name, inputSchema: {} }))

/** Asks the model as the server does, with a candidate's tools: history first, then the message. */
export async function ask(
  text: string,
  before: Before[] = [],
  options: Partial<LanguageModelV4CallOptions> = {},
): Promise<Answer> {
  const { content } = await builtIn().doGenerate({
    prompt: promptOf(text, before),
    tools: offeredTools,
    ...options,
  })
  return {
    calls: content.flatMap((part) =>
      part.type === 'tool-call'
        ? [{ tool: part.toolName, input: z.record(z.string(), z.unknown()).parse(JSON.parse(part.input)) }]
        : [],
    ),
    text: content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n'),
  }
}

/** Without the fields that are null. */
export function filled(input: Record<string, unknown> | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input ?? {}).filter(([, value]) => value !== null))
}

export function promptOf(text: string, before: Before[]): LanguageModelV4Prompt {
  return [
    { role: 'system', content: 'Help.' },
    ...before.flatMap((turn, i) => messagesOf(turn, `call-${i}`)),
    { role: 'user', content: [{ type: 'text', text }] },
  ]
}

function messagesOf(turn: Before, id: string): LanguageModelV4Prompt {
  const user = { role: 'user' as const, content: [{ type: 'text' as const, text: turn.user }] }
  if ('said' in turn) return [user, { role: 'assistant', content: [{ type: 'text', text: turn.said }] }]
  const rows = turn.rows ?? []
  const listed = ['Here it is.', ...rows.map(({ label }, i) => `${i + 1}. **${label}**`)].join('\n')
  const text = turn.refused ?? listed
  const status = turn.waits ? 'waiting_for_approval' : turn.refused === undefined ? 'done' : 'refused'
  const references = rows.map(({ type, id: row, label }) => ({ type, id: row, label }))
  return [
    user,
    {
      role: 'assistant',
      content: [{ type: 'tool-call', toolCallId: id, toolName: turn.tool, input: turn.input ?? {} }],
    },
    {
      role: 'tool',
      content: [
        {
          type: 'tool-result',
          toolCallId: id,
          toolName: turn.tool,
          output: { type: 'json', value: { status, text, references } },
        },
      ],
    },
    { role: 'assistant', content: [{ type: 'text', text }] },
  ]
}

/** Rows of a type with made-up ids `type-1`, `type-2`, … */
export function rowsOf(type: Reference['type'], labels: string[]): Reference[] {
  return labels.map((label, i) => ({ type, id: `${type}-${i + 1}`, label }))
}
