import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import { defineTool } from '../core/definition.ts'
import { articleName, articleReference, findArticle } from './article-row.ts'

export const deleteArticle = defineTool({
  name: 'delete_article',
  title: 'Delete an article',
  for: ['recruiter'],
  effect: 'write',
  description:
    'Deletes one of the agency’s articles, public or draft; it can be brought back with undo. Not for one that only needs an update (flag_article, edit_article).',
  examples: [
    'delete the article about fees',
    'remove the second article',
    'throw the draft article away',
    'get rid of the FAQ entry on parking',
    'erase the article “Registration”',
    'we don’t need the article on visas any more, delete it',
    'drop article 3 from the knowledge base',
    'delete this article',
    'remove the help text about uniforms',
    'discard the draft on training',
    'take the article about covid out for good',
    'bin the knowledge article on referrals',
    'the article on pets can go',
    'scrap the new version of the article',
    'delte the article about notice periods',
    'permanently remove the FAQ on relocation',
    'clear out the old article about shifts',
    'kick the article on travel costs out of our knowledge base',
    'erase that draft article again',
    'please delete what we wrote about insurance',
    'wipe the article on bonuses',
    'trash the first article',
    'remove the entry about references from our FAQ',
    'the duplicate article has to be deleted',
    'we no longer want the article on opening hours, remove it',
    'cancel the draft article, delete it',
  ],
  input: z.object({ articleId: z.uuid().describe('The article to delete.').meta({ slot: 'article' }) }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const found = await findArticle({ articleId: input.articleId, agencyId: agency.id, context })
    if (!found.article) return found.refusal
    const { article } = found
    const gone = article.status === 'published' ? ' The assistant no longer answers from it.' : ''
    return {
      say: {
        text: `I deleted the article **${articleName(article)}**.${gone} Say “undo” to bring it back.`,
        references: [articleReference(article)],
      },
      changes: [
        {
          table: 'knowledge_base',
          op: 'delete',
          id: article.id,
          expect: { title: article.title, content: article.content, status: article.status },
        },
      ],
    }
  },
})
