import type { JSX } from 'preact'
import type { JobSummary } from '../../../tools/core/card.ts'
import { formatDate, formatRelative } from '../format/dates.ts'
import { jobTypeLabel } from '../format/job-type.ts'
import { formatPay } from '../format/pay.ts'
import { Icon } from '../view/icon.tsx'
import { useAppState } from '../view/use-app.ts'
import { SayButton } from './say-button.tsx'

/** Title, company, place, pay and badges: the same in lists and in detail. */
export function JobFacts({ job, level }: { job: JobSummary; level: 'list' | 'detail' }): JSX.Element {
  const t = useAppState((state) => state.t)
  const locale = useAppState((state) => state.formats)
  const pay = formatPay({ pay: job.pay, locale, t })
  const badges = [
    job.workMode && t(`mode.${job.workMode}`),
    job.jobType && jobTypeLabel(job.jobType, t),
    job.applied && t('job.applied'),
  ].filter(Boolean)
  return (
    <>
      <div class="job-head">
        <h3 dir="auto">{job.title}</h3>
        <SayButton
          sentence={job.saved ? 'say.unsave' : 'say.save'}
          values={{ title: job.title, company: job.company }}
          look={job.saved ? 'icon-button small on' : 'icon-button small'}
          label={t(job.saved ? 'job.unsave' : 'job.save', { title: job.title })}
        >
          <Icon name="bookmark" filled={job.saved} />
        </SayButton>
      </div>
      <p class="job-where">
        <bdi>{job.company}</bdi>
        {job.location && (
          <>
            {' · '}
            <bdi>{job.location}</bdi>
          </>
        )}
      </p>
      {pay && <p class="job-pay">{pay}</p>}
      <p class="badges">
        {badges.map((badge) => (
          <span key={badge} class={badge === t('job.applied') ? 'badge good' : 'badge'}>
            {badge}
          </span>
        ))}
        <small>
          {job.closesAt && (level === 'detail' || closesSoon(job.closesAt))
            ? t('job.closes', { date: formatDate({ iso: job.closesAt, locale }) })
            : t('job.posted', { when: formatRelative({ iso: job.postedAt, locale }) })}
        </small>
      </p>
    </>
  )
}

function closesSoon(iso: string): boolean {
  return Date.parse(iso) - Date.now() < 7 * 86_400_000
}

export function JobButtons({ job, details }: { job: JobSummary; details: boolean }): JSX.Element {
  const t = useAppState((state) => state.t)
  const values = { title: job.title, company: job.company }
  return (
    <div class="actions">
      {!job.applied && (
        <SayButton sentence="say.apply" values={values} look="button small primary">
          {t('job.apply')}
        </SayButton>
      )}
      <SayButton sentence="say.fit" values={values}>
        {t('job.fit')}
      </SayButton>
      {details && (
        <SayButton sentence="say.details" values={values}>
          {t('job.details')}
        </SayButton>
      )}
    </div>
  )
}
