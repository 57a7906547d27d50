import type { JSX } from 'preact'
import type { DiffLine } from '../../../../tools/core/card.ts'
import { Icon } from '../../view/icon.tsx'
import { useAppState } from '../../view/use-app.ts'
import type { CardOf } from '../card-kind.ts'
import { CardFrame } from './card-frame.tsx'

/** What a text says before and after, and what in the person's own record carries the new words. */
export function DiffCard({ card }: { card: CardOf<'diff'> }): JSX.Element {
  const t = useAppState((state) => state.t)
  const unsupported = card.lines.filter((line) => line.unsupported).length
  return (
    <CardFrame title={card.title} note={card.note} actions={card.actions}>
      {unsupported > 0 && (
        <p class="card-note warn">
          <Icon name="warning" />
          <span>{t('diff.unsupportedCount', { count: unsupported })}</span>
        </p>
      )}
      <ul class="rows">
        {card.lines.map((line) => (
          <Line key={`${line.before}\n${line.after}`} line={line} />
        ))}
      </ul>
    </CardFrame>
  )
}

function Line({ line: { before, after, support, unsupported } }: { line: DiffLine }): JSX.Element {
  const t = useAppState((state) => state.t)
  const same = before === after
  return (
    <li class="row diff">
      {!same && before !== null && (
        <p dir="auto">
          <span class="hidden">{t('diff.before')}: </span>
          <del>{before}</del>
        </p>
      )}
      {after !== null && (
        <p dir="auto">
          {same ? (
            after
          ) : (
            <>
              <span class="hidden">{t('diff.after')}: </span>
              <ins>{after}</ins>
            </>
          )}
        </p>
      )}
      {unsupported && <span class="badge warning">{t('diff.unsupported')}</span>}
      {support && !same && (
        <blockquote class="quote" dir="auto">
          {support}
          <cite>{t('diff.support')}</cite>
        </blockquote>
      )}
    </li>
  )
}
