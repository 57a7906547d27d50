import type { ComponentChildren, JSX } from 'preact'
import type { CardAction } from '../../../../tools/core/card.ts'
import { CardActions } from '../card-actions.tsx'
import { useCardWords } from '../use-card-words.ts'
import { valueClass } from '../value-class.ts'

/** Head, note, body and actions of a card with a title of its own. */
export function CardFrame({
  title,
  note,
  actions = [],
  children,
}: {
  title: string
  note?: string | null
  actions?: readonly CardAction[]
  children: ComponentChildren
}): JSX.Element {
  const { word } = useCardWords()
  return (
    <section class="card" aria-label={word('title', title)}>
      <header class="card-head">
        <h2 dir="auto">{word('title', title)}</h2>
      </header>
      {children}
      {note && (
        <p class="card-note" dir="auto">
          {word('note', note)}
        </p>
      )}
      {actions.length > 0 && (
        <footer class="card-foot">
          <CardActions actions={actions} />
        </footer>
      )}
    </section>
  )
}

/** "label: value" pairs. `own`: the labels are somebody's words. */
export function Facts({
  facts,
  own = false,
}: {
  facts: readonly { label: string; value: string }[]
  own?: boolean
}): JSX.Element | null {
  const words = useCardWords()
  if (facts.length === 0) return null
  return (
    <dl class="facts">
      {facts.map(({ label, value }) => (
        <div key={label} class="fact">
          <dt dir="auto">{own ? label : words.word('label', label)}</dt>
          <dd dir="auto" class={valueClass(value)}>
            {own ? value : words.value(label, value)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
