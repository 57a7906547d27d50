import { z } from 'zod'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { readValue, timestamp } from '../core/read-rows.ts'
import { shortName } from '../core/short-name.ts'
import { count, listed } from '../core/wording.ts'

const article = z.object({
  id: z.uuid(),
  title: z.string(),
  category: z.string(),
  passage: z.string(),
  content: z.string().nullable(),
  source: z.string().nullable(),
  updatedAt: timestamp,
  own: z.boolean(),
  score: z.number(),
  isSure: z.boolean(),
})
type FoundArticle = z.infer<typeof article>

/** What `public.search_knowledge` answers, the best first. */
const answer = z.object({ articles: z.array(article) })

/** Of the best one's score: what answers less well than this is not shown beside it. */
const WORTH_SHOWING = 0.6

/** Those that answer, or, where none does, those that come closest. */
function worthShowing(found: FoundArticle[]): FoundArticle[] {
  const [best] = found
  if (!best?.isSure) return found
  return found.filter(({ isSure, score }) => isSure && score >= WORTH_SHOWING * best.score)
}

interface Place {
  agency: string | null
  context: ToolContext
}

const isColleague = ({ user }: ToolContext) => user.role === 'recruiter'

function foundIn({ best, others, agency, context }: Place & { best: FoundArticle; others: number }): string {
  const from = best.own && agency ? `${agency}’s article` : 'a general career article,'
  const more = others > 0 ? ` ${count(others, 'more article')} may help too.` : ''
  const person = isColleague(context) ? '' : ' If it does not answer your question, say “talk to a person”.'
  return `This is what ${from} **${shortName(best.title)}** says (as of ${dayInWords(best.updatedAt, context)}).${more}${person}`
}

function cameClosest({ articles, context }: Place & { articles: FoundArticle[] }): string {
  const titles = listed(articles.map(({ title }) => `**${shortName(title)}**`))
  const otherwise = isColleague(context)
    ? 'If none does, say “write an article: …” with the answer.'
    : 'If that does not help, say “talk to a person” and I will pass it on.'
  return `I am not sure that an article answers this. ${articles.length === 1 ? 'This one comes' : 'These come'} closest: ${titles}. ${otherwise}`
}

function nothingFound({ agency, context }: Place): string {
  const otherwise = isColleague(context)
    ? 'Ask in other words, or say “write an article: …” with the answer.'
    : 'Ask in other words, or say “talk to a person” and I will pass it on.'
  return `I found nothing about that in ${agency ? `the articles of ${agency}` : 'the articles I have'}, so I would rather not guess. ${otherwise}`
}

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
    const { articles: found } = await readValue(
      answer,
      context.read.rpc('search_knowledge', {
        query: { question: input.question, agencyId: context.agency?.id ?? null },
      }),
    )
    const articles = worthShowing(found)
    const place = { agency: context.agency ? shortName(context.agency.name) : null, context }
    const [best, ...others] = articles
    if (!best) return { say: { text: nothingFound(place), data: { found: 0 } }, unanswered: input.question }
    const card = {
      kind: 'articles' as const,
      articles: articles.map(({ own: _own, score: _score, isSure: _isSure, ...shown }) => shown),
    }
    const cited = {
      references: articles.map(({ id, title }) => ({
        type: 'article' as const,
        id,
        label: shortName(title),
      })),
      quotes: articles.map(({ id, passage, content }) => ({
        source: 'knowledge_article' as const,
        id,
        text: content ?? passage,
      })),
    }
    if (best.isSure) {
      const text = foundIn({ best, others: others.length, ...place })
      return { say: { text, data: { found: articles.length }, ...cited }, card }
    }
    const text = cameClosest({ articles, ...place })
    return {
      say: { text, data: { found: 0, closest: articles.length }, ...cited },
      card: { ...card, closest: true },
      unanswered: input.question,
    }
  },
})
