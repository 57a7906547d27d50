import type { Say, ToolResult } from './definition.ts'

/** Nothing can be done: a sentence that says why, and what is valid. */
export function refuse(text: string, more: Omit<Say, 'text'> = {}): ToolResult {
  return { refused: true, say: { text, ...more } }
}
