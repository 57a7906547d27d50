import { z } from 'zod'
import type { Reference, ToolContext, ToolResult } from '../core/definition.ts'
import { readRow, readRows, textArray, timestamp } from '../core/read-rows.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'

export const articleStatuses = ['draft', 'published', 'stale', 'archived'] as const

/** `knowledge_base.metadata` of an agency's article. */
const articleMetadata = z
  .object({
    /** Why it is out of date, and since when; gone once it is published again. */
    stale: z.object({ reason: z.string().nullable(), at: z.string() }).optional().catch(undefined),
    /** The public article that this draft will replace. */
    replaces: z.uuid().optional().catch(undefined),
    /** The open question that it was drafted from. */
    gap: z.uuid().optional().catch(undefined),
  })
  .loose()

const row = z.object({
  id: z.uuid(),
  title: z.string(),
  category: z.string(),
  content: z.string(),
  tags: textArray,
  status: z.enum(articleStatuses),
  updated_at: timestamp,
  metadata: articleMetadata,
})

export type Article = z.output<typeof row>

const COLUMNS = 'id,title,category,content,tags,status,updated_at,metadata'

/** The agency's own articles, the last changed first; those shared with all are not among them. */
export function readArticles(agencyId: string, context: ToolContext): Promise<Article[]> {
  return readRows(
    row,
    context.read
      .select('knowledge_base')
      .select(COLUMNS)
      .eq('agency_id', agencyId)
      .order('updated_at', { ascending: false })
      .limit(500),
  )
}

const isShared = z.object({ agency_id: z.uuid().nullable() })

/** One article of the agency, or why it can't be worked on. */
export async function findArticle({
  articleId,
  agencyId,
  context,
}: {
  articleId: string
  agencyId: string
  context: ToolContext
}): Promise<{ article: Article; refusal: null } | { article: null; refusal: ToolResult }> {
  const article = await readRow(
    row,
    context.read.select('knowledge_base').select(COLUMNS).eq('agency_id', agencyId).eq('id', articleId),
  )
  if (article) return { article, refusal: null }
  const [other, own] = await Promise.all([
    readRow(isShared, context.read.select('knowledge_base').select('agency_id').eq('id', articleId)),
    readArticles(agencyId, context),
  ])
  const latest = own.slice(0, 6)
  const which =
    latest.length > 0
      ? `The latest of yours are ${listed(latest.map((one) => `**${articleName(one)}**`))}.`
      : 'You have no articles yet. Say “write an article about opening hours: …”.'
  const text =
    other && other.agency_id === null
      ? `That article is shared with all agencies and written by the platform, so it can’t be changed here. ${which}`
      : `I can’t find that article. ${which}`
  return { article: null, refusal: refuse(text, { references: latest.map(articleReference) }) }
}

export function articleName({ title }: Pick<Article, 'title'>): string {
  return shortName(title, 100) || 'an article without a title'
}

export function articleReference(article: Pick<Article, 'id' | 'title'>): Reference {
  return { type: 'article', id: article.id, label: articleName(article) }
}

export function statusInWords({ status, metadata }: Pick<Article, 'status' | 'metadata'>): string {
  if (status === 'draft' && metadata.replaces) return 'new version, not public yet'
  return { draft: 'draft', published: 'public', stale: 'out of date', archived: 'archived' }[status]
}
