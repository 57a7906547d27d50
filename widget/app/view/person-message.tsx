import type { JSX } from 'preact'
import '../locale/later.ts'
import type { ChatMessage } from '../../../server/protocol.ts'
import { textOf } from '../chat/turn-tracker.ts'
import { formatTime } from '../format/dates.ts'
import { adoptStyle } from '../style/adopt.ts'
import css from '../style/people.css?inline'
import { Icon } from './icon.tsx'
import { useAppState } from './use-app.ts'

adoptStyle(css)

/** Somebody else in a thread: a label that says so where the assistant's would be, and their name. */
export function PersonMessage({ message }: { message: ChatMessage }): JSX.Element {
  const t = useAppState((state) => state.t)
  const locale = useAppState((state) => state.formats)
  const people = useAppState((state) => state.chat.people)
  const sender = people.find(({ userId }) => userId === message.senderId)
  // Who joined since the thread was opened is of the agency: it has one candidate.
  const applicant = sender ? sender.side === 'candidate' : message.senderId === null
  const name = message.senderName ?? sender?.name ?? t(applicant ? 'thread.applicant' : 'person.somebody')
  return (
    <div class="message person">
      <p class="byline">
        <Icon name="person" />
        <bdi>{name}</bdi>
        <span class="tag">{t(applicant ? 'thread.applicant' : 'person.tag')}</span>
        <time dateTime={message.createdAt}>{formatTime({ iso: message.createdAt, locale })}</time>
      </p>
      <div class="bubble other" dir="auto">
        {textOf(message.parts)}
      </div>
    </div>
  )
}

/** Under a thread: whether the other side has seen the last message, and that they are writing. */
export function ThreadFoot(): JSX.Element | null {
  const t = useAppState((state) => state.t)
  const me = useAppState((state) => state.session?.user.id)
  const place = useAppState((state) => state.place)
  const last = useAppState((state) => state.chat.messages.at(-1))
  const people = useAppState((state) => state.chat.people)
  const typing = useAppState((state) => state.chat.typing)
  const other = place === 'console' ? 'candidate' : 'agency'
  const wasRead = (at: string): boolean =>
    people.some(({ side, lastReadAt }) => side === other && lastReadAt !== null && lastReadAt >= at)
  const seen = last !== undefined && last.senderId === me && wasRead(last.createdAt)
  return (
    <p class="thread-foot" role="status">
      {typing ? (
        <span class="muted typing">{t('thread.typing')}</span>
      ) : seen ? (
        <span class="muted seen">
          <Icon name="check" />
          {t('thread.seen')}
        </span>
      ) : null}
    </p>
  )
}
