import { z } from 'zod'
import type { Change } from '../core/change.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'
import { applicationName, applicationReference, readApplications, statusInWords } from './application-row.ts'
import { lastAsked, MESSAGE_LENGTH, messageTo, readOwnThread } from './application-thread.ts'

export const requestHumanReview = defineTool({
  name: 'request_human_review',
  title: 'Ask that a person reviews a decision',
  for: ['guest', 'candidate'],
  effect: 'send',
  needsVerifiedEmail: true,
  description:
    'Asks the agency that a person looks at an application or the decision on it again; recorded in the application’s thread. Not for the reason alone (ask_application_reason), nor for talking to a person in general (request_person).',
  examples: [
    'I want a human to review my application',
    'request a human review of the decision',
    'have a person check my rejection',
    'was I rejected by a machine? I want a person to look at it',
    'appeal the decision on my Globex application',
    'ask for a review of my application by a person',
    'contest the rejection',
    'I object to the decision, let somebody review it',
    'please let a real recruiter look at my application again',
    'demand manual review of my rejected application',
    'reconsider my application please, by a human',
    'I don’t accept the automatic decision, have it reviewed',
    'get a person to reassess my nurse application',
    'human review please for the second application',
    'challenge the refusal at Acme',
    'I want my application to be looked at by someone, not an algorithm',
    'exercise my right to human intervention',
    'ask them to re-examine my application',
    'someone should double check why I was turned down',
    'file an appeal for the data analyst application',
    'second look by a person at my Hooli application',
    'request that my application is reviewed manually',
    'dispute the decision',
    'human revew of my aplication',
    'this decision is wrong, ask for it to be reviewed: I do have the licence',
    'I would like to appeal against being declined for the driver role',
    'no robots: a person should decide on my application',
    'ask for a reassessment of my application by staff',
  ],
  input: z.object({
    applicationId: z.uuid().describe('The application.').meta({ slot: 'application' }),
    message: z
      .string()
      .max(MESSAGE_LENGTH)
      .nullable()
      .describe('What they should look at, in the person’s words; null for a plain request.')
      .meta({ slot: 'free_text' }),
  }),
  run: async ({ input, context }) => {
    const rows = await readApplications(context)
    const row = rows.find(({ id }) => id === input.applicationId)
    const sent = rows.filter(({ status }) => status !== 'draft' && status !== 'withdrawn')
    if (!row) {
      const has =
        sent.length > 0
          ? ` You can ask about ${listed(sent.slice(0, 8).map(applicationName), 'or')}.`
          : ' You have sent none.'
      return refuse(`I can’t find that application.${has}`, {
        references: sent.slice(0, 8).map(applicationReference),
      })
    }
    const references = [applicationReference(row)]
    if (row.status === 'draft' || row.status === 'withdrawn')
      return refuse(
        `Your application for **${applicationName(row)}** is ${statusInWords(row.status)}, so there is nothing to review.`,
        { references },
      )
    const agency = shortName(row.agencies?.name) || 'the agency'
    const thread = await readOwnThread({ applicationId: row.id, context })
    if (thread?.status !== 'open')
      return refuse(
        `The thread with ${agency} about **${applicationName(row)}** is closed. I can ask for a person instead.`,
        {
          references,
        },
      )
    const asked = await lastAsked({ thread, request: 'review', context })
    if (asked && asked > row.updated_at)
      return refuse(
        `You asked ${agency} for a review on ${dayInWords(asked, context)}, and nothing changed since; their answer comes in the thread of that application.`,
        { references },
      )
    const message =
      input.message?.trim() ||
      plainMessage({ name: applicationName(row), isDecided: row.status === 'rejected' })
    // A thread that the assistant still answers goes to the agency's people.
    const handedOver: Change[] =
      thread.handler === 'ai'
        ? [
            {
              table: 'chats',
              op: 'update',
              id: thread.id,
              values: { handler: 'queued' },
              expect: { handler: 'ai' },
            },
          ]
        : []
    return {
      say: {
        text: `Check the card: this request goes to ${agency} when you confirm, and is recorded in the thread about **${applicationName(row)}**. You can change it.`,
        references,
      },
      preview: {
        title: 'Ask for a review by a person',
        recipient: agency,
        confirmLabel: 'Send request',
        doneText: `I asked ${agency} that a person reviews your application for ${applicationName(row)}. Their answer comes in its thread.`,
        basis: `${thread.id} ${thread.handler}`,
        rows: [
          { label: 'Application', value: applicationName(row) },
          { label: 'Status now', value: statusInWords(row.status) },
          { label: 'Request', value: message, field: 'message', multiline: true, maxLength: MESSAGE_LENGTH },
        ],
      },
      changes: [messageTo({ thread, text: message, request: 'review', context }), ...handedOver],
    }
  },
})

function plainMessage({ name, isDecided }: { name: string; isDecided: boolean }): string {
  const what = isDecided ? `the decision on my application for ${name}` : `my application for ${name}`
  return `Hello,\n\nI ask that a person reviews ${what}, looking at the whole of what I sent, and tells me the outcome.\n\nKind regards`
}
