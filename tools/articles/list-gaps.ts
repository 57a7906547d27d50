import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { shortName } from '../core/short-name.ts'
import { capitalised, count } from '../core/wording.ts'
import { readArticles } from './article-row.ts'
import { readGaps } from './gap-row.ts'

export const listGaps = defineTool({
  name: 'list_gaps',
  title: 'Show questions that nobody could answer',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Lists what candidates asked and no article of the agency answered, summed up over at least three people, without names or numbers. Not for the articles there are (list_articles), nor for conversations that wait for a person (list_threads).',
  examples: [
    'which questions could nobody answer',
    'show the knowledge gaps',
    'what do candidates ask that we have no article on',
    'unanswered questions of candidates',
    'what is missing in our knowledge base',
    'which topics should we write about',
    'list open questions',
    'what did the assistant not know',
    'where does our FAQ have holes',
    'gaps in our articles',
    'questions without an answer',
    'what do people keep asking in vain',
    'what could the bot not answer lately',
    'topics our articles lack',
    'show me what visitors wanted to know and did not find',
    'ideas for new articles from what people ask',
    'failed questions',
    'things the assistant had no reply to',
    'knowledge gaps please',
    'which info are candidates missing from us',
    'questons nobody answered',
    'what is asked most that we say nothing about',
    'top questions with no article',
    'is there anything candidates ask again and again without an answer',
    'what should our next article be about',
    'blind spots of our FAQ',
  ],
  input: z.object({}),
  run: async ({ context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const gaps = await readGaps(agency.id, context)
    if (gaps.length === 0) {
      return {
        say: {
          text: `There is no question that at least three people asked ${agency.name} and no article answers. Single questions are not shown, so that nobody is recognised by theirs.`,
          data: { gaps: 0 },
        },
      }
    }
    const drafted = new Set(
      (await readArticles(agency.id, context)).flatMap(({ metadata }) => metadata.gap ?? []),
    )
    const rows = gaps.map(({ id, question, people, last_asked }) => ({
      id,
      title: capitalised(question),
      subtitle: count(people, 'person', 'people'),
      badge: drafted.has(id) ? ({ text: 'draft there', tone: 'plain' } as const) : null,
      facts: [{ label: 'Last asked', value: dayInWords(`${last_asked}T12:00:00Z`, context) }],
      text: null,
      actions: drafted.has(id)
        ? []
        : [
            {
              label: 'Draft an article',
              say: `draft an article from the open question “${shortName(question)}”`,
            },
          ],
    }))
    return {
      say: {
        text: `${count(gaps.length, 'question')} that at least three people asked and no article answers, the most asked first. Say “draft an article from the first open question”.`,
        lines: rows.map(({ title, subtitle }, index) => `${index + 1}. ${shortName(title)} (${subtitle})`),
        data: { gaps: gaps.length },
        references: rows.map(({ id, title }) => ({ type: 'gap', id, label: shortName(title) })),
      },
      card: {
        kind: 'rows',
        title: 'Questions without an answer',
        note: 'Only what at least three people asked, in the words that they have in common.',
        rows,
        actions: [],
      },
    }
  },
})
