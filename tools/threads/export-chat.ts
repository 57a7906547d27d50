import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import { chatReference } from './chat-row.ts'
import { chosenChat } from './chosen-chat.ts'
import { exportCard, exportFormat } from './export-files.ts'
import { presentChat } from './present-chat.ts'

export const exportChat = defineTool({
  name: 'export_chat',
  title: 'Export a conversation',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Offers one conversation of the person as a file to download, as text or JSON. Not for everything the person has here (export_data), nor for resumes (export_resume).',
  examples: [
    'export this conversation',
    'download this chat',
    'save our chat as a text file',
    'give me a transcript',
    'export the chat as json',
    'I want a copy of this conversation',
    'download the second conversation',
    'can I print this chat',
    'transcript of our talk please',
    'export my thread with the agency',
    'make a file of this conversation',
    'send me this chat as a file',
    'chat export',
    'get the transcript of the thread about the nurse job',
    'save a copy of what we wrote',
    'exprot this chat',
    'how can I download our conversation',
    'text file of this thread please',
    'I need this chat on paper, a printable version',
    'put the conversation in a file for me',
    'download all messages of this chat',
    'json of the conversation',
    'let me keep a copy of this thread',
    'give me the chat log',
    'export the conversation “Night shifts”',
    'could I have the record of this chat to download',
    'I want to take this conversation with me as txt',
    'hand me a transcript of the first conversation',
  ],
  input: z.object({
    chatId: z
      .uuid()
      .nullable()
      .describe('The conversation; null for the present one.')
      .meta({ slot: 'chat', says: presentChat }),
    format: exportFormat,
  }),
  run: async ({ input, context }) => {
    const { chat, refusal } = await chosenChat({ chatId: input.chatId, context })
    if (refusal) return refusal
    return {
      say: {
        text: `Here is **${chat.label}** to download, ${count(chat.last_seq, 'message')}. Keep it safe: it holds what you wrote.`,
        references: [chatReference(chat)],
      },
      card: exportCard({ chatId: chat.id, title: chat.label, format: input.format }),
    }
  },
})
