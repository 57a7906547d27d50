import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { ToolOutput } from '../../tools/core/tool-output.ts'
import { toModelOutput } from '../turn/model-output.ts'

/** Where what waits is confirmed. */
interface Confirmation {
  /** The page where the person signs in. */
  link: string
  chatTitle: string
}

function confirmationOf(output: ToolOutput, { link, chatTitle }: Confirmation) {
  const { card } = output
  if (output.status !== 'waiting_for_approval' || card?.kind !== 'approval') return null
  return {
    text: `Nothing was sent. It waits for the person’s own click on “${card.confirmLabel}”: they open ${link}, sign in, and find it in the conversation “${chatTitle}”. Tell them so; nobody can confirm it for them.`,
    link,
    expires_at: card.expiresAt,
    shown: card.fields.map(({ label, value, group }) => ({ ...(group ? { group } : {}), label, value })),
  }
}

/** A tool's output as MCP carries it: structured, and the same as text. What did not happen is an error that the model can act on. */
export function toMcpResult(output: ToolOutput, confirmation: Confirmation): CallToolResult {
  const { value } = toModelOutput(output)
  const { shown_to_the_person: lines, ...rest } = value as Record<string, unknown>
  const confirm = confirmationOf(output, confirmation)
  const content = {
    ...rest,
    ...(confirm ? { text: confirm.text, confirm } : {}),
    ...(lines ? { lines } : {}),
  }
  return {
    content: [{ type: 'text', text: JSON.stringify(content) }],
    structuredContent: content,
    isError: !['done', 'waiting_for_approval'].includes(output.status),
  }
}

export function toMcpError(text: string): CallToolResult {
  const content = { status: 'failed', text }
  return {
    content: [{ type: 'text', text: JSON.stringify(content) }],
    structuredContent: content,
    isError: true,
  }
}
