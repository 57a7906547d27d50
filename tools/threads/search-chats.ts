import { z } from 'zod'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { count } from '../core/wording.ts'
import { chatCardRow } from './chat-in-words.ts'
import { chatReference, readOwnChats } from './chat-row.ts'
import { findMessages, snippet } from './message-row.ts'
import { searchWords } from './search-words.ts'

const SHOWN = 12

export const searchChats = defineTool({
  name: 'search_chats',
  title: 'Search conversations',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Finds words in what was written in the person’s own conversations and threads, by them, the assistant or an agency. Not for finding jobs (search_jobs) or the agency’s articles (ask_knowledge).',
  examples: [
    'search my conversations for visa',
    'find the chat where we talked about salary',
    'where did I mention night shifts',
    'look through my messages for parking',
    'search my chats: relocation',
    'in which conversation did I ask about training',
    'find the chat about the start date',
    'when did you tell me about the bonus',
    'search chat history for Globex',
    'what did the recruiter write about references',
    'find “notice period” in my threads',
    'I once wrote something about my visa, where was that',
    'look up the word remote in our old chats',
    'serch my messages for interview',
    'can you find what I said about weekends',
    'show me the chats containing overtime',
    'go through my old conversations and find the address',
    'which chat was it where we discussed the contract',
    'search everything I wrote for python',
    'find our talk about the nursing course',
    'search in conversations pension',
    'did anybody mention the dress code in a message',
    'where in my chats is the phone number',
    'I need the conversation in which the hotel job came up',
    'chat search: childcare',
    'dig out the chat with the link to the form',
    'look for “second interview” in what they wrote to me',
    'have we spoken about sponsorship before? find it',
  ],
  input: z.object({
    query: z
      .string()
      .max(400)
      .describe('The words to look for; all must occur in one message.')
      .meta({ slot: 'topic' }),
  }),
  run: async ({ input, context }) => {
    const words = searchWords(input.query)
    if (words.length === 0) return refuse('Which words shall I look for in your conversations?')
    const wanted = shortName(words.join(' '))
    const chats = await readOwnChats(context)
    const found = await findMessages({ words, chatIds: chats.map(({ id }) => id), context })
    // The question itself is a message of this chat.
    const newest = found.find(({ chat_id, role }) => chat_id === context.chatId && role === 'user')
    const messages = found.filter(
      (message) => message !== newest || context.now.getTime() - Date.parse(message.created_at) > 60_000,
    )
    const hits = chats.flatMap((chat) => {
      const message = messages.find(({ chat_id }) => chat_id === chat.id)
      return message ? [{ chat, message, text: snippet({ text: message.content, words }) }] : []
    })
    if (hits.length === 0) {
      return {
        say: {
          text: `I find nothing about “${wanted}” in your conversations. All the words have to occur in one message; try fewer.`,
          data: { total: 0 },
        },
      }
    }
    const shown = hits.slice(0, SHOWN)
    const newestFirst = shown.toSorted((one, other) =>
      other.message.created_at.localeCompare(one.message.created_at),
    )
    return {
      say: {
        text: `“${wanted}” occurs in ${count(hits.length, 'conversation')} of yours, the latest first.`,
        lines: newestFirst.map(
          ({ chat, message }, index) =>
            `${index + 1}. **${chat.label}**, ${dayInWords(message.created_at, context)}`,
        ),
        data: { total: hits.length },
        references: newestFirst.map(({ chat }) => chatReference(chat)),
        quotes: newestFirst.map(({ message, text }) => ({ source: 'message', id: message.id, text })),
      },
      card: {
        kind: 'rows',
        title: `“${wanted}” in your conversations`,
        note: null,
        rows: newestFirst.map(({ chat, text }) => chatCardRow({ chat, text, context })),
        actions: [],
      },
    }
  },
})
