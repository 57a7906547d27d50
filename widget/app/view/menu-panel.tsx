import type { JSX } from 'preact'
import './later-icons.ts'
import { useEffect, useRef } from 'preact/hooks'
import type { ThemeName } from '../../host-messages.ts'
import { type Locale, localeNames, locales } from '../locale/catalogue.ts'
import '../locale/later.ts'
import { formatHours } from '../format/hours.ts'
import { adoptStyle } from '../style/adopt.ts'
import css from '../style/menu.css?inline'
import { Icon, type IconName } from './icon.tsx'
import { useApp, useAppState } from './use-app.ts'

adoptStyle(css)

/** What the menu offers; `onDone` closes it. */
export function MenuPanel({ onDone }: { onDone: () => void }): JSX.Element {
  const app = useApp()
  const t = useAppState((state) => state.t)
  const locale = useAppState((state) => state.locale)
  const formats = useAppState((state) => state.formats)
  const hours = useAppState((state) => state.config.agency.hours)
  const theme = useAppState((state) => state.theme)
  const place = useAppState((state) => state.place)
  const session = useAppState((state) => state.session)
  const empty = useAppState((state) => state.chat.messages.length + state.chat.outgoing.length === 0)
  const email = session?.user.verified ? session.user.email : null
  const item = (icon: IconName, label: string, act: () => void): JSX.Element => (
    <button
      type="button"
      class="menu-item"
      onClick={() => {
        onDone()
        act()
      }}
    >
      <Icon name={icon} />
      {label}
    </button>
  )
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => root.current?.querySelector('button')?.focus(), [])
  return (
    <div class="menu" ref={root}>
      {!empty && item('plus', t('menu.new'), app.conversation.startFresh)}
      {session && item('history', t('menu.history'), () => app.store.set({ view: 'history' }))}
      {place === 'careers' &&
        item('person', t('person.talk'), () => app.say(app.store.get().say('say.person')))}
      {hours && (
        <p class="menu-note hours">
          <bdi>{formatHours({ hours, locale: formats })}</bdi>
        </p>
      )}
      <hr />
      <label class="menu-row">
        {t('menu.language')}
        <select value={locale} onChange={(event) => void app.setLocale(event.currentTarget.value as Locale)}>
          {locales.map((one) => (
            <option key={one} value={one} lang={one}>
              {localeNames[one]}
            </option>
          ))}
        </select>
      </label>
      <label class="menu-row">
        {t('menu.theme')}
        <select value={theme} onChange={(event) => app.setTheme(event.currentTarget.value as ThemeName)}>
          {(['auto', 'light', 'dark'] as const).map((one) => (
            <option key={one} value={one}>
              {t(`theme.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <hr />
      {email ? (
        <>
          <p class="menu-note">
            <bdi>{t('menu.signedInAs', { email })}</bdi>
          </p>
          {item('external', t('menu.signOut'), () => void app.signOut())}
        </>
      ) : (
        <>
          {session && <p class="menu-note">{t('menu.guest')}</p>}
          {item('mail', t('menu.signIn'), () => app.store.set({ view: 'sign_in' }))}
        </>
      )}
    </div>
  )
}
