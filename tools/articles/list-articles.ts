import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { shortName } from '../core/short-name.ts'
import { count } from '../core/wording.ts'
import { articleName, articleReference, articleStatuses, readArticles, statusInWords } from './article-row.ts'

const SHOWN = 30
const TONES = { draft: 'plain', published: 'good', stale: 'warning', archived: 'plain' } as const

export const listArticles = defineTool({
  name: 'list_articles',
  title: 'Show our knowledge articles',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Lists the agency’s own knowledge articles, drafts and those out of date too, all or by status. Not for one article’s text (show_article), for an answer from them (ask_knowledge), nor for questions without an answer (list_gaps).',
  examples: [
    'show our articles',
    'list the knowledge base',
    'which articles do we have',
    'our FAQ entries',
    'show the draft articles',
    'which articles are out of date',
    'all knowledge articles please',
    'what have we published in the knowledge base',
    'stale articles',
    'articles overview',
    'list our help texts',
    'are there unpublished articles',
    'what does our knowledge base contain',
    'see the articles the assistant answers from',
    'show me the list of FAQs',
    'pull up our article list',
    'any articles flagged as outdated?',
    'which help articles are still drafts',
    'show knowledge items of our agency',
    'all the info texts we wrote',
    'table of contents of our knowledge base',
    'artcles list',
    'which texts do candidates get answers from',
    'display every article we have',
    'published articles only',
    'do we have articles at all',
    'which articles need a review',
  ],
  input: z.object({
    status: z
      .enum(articleStatuses)
      .nullable()
      .describe('Only articles with this status; "stale" is out of date. Null for all.')
      .meta({
        slot: 'choice',
        says: {
          draft: 'drafts?|unpublished|not published|unfinished|half[- ](?:written|done|finished)',
          published: 'published|public|online|live',
          stale: 'stale|out of date|outdated|flagged|need a review|obsolete',
          archived: 'archived?',
        },
      }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const all = (await readArticles(agency.id, context)).filter(
      ({ status }) => !input.status || status === input.status,
    )
    if (all.length === 0) {
      return {
        say: {
          text: input.status
            ? `${agency.name} has no article that is ${statusInWords({ status: input.status, metadata: {} })}. Say “show our articles” for all.`
            : `${agency.name} has no articles yet. Say for example “write an article about opening hours: we are open from nine to five”.`,
          data: { total: 0 },
        },
      }
    }
    const shown = all.slice(0, SHOWN)
    const more = all.length > SHOWN ? ` The last changed ${SHOWN} are shown.` : ''
    return {
      say: {
        text: `${count(all.length, 'article')} of ${agency.name}${input.status ? ` (${statusInWords({ status: input.status, metadata: {} })})` : ''}, the last changed first.${more} The assistant answers from the public ones.`,
        lines: shown.map(
          (article, index) =>
            `${index + 1}. ${articleName(article)} (${statusInWords(article)}, ${dayInWords(article.updated_at, context)})`,
        ),
        data: { total: all.length },
        references: shown.map(articleReference),
      },
      card: {
        kind: 'rows',
        title: 'Knowledge articles',
        note: more.trim() || null,
        rows: shown.map((article) => ({
          id: article.id,
          title: article.title,
          subtitle: article.category,
          badge: { text: statusInWords(article), tone: TONES[article.status] },
          facts: [
            { label: 'Changed', value: dayInWords(article.updated_at, context) },
            ...(article.metadata.stale?.reason
              ? [{ label: 'Out of date because', value: article.metadata.stale.reason }]
              : []),
          ],
          text: null,
          actions: [{ label: 'Show', say: `show the article “${shortName(article.title)}”` }],
        })),
        actions: [],
      },
    }
  },
})
