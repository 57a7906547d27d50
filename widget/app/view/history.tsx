import type { JSX } from 'preact'
import '../locale/later.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ChatSummary } from '../../../server/protocol.ts'
import { formatRelative } from '../format/dates.ts'
import type { Translate } from '../locale/catalogue.ts'
import { adoptStyle } from '../style/adopt.ts'
import css from '../style/threads.css?inline'
import { Icon } from './icon.tsx'
import { useApp, useAppState } from './use-app.ts'

adoptStyle(css)

function titleOf({ title, kind, jobTitle, agencyName }: ChatSummary, t: Translate): string {
  if (title) return title
  if (jobTitle) return t('history.application', { job: jobTitle })
  if (kind === 'support') return t('history.people', { agency: agencyName ?? '' })
  return agencyName ?? t('history.untitled')
}

/** The person's own conversations, with the assistant and with people, newest first. */
export function History(): JSX.Element {
  const { conversation } = useApp()
  const t = useAppState((state) => state.t)
  const locale = useAppState((state) => state.formats)
  const current = useAppState((state) => state.chat.chatId)
  const [chats, setChats] = useState<ChatSummary[] | 'loading' | 'failed'>('loading')
  const load = (): void => {
    setChats('loading')
    conversation.list().then(setChats, () => setChats('failed'))
  }
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(load, [])
  useEffect(() => title.current?.focus(), [])
  return (
    <main class="page">
      <h2 ref={title} tabIndex={-1}>
        {t('menu.history')}
      </h2>
      {chats === 'loading' && <div class="skeleton" role="status" aria-label={t('app.loading')} />}
      {chats === 'failed' && (
        <p>
          {t('history.failed')}{' '}
          <button type="button" class="link" onClick={load}>
            {t('app.retry')}
          </button>
        </p>
      )}
      {Array.isArray(chats) && chats.length === 0 && <p class="muted">{t('history.empty')}</p>}
      {Array.isArray(chats) && (
        <ul class="threads">
          {chats.map((chat) => (
            <li key={chat.id}>
              <button
                type="button"
                class="thread"
                aria-current={chat.id === current ? 'true' : undefined}
                onClick={() => void conversation.openThread(chat.id)}
              >
                <strong dir="auto">
                  {chat.kind !== 'assistant' && <Icon name="person" />}
                  {titleOf(chat, t)}
                  {chat.unread > 0 && (
                    <span class="unread">
                      <span aria-hidden="true">{chat.unread > 9 ? '9+' : chat.unread}</span>
                      <span class="hidden">{t('thread.unread', { count: chat.unread })}</span>
                    </span>
                  )}
                </strong>
                <span class="clip muted" dir="auto">
                  {chat.lastLine}
                </span>
                <small>{formatRelative({ iso: chat.updatedAt, locale })}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </main>
  )
}
