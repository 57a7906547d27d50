import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import { ownAgency } from '../applicants/own-agency.ts'
import type { Change } from '../core/change.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { listed } from '../core/wording.ts'
import {
  CATEGORY_LENGTH,
  CONTENT_LENGTH,
  cleanCategory,
  cleanContent,
  cleanTitle,
  TITLE_LENGTH,
} from './article-fields.ts'
import { type Article, articleName, articleReference, findArticle, readArticles } from './article-row.ts'

export const editArticle = defineTool({
  name: 'edit_article',
  title: 'Edit an article',
  for: ['recruiter'],
  effect: 'write',
  description:
    'Changes the title, the text or the category of one of the agency’s articles. What is public stays as it is until the new version is published (publish_article). Fields that are null stay. Not for a new article (write_article).',
  examples: [
    'change the title of the article to Parking',
    'edit the article about fees: the text should be “Candidates never pay.”',
    'rename the second article to Opening hours',
    'the article on visas should say that we sponsor nurses only',
    'update the text of the first article: We are open until six.',
    'correct the article on holiday pay: it is 12.07%',
    'set the category of the article to pay',
    'rewrite the draft article: Bring your passport.',
    'replace the text of the registration article with “Come by on Tuesdays.”',
    'the title of that article should be Notice periods',
    'put the article into the category interviews',
    'modify the article about parking: costs two pounds a day now',
    'new wording for the article on DBS checks: we pay for them',
    'amend the FAQ on references: two are enough',
    'edit it: we answer within three days',
    'change the content of article 3 to “We work in Leeds and York.”',
    'fix the article about training: four days instead of three',
    'make the article title shorter: Fees',
    'edt the article: text is “weekly pay”',
    'adapt the draft on uniforms: shoes are not included',
    'revise the article on data: we keep CVs for six months',
    'the FAQ entry about pets has to read: no pets in the office',
    'retitle the draft article as What to bring',
    'the text in the second article is wrong, it should be “every Friday”',
    'file the article under category documents',
    'alter the article about bonuses: 200 pounds from January',
  ],
  input: z.object({
    articleId: z.uuid().describe('The article.').meta({ slot: 'article' }),
    line: z
      .string()
      .max(200)
      .nullable()
      .describe(
        'The person’s words for what to change, such as "title"; null when the fields below say it all.',
      )
      .meta({ slot: 'field_name' }),
    value: z
      .string()
      .max(CONTENT_LENGTH)
      .nullable()
      .describe('What that should be; null without a line.')
      .meta({ slot: 'new_value' }),
    title: z
      .string()
      .max(TITLE_LENGTH)
      .nullable()
      .describe('The new title.')
      .meta({ slot: 'line_text', near: 'title|name|headline|heading|titled|called|named' }),
    text: z.string().max(CONTENT_LENGTH).nullable().describe('The whole new text.').meta({
      slot: 'line_text',
      near: 'text|content|wording|body|answer|(?:edit|change|alter|update|rewrite|amend|adjust) (?:it|this|that|the (?:[^:,]{1,40} )?article(?: [^:,]{1,40})?)',
    }),
    add: z
      .string()
      .max(CONTENT_LENGTH)
      .nullable()
      .describe('Text to put behind what the article says already, verbatim.')
      .meta({
        slot: 'line_text',
        near: '(?:add|append)(?: (?:this|that|the following|a (?:line|sentence|paragraph)))?(?: to (?:it|this|that|the (?:[^:,]{1,40} )?article(?: [^:,]{1,40})?))?',
      }),
    category: z
      .string()
      .max(CATEGORY_LENGTH)
      .nullable()
      .describe('The new category.')
      .meta({ slot: 'line_text', near: 'category|section' }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const found = await findArticle({ articleId: input.articleId, agencyId: agency.id, context })
    if (!found.article) return found.refusal
    const newer =
      found.article.status === 'published'
        ? (await readArticles(agency.id, context)).find(
            ({ metadata }) => metadata.replaces === found.article.id,
          )
        : undefined
    const article = newer ?? found.article
    const references = [articleReference(article)]
    const edit = withSaidLine(input)
    if (!edit)
      return refuse(
        'Is that the title, the text or the category? Say for example “the text of the article should be …”.',
        { references },
      )
    const text = edit.text ?? (input.add === null ? null : `${article.content}\n\n${input.add}`)
    const after = {
      title: edit.title === null ? article.title : cleanTitle(edit.title),
      content: text === null ? article.content : cleanContent(text),
      category: edit.category === null ? article.category : cleanCategory(edit.category),
    }
    if (!after.title || !after.content || !after.category)
      return refuse('An article needs a title, a text and a category; I changed nothing.', { references })
    const lines = (['title', 'category', 'content'] as const).flatMap((column) =>
      article[column] === after[column]
        ? []
        : [{ label: column === 'content' ? 'text' : column, before: article[column], after: after[column] }],
    )
    if (lines.length === 0)
      return refuse(
        `**${articleName(article)}** says that already. Say what should change, for example “the text should be …”.`,
        { references },
      )
    const name = articleName(after)
    const isPublic = article.status === 'published'
    const { change, id } = changeOf({ article, after, agencyId: agency.id })
    return {
      say: {
        text: isPublic
          ? `I wrote a new version of **${name}** (${listed(lines.map(({ label }) => label))}). The public one stays as it is until you say “publish the article”.`
          : `I changed ${listed(lines.map(({ label }) => label))} of **${name}**. Say “undo” to go back.`,
        references: [articleReference({ id, title: after.title })],
      },
      card: {
        kind: 'diff',
        title: name,
        note: isPublic ? 'Not public yet.' : null,
        lines: lines.map(({ before, after: now }) => ({
          before,
          after: now,
          support: null,
          unsupported: false,
        })),
        actions: [{ label: 'Publish', say: `publish the article “${name}”` }],
      },
      changes: [change],
    }
  },
})

type Fields = Pick<Article, 'title' | 'content' | 'category'>

/** An article that nobody outside reads is changed; a public one gets a draft beside it, which replaces it once published. */
function changeOf({ article, after, agencyId }: { article: Article; after: Fields; agencyId: string }): {
  change: Change
  id: string
} {
  if (article.status !== 'published') {
    const { title, content, category } = article
    return {
      id: article.id,
      change: {
        table: 'knowledge_base',
        op: 'update',
        id: article.id,
        values: after,
        expect: { title, content, category, status: article.status },
      },
    }
  }
  const id = crypto.randomUUID()
  const values = {
    ...after,
    tags: article.tags as Json,
    agency_id: agencyId,
    status: 'draft',
    metadata: { replaces: article.id },
  }
  return { id, change: { table: 'knowledge_base', op: 'insert', id, values } }
}

interface Edit {
  title: string | null
  text: string | null
  category: string | null
}

function withSaidLine({
  line,
  value,
  title,
  text,
  category,
}: Edit & { line: string | null; value: string | null }): Edit | null {
  const edit = { title, text, category }
  if (!line || !value || title !== null || text !== null || category !== null) return edit
  if (/\b(?:title|name|headline|heading)\b/i.test(line)) return { ...edit, title: value }
  if (/\bcategory\b/i.test(line)) return { ...edit, category: value }
  // Without a word for it, only what is too long for a title can be meant as the text.
  return /\b(?:text|content|wording|body|answer|says?|read)\b/i.test(line) || value.length > 100
    ? { ...edit, text: value }
    : null
}
