import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { chosenThread, threadFields } from './chosen-thread.ts'
import { threadReference } from './thread-row.ts'

export const closeThread = defineTool({
  name: 'close_thread',
  title: 'Close a thread',
  for: ['recruiter'],
  effect: 'write',
  description:
    'Closes a thread with a candidate: it stays readable, nobody can write there. Not for rejecting or ending the application (move_application) nor for giving it back to the assistant (hand_back_thread).',
  examples: [
    'close this thread',
    'close the thread with Sam',
    'mark thread 2 as done',
    'the visitor’s question is answered, close it',
    'archive the first thread',
    'end the support thread',
    'shut the thread with Amina',
    'resolve this thread',
    'set the thread to closed',
    'finish the conversation with the visitor',
    'we are done with this thread',
    'close the conversation about parking',
    'take the thread with Jo out of the inbox',
    'mark this support thread as resolved',
    'close thread three please',
    'clos the thread with Lena',
    'nothing more to say there, close the thread',
    'wrap this thread up',
    'conclude the conversation with the applicant and close it',
    'put the second thread away as finished',
    'please close Sam’s thread so nobody writes there',
    'that thread can be closed',
    'archive the talk with the nurse applicant',
    'tick off the thread with the login problem',
    'I answered everything, close the thread now',
    'close out the last conversation with that candidate',
    'complete and close this support conversation',
  ],
  input: z.object(threadFields),
  run: async ({ input, context }) => {
    const { thread, refusal } = await chosenThread({ input, context })
    if (refusal) return refusal
    const references = [threadReference(thread)]
    if (thread.status === 'closed') return refuse(`**${thread.label}** is closed already.`, { references })
    const waits = thread.waitingSince ? ` Note that ${thread.name} still waited for an answer.` : ''
    const application = thread.kind === 'application' ? ' The application itself stays where it is.' : ''
    return {
      say: {
        text: `I closed **${thread.label}**; nobody can write there any more.${waits}${application} Say “undo” to open it again.`,
        references,
      },
      changes: [
        {
          table: 'chats',
          op: 'update',
          id: thread.id,
          values: { status: 'closed' },
          expect: { status: 'open' },
        },
      ],
    }
  },
})
