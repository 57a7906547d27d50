import { z } from 'zod'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { readValue, timestamp } from '../core/read-rows.ts'
import { shortName } from '../core/short-name.ts'
import { count } from '../core/wording.ts'

/** What `public.search_knowledge` answers, the best first. */
const answer = z.object({
  articles: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      category: z.string(),
      passage: z.string(),
      source: z.string().nullable(),
      updatedAt: timestamp,
      own: z.boolean(),
      score: z.number(),
    }),
  ),
})

export const askKnowledge = defineTool({
  name: 'ask_knowledge',
  title: 'Look it up',
  for: ['guest', 'candidate', 'recruiter'],
  effect: 'read',
  description:
    'Answers questions about the agency (process, fees, data protection, working hours, interviews, payment, documents) and about careers from its published articles, with the passage. Answer only from the passages. Not for finding vacancies (search_jobs) nor for what one job says (show_job).',
  examples: [
    'how do you handle my personal data?',
    'what does the process look like after I apply?',
    'do I have to pay a fee to be registered?',
    'how does your hiring process work?',
    'what happens to my data?',
    'how long do you keep my CV on file?',
    'do you sponsor visas?',
    'when do temps get paid?',
    'what documents do I need for registration',
    'how should I prepare for an interview?',
    'what is your policy on equal opportunities',
    'can I work for you without experience?',
    'is there any cost for candidates',
    'who sees my application after I send it?',
    'how do I ask for adjustments for a disability?',
    'what should I put in a cover letter?',
    'whats the notice period for temps',
    'do you pay travel expenses to interviews?',
    'how can I delete my account?',
    'how long until I hear back from you?',
    'is it necessary to have right to work check?',
    'tips on negotiating salary please',
    'does the agency do background checks',
    'what are your opening hours?',
    'how does holiday pay work for agency workers?',
    'I would like to know about your referral scheme',
    'do u guys charge anything',
    'do you use AI to decide about applicants?',
    'explain what an umbrella company is',
    'what shoud i wear to the interview',
  ],
  input: z.object({
    question: z
      .string()
      .min(1)
      .max(500)
      .describe('The whole question in the person’s words.')
      .meta({ slot: 'question' }),
  }),
  run: async ({ input, context }) => {
    const { articles } = await readValue(
      answer,
      context.read.rpc('search_knowledge', {
        query: { question: input.question, agencyId: context.agency?.id ?? null },
      }),
    )
    const agency = context.agency ? shortName(context.agency.name) : null
    const [best, ...others] = articles
    const isColleague = context.user.role === 'recruiter'
    if (!best) {
      return {
        say: {
          text: `I found nothing about that in ${agency ? `the articles of ${agency}` : 'the articles I have'}, so I would rather not guess. ${isColleague ? 'Ask in other words, or say “write an article: …” with the answer.' : 'Ask in other words, or say “talk to a person” and I will pass it on.'}`,
          data: { found: 0 },
        },
        unanswered: input.question,
      }
    }
    const from = best.own && agency ? `${agency}’s article` : 'a general career article,'
    const more = others.length > 0 ? ` ${count(others.length, 'more article')} may help too.` : ''
    return {
      say: {
        text: `This is what ${from} **${shortName(best.title)}** says (as of ${dayInWords(best.updatedAt, context)}).${more}${isColleague ? '' : ' If it does not answer your question, say “talk to a person”.'}`,
        data: { found: articles.length },
        references: articles.map(({ id, title }) => ({ type: 'article', id, label: shortName(title) })),
        quotes: articles.map(({ id, passage }) => ({ source: 'knowledge_article', id, text: passage })),
      },
      card: {
        kind: 'articles',
        articles: articles.map(({ own: _own, score: _score, ...article }) => article),
      },
    }
  },
})
