import type { JSX } from 'preact'
import type { CardOf } from '../card-kind.ts'
import { ownSections } from '../own-words.ts'
import { useCardWords } from '../use-card-words.ts'
import { CardFrame, Facts } from './card-frame.tsx'
import { FoldedText } from './folded-text.tsx'

/** One thing in detail, section by section. */
export function FactsCard({ card }: { card: CardOf<'facts'> }): JSX.Element {
  const { word } = useCardWords()
  return (
    <CardFrame title={card.title} actions={card.actions}>
      {card.sections.map(({ title, facts, text }) => (
        <div key={title ?? ''} class="section padded">
          {title && <h3 dir="auto">{word('heading', title)}</h3>}
          <Facts facts={facts} own={ownSections.has(title ?? '')} />
          {text && <FoldedText text={text} />}
        </div>
      ))}
    </CardFrame>
  )
}
