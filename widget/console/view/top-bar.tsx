import type { JSX } from 'preact'
import { Avatar } from '../../app/view/avatar.tsx'
import { Menu } from '../../app/view/menu.tsx'
import { useAppState } from '../../app/view/use-app.ts'
import { useDesk, useDeskState } from '../desk/use-desk.ts'
import { useWords } from '../locale/use-words.ts'

/** The agency, the two views, and oneself. */
export function TopBar(): JSX.Element {
  const desk = useDesk()
  const w = useWords()
  const name = useAppState((state) => state.config.agency.name)
  const agencies = useDeskState((state) => state.agencies)
  const membership = useDeskState((state) => state.membership)
  const view = useDeskState((state) => state.view)
  const { status } = membership
  return (
    <header class="header top-bar">
      <Avatar />
      <div class="header-names">
        <h1 title={name}>
          <bdi>{name}</bdi>
        </h1>
        {agencies.length > 1 ? (
          <label class="switch">
            <span class="hidden">{w('console.agency')}</span>
            <select
              value={membership.slug}
              onChange={(event) => location.assign(`/console/${event.currentTarget.value}`)}
            >
              {agencies.map((agency) => (
                <option key={agency.id} value={agency.slug}>
                  {agency.name}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <p>{w('console.title')}</p>
        )}
      </div>
      <nav class="tabs" aria-label={w('console.views')}>
        <button
          type="button"
          aria-current={view === 'threads' ? 'page' : undefined}
          onClick={() => desk.store.set({ view: 'threads', pane: 'list' })}
        >
          {w('console.threads')}
        </button>
        <button
          type="button"
          aria-current={view === 'pipeline' ? 'page' : undefined}
          onClick={() => void desk.showPipeline(desk.store.get().pipelineJob)}
        >
          {w('console.pipeline')}
        </button>
      </nav>
      <label class={`presence ${status}`}>
        <span class="hidden">{w('status.label')}</span>
        <i aria-hidden="true" />
        <select
          value={status}
          onChange={(event) => void desk.setStatus(event.currentTarget.value === 'away' ? 'away' : 'active')}
        >
          <option value="active">{w('status.active')}</option>
          <option value="away">{w('status.away')}</option>
        </select>
      </label>
      <Menu />
    </header>
  )
}
