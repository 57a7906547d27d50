import type { JSX } from 'preact'
import { formatDate } from '../../format/dates.ts'
import { useAppState } from '../../view/use-app.ts'
import type { CardOf } from '../card-kind.ts'
import { useCardWords } from '../use-card-words.ts'
import { CardFrame } from './card-frame.tsx'

/** What happened, oldest first. */
export function TimelineCard({ card }: { card: CardOf<'timeline'> }): JSX.Element {
  const t = useAppState((state) => state.t)
  const { word } = useCardWords()
  const locale = useAppState((state) => state.formats)
  return (
    <CardFrame title={card.title}>
      {card.events.length === 0 && <p class="card-note">{t('timeline.none')}</p>}
      <ol class="events padded">
        {card.events.map((event) => (
          <li key={`${event.at} ${event.title}`} class={`event ${event.tone}`}>
            <time class="muted" dateTime={event.at}>
              {formatDate({ iso: event.at, locale, options: { dateStyle: 'medium', timeStyle: 'short' } })}
            </time>
            <p dir="auto">{word('heading', event.title)}</p>
            {event.detail && (
              <p class="muted prose" dir="auto">
                {event.detail}
              </p>
            )}
          </li>
        ))}
      </ol>
    </CardFrame>
  )
}
