import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { capitalised, listed } from '../core/wording.ts'
import { CONTENT_LENGTH, cleanContent } from './article-fields.ts'
import { articleName, articleReference, readArticles } from './article-row.ts'
import { readGaps } from './gap-row.ts'

/** What a draft says until somebody who knows has written the answer. */
export const TO_WRITE = 'Write the answer here.'

export const draftArticleFromGap = defineTool({
  name: 'draft_article_from_gap',
  title: 'Draft an article from an open question',
  for: ['recruiter'],
  effect: 'write',
  description:
    'Makes a draft article with an open question from list_gaps as its title, and with the answer if the person gave one; never invent the answer. Not for an article that has nothing to do with an open question (write_article).',
  examples: [
    'draft an article from the first open question',
    'write an article for the second gap',
    'turn this open question into an article',
    'make a draft for the question about dental insurance',
    'answer the first open question: yes, from the second month on',
    'create an article out of the gap',
    'draft an article from the open question “dental insurance”',
    'start an article about what people keep asking, number 1',
    'use the third unanswered question as a new article',
    'let us fill that gap',
    'close the first gap with an article',
    'make an article of the top question without an answer',
    'draft for gap 2 please',
    'take the unanswered question on parking and start a draft',
    'begin a draft answering the most asked open question',
    'prepare an article for this missing topic',
    'fill the second knowledge gap: we pay every Friday',
    'create a draft from what nobody could answer',
    'article from open question 3',
    'write up the first of the unanswered questions',
    'respond to the open question about laptops: temps bring their own',
    'set up a draft on the missing topic',
    'darft an article for the first gap',
    'cover the gap on night shifts with a new article',
    'that unanswered question deserves an article, draft it',
    'a draft for the last of the open questions',
  ],
  input: z.object({
    gapId: z.uuid().describe('The open question from list_gaps.').meta({ slot: 'gap' }),
    answer: z
      .string()
      .max(CONTENT_LENGTH)
      .nullable()
      .describe('The answer in the person’s words; null when none was given.'),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const [gaps, articles] = await Promise.all([
      readGaps(agency.id, context),
      readArticles(agency.id, context),
    ])
    const gap = gaps.find(({ id }) => id === input.gapId)
    if (!gap) {
      const open = gaps.slice(0, 5)
      return refuse(
        open.length > 0
          ? `That question is not open. Open are ${listed(open.map(({ question }) => `“${shortName(question)}”`))}.`
          : 'No question is open. Say “write an article: …” for one of your own.',
        { references: open.map(({ id, question }) => ({ type: 'gap', id, label: shortName(question) })) },
      )
    }
    const drafted = articles.find(({ metadata }) => metadata.gap === gap.id)
    if (drafted)
      return refuse(
        `There is a draft for this question already: **${articleName(drafted)}**. Say what its text should be.`,
        {
          references: [articleReference(drafted)],
        },
      )
    const title = capitalised(gap.question).slice(0, 300)
    const content = cleanContent(input.answer ?? '') || TO_WRITE
    const id = crypto.randomUUID()
    return {
      say: {
        text: `I drafted an article with the question as its title: **${articleName({ title })}**. ${content === TO_WRITE ? 'Tell me the answer, for example “the text of the article should be …”, then publish it.' : 'Say “publish the article” when it is right.'}`,
        references: [articleReference({ id, title })],
      },
      changes: [
        {
          table: 'knowledge_base',
          op: 'insert',
          id,
          values: {
            agency_id: agency.id,
            title,
            content,
            category: 'questions',
            status: 'draft',
            metadata: { gap: gap.id },
          },
        },
      ],
    }
  },
})
