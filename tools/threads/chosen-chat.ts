import type { ToolContext, ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { listed } from '../core/wording.ts'
import { chatReference, type OwnChat, readOwnChats } from './chat-row.ts'

/** The conversation that was named, or else the present one; `refusal` says which there are. */
export async function chosenChat({
  chatId,
  context,
}: {
  chatId: string | null
  context: ToolContext
}): Promise<{ chat: OwnChat; refusal: null } | { chat: null; refusal: ToolResult }> {
  const chats = await readOwnChats(context)
  const chat = chats.find(({ id }) => id === (chatId ?? context.chatId))
  if (chat) return { chat, refusal: null }
  const latest = chats.slice(0, 6)
  const which =
    latest.length > 0
      ? ` Your latest are ${listed(latest.map(({ label }) => `**${label}**`))}.`
      : ' You have none yet.'
  return {
    chat: null,
    refusal: refuse(`I can’t find that conversation among yours.${which}`, {
      references: latest.map(chatReference),
    }),
  }
}
