import { z } from 'zod'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import {
  applicationName,
  applicationReference,
  applicationStatuses,
  applicationSummary,
  readApplications,
  readStatusHistory,
  statusInWords,
} from './application-row.ts'

export const listApplications = defineTool({
  name: 'list_applications',
  title: 'Show my applications',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Lists the person’s applications with their status, all or those of one status. Not for one application’s history (show_application) nor for saved jobs (list_saved_jobs).',
  examples: [
    'list my applications',
    'show me all my job applications',
    'what have I applied for so far?',
    'how are my applications going?',
    'see my applications',
    'applications I sent',
    'which applications are at interview stage?',
    'my application list',
    'show my applications',
    'where is my application?',
    'which jobs have I applied for?',
    'list everything I applied to',
    'what is the status of my applications',
    'do I have any interviews coming from my applications?',
    'which applications were rejected',
    'any news on my applications?',
    'how many applications did I send',
    'show only the withdrawn ones of my applications',
    'my aplications',
    'have I heard back from anyone?',
    'overview of my job applications, please',
    'to which jobs have I sent my CV?',
    'see all my submissions',
    'are any of my applications at the offer stage?',
    'did i apply anywhere yet',
    'check on my applications',
    'which ones are still open of those I applied for?',
    'draft applications please',
    'I applied last week, what now?',
    'track my applications',
  ],
  input: z.object({
    status: z
      .enum(applicationStatuses)
      .nullable()
      .describe('Only applications with this status; null for all.')
      .meta({ slot: 'status' }),
  }),
  run: async ({ input, context }) => {
    const all = await readApplications(context)
    if (all.length === 0) {
      return {
        say: {
          text: 'You have not applied to any job yet. Tell me what you are looking for and I will search.',
        },
      }
    }
    const rows = input.status ? all.filter((row) => row.status === input.status) : all
    if (rows.length === 0) {
      return {
        say: {
          text: `None of your ${count(all.length, 'application')} is ${statusInWords(input.status ?? '')}. Say “show my applications” to see all.`,
          data: { total: all.length, shown: 0 },
        },
      }
    }
    const history = await readStatusHistory({ ids: rows.map(({ id }) => id), context })
    const lines = rows.map(
      (row, index) =>
        `${index + 1}. **${applicationName(row)}**: ${statusInWords(row.status)} (last change ${dayInWords(row.updated_at, context)})`,
    )
    const what = input.status
      ? ` that ${rows.length === 1 ? 'is' : 'are'} ${statusInWords(input.status)}`
      : ''
    return {
      say: {
        text: `You have ${count(rows.length, 'application')}${what}. I can show what happened to one, or take one back.`,
        lines,
        data: { total: all.length, shown: rows.length },
        references: rows.map(applicationReference),
      },
      card: {
        kind: 'applications',
        applications: rows.map((row) => applicationSummary(row, history.get(row.id) ?? [])),
      },
    }
  },
})
