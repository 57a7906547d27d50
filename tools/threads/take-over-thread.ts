import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { chosenThread, threadFields } from './chosen-thread.ts'
import { threadReference } from './thread-row.ts'

export const takeOverThread = defineTool({
  name: 'take_over_thread',
  title: 'Take over a thread',
  for: ['recruiter'],
  effect: 'write',
  description:
    'Makes the recruiter the one who answers a thread, instead of the assistant, the queue or a colleague. Not for writing a message there (message_applicant).',
  examples: [
    'take over this thread',
    'I take the thread with Sam',
    'take the first one in the queue',
    'I will answer Amina myself',
    'let me handle this conversation',
    'pick up the waiting visitor',
    'assign this thread to a person',
    'stop the assistant in the thread with Jo',
    'take over thread 2 from the assistant',
    'I want to answer there instead of the bot',
    'claim the support thread',
    'I’ll look after the second thread',
    'take Lena’s thread off the queue',
    'a human should answer this thread from now on',
    'grab the next person who waits',
    'takeover the conversation with the driver applicant',
    'step in for the assistant here',
    'I’m on it, take the thread over',
    'jump into the thread of the longest waiting person',
    'take charge of the conversation with Sam',
    'mute the assistant in this thread',
    'we answer this one ourselves',
    'pull the thread with the nurse applicant to me',
    'handle the visitor personally',
    'accept the request for a person',
    'put me on the thread with Amina',
    'switch this thread from ai to human',
  ],
  input: z.object(threadFields),
  run: async ({ input, context }) => {
    const { agency, thread, refusal } = await chosenThread({ input, context })
    if (refusal) return refusal
    const references = [threadReference(thread)]
    if (thread.status === 'closed') return refuse(`**${thread.label}** is closed.`, { references })
    if (thread.handler === 'human' && thread.assigned_to === context.user.id)
      return refuse(`You answer **${thread.label}** already.`, { references })
    const colleague = thread.handler === 'human' && thread.assigned_to ? ' A colleague had it until now.' : ''
    return {
      say: {
        text: `**${thread.label}** is yours: you answer there for ${agency.name} from now on, the assistant keeps out of it.${colleague} Say “hand the thread back” when the assistant shall answer again.`,
        references,
      },
      changes: [
        {
          table: 'chats',
          op: 'update',
          id: thread.id,
          values: { handler: 'human' },
          expect: { handler: thread.handler, status: 'open' },
        },
      ],
    }
  },
})
