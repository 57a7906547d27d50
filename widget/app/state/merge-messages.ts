import type { ChatMessage } from '../../../server/protocol.ts'

/** One list without doubles, ordered by `seq`; what arrives later replaces what was there. */
export function mergeMessages(known: readonly ChatMessage[], arrived: readonly ChatMessage[]): ChatMessage[] {
  const byId = new Map(known.map((message) => [message.id, message]))
  for (const message of arrived) byId.set(message.id, message)
  return [...byId.values()].sort((a, b) => a.seq - b.seq)
}

/** Up to where everything is known in its final form: what to ask `after` on a reconnect. */
export function lastSettledSeq(messages: readonly ChatMessage[]): number | null {
  const firstOpen = messages.findIndex((message) => message.status === 'streaming')
  const settled = firstOpen < 0 ? messages : messages.slice(0, firstOpen)
  return settled.at(-1)?.seq ?? null
}
