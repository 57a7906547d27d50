import type { CardRow, Tone } from '../core/card.ts'
import { count } from '../core/wording.ts'
import { HANDLERS } from './chat-in-words.ts'
import type { Thread } from './thread-row.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** "25 minutes", "3 hours", "2 days" since `since`, ISO 8601. */
export function waited({ since, now }: { since: string; now: Date }): string {
  const passed = Math.max(0, now.getTime() - Date.parse(since))
  if (passed < MINUTE) return 'less than a minute'
  if (passed < HOUR) return count(Math.floor(passed / MINUTE), 'minute')
  return passed < 2 * DAY ? count(Math.floor(passed / HOUR), 'hour') : count(Math.floor(passed / DAY), 'day')
}

function stateOf(thread: Thread, now: Date): { text: string; tone: Tone } {
  if (thread.status === 'closed') return { text: 'closed', tone: 'plain' }
  if (thread.waitingSince)
    return { text: `waiting ${waited({ since: thread.waitingSince, now })}`, tone: 'warning' }
  return { text: HANDLERS[thread.handler], tone: 'plain' }
}

/** "**Sam Okafor, Backend Engineer at Globex**: waiting 3 hours, 2 unread" */
export function threadLine(thread: Thread, now: Date): string {
  const unread = thread.unread > 0 ? `, **${thread.unread} unread**` : ''
  return `**${thread.label}**: ${stateOf(thread, now).text}${unread}`
}

/** A thread as a row of a card; `text` is somebody's words, shown and not said. */
export function threadCardRow({
  thread,
  text,
  now,
}: {
  thread: Thread
  text: string | null
  now: Date
}): CardRow {
  return {
    id: thread.id,
    title: thread.label,
    subtitle: thread.kind === 'support' ? 'Question' : thread.about,
    badge: stateOf(thread, now),
    facts: [
      { label: 'Answered by', value: HANDLERS[thread.handler] },
      { label: 'Messages', value: String(thread.last_seq) },
      ...(thread.unread > 0 ? [{ label: 'Unread', value: String(thread.unread) }] : []),
    ],
    text,
    actions: [
      { label: 'Open', say: `show the thread with ${thread.name}` },
      ...(thread.status === 'open' && thread.handler !== 'human'
        ? [{ label: 'Take over', say: `take over the thread with ${thread.name}` }]
        : []),
    ],
  }
}
