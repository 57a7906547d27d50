import type { JSX } from 'preact'
import type { ThreadSummary } from '../../../server/protocol.ts'
import { formatRelative } from '../../app/format/dates.ts'
import { useAppState } from '../../app/view/use-app.ts'
import { useDesk } from '../desk/use-desk.ts'
import { type TranslateWords, useWords } from '../locale/use-words.ts'
import { Face } from './face.tsx'

function lastLine(thread: ThreadSummary, w: TranslateWords, mine: boolean): string {
  const { lastLine: text, lastBy } = thread
  if (!text) return w('threads.silent')
  if (lastBy === null) return text
  return mine || !lastBy ? w('threads.you', { text }) : w('threads.other', { name: lastBy, text })
}

/** A conversation in the list: who, about what, the last line, and whether somebody waits. */
export function ThreadRow({ thread, isCurrent }: { thread: ThreadSummary; isCurrent: boolean }): JSX.Element {
  const desk = useDesk()
  const w = useWords()
  const locale = useAppState((state) => state.formats)
  const me = useAppState((state) => state.session?.user)
  const name = thread.applicantName ?? w(thread.kind === 'support' ? 'threads.visitor' : 'pipeline.nameless')
  const about = thread.title ?? thread.jobTitle ?? w('threads.support')
  const mine = thread.lastBy !== null && thread.lastBy === me?.name
  return (
    <button
      type="button"
      class="thread-row"
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => void desk.openThread(thread.id)}
    >
      <Face name={name} />
      <span class="thread-names">
        <strong dir="auto" class="clip">
          {name}
        </strong>
        <time dateTime={thread.at}>{formatRelative({ iso: thread.at, locale })}</time>
      </span>
      <span class="thread-about clip" dir="auto">
        {about}
      </span>
      <span class="thread-last">
        <span class="clip" dir="auto">
          {lastLine(thread, w, mine)}
        </span>
        {thread.unread > 0 && (
          <span class="unread">
            <span aria-hidden="true">{thread.unread > 99 ? '99+' : thread.unread}</span>
            <span class="hidden">{w('threads.unread', { count: thread.unread })}</span>
          </span>
        )}
      </span>
      <ThreadBadges thread={thread} />
    </button>
  )
}

function ThreadBadges({ thread }: { thread: ThreadSummary }): JSX.Element | null {
  const w = useWords()
  const locale = useAppState((state) => state.formats)
  const { waitingSince, handler, assignedName, closed } = thread
  if (!waitingSince && !closed && handler !== 'ai' && !assignedName) return null
  return (
    <span class="thread-badges">
      {waitingSince && (
        <span class="badge warning">
          {w('threads.waits', { since: formatRelative({ iso: waitingSince, locale }) })}
        </span>
      )}
      {closed && <span class="badge">{w('threads.closed')}</span>}
      {handler === 'ai' && <span class="badge">{w('threads.ai')}</span>}
      {assignedName && handler === 'human' && (
        <span class="badge">
          <bdi>{assignedName}</bdi>
        </span>
      )}
    </span>
  )
}
