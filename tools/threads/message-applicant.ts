import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { chosenThread, threadFields } from './chosen-thread.ts'
import { cleanMessage, messageChange, messagePreview, messageText } from './send-message.ts'
import { threadReference } from './thread-row.ts'

export const messageApplicant = defineTool({
  name: 'message_applicant',
  title: 'Write to a candidate',
  for: ['recruiter'],
  effect: 'send',
  description:
    'Prepares a message to an applicant or visitor in their thread; it goes out when the recruiter confirms the card. Not for notes that only the agency reads (note_applicant) nor for moving an application with a message (move_application).',
  examples: [
    'write to Sam: can you come on Tuesday at ten?',
    'message the first applicant that we need their certificate',
    'answer the visitor: yes, there is parking',
    'reply to Amina: thank you, we have everything',
    'send Sam a message: which days suit you?',
    'tell the applicant that the interview moved to Friday',
    'ask Jo for her references',
    'let Lena know that the client is still deciding',
    'reply in this thread: we will call you tomorrow',
    'write back to the second applicant: please resend the file',
    'drop Sam a line: all good for Monday',
    'invite the candidate by message to a call on Thursday',
    'send the nurse applicant a note: bring your registration card',
    'mesage Sam: are you still interested',
    'respond to the visitor in the queue: I am looking into it',
    'text the driver applicant “shift starts at six”',
    'ask that candidate when they could start',
    'inform Amina in her thread: the post is part-time',
    'please answer the first thread: the salary is in the advert',
    'write her that we are sorry for the delay',
    'follow up with Sam: have you had time to think',
    'send an answer to the longest waiting person: a colleague will call',
    'thank the applicant for the documents in the thread',
    'get back to Jo: yes, remote is possible',
    'contact the applicant about the missing page',
    'tell Sam in writing where to park',
    'post a reply to the candidate: see you at nine',
    'could you message Lena for me, the client likes her profile',
  ],
  input: z.object({ ...threadFields, text: messageText }),
  run: async ({ input, context }) => {
    const text = cleanMessage(input.text)
    if (!text) return refuse('What shall I write? Say “message Sam: …” with your words.')
    const { agency, thread, refusal } = await chosenThread({ input, context })
    if (refusal) return refusal
    const references = [threadReference(thread)]
    if (!thread.isReachable) {
      return refuse(`I can’t write to **${thread.name}**: their account was deleted.`, { references })
    }
    if (thread.status === 'closed') {
      return refuse(`**${thread.label}** is closed, so nothing more can be written there.`, { references })
    }
    const assistant =
      thread.handler === 'ai'
        ? ' The assistant still answers there; say “take over the thread” if you want to answer yourself from now on.'
        : ''
    return {
      say: {
        text: `Your message to **${thread.name}** is on the card. You can still change it; it goes out in your name, for ${agency.name}, when you confirm.${assistant}`,
        references,
      },
      preview: messagePreview({
        title: `Message to ${thread.name}`,
        recipient: thread.name,
        thread,
        text,
        field: 'text',
        doneText: `Your message was sent to ${thread.name}.`,
      }),
      changes: [messageChange({ chatId: thread.id, text, context })],
    }
  },
})
