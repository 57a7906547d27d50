import type { JSX } from 'preact'
import { Avatar } from './avatar.tsx'
import { Icon } from './icon.tsx'
import { Menu } from './menu.tsx'
import { useApp, useAppState } from './use-app.ts'

export function Header(): JSX.Element {
  const app = useApp()
  const t = useAppState((state) => state.t)
  const name = useAppState((state) => state.config.agency.name)
  const view = useAppState((state) => state.view)
  const isPeople = useAppState(({ chat }) => chat.kind !== 'assistant' && chat.handler !== 'ai')
  const host = useAppState((state) => state.host)
  return (
    <header class="header">
      {view === 'chat' ? (
        <Avatar />
      ) : (
        <button
          type="button"
          class="icon-button"
          aria-label={t('app.back')}
          onClick={() => app.store.set({ view: 'chat' })}
        >
          <Icon name="back" />
        </button>
      )}
      <div class="header-names">
        <h1 title={name}>
          <bdi>{name}</bdi>
        </h1>
        <p>
          {isPeople ? (
            t('person.tag')
          ) : (
            <>
              {t('app.assistant')} <span class="tag">{t('app.ai')}</span>
            </>
          )}
        </p>
      </div>
      <Menu />
      {host.present && !host.inline && (
        <button type="button" class="icon-button" aria-label={t('app.close')} onClick={app.close}>
          <Icon name="close" />
        </button>
      )}
    </header>
  )
}
