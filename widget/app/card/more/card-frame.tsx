import type { ComponentChildren, JSX } from 'preact'
import type { CardAction } from '../../../../tools/core/card.ts'
import { CardActions } from '../card-actions.tsx'

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
  return (
    <section class="card" aria-label={title}>
      <header class="card-head">
        <h2 dir="auto">{title}</h2>
      </header>
      {children}
      {note && (
        <p class="card-note" dir="auto">
          {note}
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

/** "label: value" pairs. */
export function Facts({ facts }: { facts: readonly { label: string; value: string }[] }): JSX.Element | null {
  if (facts.length === 0) return null
  return (
    <dl class="facts">
      {facts.map(({ label, value }) => (
        <div key={label} class="fact">
          <dt dir="auto">{label}</dt>
          <dd dir="auto" class="prose">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
