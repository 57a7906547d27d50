import { z } from 'zod'
import { defineTool, type ToolContext, type ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { count, listed } from '../core/wording.ts'
import { chatReference, type OwnChat } from './chat-row.ts'
import { chosenChat } from './chosen-chat.ts'
import { type ConversationSummary, summariseConversation } from './conversation-summary.ts'
import { readMessages, readPeople } from './message-row.ts'
import { presentChat } from './present-chat.ts'
import { conversationCard, threadCard } from './summary-card.ts'
import { summariseThread } from './thread-summary.ts'

/** What is looked at; older messages are left out of a summary. */
export const SUMMARISED = 200

export const summariseChat = defineTool({
  name: 'summarise_chat',
  title: 'Summarise a conversation',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Sums up a conversation for the person alone: what was asked, done, sent, decided and left open. Not for giving the agency a summary (share_summary).',
  examples: [
    'summarise this conversation',
    'sum up what we talked about',
    'give me a recap',
    'what have we done so far',
    'summary of this chat please',
    'where did we leave off',
    'recap the thread with the agency',
    'what is still open in this chat',
    'sumarize our chat',
    'what did we decide',
    'bring me up to speed on this conversation',
    'short version of our talk',
    'wrap up: what happened here so far',
    'summarise the second conversation',
    'tell me in short what was said in that thread',
    'what were the main points of this chat',
    'overview of our conversation so far',
    'I forgot what we did last time, recap please',
    'key points of the conversation about Leeds',
    'can you condense this chat for me',
    'a quick recap of everything up to now',
    'what are the loose ends here',
    'tl;dr of this chat',
    'catch me up on the recruiter’s thread',
    'which things did you do for me in this chat',
    'sum it all up for me',
    'go over what we discussed once more',
    'boil this conversation down',
  ],
  input: z.object({
    chatId: z
      .uuid()
      .nullable()
      .describe('The conversation; null for the present one.')
      .meta({ slot: 'chat', says: presentChat }),
  }),
  run: async ({ input, context }) => {
    const { chat, refusal } = await chosenChat({ chatId: input.chatId, context })
    if (refusal) return refusal
    return chat.kind === 'assistant' ? ofConversation(chat, context) : ofThread(chat, context)
  },
})

async function ofConversation(chat: OwnChat, context: ToolContext): Promise<ToolResult> {
  const messages = await readMessages({ chatId: chat.id, limit: SUMMARISED, context })
  // The wish for a summary is no part of what is summed up.
  const earlier =
    chat.id === context.chatId
      ? messages.slice(
          0,
          messages.findLastIndex(({ role }) => role === 'user'),
        )
      : messages
  const references = [chatReference(chat)]
  if (earlier.length === 0)
    return refuse('We have only just begun, so there is nothing to sum up yet.', { references })
  const summary = await summariseConversation({ chatId: chat.id, messages: earlier, context })
  return {
    say: {
      text: inSentences(summary),
      lines: [
        ...summary.asked.map((line) => `- You asked: ${line}`),
        ...summary.done.map((line) => `- Done: ${line}`),
        ...summary.sent.map((line) => `- Sent: ${line}`),
        ...summary.open.map((line) => `- Open: ${line}`),
      ],
      references,
    },
    card: conversationCard({ title: chat.label, summary }),
  }
}

function inSentences({ asked, done, sent, declined, open }: ConversationSummary): string {
  const did = [
    done.length > 0 ? `changed ${count(done.length, 'thing')} for you` : null,
    sent.length > 0 ? `sent ${count(sent.length, 'thing')} after your click` : null,
    declined.length > 0 ? `left out ${count(declined.length, 'thing')} that you decided against` : null,
  ].filter((part) => part !== null)
  const first = `You asked about ${count(asked.length, 'thing')}${did.length > 0 ? `, and I ${listed(did)}` : ''}.`
  return `${first} ${open.length > 0 ? `${count(open.length, 'point')} ${open.length === 1 ? 'is' : 'are'} open.` : 'Nothing is left open.'}`
}

async function ofThread(chat: OwnChat, context: ToolContext): Promise<ToolResult> {
  const [messages, people] = await Promise.all([
    readMessages({ chatId: chat.id, limit: SUMMARISED, context }),
    readPeople({ chatId: chat.id, context }),
  ])
  const summary = summariseThread({ messages, people, context })
  return {
    say: { text: summary.text, references: [chatReference(chat)], quotes: summary.quotes },
    card: threadCard({ title: chat.label, summary }),
  }
}
