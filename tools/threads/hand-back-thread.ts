import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { chosenThread, threadFields } from './chosen-thread.ts'
import { threadReference } from './thread-row.ts'

export const handBackThread = defineTool({
  name: 'hand_back_thread',
  title: 'Hand a thread back to the assistant',
  for: ['recruiter'],
  effect: 'write',
  description:
    'Lets the assistant answer a thread again that a person had taken or that waits for one. Not for closing it (close_thread).',
  examples: [
    'hand this thread back',
    'give the thread with Sam back to the assistant',
    'let the assistant answer again',
    'hand thread 2 back to the bot',
    'I am done, the assistant can go on here',
    'return the conversation with Amina to the assistant',
    'release this thread',
    'the assistant should take care of the first thread',
    'give it back to the ai',
    'put the assistant on the thread with Jo',
    'switch this thread from human to ai',
    'let the bot handle the visitor again',
    'I don’t answer there any more, hand it back',
    'unassign me from this thread',
    'pass the thread of the nurse applicant to the assistant',
    'handback the thread',
    'turn the assistant back on in this thread',
    'let go of the thread with Lena',
    'resume automatic answers in this thread',
    'transfer the support thread to the assistant',
    'the ai may answer the driver applicant again',
    'step out of this thread',
    'take me off the second thread',
    'unmute the assistant there',
    'leave the rest of this conversation to the assistant',
    'make the assistant responsible for this thread again',
    'drop the thread back to the bot please',
  ],
  input: z.object(threadFields),
  run: async ({ input, context }) => {
    const { thread, refusal } = await chosenThread({ input, context })
    if (refusal) return refusal
    const references = [threadReference(thread)]
    if (thread.status === 'closed') return refuse(`**${thread.label}** is closed.`, { references })
    if (thread.handler === 'ai')
      return refuse(`The assistant answers **${thread.label}** already.`, { references })
    const waits = thread.waitingSince ? ` Note that ${thread.name} still waits for an answer of yours.` : ''
    return {
      say: {
        text: `The assistant answers **${thread.label}** again.${waits} Say “take over the thread” or “undo” to answer yourself.`,
        references,
      },
      changes: [
        {
          table: 'chats',
          op: 'update',
          id: thread.id,
          values: { handler: 'ai' },
          expect: { handler: thread.handler, status: 'open' },
        },
      ],
    }
  },
})
