import type { JSX } from 'preact'
import { useAppState } from '../../view/use-app.ts'
import type { CardOf } from '../card-kind.ts'
import { useCardWords } from '../use-card-words.ts'
import { CardFrame } from './card-frame.tsx'

/** Side by side: the table scrolls inside the card, its first column stays in sight. */
export function ComparisonCard({ card }: { card: CardOf<'comparison'> }): JSX.Element {
  const t = useAppState((state) => state.t)
  const { word, value } = useCardWords()
  const { title, columns, rows } = card
  return (
    <CardFrame title={title} actions={card.actions}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section class="scroll" tabIndex={0} aria-label={word('title', title)}>
        <table class="compared">
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column.id} scope="col" dir="auto">
                  {column.title}
                  {column.subtitle && <small class="muted">{word('line', column.subtitle)}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <th scope="row" dir="auto">
                  {word('label', row.label)}
                </th>
                {columns.map((column, at) => (
                  <td key={column.id} dir="auto" class={row.values[at] ? undefined : 'muted'}>
                    {row.values[at]
                      ? value(row.label, row.values[at])
                      : (row.values[at] ?? t('compare.unknown'))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </CardFrame>
  )
}
