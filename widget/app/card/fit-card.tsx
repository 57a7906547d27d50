import type { JSX } from 'preact'
import type { RequirementFit } from '../../../tools/core/card.ts'
import { Icon, type IconName } from '../view/icon.tsx'
import { useAppState } from '../view/use-app.ts'
import type { CardOf } from './card-kind.ts'

const icons: Record<RequirementFit['verdict'], IconName> = {
  met: 'check',
  not_met: 'cross',
  unclear: 'question',
}

/** Evidence, not a score: each requirement with what the resume says about it. */
export function FitCard({ card }: { card: CardOf<'fit'> }): JSX.Element {
  const t = useAppState((state) => state.t)
  const met = card.requirements.filter((one) => one.verdict === 'met').length
  return (
    <section class="card" aria-label={t('fit.title', { job: card.jobTitle })}>
      <header class="card-head stacked">
        <h2 dir="auto">{t('fit.title', { job: card.jobTitle })}</h2>
        <span class="muted">{t('fit.summary', { met, total: card.requirements.length })}</span>
      </header>
      <ul class="rows">
        {card.requirements.map((one) => (
          <li key={one.requirement} class="row fit">
            <span class={`verdict ${one.verdict}`}>
              <Icon name={icons[one.verdict]} />
            </span>
            <div>
              <p class="fit-head">
                <span dir="auto">{one.requirement}</span>
                <span class={`fit-word ${one.verdict}`}>{t(`fit.${one.verdict}`)}</span>
              </p>
              {one.quote ? (
                <blockquote class="quote" dir="auto">
                  {one.quote}
                  {one.source && <cite>{one.source}</cite>}
                </blockquote>
              ) : (
                <p class="muted">{t('fit.noQuote')}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
      <footer class="card-foot">
        <small class="muted">{t('fit.note')}</small>
      </footer>
    </section>
  )
}
