import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { count } from '../core/wording.ts'
import { findMessages, snippet } from './message-row.ts'
import { searchWords } from './search-words.ts'
import { threadCardRow, threadLine } from './thread-in-words.ts'
import { readThreads, threadReference } from './thread-row.ts'

const SHOWN = 12

export const searchThreads = defineTool({
  name: 'search_threads',
  title: 'Search threads',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Finds words in the messages of the agency’s threads with candidates, or a thread by the candidate’s name. Not for applicants by name or job (list_applicants).',
  examples: [
    'search the threads for visa',
    'find the thread where somebody asked about parking',
    'who wrote about night shifts',
    'look for “references” in our messages',
    'which candidate mentioned a wheelchair',
    'search all messages: start date',
    'find messages that mention salary expectations',
    'in which thread did we promise feedback',
    'look up relocation in the threads',
    'search inbox for certificate',
    'did any applicant write about holidays',
    'where did I tell somebody about the canteen',
    'find that message with the phone number',
    'serch the conversations for driving licence',
    'who asked about part-time',
    'show threads containing the word contract',
    'go through the messages and find complaints',
    'full text search in threads: apprenticeship',
    'which threads mention Globex',
    'find what Sam wrote about his notice period',
    'search our support threads for login problems',
    'messages with “sponsorship” please',
    'look through what candidates wrote for “childcare”',
    'has anyone brought up the dress code',
    'I need the message in which a candidate withdrew by text',
    'find threads about uniforms',
    'dig out the conversation on shift swaps',
    'who among the visitors mentioned Polish',
  ],
  input: z.object({
    query: z
      .string()
      .max(400)
      .describe('The words to look for; all must occur in one message.')
      .meta({ slot: 'searched_words' }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const words = searchWords(input.query)
    if (words.length === 0) return refuse(`Which words shall I look for in the threads of ${agency.name}?`)
    const wanted = shortName(words.join(' '))
    const threads = await readThreads({ agencyId: agency.id, context })
    const messages = await findMessages({ words, chatIds: threads.map(({ id }) => id), context })
    const hits = threads.flatMap((thread) => {
      const message = messages.find(({ chat_id }) => chat_id === thread.id)
      const label = thread.label.toLowerCase()
      const isNamed = words.every((word) => label.includes(word.toLowerCase()))
      if (!message && !isNamed) return []
      return [{ thread, message, text: message ? snippet({ text: message.content, words }) : null }]
    })
    if (hits.length === 0) {
      return {
        say: {
          text: `I find nothing about “${wanted}” in the threads of ${agency.name}. All the words have to occur in one message; try fewer.`,
          data: { total: 0 },
        },
      }
    }
    const shown = hits.slice(0, SHOWN)
    return {
      say: {
        text: `“${wanted}” occurs in ${count(hits.length, 'thread')}, the last changed first.`,
        lines: shown.map(({ thread }, index) => `${index + 1}. ${threadLine(thread, context.now)}`),
        data: { total: hits.length },
        references: shown.map(({ thread }) => threadReference(thread)),
        quotes: shown.flatMap(({ message, text }) =>
          message && text ? [{ source: 'message' as const, id: message.id, text }] : [],
        ),
      },
      card: {
        kind: 'rows',
        title: `“${wanted}” in the threads`,
        note: null,
        rows: shown.map(({ thread, text }) => threadCardRow({ thread, text, now: context.now })),
        actions: [],
      },
    }
  },
})
