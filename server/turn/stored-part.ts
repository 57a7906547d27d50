import { z } from 'zod'
import type { ToolOutput } from '../../tools/core/tool-output.ts'
import type { MessagePart } from '../protocol.ts'

/**
 * A part of a message as `chat_messages.parts` holds it: the AI SDK's
 * UI-message parts, with each tool's input and whole output.
 */
export const storedPartSchema = z.union([
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('step-start') }),
  z.object({
    type: z.templateLiteral(['tool-', z.string()]),
    toolCallId: z.string(),
    title: z.string(),
    state: z.enum(['input-available', 'output-available', 'output-error']),
    input: z.unknown(),
    output: z
      .custom<ToolOutput>((value) => typeof value === 'object' && value !== null && 'say' in value)
      .optional(),
    errorText: z.string().optional(),
  }),
  z.object({
    type: z.literal('data-failure'),
    data: z.object({ code: z.string(), message: z.string(), retryable: z.boolean() }),
  }),
])

/** What a person attached; in the metadata of their message, since people write no parts. */
export const attachmentSchema = z.object({ resumeId: z.uuid(), fileName: z.string(), fileSize: z.number() })
export type Attachment = z.infer<typeof attachmentSchema>

export type StoredPart = z.infer<typeof storedPartSchema>
export type StoredToolPart = Extract<StoredPart, { toolCallId: string }>

/** What the client may see of a part: no inputs, nothing that is meant for the model. */
export function presentPart(part: StoredPart): MessagePart | null {
  if (part.type === 'step-start' || part.type === 'data-failure') return null
  if (part.type === 'text') return part as MessagePart
  const { toolCallId, title, output, errorText } = part as StoredToolPart
  const type = part.type as `tool-${string}`
  if (output) {
    const { status, card, changeIds } = output
    return { type, toolCallId, title, state: 'output-available', output: { status, card, changeIds } }
  }
  if (errorText) return { type, toolCallId, title, state: 'output-error', errorText }
  return { type, toolCallId, title, state: 'input-streaming' }
}
