import type { JSX } from 'preact'
import type { CitedArticle } from '../../../tools/core/card.ts'
import { formatDate } from '../format/dates.ts'
import { useAppState } from '../view/use-app.ts'

/** What an answer rests on: the passage itself, and where it is from. */
export function ArticlesCard({ articles }: { articles: readonly CitedArticle[] }): JSX.Element | null {
  const t = useAppState((state) => state.t)
  const locale = useAppState((state) => state.formats)
  if (articles.length === 0) return null
  return (
    <section class="card" aria-label={t('articles.source')}>
      <ul class="rows">
        {articles.map((article) => (
          <li key={article.id} class="row">
            <h3 dir="auto">{article.title}</h3>
            <blockquote class="quote" dir="auto">
              {article.passage}
            </blockquote>
            <small class="muted">
              <Source source={article.source} fallback={article.category} />
              {' · '}
              {t('articles.updated', { date: formatDate({ iso: article.updatedAt, locale }) })}
            </small>
          </li>
        ))}
      </ul>
    </section>
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
