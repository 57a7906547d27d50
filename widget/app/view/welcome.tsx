import type { JSX } from 'preact'
import { Avatar } from './avatar.tsx'
import { Icon } from './icon.tsx'
import { useApp, useAppState } from './use-app.ts'
import { warmUp } from './warm-up.ts'

/** The empty thread: who this is and what one can ask. Nothing has been created yet. */
export function Welcome(): JSX.Element {
  const app = useApp()
  const t = useAppState((state) => state.t)
  const { agency, model } = useAppState((state) => state.config)
  const suggestions = agency.suggestions.length
    ? agency.suggestions
    : [t('suggest.1'), t('suggest.2'), t('suggest.3')]
  return (
    <div class="welcome">
      <Avatar large />
      <p class="welcome-greeting" dir="auto">
        {agency.greeting ?? t('app.welcome', { agency: agency.name })}
      </p>
      {model.builtIn && <p class="welcome-note">{t('app.limited')}</p>}
      <ul class="suggestions" aria-label={t('app.suggestions')}>
        {suggestions.map((text) => (
          <li key={text}>
            <button
              type="button"
              class="suggestion"
              onPointerEnter={warmUp}
              onFocus={warmUp}
              onClick={() => app.say(text)}
            >
              <span dir="auto">{text}</span>
              <Icon name="chevron" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
