import type { JSX } from 'preact'
import { useAppState } from '../../view/use-app.ts'
import type { CardOf } from '../card-kind.ts'
import { useCardWords } from '../use-card-words.ts'
import { CardFrame } from './card-frame.tsx'
import { FoldedText } from './folded-text.tsx'

const BEST = 4

/** One question of interview practice; once it is answered, the marks and what would make it better. */
export function QuestionCard({ card }: { card: CardOf<'question'> }): JSX.Element {
  const t = useAppState((state) => state.t)
  const { word } = useCardWords()
  const { rubric, strengths, improvements } = card
  return (
    <CardFrame title={t('question.title', { round: word('state', card.round) })} actions={card.actions}>
      <div class="padded">
        <small class="muted">{t('question.position', { number: card.number, of: card.of })}</small>
        <p class="asked" dir="auto">
          {card.text}
        </p>
        {card.basis && (
          <blockquote class="quote" dir="auto">
            {card.basis}
            <cite>{t('question.basis')}</cite>
          </blockquote>
        )}
      </div>
      {card.answer !== null && (
        <div class="section padded">
          <h3>{t('question.answer')}</h3>
          <FoldedText text={card.answer} />
        </div>
      )}
      {rubric && (
        <ul class="rows section">
          {rubric.map(({ name, mark, why }) => (
            <li key={name} class="row">
              <p class="fit-head">
                <span dir="auto">{word('label', name)}</span>
                <Marks mark={mark} />
              </p>
              <p class="muted" dir="auto">
                {why}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Points title={t('question.strengths')} points={strengths} />
      <Points title={t('question.improvements')} points={improvements} />
    </CardFrame>
  )
}

function Marks({ mark }: { mark: number }): JSX.Element {
  const t = useAppState((state) => state.t)
  return (
    <span class="marks">
      <span class="hidden">{t('question.mark', { mark, of: BEST })}</span>
      {Array.from({ length: BEST }, (_, at) => (
        <i key={at} class={at < mark ? 'full' : undefined} aria-hidden="true" />
      ))}
    </span>
  )
}

function Points({ title, points }: { title: string; points: readonly string[] }): JSX.Element | null {
  if (points.length === 0) return null
  return (
    <div class="section padded">
      <h3>{title}</h3>
      {/* The direction of the whole list: its bullets stand outside of each line. */}
      <ul class="bullets" dir="auto">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  )
}
