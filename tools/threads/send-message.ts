import { z } from 'zod'
import type { Change } from '../core/change.ts'
import type { Preview, ToolContext } from '../core/definition.ts'
import { withoutControls } from '../core/visible-text.ts'

/** As long as a message typed by hand may be. */
export const MESSAGE_LENGTH = 8_000

/** The text of a message in a tool's input. */
export const messageText = z
  .string()
  .max(MESSAGE_LENGTH)
  .describe('The message as the person wants it sent, verbatim.')
  .meta({ slot: 'free_text' })

/** The text as it is stored; empty when nothing is left of it. */
export function cleanMessage(text: string): string {
  return withoutControls(text).trim()
}

/** A message to all in a thread, in the person's own name. */
export function messageChange({
  chatId,
  text,
  context,
}: {
  chatId: string
  text: string
  context: ToolContext
}): Change {
  return {
    table: 'chat_messages',
    op: 'insert',
    values: { chat_id: chatId, sender_id: context.user.id, role: 'user', content: text },
  }
}

/** The card of a message that waits for its click. */
export function messagePreview({
  title,
  recipient,
  thread,
  text,
  field,
  doneText,
}: {
  title: string
  recipient: string
  /** The thread's name as the sender sees it, and its id. */
  thread: { id: string; label: string }
  text: string
  /** The input's field that holds the text. */
  field: string
  doneText: string
}): Preview {
  return {
    title,
    recipient,
    confirmLabel: 'Send message',
    doneText,
    rows: [
      { label: 'Thread', value: thread.label },
      { label: 'Message', value: text, field, multiline: true, maxLength: MESSAGE_LENGTH },
    ],
    basis: thread.id,
  }
}
