import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { chatReference, readOwnChats } from './chat-row.ts'
import { handOverDraft } from './hand-over.ts'
import { readMessages } from './message-row.ts'
import { cleanMessage, MESSAGE_LENGTH, messageChange, messagePreview } from './send-message.ts'
import { SUMMARISED } from './summarise-chat.ts'

export const shareSummary = defineTool({
  name: 'share_summary',
  title: 'Give the agency a summary',
  for: ['guest', 'candidate'],
  effect: 'send',
  description:
    'Drafts a summary of this private conversation for the agency’s person who takes over (wishes, jobs looked at, the question) and posts it into the support thread once the person has read, edited and confirmed it. Not for a summary for the person alone (summarise_chat), nor for any other message (message_agency).',
  examples: [
    'share a summary with the agency',
    'give the recruiter a summary of our chat',
    'send them a summary of what we discussed',
    'tell the person what I have been looking for so far',
    'hand over what we talked about',
    'pass a recap on to the agency',
    'share what we discussed with the recruiter',
    'let the person who takes over know what this was about',
    'send the agency the gist of this conversation',
    'I don’t want to explain everything again, give them a summary',
    'write a hand-over for the recruiter',
    'brief the person about my case',
    'forward a recap of this chat to the agency',
    'share a sumary with them',
    'fill the recruiter in on our conversation',
    'post the summary in the support thread',
    'give them the background of my question',
    'bring the recruiter up to speed for me',
    'make a hand-over note for the human',
    'transfer the essentials to the agency',
    'can you summarise this for the agency and send it',
    'share the jobs we looked at with the recruiter',
    'let them see a short version of our talk',
    'prepare a summary for the person at the agency',
    'tell the human what I already asked you',
    'provide the agency with the context of this chat',
    'send a hand over summary',
    'the recruiter should get a recap before we talk',
  ],
  input: z.object({
    question: z
      .string()
      .max(2_000)
      .nullable()
      .describe('What the person wants from the agency, in their words; null when not said.')
      .meta({ slot: 'free_text', near: 'ask|question|want to know' }),
    text: z
      .string()
      .max(MESSAGE_LENGTH)
      .nullable()
      .describe('The summary if the person gave its text; null for a draft from this conversation.')
      .meta({ slot: 'free_text', near: 'this|the following|summary|pass|with the text' }),
  }),
  run: async ({ input, context }) => {
    if (!context.agency)
      return refuse('This chat belongs to no agency, so there is nobody to share a summary with.')
    const agency = shortName(context.agency.name)
    const chats = await readOwnChats(context)
    const thread = chats.find(
      (chat) => chat.kind === 'support' && chat.status === 'open' && chat.agency_id === context.agency?.id,
    )
    if (!thread) {
      return refuse(
        `Ask for a person first: say “I want to talk to a person”. That opens a thread with ${agency}, and I can put a summary there.`,
      )
    }
    const messages = await readMessages({ chatId: context.chatId, limit: SUMMARISED, context })
    const upToWish = messages.slice(
      0,
      messages.findLastIndex(({ role }) => role === 'user'),
    )
    const question = input.question ? cleanMessage(input.question) : null
    const text = cleanMessage(input.text ?? handOverDraft({ messages: upToWish, question }))
    if (!text)
      return refuse(
        'We have not talked about anything yet that I could sum up. Say what the agency should know.',
      )
    return {
      say: {
        text: `The summary for **${agency}** is on the card. Take out or change what they should not read; it is posted when you confirm. Everything else in this conversation stays private.`,
        references: [chatReference(thread)],
      },
      preview: {
        ...messagePreview({
          title: `Summary for ${agency}`,
          recipient: agency,
          thread,
          text: text.slice(0, MESSAGE_LENGTH),
          field: 'text',
          doneText: `Your summary is in the thread with ${agency} now. Whoever answers reads it first.`,
        }),
        confirmLabel: 'Share summary',
      },
      // Spelled out, so that the click posts what the card showed and not a draft made anew.
      input: { question: input.question, text: text.slice(0, MESSAGE_LENGTH) },
      changes: [messageChange({ chatId: thread.id, text: text.slice(0, MESSAGE_LENGTH), context })],
    }
  },
})
