import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { chatReference } from './chat-row.ts'
import { chosenChat } from './chosen-chat.ts'
import { presentChat } from './present-chat.ts'

export const TITLE_LENGTH = 200

export const renameChat = defineTool({
  name: 'rename_chat',
  title: 'Name a conversation',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Gives a conversation with the assistant a name of the person’s choice. Threads with an agency carry the job’s name and can’t be renamed by candidates.',
  examples: [
    'rename this chat to Night shifts',
    'call this conversation: Nursing plans',
    'name this chat job hunt 2026',
    'change the title of this conversation to Leeds jobs',
    'give the second conversation the name “Visa questions”',
    'rename the first one: Interview prep',
    'set the chat title to remote roles',
    'this conversation should be called Plan B',
    'title for this chat: moving to Berlin',
    'label this conversation as warehouse jobs',
    'please rename our talk to “Salary”',
    'renam this chat to summer work',
    'I want to call this chat “Back to work”',
    'the conversation about the hotel needs a better name: Hotel job',
    'change chat name: career change',
    'retitle this thread with you to Teaching',
    'can you name it “Options” so I find it again',
    'new name for this conversation: shortlist talk',
    'edit the title of our last chat to CV feedback',
    'put the name Data jobs on this chat',
    'let us call this one Trial shift',
    'rename conversation 3 to Old ideas',
    'the title of this chat should say part-time',
    'entitle this conversation “Driver work”',
    'I would like this chat to have the title New start',
    'name the chat after the company: Globex',
    'rename it Questions about pay',
    'please give our conversation a title, “Apprenticeships”',
  ],
  input: z.object({
    chatId: z
      .uuid()
      .nullable()
      .describe('The conversation; null for the present one.')
      .meta({ slot: 'chat', says: presentChat }),
    title: z
      .string()
      .trim()
      .min(1)
      .max(TITLE_LENGTH)
      .describe('The new name, verbatim.')
      .meta({ slot: 'free_text' }),
  }),
  run: async ({ input, context }) => {
    const { chat, refusal } = await chosenChat({ chatId: input.chatId, context })
    if (refusal) return refusal
    const references = [chatReference(chat)]
    if (chat.kind !== 'assistant') {
      return refuse(
        `**${chat.label}** is a thread with an agency and keeps its name. I can rename your conversations with me.`,
        { references },
      )
    }
    const title = shortName(input.title, TITLE_LENGTH)
    if (!title) return refuse('What shall the conversation be called?', { references })
    if (title === chat.title)
      return refuse(`This conversation is called **${title}** already.`, { references })
    return {
      say: {
        text: `**${chat.label}** is called **${title}** now. Say “undo” to go back.`,
        references: [{ ...chatReference(chat), label: title }],
      },
      changes: [
        { table: 'chats', op: 'update', id: chat.id, values: { title }, expect: { title: chat.title } },
      ],
    }
  },
})
