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
import { timelineOf } from './application-timeline.ts'

export const showApplication = defineTool({
  name: 'show_application',
  title: 'Show an application',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Shows the status and the history of one application. Not for the list of all (list_applications), nor for the job itself (show_job).',
  examples: [
    'show my application to Globex',
    'what is the status of that application?',
    'status of the first application',
    'show the second application',
    'how is my nurse application going?',
    'details of my application at Acme',
    'what happened with the Globex application?',
    'has the status of my application to Hooli changed?',
    'open that application',
    'what happened to my application for the Backend Engineer job?',
    'show the history of the second application',
    'status of my Globex application',
    'when did I apply to the nurse position',
    'did they look at my application for the data analyst role?',
    'open my first application',
    'details of that application',
    'what stage is my application at Acme in',
    'has my application to Initech moved on?',
    'show application number 3',
    'any update about the warehouse job I applied for',
    'how is my application with Hooli doing',
    'timeline of this application',
    'when was the status of my teacher application changed',
    'pls check the application for driver',
    'I would like to know what became of my application at Umbrella',
    'was I rejected for the chef job?',
    'aplication status project manager',
    'more about the last application',
    'what cover letter did I send with that application?',
  ],
  input: z.object({
    applicationId: z.uuid().describe('The application.').meta({ slot: 'application' }),
  }),
  run: async ({ input, context }) => {
    const rows = await readApplications(context)
    const row = rows.find(({ id }) => id === input.applicationId)
    if (!row) {
      const has =
        rows.length > 0
          ? ` You have applied to ${listed(rows.slice(0, 8).map(applicationName))}.`
          : ' You have none yet.'
      return refuse(`I can’t find that application.${has}`, {
        references: rows.slice(0, 8).map(applicationReference),
      })
    }
    const history = (await readStatusHistory({ ids: [row.id], context })).get(row.id) ?? []
    const steps = history.map(({ at, status }) => `- ${dayInWords(at, context)}: ${statusInWords(status)}`)
    const agency = shortName(row.agencies?.name) || 'the agency'
    const timeline = steps.length > 1 ? `\n\n${steps.join('\n')}` : ''
    const letter = row.cover_letter ? ' You sent a cover letter with it.' : ''
    return {
      say: {
        text: `Your application for **${applicationName(row)}** is ${statusInWords(row.status)}; the last change was on ${dayInWords(row.updated_at, context)}.${letter}${timeline}\n\n${nextStep(row.status, agency)}`,
        data: { status: row.status },
        references: [applicationReference(row), { type: 'job', id: row.job_id, label: applicationName(row) }],
        ...(row.notes ? { quotes: [{ source: 'message' as const, id: row.id, text: row.notes }] } : {}),
      },
      card: {
        kind: 'timeline',
        title: applicationName(row),
        events: await timelineOf({ row, history, context }),
      },
    }
  },
})

function nextStep(status: string, agency: string): string {
  switch (status) {
    case 'draft':
      return 'Say “apply” and I will prepare it for sending.'
    case 'withdrawn':
      return 'You can apply again while the job is open.'
    case 'hired':
      return 'Congratulations!'
    case 'rejected':
      return 'I can look for similar jobs.'
    default:
      return `${agency} decides on the next step. I can take the application back, or ask for a person if you want to know more.`
  }
}
