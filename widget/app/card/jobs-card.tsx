import type { JSX } from 'preact'
import type { JobSummary } from '../../../tools/core/card.ts'
import { useAppState } from '../view/use-app.ts'
import type { CardOf } from './card-kind.ts'
import { JobButtons, JobFacts } from './job-facts.tsx'
import { SayButton } from './say-button.tsx'

export function JobsCard({ card }: { card: CardOf<'jobs'> }): JSX.Element {
  const t = useAppState((state) => state.t)
  const { jobs, total, offset } = card
  const shownTo = offset + jobs.length
  return (
    <section class="card" aria-label={t('jobs.found', { count: total })}>
      <header class="card-head">
        <h2>{total ? t('jobs.found', { count: total }) : t('jobs.none')}</h2>
        {total > jobs.length && jobs.length > 0 && (
          <span class="muted">{t('jobs.range', { from: offset + 1, to: shownTo, total })}</span>
        )}
      </header>
      {card.correctedFrom && <p class="card-note">{t('jobs.corrected', { text: card.correctedFrom })}</p>}
      <JobRows jobs={jobs} />
      {shownTo < total && (
        <footer class="card-foot">
          <SayButton sentence="say.moreJobs">{t('jobs.more')}</SayButton>
        </footer>
      )}
    </section>
  )
}

function JobRows({ jobs }: { jobs: readonly JobSummary[] }): JSX.Element {
  return (
    <ul class="rows">
      {jobs.map((job) => (
        <li key={job.id} class="row">
          <JobFacts job={job} level="list" />
          <JobButtons job={job} details />
        </li>
      ))}
    </ul>
  )
}

export function SavedJobsCard({ saved }: { saved: CardOf<'saved_jobs'>['saved'] }): JSX.Element {
  const t = useAppState((state) => state.t)
  return (
    <section class="card" aria-label={t('saved.title')}>
      <header class="card-head">
        <h2>{t('saved.title')}</h2>
      </header>
      {saved.length === 0 && <p class="card-note">{t('saved.none')}</p>}
      <ul class="rows">
        {saved.map(({ id, notes, job }) => (
          <li key={id} class="row">
            <JobFacts job={{ ...job, saved: true }} level="list" />
            {notes && (
              <p class="quote" dir="auto">
                {notes}
              </p>
            )}
            <JobButtons job={job} details />
          </li>
        ))}
      </ul>
    </section>
  )
}
