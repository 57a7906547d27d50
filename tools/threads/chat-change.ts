import { shortName } from '../core/short-name.ts'

interface Change {
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** What a change of a person's own `chats` did, without full stop; null when it is none of their doing. */
export function chatChangeInWords({ before, after }: Change): string | null {
  if (after?.handler !== before?.handler) {
    if (after?.handler === 'queued') return 'Asked for a person'
    return before && after?.handler === 'ai' ? 'Took back the request for a person' : null
  }
  const title = shortName(typeof after?.title === 'string' ? after.title : null)
  const name = title ? `the conversation “${title}”` : 'a conversation'
  if (after?.status !== before?.status)
    return after?.status === 'closed' ? `Closed ${name}` : `Opened ${name} again`
  if (after?.title === before?.title) return null
  return title ? `Named a conversation “${title}”` : 'Took the name off a conversation'
}
