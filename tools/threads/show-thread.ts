import { z } from 'zod'
import { defineTool, type Reference } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import { HANDLERS } from './chat-in-words.ts'
import { chosenThread, threadFields } from './chosen-thread.ts'
import { readMessages, readPeople, writerOf } from './message-row.ts'
import { waited } from './thread-in-words.ts'
import { threadReference } from './thread-row.ts'

const SHOWN = 30
const QUOTE_LENGTH = 1_500

export const showThread = defineTool({
  name: 'show_thread',
  title: 'Show a thread',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Shows the messages of one thread with an applicant or visitor, and who answers there. Not for the applicant’s data (show_applicant) nor for a short version (summarise_thread).',
  examples: [
    'show the thread with Sam Okafor',
    'open the first thread',
    'what did the applicant write',
    'read me the messages of that thread',
    'show the conversation with Amina',
    'open thread 2',
    'let me see what Sam wrote',
    'display the messages with this applicant',
    'show our correspondence with the second applicant',
    'open the support thread at the top',
    'what was written in this thread',
    'full conversation with Jo please',
    'pull up the thread for the nurse application',
    'show me the message history with Sam',
    'what have we written to her so far',
    'go into the last thread',
    'open the talk with the visitor who is waiting',
    'read the thread of the first applicant',
    'opn the thread with Lena',
    'let me read the conversation about the driver job',
    'view thread',
    'what is the latest from Sam Okafor in the thread',
    'show the whole exchange with that candidate',
    'bring up the messages between us and Amina',
    'I want to read what the third one wrote to us',
    'can you show the chat we have with this applicant',
    'take me to the conversation of the longest waiting person',
  ],
  input: z.object(threadFields),
  run: async ({ input, context }) => {
    const { agency, thread, refusal } = await chosenThread({ input, context })
    if (refusal) return refusal
    const [messages, people] = await Promise.all([
      readMessages({ chatId: thread.id, limit: SHOWN, context }),
      readPeople({ chatId: thread.id, context }),
    ])
    const references: Reference[] = [threadReference(thread)]
    if (thread.application_id)
      references.push({
        type: 'application',
        id: thread.application_id,
        label: `${thread.name}, ${thread.about}`,
      })
    const state =
      thread.status === 'closed'
        ? 'The thread is closed.'
        : thread.waitingSince
          ? `${thread.name} waits for an answer for ${waited({ since: thread.waitingSince, now: context.now })}.`
          : `Nobody waits; ${HANDLERS[thread.handler]}.`
    if (messages.length === 0)
      return { say: { text: `Nobody has written in **${thread.label}** yet. ${state}`, references } }
    const earlier = thread.last_seq > messages.length ? `, the last ${messages.length} shown` : ''
    return {
      say: {
        text: `**${thread.label}**: ${count(thread.last_seq, 'message')}${earlier}. ${state}`,
        data: { handler: thread.handler, status: thread.status },
        references,
        quotes: messages.map((message) => ({
          source: 'message',
          id: message.id,
          text: `${writerOf({ message, people, context })}: ${message.content.slice(0, QUOTE_LENGTH)}`,
        })),
      },
      card: {
        kind: 'timeline',
        title: `${thread.label} (${agency.name})`,
        events: messages.map((message) => ({
          at: message.created_at,
          title: writerOf({ message, people, context }),
          detail: message.content || null,
          tone: people.find(({ id }) => id === message.sender_id)?.isCandidate ? 'good' : 'plain',
        })),
      },
    }
  },
})
