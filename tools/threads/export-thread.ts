import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import { chosenThread, threadFields } from './chosen-thread.ts'
import { exportCard, exportFormat } from './export-files.ts'
import { threadReference } from './thread-row.ts'

export const exportThread = defineTool({
  name: 'export_thread',
  title: 'Export a thread',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Offers one thread of the agency as a file to download, as text or JSON. Not for the journal (export_journal) nor for an applicant’s resume (show_applicant_resume).',
  examples: [
    'export this thread',
    'download the thread with Sam',
    'transcript of thread 2 please',
    'save the conversation with Amina as a text file',
    'export the thread as json',
    'give me a copy of our correspondence with Jo',
    'I need the messages with this applicant as a file',
    'download the support thread',
    'print the conversation with the candidate',
    'make a transcript of the thread with Lena',
    'get me a file of the first thread',
    'exprot the thread with the driver applicant',
    'text version of that thread to download',
    'the client wants a record of the thread, export it',
    'take the messages of thread 3 out as txt',
    'hand me the log of the conversation with Sam',
    'download all messages with that candidate',
    'export what we wrote with the nurse applicant',
    'thread transcript',
    'can I have the talk with the visitor as plain text',
    'put the exchange with Amina into a file',
    'keep a copy of the last thread on my computer',
    'a printable version of the thread with Jo',
    'export conversation of the second applicant',
    'json file of the support thread please',
    'save Sam’s thread for our records',
    'record of this thread as a download',
  ],
  input: z.object({ ...threadFields, format: exportFormat }),
  run: async ({ input, context }) => {
    const { thread, refusal } = await chosenThread({ input, context })
    if (refusal) return refusal
    return {
      say: {
        text: `Here is **${thread.label}** to download, ${count(thread.last_seq, 'message')}. It holds personal data: keep it no longer than you need it.`,
        references: [threadReference(thread)],
      },
      card: exportCard({ chatId: thread.id, title: thread.label, format: input.format }),
    }
  },
})
