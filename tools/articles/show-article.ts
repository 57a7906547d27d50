import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { shortName } from '../core/short-name.ts'
import { articleName, articleReference, findArticle, statusInWords } from './article-row.ts'

export const showArticle = defineTool({
  name: 'show_article',
  title: 'Show an article',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Shows one of the agency’s articles in full, with its status. Not for the list (list_articles), nor for an answer to a question (ask_knowledge).',
  examples: [
    'show the article about fees',
    'open the second article',
    'read me the article on opening hours',
    'what does our article about visas say',
    'show that article',
    'display the article “Registration”',
    'full text of the first article please',
    'let me see the draft article about holiday pay',
    'open the FAQ entry on parking',
    'view article 3',
    'pull up the text about references',
    'I want to read the article on data protection',
    'show me what we wrote about background checks',
    'the article on payment, please',
    'look at the outdated article about covid',
    'print the knowledge article on uniforms',
    'see the content of the last one',
    'give me the wording of our article on notice periods',
    'show artcle on travel expenses',
    'get the text of the referral article',
    'open it',
    'article about interviews, in full',
    'whats in the article on temp workers',
    'read the new draft article',
    'expand the first article',
    'what exactly stands in the article on fees',
  ],
  input: z.object({ articleId: z.uuid().describe('The article.').meta({ slot: 'article' }) }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const found = await findArticle({ articleId: input.articleId, agencyId: agency.id, context })
    if (!found.article) return found.refusal
    const { article } = found
    const name = shortName(article.title)
    const stale = article.metadata.stale
    const facts = [
      { label: 'Status', value: statusInWords(article) },
      { label: 'Category', value: article.category },
      { label: 'Changed', value: dayInWords(article.updated_at, context) },
      ...(stale
        ? [
            {
              label: 'Out of date',
              value: `${stale.reason ?? 'no reason given'} (${dayInWords(stale.at, context)})`,
            },
          ]
        : []),
    ]
    return {
      say: {
        text: `**${articleName(article)}** is ${statusInWords(article)}, last changed on ${dayInWords(article.updated_at, context)}.`,
        lines: facts.map(({ label, value }) => `${label}: ${shortName(value, 200)}`),
        references: [articleReference(article)],
        quotes: [{ source: 'knowledge_article', id: article.id, text: article.content }],
      },
      card: {
        kind: 'facts',
        title: article.title,
        sections: [{ title: null, facts, text: article.content }],
        actions:
          article.status === 'published'
            ? [{ label: 'Flag as out of date', say: `flag the article “${name}” as out of date` }]
            : [{ label: 'Publish', say: `publish the article “${name}”` }],
      },
    }
  },
})
