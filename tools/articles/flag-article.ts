import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import { ownAgency } from '../applicants/own-agency.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { withoutControls } from '../core/visible-text.ts'
import { articleName, articleReference, findArticle } from './article-row.ts'

export const flagArticle = defineTool({
  name: 'flag_article',
  title: 'Flag an article as out of date',
  for: ['recruiter'],
  effect: 'write',
  description:
    'Marks a public article of the agency as out of date, with a reason if one was given: the assistant no longer answers from it until it is published again. Not for deleting it (delete_article), nor for changing it (edit_article).',
  examples: [
    'flag the article about fees as out of date',
    'the article on opening hours is outdated',
    'mark the second article as stale',
    'the visa article is no longer right: the rules changed in July',
    'stop answering from the article about bonuses',
    'this article is old, flag it',
    'take the article on parking out of the answers for now, the car park is closed',
    'the FAQ on holiday pay needs a review',
    'article 3 is obsolete',
    'flag it as outdated because the address changed',
    'the text about covid is not valid any more',
    'set the registration article to out of date',
    'don’t use the article about training until somebody checks it',
    'the article on pay is wrong since January, flag it',
    'mark that article: needs an update',
    'report the article about references as outdated',
    'stale: article on uniforms',
    'put a warning on the article on travel expenses, it may be old',
    'flg the article about notice periods',
    'the information on data retention has expired',
    'we changed our process, so the article on interviews is out of date',
    'unpublish the article on referrals for now',
    'suspend the article about relocation, it misleads people',
    'pull the article on insurance from the assistant for a review',
    'the fees article says the wrong thing, please mark it',
    'consider the article about shifts as out of date: new rota',
  ],
  input: z.object({
    articleId: z.uuid().describe('The article.').meta({ slot: 'article' }),
    reason: z
      .string()
      .max(500)
      .nullable()
      .describe('Why, in the person’s words; null when not said.')
      .meta({ slot: 'free_text' }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const found = await findArticle({ articleId: input.articleId, agencyId: agency.id, context })
    if (!found.article) return found.refusal
    const { article } = found
    const references = [articleReference(article)]
    const name = articleName(article)
    if (article.status === 'stale')
      return refuse(`**${name}** is flagged as out of date already.`, { references })
    if (article.status !== 'published')
      return refuse(`**${name}** is not public, so nobody is answered from it. I can change or delete it.`, {
        references,
      })
    const reason = reasonIn(input.reason)
    return {
      say: {
        text: `**${name}** is flagged as out of date${reason ? ', with your reason' : ''}: candidates get no answers from it any more. Change it and say “publish the article”, or say “undo”.`,
        references,
      },
      changes: [
        {
          table: 'knowledge_base',
          op: 'update',
          id: article.id,
          values: {
            status: 'stale',
            metadata: { ...article.metadata, stale: { reason, at: context.now.toISOString() } } as Json,
          },
          expect: { status: article.status },
        },
      ],
    }
  },
})

/** The reason as stored; null when it only says once more that the article is out of date. */
function reasonIn(said: string | null): string | null {
  const reason = withoutControls(said ?? '').trim()
  return /\b(?:out of date|outdated|stale|obsolete|(?:flag|mark) (?:it|that))\b/i.test(reason)
    ? null
    : reason || null
}
