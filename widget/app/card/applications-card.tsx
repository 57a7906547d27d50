import type { JSX } from 'preact'
import type { ApplicationSummary } from '../../../tools/core/card.ts'
import { applicationSteps, statusLabel, stepsReached } from '../format/application-status.ts'
import { formatDate, formatRelative } from '../format/dates.ts'
import { useAppState } from '../view/use-app.ts'
import { SayButton } from './say-button.tsx'

export function ApplicationsCard({
  applications,
}: {
  applications: readonly ApplicationSummary[]
}): JSX.Element {
  const t = useAppState((state) => state.t)
  return (
    <section class="card" aria-label={t('applications.title')}>
      <header class="card-head">
        <h2>{t('applications.title')}</h2>
      </header>
      {applications.length === 0 && <p class="card-note">{t('applications.none')}</p>}
      <ul class="rows">
        {applications.map((one) => (
          <Application key={one.id} application={one} />
        ))}
      </ul>
    </section>
  )
}

function Application({ application }: { application: ApplicationSummary }): JSX.Element {
  const t = useAppState((state) => state.t)
  const locale = useAppState((state) => state.formats)
  const { status, history, jobTitle, company } = application
  const over = status === 'rejected' || status === 'withdrawn'
  const reached = stepsReached(status, history)
  return (
    <li class="row">
      <div class="job-head">
        <h3 dir="auto">{jobTitle}</h3>
        <span class={over ? 'badge' : 'badge good'}>{statusLabel(status, t)}</span>
      </div>
      <p class="job-where">
        <bdi>{company}</bdi>
        {application.agencyName !== company && (
          <>
            {' · '}
            <bdi>{application.agencyName}</bdi>
          </>
        )}
        {' · '}
        {formatRelative({ iso: application.updatedAt, locale })}
      </p>
      <ol class={over ? 'steps over' : 'steps'} aria-hidden="true">
        {applicationSteps.map((step, index) => (
          <li key={step} class={index < reached ? 'reached' : undefined}>
            {statusLabel(step, t)}
          </li>
        ))}
      </ol>
      <div class="application-foot">
        {history.length > 0 && (
          <details class="history">
            <summary>{t('applications.history')}</summary>
            <ul>
              {history.map((entry) => (
                <li key={`${entry.at}-${entry.status}`}>
                  <span>{statusLabel(entry.status, t)}</span>
                  <time dateTime={entry.at} class="muted">
                    {formatDate({ iso: entry.at, locale })}
                  </time>
                </li>
              ))}
            </ul>
          </details>
        )}
        {!over && status !== 'hired' && status !== 'draft' && (
          <SayButton sentence="say.withdraw" values={{ title: jobTitle, company }} look="quiet">
            {t('applications.withdraw')}
          </SayButton>
        )}
      </div>
    </li>
  )
}
