import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { chosenThread, threadFields } from './chosen-thread.ts'
import { readMessages, readPeople } from './message-row.ts'
import { SUMMARISED } from './summarise-chat.ts'
import { threadCard } from './summary-card.ts'
import { threadReference } from './thread-row.ts'
import { summariseThread as summaryOf } from './thread-summary.ts'

export const summariseThread = defineTool({
  name: 'summarise_thread',
  title: 'Summarise a thread',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Sums up one thread with a candidate: who wrote, what is unanswered, the latest of each side. Not for all its messages (show_thread) nor for the applicant’s record (show_applicant).',
  examples: [
    'summarise the thread with Sam Okafor',
    'sum up this thread',
    'give me a recap of the conversation with Amina',
    'what is this thread about in short',
    'summary of thread 2',
    'bring me up to speed on the thread with Jo',
    'short version of that correspondence',
    'which questions of Sam are still open',
    'recap the first thread before I answer',
    'what did we and the applicant agree so far',
    'tl;dr of the thread',
    'condense the conversation with this candidate',
    'key points of the messages with Lena',
    'summarize what this applicant and we wrote',
    'what does the visitor in the queue want, in brief',
    'give me the gist of the second thread',
    'wich questions have we not answered in this thread',
    'quick overview of the exchange with Sam',
    'catch me up on what happened in that thread',
    'boil the thread with the driver applicant down for me',
    'main points of our talk with her please',
    'I take over from a colleague, recap the thread',
    'sum up the messages between us and the nurse applicant',
    'in a few words, what was said in thread 3',
    'brief me on the conversation with Sam',
    'what is unanswered in the thread with Amina',
    'thread summary',
  ],
  input: z.object(threadFields),
  run: async ({ input, context }) => {
    const { thread, refusal } = await chosenThread({ input, context })
    if (refusal) return refusal
    const [messages, people] = await Promise.all([
      readMessages({ chatId: thread.id, limit: SUMMARISED, context }),
      readPeople({ chatId: thread.id, context }),
    ])
    const summary = summaryOf({ messages, people, context })
    return {
      say: {
        text: `**${thread.label}**: ${summary.text}`,
        references: [threadReference(thread)],
        quotes: summary.quotes,
      },
      card: threadCard({ title: thread.label, summary }),
    }
  },
})
