import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import { chatCardRow, chatLine } from './chat-in-words.ts'
import { chatReference, readOwnChats } from './chat-row.ts'

const SHOWN = 20

export const listChats = defineTool({
  name: 'list_chats',
  title: 'Show conversations',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Lists the person’s conversations with the assistant and their threads with agencies’ people, with unread messages. Not for finding words in them (search_chats).',
  examples: [
    'show my conversations',
    'list my chats',
    'what conversations do I have',
    'my chat history',
    'show all my threads',
    'do I have unread messages?',
    'any new messages for me',
    'has anybody written to me',
    'did the recruiter write back',
    'show me the unread threads',
    'where are my old chats',
    'which chats have I had with you',
    'open my inbox',
    'check my threads please',
    'go to my past conversations',
    'list every conversation so far',
    'my conversatons',
    'show past chats',
    'let me see the threads with the agency',
    'have I got mail from the recruiters here?',
    'what have people sent me',
    'is there anything new in my inbox',
    'I want to see all the conversations that are still open',
    'display conversation list',
    'show me only my talks with people',
    'how many chats do I have',
    'are there replies waiting for me',
    'could you bring up the list of our earlier chats',
  ],
  input: z.object({
    who: z
      .enum(['assistant', 'people'])
      .nullable()
      .describe('Only conversations with the assistant, or only threads with people; null for both.')
      .meta({
        slot: 'choice',
        says: {
          people: 'people|persons?|recruiters?|agenc(?:y|ies)|humans?|anybody|anyone|somebody',
          assistant: 'with you|assistant|with the (?:bot|ai)',
        },
      }),
    unreadOnly: z
      .boolean()
      .nullable()
      .describe('True for only those with messages that were not read; null when not said.')
      .meta({
        slot: 'flag',
        says: { true: 'unread|new messages?|not read|wrote back|written back|replies|waiting for me' },
      }),
  }),
  run: async ({ input, context }) => {
    const all = await readOwnChats(context)
    const unread = all.reduce((sum, chat) => sum + chat.unread, 0)
    const chats = all.filter(
      (chat) =>
        (input.who === null || (chat.kind === 'assistant') === (input.who === 'assistant')) &&
        (!input.unreadOnly || chat.unread > 0),
    )
    if (chats.length === 0) {
      const text = input.unreadOnly
        ? 'You have no unread messages.'
        : input.who === 'people'
          ? 'You have no threads with people yet. One opens when you apply, or when you ask to talk to a person.'
          : 'You have no conversations yet.'
      return { say: { text, data: { total: 0, unread } } }
    }
    const shown = chats.slice(0, SHOWN)
    const more = chats.length > SHOWN ? ` These are the latest ${SHOWN}.` : ''
    const news = unread > 0 ? ` ${count(unread, 'message')} unread.` : ''
    return {
      say: {
        text: `You have ${count(chats.length, 'conversation')}${input.unreadOnly ? ' with unread messages' : ''}, the latest first.${news}${more}`,
        lines: shown.map((chat, index) => `${index + 1}. ${chatLine(chat, context)}`),
        data: { total: chats.length, unread },
        references: shown.map(chatReference),
      },
      card: {
        kind: 'rows',
        title: 'Conversations',
        note: more.trim() || null,
        rows: shown.map((chat) => chatCardRow({ chat, context })),
        actions: [],
      },
    }
  },
})
