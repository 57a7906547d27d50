import type { JSX } from 'preact'
import type { PipelineEntry } from '../../../server/protocol.ts'
import { formatRelative } from '../../app/format/dates.ts'
import { useAppState } from '../../app/view/use-app.ts'
import { type Stage, stages } from '../desk/desk-state.ts'
import { useDesk, useDeskState } from '../desk/use-desk.ts'
import { useWords } from '../locale/use-words.ts'

/** Applications by stage: columns, on a narrow screen one below the other. */
export function Pipeline(): JSX.Element {
  const desk = useDesk()
  const w = useWords()
  const t = useAppState((state) => state.t)
  const jobId = useDeskState((state) => state.pipelineJob)
  const pipeline = useDeskState((state) => state.pipeline)
  const error = useDeskState((state) => state.pipelineError)
  return (
    <main class="pane pipeline">
      <header class="pipeline-head">
        <h2>{w('console.pipeline')}</h2>
        <label>
          <span class="muted">{w('pipeline.job')}</span>
          <select
            value={jobId ?? ''}
            onChange={(event) => void desk.showPipeline(event.currentTarget.value || null)}
          >
            <option value="">{w('pipeline.allJobs')}</option>
            {pipeline?.jobs.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        {pipeline && pipeline.total > pipeline.entries.length && (
          <p class="muted">
            {w('pipeline.shown', { shown: pipeline.entries.length, count: pipeline.total })}
          </p>
        )}
      </header>
      {error && (
        <p class="pane-note" role="alert">
          {w('pipeline.failed')} {error}{' '}
          <button type="button" class="link" onClick={() => void desk.showPipeline(jobId)}>
            {w('console.retry')}
          </button>
        </p>
      )}
      {!pipeline && !error && <div class="skeleton" role="status" aria-label={t('app.loading')} />}
      {pipeline?.entries.length === 0 && <p class="pane-note muted">{w('pipeline.empty')}</p>}
      {pipeline && pipeline.entries.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
        <section class="columns" tabIndex={0} aria-label={w('console.pipeline')}>
          {stages.map((stage) => (
            <Column
              key={stage}
              stage={stage}
              entries={pipeline.entries.filter((one) => one.stage === stage)}
            />
          ))}
        </section>
      )}
    </main>
  )
}

function Column({ stage, entries }: { stage: Stage; entries: PipelineEntry[] }): JSX.Element {
  const w = useWords()
  return (
    <section class={`column ${entries.length === 0 ? 'empty' : ''}`} aria-labelledby={`stage-${stage}`}>
      <h3 id={`stage-${stage}`} class={`stage-head stage-${stage}`}>
        {w(`stage.${stage}`)}
        <span class="muted">
          <span aria-hidden="true">{entries.length}</span>
          <span class="hidden">{w('pipeline.count', { count: entries.length })}</span>
        </span>
      </h3>
      {entries.length === 0 ? (
        <p class="muted column-none">{w('pipeline.none')}</p>
      ) : (
        <ul>
          {entries.map((entry) => (
            <li key={entry.applicationId}>
              <Entry entry={entry} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Entry({ entry }: { entry: PipelineEntry }): JSX.Element {
  const desk = useDesk()
  const w = useWords()
  const locale = useAppState((state) => state.formats)
  const { applicationId, stage, chatId, jobTitle, changedAt, offer } = entry
  const name = entry.applicantName ?? w('pipeline.nameless')
  const from = stages.indexOf(stage as Stage)
  const next = stages[from + 1] ?? 'screening'
  const to = stage === 'hired' || stage === 'rejected' ? 'screening' : next
  return (
    <article class="entry-card">
      <h4 dir="auto">
        {chatId ? (
          <button type="button" class="entry-name" onClick={() => void desk.openThread(chatId)}>
            {name}
          </button>
        ) : (
          name
        )}
      </h4>
      <p class="muted clip" dir="auto">
        {jobTitle}
      </p>
      {offer && (
        <p class="thread-badges">
          <span class={`badge ${offer === 'countered' ? 'warning' : offer === 'accepted' ? 'good' : ''}`}>
            {w(`pipeline.offer.${offer}`)}
          </span>
        </p>
      )}
      <p class="entry-foot">
        <time class="muted" dateTime={changedAt}>
          {formatRelative({ iso: changedAt, locale })}
        </time>
        {stage !== 'withdrawn' && (
          <button
            type="button"
            class="button small"
            aria-label={w('pipeline.move', { name })}
            onClick={() => desk.store.set({ decision: { applicationId, name, from: stage, to, card: null } })}
          >
            {w('pipeline.moveShort')}
          </button>
        )}
      </p>
    </article>
  )
}
