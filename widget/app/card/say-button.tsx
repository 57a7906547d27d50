import type { ComponentChildren, JSX } from 'preact'
import type { MessageValues } from '../locale/catalogue.ts'
import type { MessageKey } from '../locale/messages.ts'
import { useApp } from '../view/use-app.ts'

/** A button that says a sentence for the visitor, as if they had written it. */
export function SayButton({
  sentence,
  values = {},
  look = 'button small',
  label,
  pressed,
  children,
}: {
  sentence: MessageKey
  values?: MessageValues
  look?: string
  /** For a button without text. */
  label?: string
  pressed?: boolean
  children: ComponentChildren
}): JSX.Element {
  const app = useApp()
  return (
    <button
      type="button"
      class={look}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={() => app.say(app.store.get().say(sentence, values))}
    >
      {children}
    </button>
  )
}
