import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { chatReference } from './chat-row.ts'
import { chosenChat } from './chosen-chat.ts'
import { presentChat } from './present-chat.ts'

export const closeChat = defineTool({
  name: 'close_chat',
  title: 'Close a conversation',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Closes a conversation: it stays readable, nothing more can be written there. Not for deleting data, taking back an application (withdraw_application) or a request for a person (cancel_person_request).',
  examples: [
    'close this conversation',
    'close the chat',
    'end this chat',
    'we are done here, close it',
    'finish the conversation',
    'close the second conversation',
    'archive this chat',
    'mark the thread with the agency as closed',
    'please close my support thread',
    'shut this conversation down',
    'wrap up and close the chat',
    'I no longer need this thread, close it',
    'close the conversation about Leeds',
    'end the conversation with the agency',
    'that is all, you can close this chat now',
    'put this conversation away',
    'clos this chat',
    'archive the first conversation',
    'conclude this chat please',
    'close my old chat',
    'can you end our conversation for good',
    'close down the help thread',
    'stop this thread, my question is answered',
    'set this chat to closed',
    'the talk about visas is finished, close that',
    'archive my chat from yesterday',
    'I would like to close this thread',
    'that conversation can be closed',
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
    const references = [chatReference(chat)]
    if (chat.status === 'closed') return refuse(`**${chat.label}** is closed already.`, { references })
    if (chat.kind === 'application') {
      return refuse(
        `**${chat.label}** is the thread of an application and stays open as long as the agency keeps it. I can withdraw the application instead, if that is what you want.`,
        { references },
      )
    }
    const here = chat.id === context.chatId
    const next = here ? ' Start a new conversation whenever you like.' : ''
    const back =
      chat.kind === 'support'
        ? ' Only the agency can open it again; asking for a person starts a new one.'
        : here
          ? ' Say “undo” in another conversation to open it again.'
          : ' Say “undo” to open it again.'
    return {
      say: { text: `I closed **${chat.label}**. It stays readable.${next}${back}`, references },
      changes: [
        {
          table: 'chats',
          op: 'update',
          id: chat.id,
          values: { status: 'closed' },
          expect: { status: 'open' },
        },
      ],
    }
  },
})
