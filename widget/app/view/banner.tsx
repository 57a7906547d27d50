import type { JSX } from 'preact'
import { Icon } from './icon.tsx'
import { useApp, useAppState } from './use-app.ts'

/** What concerns the whole chat: connection, who answers, notices of the server. */
export function Banners(): JSX.Element {
  const app = useApp()
  const t = useAppState((state) => state.t)
  const connection = useAppState((state) => state.connection)
  const handler = useAppState((state) => state.chat.handler)
  const notices = useAppState((state) => state.notices)
  const place = useAppState((state) => state.place)
  const ephemeral = useAppState((state) => state.ephemeral)
  const dismiss = (id: number): void =>
    app.store.set({ notices: app.store.get().notices.filter((notice) => notice.id !== id) })
  return (
    <div class="banners" role="status">
      {connection === 'offline' && (
        <p class="banner">
          <span class="spinner" />
          {t('connection.lost')}
        </p>
      )}
      {handler !== 'ai' && place === 'careers' && (
        <p class="banner calm">
          <Icon name="person" />
          {t(handler === 'queued' ? 'person.handlerQueued' : 'person.handlerHuman')}
        </p>
      )}
      {ephemeral && (
        <p class="banner">
          <Icon name="warning" />
          <span>{t('connection.ephemeral')}</span>
          <button type="button" class="link" onClick={() => app.store.set({ view: 'sign_in' })}>
            {t('menu.signIn')}
          </button>
        </p>
      )}
      {notices.map((notice) => (
        <p key={notice.id} class={notice.level === 'info' ? 'banner calm' : 'banner'}>
          {notice.level === 'warning' && <Icon name="warning" />}
          <span dir="auto">{notice.text}</span>
          {notice.chatId && (
            <button
              type="button"
              class="link"
              onClick={() => {
                dismiss(notice.id)
                void app.conversation.openThread(notice.chatId as string)
              }}
            >
              {t('person.open')}
            </button>
          )}
          {notice.reload && (
            <button type="button" class="link" onClick={() => location.reload()}>
              {t('connection.reload')}
            </button>
          )}
          <button
            type="button"
            class="icon-button small"
            aria-label={t('app.dismiss')}
            onClick={() => dismiss(notice.id)}
          >
            <Icon name="close" />
          </button>
        </p>
      ))}
    </div>
  )
}
