import type { JSX } from 'preact'
import { formatDate } from '../format/dates.ts'
import { useAppState } from '../view/use-app.ts'
import type { CardOf } from './card-kind.ts'
import { useCardWords } from './use-card-words.ts'

export function ProfileCard({ fields }: { fields: CardOf<'profile'>['fields'] }): JSX.Element {
  const t = useAppState((state) => state.t)
  const { word } = useCardWords()
  return (
    <section class="card padded" aria-label={t('profile.title')}>
      <h2>{t('profile.title')}</h2>
      <dl class="facts">
        {fields.map(({ label, value }) => (
          <div key={label} class="fact">
            <dt dir="auto">{word('label', label)}</dt>
            <dd dir="auto" class={value === null ? 'muted' : undefined}>
              {value ?? t('profile.empty')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function ExperiencesCard({
  experiences,
}: {
  experiences: CardOf<'experiences'>['experiences']
}): JSX.Element {
  const t = useAppState((state) => state.t)
  const locale = useAppState((state) => state.formats)
  const month = (iso: string | null): string =>
    iso ? formatDate({ iso, locale, options: { month: 'short', year: 'numeric', timeZone: 'UTC' } }) : ''
  return (
    <section class="card" aria-label={t('experiences.title')}>
      <header class="card-head">
        <h2>{t('experiences.title')}</h2>
      </header>
      {experiences.length === 0 && <p class="card-note">{t('experiences.none')}</p>}
      <ol class="rows timeline">
        {experiences.map((one) => (
          <li key={one.id} class="row">
            <h3 dir="auto">{one.position}</h3>
            <p class="job-where">
              <bdi>{one.company}</bdi>
              {one.location && (
                <>
                  {' · '}
                  <bdi>{one.location}</bdi>
                </>
              )}
            </p>
            <small class="muted">
              {[month(one.from), one.isCurrent ? t('experiences.present') : month(one.to)]
                .filter(Boolean)
                .join(' – ')}
            </small>
            {one.achievements.length > 0 && (
              <ul class="bullets" dir="auto">
                {one.achievements.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
