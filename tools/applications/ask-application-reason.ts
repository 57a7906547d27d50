import { z } from 'zod'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'
import {
  applicationName,
  applicationReference,
  readApplications,
  readStatusHistory,
  statusInWords,
} from './application-row.ts'
import { lastAsked, MESSAGE_LENGTH, messageTo, readOwnThread } from './application-thread.ts'

export const askApplicationReason = defineTool({
  name: 'ask_application_reason',
  title: 'Ask why I was not selected',
  for: ['guest', 'candidate'],
  effect: 'send',
  needsVerifiedEmail: true,
  description:
    'Asks the agency, in the thread of an application that was not selected, for the reason. The person sees and may change the message first. Not for having the decision reviewed by a person (request_human_review), nor for its status (show_application).',
  examples: [
    'ask them why I was rejected',
    'why was my application turned down? please ask them',
    'ask for the reason of the rejection',
    'I want feedback on my rejected application',
    'find out why Globex did not select me',
    'ask the agency for feedback',
    'request the reason they said no',
    'can you ask why I did not get the nurse job',
    'write to them asking what was missing',
    'I would like to know the reason for the refusal, ask them',
    'get me feedback about my rejection at Acme',
    'message the recruiter: why was I not chosen?',
    'ask why they did not take me',
    'what was the reason? ask the agency please',
    'request feedback for my second application',
    'send a message asking for the reason',
    'ask what I could have done better for the Hooli job',
    'inquire why my application failed',
    'let them explain why I was declined',
    'ask whats the reason for the no',
    'I want them to tell me why',
    'please to ask the reason of rejecting me',
    'demand a reason for the rejection at Initech',
    'ask for explanation of their decision',
    'contact the agency about why I was unsuccessful',
    'why did they reject the driver application, ask them for me',
    'feedback request for the data analyst rejection',
    'ask reson for rejection',
  ],
  input: z.object({
    applicationId: z.uuid().describe('The application that was not selected.').meta({ slot: 'application' }),
    message: z
      .string()
      .max(MESSAGE_LENGTH)
      .nullable()
      .describe('The message as the person wants it; null for a plain, polite one.'),
  }),
  run: async ({ input, context }) => {
    const rows = await readApplications(context)
    const row = rows.find(({ id }) => id === input.applicationId)
    const closed = rows.filter(({ status }) => status === 'rejected')
    if (!row) {
      const has =
        closed.length > 0
          ? ` You can ask about ${listed(closed.slice(0, 8).map(applicationName), 'or')}.`
          : ' None of your applications was turned down.'
      return refuse(`I can’t find that application.${has}`, {
        references: closed.slice(0, 8).map(applicationReference),
      })
    }
    const references = [applicationReference(row)]
    const agency = shortName(row.agencies?.name) || 'the agency'
    if (row.status !== 'rejected')
      return refuse(
        `Your application for **${applicationName(row)}** is ${statusInWords(row.status)}: there is no refusal to ask about.`,
        { references },
      )
    const thread = await readOwnThread({ applicationId: row.id, context })
    if (thread?.status !== 'open')
      return refuse(
        `The thread with ${agency} about **${applicationName(row)}** is closed. I can ask for a person instead.`,
        {
          references,
        },
      )
    const asked = await lastAsked({ thread, request: 'reason', context })
    const decided =
      (await readStatusHistory({ ids: [row.id], context })).get(row.id)?.at(-1)?.at ?? row.updated_at
    if (asked && asked > decided)
      return refuse(
        `You asked ${agency} for the reason on ${dayInWords(asked, context)}; their answer comes in the thread of that application.`,
        { references },
      )
    const message = input.message?.trim() || plainMessage(applicationName(row))
    return {
      say: {
        text: `Check the card: this message goes to ${agency} when you confirm, in the thread about **${applicationName(row)}**. You can change it.`,
        references,
      },
      preview: {
        title: 'Ask for the reason',
        recipient: agency,
        confirmLabel: 'Send message',
        doneText: `I asked ${agency} why your application for ${applicationName(row)} was not selected. Their answer comes in its thread.`,
        basis: thread.id,
        rows: [
          { label: 'Application', value: applicationName(row) },
          { label: 'Message', value: message, field: 'message', multiline: true, maxLength: MESSAGE_LENGTH },
        ],
      },
      changes: [messageTo({ thread, text: message, request: 'reason', context })],
    }
  },
})

function plainMessage(name: string): string {
  return `Hello,\n\nthank you for considering my application for ${name}. I would be grateful to know what the decision rested on: which requirements did you not see met, and what would have made a difference?\n\nKind regards`
}
