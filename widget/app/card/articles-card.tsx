import type { JSX } from 'preact'
import type { CitedArticle } from '../../../tools/core/card.ts'
import { formatDate } from '../format/dates.ts'
import { Markdown } from '../view/markdown.tsx'
import { useAppState } from '../view/use-app.ts'
import type { CardOf } from './card-kind.ts'

/**
 * What an answer rests on: the section that answers, where it is from, and the
 * whole article. What may help too, or only comes close, is folded.
 */
export function ArticlesCard({ card }: { card: CardOf<'articles'> }): JSX.Element | null {
  const t = useAppState((state) => state.t)
  const best = card.closest ? undefined : card.articles[0]
  const others = best ? card.articles.slice(1) : card.articles
  if (card.articles.length === 0) return null
  const whole = best?.content?.trim() ?? ''
  return (
    <section class="card" aria-label={t('articles.source')}>
      {best && (
        <div class="row">
          <h3 dir="auto">{best.title}</h3>
          <Passage article={best} />
        </div>
      )}
      {best && whole.length > best.passage.length + 80 && (
        <details class="article-more">
          <summary>{t('articles.whole')}</summary>
          <div class="padded">
            <Markdown text={whole} done />
          </div>
        </details>
      )}
      {others.map((article) => (
        <details key={article.id} class="article-more">
          <summary dir="auto">{article.title}</summary>
          <div class="padded">
            <Passage article={article} />
          </div>
        </details>
      ))}
    </section>
  )
}

function Passage({ article }: { article: CitedArticle }): JSX.Element {
  const t = useAppState((state) => state.t)
  const locale = useAppState((state) => state.formats)
  return (
    <>
      <blockquote class="quote passage" dir="auto">
        <Markdown text={article.passage} done />
      </blockquote>
      <small class="muted">
        <Source source={article.source} fallback={article.category} />
        {' · '}
        {t('articles.updated', { date: formatDate({ iso: article.updatedAt, locale }) })}
      </small>
    </>
  )
}

function Source({ source, fallback }: { source: string | null; fallback: string }): JSX.Element {
  const url = source ? URL.parse(source) : null
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return <bdi>{source ?? fallback}</bdi>
  return (
    <a href={url.href} target="_blank" rel="noopener noreferrer nofollow">
      {url.host}
    </a>
  )
}
