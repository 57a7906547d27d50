import type { JSX } from 'preact'
import type { CardOf } from '../card-kind.ts'
import { CardFrame, Facts } from './card-frame.tsx'
import { FoldedText } from './folded-text.tsx'

/** One thing in detail, section by section. */
export function FactsCard({ card }: { card: CardOf<'facts'> }): JSX.Element {
  return (
    <CardFrame title={card.title} actions={card.actions}>
      {card.sections.map(({ title, facts, text }) => (
        <div key={title ?? ''} class="section padded">
          {title && <h3 dir="auto">{title}</h3>}
          <Facts facts={facts} />
          {text && <FoldedText text={text} />}
        </div>
      ))}
    </CardFrame>
  )
}
