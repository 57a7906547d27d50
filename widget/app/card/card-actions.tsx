import type { JSX } from 'preact'
import type { CardAction } from '../../../tools/core/card.ts'
import { useApp } from '../view/use-app.ts'
import { useCardWords } from './use-card-words.ts'

/** Buttons that say a sentence for the person, as if they had written it. */
export function CardActions({ actions }: { actions: readonly CardAction[] }): JSX.Element | null {
  const app = useApp()
  const { word } = useCardWords()
  if (actions.length === 0) return null
  return (
    <div class="actions">
      {actions.map(({ label, say }) => (
        <button key={label} type="button" class="button small" onClick={() => app.say(say)}>
          <bdi>{word('button', label)}</bdi>
        </button>
      ))}
    </div>
  )
}
