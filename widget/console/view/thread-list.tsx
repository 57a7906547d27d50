import type { JSX } from 'preact'
import { Icon } from '../../app/view/icon.tsx'
import { useAppState } from '../../app/view/use-app.ts'
import { useDesk, useDeskState } from '../desk/use-desk.ts'
import { useWords } from '../locale/use-words.ts'
import { ThreadRow } from './thread-row.tsx'

const filters = ['all', 'waiting', 'mine'] as const
const emptyWords = {
  all: 'threads.empty',
  waiting: 'threads.emptyWaiting',
  mine: 'threads.emptyMine',
} as const

/** Who writes: those that wait first. Above them, the assistant. */
export function ThreadList(): JSX.Element {
  const desk = useDesk()
  const w = useWords()
  const t = useAppState((state) => state.t)
  const filter = useDeskState((state) => state.filter)
  const list = useDeskState((state) => state.list)
  const error = useDeskState((state) => state.listError)
  const current = useDeskState((state) => state.current)
  const counts = { all: 0, waiting: list?.waiting ?? 0, mine: list?.mine ?? 0 }
  return (
    <aside class="pane list-pane" aria-label={w('console.threads')}>
      <button
        type="button"
        class="assistant-row"
        aria-current={current === 'assistant' ? 'true' : undefined}
        onClick={() => void desk.openAssistant()}
      >
        <Icon name="spark" filled />
        <span>{w('console.assistant')}</span>
        <span class="tag">{t('app.ai')}</span>
      </button>
      <fieldset class="filters">
        <legend class="hidden">{w('threads.label')}</legend>
        {filters.map((one) => (
          <button
            key={one}
            type="button"
            class="filter"
            aria-pressed={filter === one}
            onClick={() => desk.setFilter(one)}
          >
            {w(`threads.${one}`)}
            {counts[one] > 0 && <b>{counts[one]}</b>}
          </button>
        ))}
      </fieldset>
      <div class="list-scroll">
        {!list && !error && <div class="skeleton" role="status" aria-label={t('app.loading')} />}
        {error && !list && (
          <p class="pane-note" role="alert">
            {error}{' '}
            <button type="button" class="link" onClick={() => void desk.loadThreads()}>
              {w('console.retry')}
            </button>
          </p>
        )}
        {list?.threads.length === 0 && <p class="pane-note muted">{w(emptyWords[filter])}</p>}
        {list && list.threads.length > 0 && (
          <ul>
            {list.threads.map((thread) => (
              <li key={thread.id}>
                <ThreadRow thread={thread} isCurrent={thread.id === current} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </aside>
  )
}
