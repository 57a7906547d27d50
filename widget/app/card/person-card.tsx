import type { JSX } from 'preact'
import { Icon } from '../view/icon.tsx'
import { useAppState } from '../view/use-app.ts'
import type { CardOf } from './card-kind.ts'
import { useCardWords } from './use-card-words.ts'

export function PersonCard({ card }: { card: CardOf<'person'> }): JSX.Element {
  const t = useAppState((state) => state.t)
  const { word } = useCardWords()
  const title = t(card.status === 'queued' ? 'person.queued' : 'person.cancelled')
  return (
    <section class="card padded person-card" aria-label={title}>
      <Icon name="person" />
      <div>
        <h2>{title}</h2>
        <p dir="auto">{word('note', card.whatHappens)}</p>
      </div>
    </section>
  )
}
