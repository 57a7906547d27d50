import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { chosenThread, threadFields } from './chosen-thread.ts'
import { TITLE_LENGTH } from './rename-chat.ts'
import { threadReference } from './thread-row.ts'

export const renameThread = defineTool({
  name: 'rename_thread',
  title: 'Name a thread',
  for: ['recruiter'],
  effect: 'write',
  description:
    'Gives a thread of the agency a name for its own people’s list; everybody in the agency sees it. Not for notes about an applicant (note_applicant).',
  examples: [
    'rename this thread to Second interview',
    'call the thread with Sam: waiting for references',
    'name the first thread “Visa question”',
    'change the title of thread 2 to Urgent',
    'set the title of this thread to callback on Monday',
    'give the thread with Amina the name Night shift cover',
    'label this thread as payroll question',
    'retitle the support thread: login problem',
    'title the conversation with Jo “Start date”',
    'the thread with the visitor should be called Parking',
    'new name for thread 3: duplicate',
    'renam the thread to contract questions',
    'please rename Sam’s thread to Offer talk',
    'edit the thread title to Done soon',
    'thread name: complaint about the shift',
    'I want this thread to be called Relocation',
    'put the title Reference check on the thread with Lena',
    'name it “Missing documents” in our inbox',
    'change how this thread is called to Driver, Leeds',
    'let this thread have the name Follow-up',
    'rename the last thread to Summer staff',
    'mark the thread with the heading Waiting for client',
    'entitle the second thread Pay query',
    'can you call the thread of the nurse applicant “Rota”',
    'give that conversation with the applicant a title: Trial day',
    'thread title should read Interview moved',
    'relabel the first thread: not urgent',
  ],
  input: z.object({
    ...threadFields,
    title: z
      .string()
      .trim()
      .min(1)
      .max(TITLE_LENGTH)
      .describe('The new name, verbatim.')
      .meta({ slot: 'free_text' }),
  }),
  run: async ({ input, context }) => {
    const { agency, thread, refusal } = await chosenThread({ input, context })
    if (refusal) return refusal
    const references = [threadReference(thread)]
    const title = shortName(input.title, TITLE_LENGTH)
    if (!title) return refuse('What shall the thread be called?', { references })
    if (title === thread.title) return refuse(`This thread is called **${title}** already.`, { references })
    return {
      say: {
        text: `The thread with ${thread.name} is called **${title}** now, for everybody at ${agency.name} and for ${thread.name}. Say “undo” to go back.`,
        references: [{ ...threadReference(thread), label: title }],
      },
      changes: [
        { table: 'chats', op: 'update', id: thread.id, values: { title }, expect: { title: thread.title } },
      ],
    }
  },
})
