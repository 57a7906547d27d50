import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import {
  CATEGORY_LENGTH,
  CONTENT_LENGTH,
  cleanCategory,
  cleanContent,
  cleanTitle,
  TITLE_LENGTH,
  titleFrom,
} from './article-fields.ts'
import { articleName, articleReference, readArticles } from './article-row.ts'

export const writeArticle = defineTool({
  name: 'write_article',
  title: 'Write an article',
  for: ['recruiter'],
  effect: 'write',
  description:
    'Writes a new knowledge article of the agency as a draft, in the person’s words; the assistant answers from it once it is published (publish_article). Not for changing one (edit_article), for a job posting (draft_posting), nor for a note about an applicant (note_applicant).',
  examples: [
    'write an article: We are open from nine to five on weekdays.',
    'new article about fees: Candidates never pay us anything.',
    'add to our knowledge base: Temps are paid every Friday.',
    'create an FAQ entry called Parking: There is free parking behind the office.',
    'write a help text titled “Registration”: Bring your passport and two references.',
    'draft an article on visas: We sponsor skilled worker visas for nurses.',
    'put this into our knowledge base: interviews take place online',
    'knowledge article: Uniforms are provided free of charge.',
    'the assistant should know this: we answer within two days',
    'teach the assistant: holiday pay is added to each payslip',
    'save a new article “Notice periods”: Two weeks on both sides.',
    'record an answer for candidates: travel to interviews is paid up to 50 euros',
    'make an article out of this: Please send references as PDF.',
    'add an FAQ: Do you work with students? Yes, in summer.',
    'new knowledge entry, category pay: We pay weekly.',
    'author an article about training: every care worker gets three days',
    'note in the knowledge base that we do not offer relocation',
    'compose a help article: How to log your hours. Use the app by Sunday night.',
    'wrte an article: our office is closed on bank holidays',
    'I want candidates to get this answer: we keep CVs for six months',
    'please add information on DBS checks to our articles: we pay for them',
    'enter a text into the FAQ: the referral bonus is 200 pounds',
    'start an article titled Holidays: 28 days a year',
    'publish-ready text for the knowledge base: we work with agencies in Leeds only',
    'write down as an article what to wear: smart casual',
    'let us have an article saying that we never ask for bank details by e-mail',
  ],
  input: z.object({
    text: z
      .string()
      .trim()
      .min(1)
      .max(CONTENT_LENGTH)
      .describe('The article’s text, verbatim.')
      .meta({ slot: 'free_text' }),
    title: z
      .string()
      .max(TITLE_LENGTH)
      .nullable()
      .describe('Its title; null for the text’s first words.')
      .meta({ slot: 'line_text', near: 'title|titled|called|named|headed|heading|headline' }),
    category: z
      .string()
      .max(CATEGORY_LENGTH)
      .nullable()
      .describe('What it is about in a word, such as "pay"; null for "general".')
      .meta({ slot: 'line_text', near: 'category|section' }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const content = cleanContent(input.text)
    const title = cleanTitle(input.title ?? '') || titleFrom(content)
    if (!content || !title)
      return refuse(
        'What should the article say? For example “write an article: we are open from nine to five”.',
      )
    const same = (await readArticles(agency.id, context)).find(
      (one) => one.title.toLowerCase() === title.toLowerCase(),
    )
    if (same)
      return refuse(
        `There is an article **${articleName(same)}** already. Change that one, or give the new one another title.`,
        {
          references: [articleReference(same)],
        },
      )
    const id = crypto.randomUUID()
    return {
      say: {
        text: `I drafted **${articleName({ title })}**. Nobody outside ${agency.name} reads it, and the assistant does not answer from it, until you say “publish the article”.`,
        references: [articleReference({ id, title })],
      },
      card: {
        kind: 'facts',
        title,
        sections: [
          {
            title: null,
            facts: [
              { label: 'Status', value: 'draft' },
              { label: 'Category', value: cleanCategory(input.category) || 'general' },
            ],
            text: content,
          },
        ],
        actions: [{ label: 'Publish', say: `publish the article “${articleName({ title })}”` }],
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
            category: cleanCategory(input.category) || 'general',
            status: 'draft',
          },
        },
      ],
    }
  },
})
