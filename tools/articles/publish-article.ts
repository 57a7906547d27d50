import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import { ownAgency } from '../applicants/own-agency.ts'
import type { Change } from '../core/change.ts'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { readRow } from '../core/read-rows.ts'
import { refuse } from '../core/refuse.ts'
import { type Article, articleName, articleReference, findArticle, readArticles } from './article-row.ts'
import { TO_WRITE } from './draft-article-from-gap.ts'

export const publishArticle = defineTool({
  name: 'publish_article',
  title: 'Publish an article',
  for: ['recruiter'],
  effect: 'send',
  description:
    'Makes a draft article, a new version or one that was out of date public, so that the assistant answers candidates from it; the person confirms the whole text on a card. Not for changing it (edit_article), nor for a job posting (publish_posting).',
  examples: [
    'publish the article',
    'publish the article about fees',
    'put the second article online',
    'make the draft article public',
    'the FAQ entry is fine, publish it',
    'release the article on visas',
    'let the assistant answer from the new article',
    'activate the knowledge article on parking',
    'go live with the article about holiday pay',
    'the article is up to date again, publish it',
    'publish the new version of the article',
    'show the article on registration to candidates',
    'candidates should get answers from this article now',
    'bring the flagged article back online',
    'approve the draft article about training',
    'article 2 can be published',
    'publsh the FAQ on references',
    'unlock the article for everybody',
    'make it visible in the knowledge base',
    'set the article to published',
    'the help text on uniforms is ready for candidates',
    'share the article about bonuses with candidates',
    'use the draft article for answers from now on',
    'please publish our article on opening hours',
    'I checked the outdated article, it is right again, put it back',
    'post the knowledge article on travel costs',
  ],
  input: z.object({ articleId: z.uuid().describe('The article to publish.').meta({ slot: 'article' }) }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const found = await findArticle({ articleId: input.articleId, agencyId: agency.id, context })
    if (!found.article) return found.refusal
    const article =
      found.article.status === 'published'
        ? ((await readArticles(agency.id, context)).find(
            ({ metadata }) => metadata.replaces === found.article.id,
          ) ?? found.article)
        : found.article
    const references = [articleReference(article)]
    const name = articleName(article)
    if (article.status === 'published')
      return refuse(`**${name}** is public already. I can change it, or flag it as out of date.`, {
        references,
      })
    if (article.content === TO_WRITE)
      return refuse(`**${name}** has no answer yet. Say what its text should be, then publish it.`, {
        references,
      })
    const old = article.metadata.replaces
      ? await findOld(article.metadata.replaces, agency.id, context)
      : null
    return {
      say: {
        text: `Check the card before **${name}** becomes public: it shows the whole text. Nothing is published until you confirm.`,
        references,
      },
      preview: {
        title: `Publish “${name}”`,
        recipient: `Everybody who asks ${agency.name}`,
        confirmLabel: 'Publish',
        act: 'do',
        doneText: `${name} is public: the assistant answers candidates from it now.`,
        rows: [
          ...(old ? [{ label: 'Replaces', value: `The public article “${articleName(old)}”` }] : []),
          { label: 'Title', value: article.title },
          { label: 'Category', value: article.category },
          { label: 'Text', value: article.content, multiline: true },
          ...(old && old.content !== article.content
            ? [{ label: 'Text until now', value: old.content, multiline: true }]
            : []),
        ],
        basis: `${article.id} ${article.status} ${old?.id ?? ''} ${old?.updated_at ?? ''}`,
      },
      changes: publishing(article, old),
    }
  },
})

const oldRow = z.object({
  id: z.uuid(),
  title: z.string(),
  category: z.string(),
  content: z.string(),
  updated_at: z.string(),
})

/** The public article that a new version replaces; null when it is gone. */
function findOld(id: string, agencyId: string, context: ToolContext) {
  return readRow(
    oldRow,
    context.read
      .select('knowledge_base')
      .select('id,title,category,content,updated_at')
      .eq('agency_id', agencyId)
      .eq('id', id),
  )
}

function publishing(article: Article, old: z.infer<typeof oldRow> | null): Change[] {
  const { stale: _stale, replaces: _replaces, ...metadata } = article.metadata
  const { title, content, category, status } = article
  // What stood on the card is what is published, or nothing is.
  const expect = { title, content, category, status }
  if (!old) {
    const values = { status: 'published', metadata: metadata as Json }
    return [{ table: 'knowledge_base', op: 'update', id: article.id, values, expect }]
  }
  return [
    {
      table: 'knowledge_base',
      op: 'update',
      id: old.id,
      values: { title, content, category, status: 'published', metadata: metadata as Json },
      expect: { title: old.title, content: old.content },
    },
    { table: 'knowledge_base', op: 'delete', id: article.id, expect },
  ]
}
