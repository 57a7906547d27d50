import type { JSX } from 'preact'
import { Icon } from '../../app/view/icon.tsx'
import { useApp, useAppState } from '../../app/view/use-app.ts'
import { useWords, wordsOf } from '../locale/use-words.ts'

const suggestions = ['assistant.suggest1', 'assistant.suggest2', 'assistant.suggest3'] as const

/** The assistant's empty thread. */
export function AssistantWelcome(): JSX.Element {
  const app = useApp()
  const w = useWords()
  const t = useAppState((state) => state.t)
  const { builtIn } = useAppState((state) => state.config.model)
  // The built-in model understands English best, whatever language the button is in.
  const said = builtIn ? wordsOf('en') : w
  return (
    <div class="welcome">
      <span class="face spark large" aria-hidden="true">
        <Icon name="spark" filled />
      </span>
      <p class="welcome-greeting" dir="auto">
        {w('assistant.greeting')}
      </p>
      {builtIn && <p class="welcome-note">{t('app.limited')}</p>}
      <ul class="suggestions" aria-label={t('app.suggestions')}>
        {suggestions.map((key) => (
          <li key={key}>
            <button type="button" class="suggestion" onClick={() => app.say(said(key))}>
              <span dir="auto">{w(key)}</span>
              <Icon name="chevron" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
