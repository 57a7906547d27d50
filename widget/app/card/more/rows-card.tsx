import type { JSX } from 'preact'
import type { CardRow } from '../../../../tools/core/card.ts'
import { useAppState } from '../../view/use-app.ts'
import { CardActions } from '../card-actions.tsx'
import type { CardOf } from '../card-kind.ts'
import { useCardWords } from '../use-card-words.ts'
import { CardFrame, Facts } from './card-frame.tsx'
import { FoldedText } from './folded-text.tsx'

/** Rows are drawn this many at a time. */
const PAGE = 20

/** A list of anything: title, state, facts, and what can be said about each. */
export function RowsCard({ card }: { card: CardOf<'rows'> }): JSX.Element {
  const t = useAppState((state) => state.t)
  return (
    <CardFrame title={card.title} note={card.note} actions={card.actions}>
      {card.rows.length === 0 && !card.note && <p class="card-note">{t('rows.none')}</p>}
      <ul class="rows">
        {card.rows.slice(0, PAGE).map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      {card.rows.length > PAGE && (
        <details class="history more-rows">
          <summary>{t('rows.more', { count: card.rows.length - PAGE })}</summary>
          <ul class="rows">
            {card.rows.slice(PAGE).map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        </details>
      )}
    </CardFrame>
  )
}

function Row({ row }: { row: CardRow }): JSX.Element {
  const { title, subtitle, badge, facts, text, actions } = row
  const { word, rowTitle } = useCardWords()
  return (
    <li class="row">
      <div class="job-head">
        <h3 dir="auto">{rowTitle(title)}</h3>
        {badge && <span class={`badge ${badge.tone}`}>{word('state', badge.text)}</span>}
      </div>
      {subtitle && (
        <p class="job-where" dir="auto">
          {word('line', subtitle)}
        </p>
      )}
      <Facts facts={facts} />
      {text && <FoldedText text={text} />}
      <CardActions actions={actions} />
    </li>
  )
}
