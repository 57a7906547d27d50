import type { JSX } from 'preact'
import type { ChangeSummary } from '../../../tools/core/card.ts'
import { formatRelative } from '../format/dates.ts'
import { Icon } from '../view/icon.tsx'
import { useAppState } from '../view/use-app.ts'
import { SayButton } from './say-button.tsx'

export function ChangesCard({ changes }: { changes: readonly ChangeSummary[] }): JSX.Element {
  const t = useAppState((state) => state.t)
  const locale = useAppState((state) => state.formats)
  return (
    <section class="card" aria-label={t('changes.title')}>
      <header class="card-head">
        <h2>{t('changes.title')}</h2>
      </header>
      {changes.length === 0 && <p class="card-note">{t('changes.none')}</p>}
      <ul class="rows">
        {changes.map((change) => (
          <li key={change.id} class="row change">
            <div>
              <p class={change.undone ? 'struck' : undefined} dir="auto">
                {change.summary}
              </p>
              <small class="muted">{formatRelative({ iso: change.at, locale })}</small>
            </div>
            {change.undone && <span class="badge">{t('changes.undone')}</span>}
            {change.undoable && !change.undone && (
              <SayButton sentence="say.undoChange" values={{ summary: change.summary }}>
                {t('message.undo')}
              </SayButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function UndoCard({ summary }: { summary: string }): JSX.Element {
  return (
    <p class="tool-line done">
      <Icon name="undo" />
      <span dir="auto">{summary}</span>
    </p>
  )
}
