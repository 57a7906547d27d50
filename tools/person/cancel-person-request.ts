import { z } from 'zod'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { readRows } from '../core/read-rows.ts'
import { refuse } from '../core/refuse.ts'

export const cancelPersonRequest = defineTool({
  name: 'cancel_person_request',
  title: 'No person needed',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Takes back the wish to talk to a person and lets the assistant answer again. Only after a person was asked for.',
  examples: [
    'cancel the person',
    'I don’t need a human any more',
    'no need to talk to a person any more',
    'cancel my request for a human',
    'never mind the recruiter',
    'forget about the human, I’m fine',
    'I no longer want to talk to somebody',
    'stop the request for a person',
    'don’t call anybody, it’s sorted',
    'no human needed after all',
    'never mind, no human needed',
    'cancel the request for a person',
    'I don’t need to talk to anyone any more',
    'forget the recruiter, you can help me',
    'no need for a call back now',
    'stop waiting for a human',
    'leave it, I’ll stay with the assistant',
    'please cancel the handover',
    'actually no person required',
    'take me out of the queue',
    'dont bother the staff, its fine',
    'it is solved, nobody has to contact me',
    'I changed my mind about speaking to somebody',
    'withdraw my request to speak with an agent',
    'go back to the bot',
    'nvm the human',
    'tell them they need not answer',
    'I do not want anymore a person',
    'Kindly cancel my request for a consultant',
    'no longer need to speak to a person',
  ],
  input: z.object({}),
  run: async ({ context }) => {
    const handlers = await handlersOf(context)
    if (handlers.has('human')) {
      return refuse(
        'Somebody from the agency has taken over already. Tell them yourself that you no longer need them.',
      )
    }
    if (!handlers.has('queued'))
      return refuse('No person was asked for, so there is nothing to cancel. I am answering.')
    return {
      say: { text: 'I took back the request for a person. What can I do for you?' },
      card: { kind: 'person', status: 'cancelled', whatHappens: 'Nobody will come; the assistant answers.' },
      act: { name: 'cancel_person_request', args: { chat_id: context.chatId } },
    }
  },
})

/** Who answers in this chat, and in the person's support threads with the agency. */
async function handlersOf(context: ToolContext): Promise<Set<string>> {
  const chat = z.object({ handler: z.string() })
  const chats = () => context.read.select('chats').select('handler').eq('status', 'open')
  const [here, support] = await Promise.all([
    readRows(chat, chats().eq('id', context.chatId)),
    context.agency ? readRows(chat, chats().eq('kind', 'support').eq('agency_id', context.agency.id)) : [],
  ])
  return new Set([...here, ...support].map(({ handler }) => handler))
}
