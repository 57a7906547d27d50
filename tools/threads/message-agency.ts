import { z } from 'zod'
import type { Change } from '../core/change.ts'
import { defineTool, type ToolContext, type ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'
import { chatReference, type OwnChat, readOwnChats } from './chat-row.ts'
import { cleanMessage, messageChange, messagePreview, messageText } from './send-message.ts'

export const messageAgency = defineTool({
  name: 'message_agency',
  title: 'Write to the agency',
  for: ['guest', 'candidate'],
  effect: 'send',
  needsVerifiedEmail: true,
  description:
    'Prepares a message to the agency’s people in the thread of an application or in the support thread, which it opens when there is none; it goes out when the person confirms the card. Not for calling a person into the chat (request_person) nor for sending a summary of this conversation (share_summary).',
  examples: [
    'message the agency: I am free next week',
    'write to the recruiter that I can start in May',
    'send the agency a message: is parking available?',
    'tell them I will be ten minutes late',
    'reply to the recruiter: yes, Tuesday works',
    'answer them: thank you, I accept the date',
    'write in the thread of my application: I moved to Leeds',
    'let the recruiter know that I have a new phone number',
    'send a message about my first application: any news?',
    'please pass on to the agency that I am on holiday',
    'drop them a line: the link did not work',
    'text the recruiter “I am running late”',
    'write back: Friday at ten is fine',
    'respond to the agency that I have no driving licence',
    'inform the agency: I found another job',
    'send them this: my references are ready',
    'mesage the recruiter: which documents do I need',
    'ask the agency in writing whether the job is still open',
    'contact the recruiter about the nurse job: what is the rota?',
    'I want to send a note to the agency, I can only work mornings',
    'leave a message for the recruiter: call me after five',
    'could you write to them for me that I am ill today',
    'follow up with the agency: I have not heard anything',
    'forward a question to the team: is there a canteen?',
    'post in the support thread: my upload fails',
    'write the agency a few lines: thanks for the talk',
    'tell the hiring team on my application that I passed the exam',
    'send reply: see you on Monday',
  ],
  input: z.object({
    chatId: z.uuid().nullable().describe('The thread; null when none was named.').meta({ slot: 'chat' }),
    applicationId: z
      .uuid()
      .nullable()
      .describe('The application in whose thread it goes; null when none was named.')
      .meta({ slot: 'application' }),
    text: messageText,
  }),
  run: async ({ input, context }) => {
    const text = cleanMessage(input.text)
    if (!text) return refuse('What shall I write to the agency? Say “message the agency: …” with your words.')
    const { thread, agency: agencyRow, refusal } = await findThread({ input, context })
    if (refusal) return refusal
    const agency = shortName(agencyRow.name) || 'the agency'
    const id = thread?.id ?? crypto.randomUUID()
    const opening: Change = {
      table: 'chats',
      op: 'insert',
      id,
      values: { kind: 'support', agency_id: agencyRow.id },
    }
    return {
      say: {
        text: `Your message to **${agency}** is on the card. You can still change it; it goes out when you confirm.${thread ? '' : ' It opens a thread with their people, who see only what you write there.'}`,
        references: thread ? [chatReference(thread)] : [],
      },
      preview: messagePreview({
        title: `Message to ${agency}`,
        recipient: agency,
        thread: thread ?? { id: 'new', label: `A new one with ${agency}` },
        text,
        field: 'text',
        doneText: `Your message was sent to ${agency}. Their answer arrives in the same thread: say “show my unread threads”.`,
      }),
      changes: [...(thread ? [] : [opening]), messageChange({ chatId: id, text, context })],
    }
  },
})

interface Found {
  /** Null: none is open with the agency, the message opens one. */
  thread: OwnChat | null
  agency: { id: string | null; name: string }
  refusal: null
}

/**
 * The thread that was named, that of the application, the present one, the only
 * one with this agency, or a new one with it.
 */
async function findThread({
  input,
  context,
}: {
  input: { chatId: string | null; applicationId: string | null }
  context: ToolContext
}): Promise<Found | { thread: null; agency: null; refusal: ToolResult }> {
  const threads = (await readOwnChats(context)).filter(({ kind }) => kind !== 'assistant')
  const open = threads.filter((chat) => chat.status === 'open')
  const no = (text: string, shown: OwnChat[]) => ({
    thread: null,
    agency: null,
    refusal: refuse(text, { references: shown.map(chatReference) }),
  })
  const isNamed = input.chatId !== null || input.applicationId !== null
  const named = input.applicationId
    ? threads.find((chat) => chat.application_id === input.applicationId)
    : threads.find((chat) => chat.id === (input.chatId ?? context.chatId))
  const here = open.filter((chat) => chat.agency_id === context.agency?.id)
  const only = here.find((chat) => chat.kind === 'support') ?? (here.length === 1 ? here[0] : undefined)
  const meant = named ?? (isNamed ? undefined : only)
  if (meant?.status === 'closed')
    return no(`**${meant.label}** is closed, so nothing more can be written there.`, open)
  if (meant)
    return { thread: meant, agency: { id: meant.agency_id, name: meant.agencies?.name ?? '' }, refusal: null }
  if (!isNamed && here.length === 0 && context.agency)
    return { thread: null, agency: context.agency, refusal: null }
  const choice = (here.length > 0 ? here : open).slice(0, 6)
  if (choice.length === 0)
    return no(
      'I can’t find that thread, and you have none with an agency yet. Say “message the agency: …” on its page to open one.',
      [],
    )
  return no(
    `Which thread shall I write in: ${listed(
      choice.map(({ label }) => `**${label}**`),
      'or',
    )}?`,
    choice,
  )
}
