import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'
import {
  type ApplicationRow,
  applicationName,
  applicationReference,
  readApplications,
  statusInWords,
} from './application-row.ts'

const WITHDRAWABLE = new Set(['submitted', 'screening', 'interview', 'offer'])
const REASON_LENGTH = 1_000
/** Of `applications.notes`. */
const NOTES_LENGTH = 4_000

export const withdrawApplication = defineTool({
  name: 'withdraw_application',
  title: 'Withdraw an application',
  for: ['guest', 'candidate'],
  effect: 'send',
  description:
    'Takes back an application that was sent; the agency sees that, and the reason if one is given. The person confirms it on a card. Not for removing a saved job (remove_saved_job) nor for undoing a change (undo_change).',
  examples: [
    'withdraw my application',
    'withdraw from the Globex job',
    'cancel my application to Acme',
    'take back my application for the nurse job',
    'I want to withdraw',
    'please withdraw the second application',
    'pull my application',
    'withdraw it because I found another job',
    'retract the application',
    'withdraw my application for the Backend Engineer job',
    'take back my application',
    'I want to cancel the application at Globex',
    'I am no longer interested in the job I applied for, pull out',
    'please retract my second application',
    'withdraw from the nurse position, I found another job',
    'remove me from the selection process at Acme',
    'cancel my application number 2',
    'i dont want to be considered for the driver role anymore',
    'drop out of the process for data analyst',
    'tell them I am withdrawing because of the commute',
    'can I undo having applied to Initech?',
    'I have accepted a different offer so withdraw that application',
    'stop my aplication for warehouse operative',
    'recall what I sent to Hooli',
    'Kindly withdraw my candidature for project manager',
    'I take my application for teacher back',
    'revoke my application',
    'bow out of the chef application',
    'not going ahead with the Umbrella application, please cancel',
  ],
  input: z.object({
    applicationId: z.uuid().describe('The application to take back.').meta({ slot: 'application' }),
    reason: z
      .string()
      .max(REASON_LENGTH)
      .nullable()
      .describe('A reason for the agency in the person’s words; null when none was said.')
      .meta({ slot: 'free_text' }),
  }),
  run: async ({ input, context }) => {
    const rows = await readApplications(context)
    const row = rows.find(({ id }) => id === input.applicationId)
    const open = rows.filter(({ status }) => WITHDRAWABLE.has(status))
    if (!row) {
      const has =
        open.length > 0
          ? ` You can take back ${listed(open.slice(0, 8).map(applicationName), 'or')}.`
          : ' You have none that could be taken back.'
      return refuse(`I can’t find that application.${has}`, {
        references: open.slice(0, 8).map(applicationReference),
      })
    }
    const references = [applicationReference(row)]
    if (!WITHDRAWABLE.has(row.status)) {
      return refuse(
        `Your application for **${applicationName(row)}** is ${statusInWords(row.status)}, so it can’t be taken back.`,
        {
          references,
        },
      )
    }
    const reason = input.reason?.trim() || null
    const notes = notesWith(row, reason)
    if (notes !== null && notes.length > NOTES_LENGTH) {
      return refuse(
        'There is no room left in the notes of this application for that reason. Shorten it, or leave it out.',
        {
          references,
        },
      )
    }
    const agency = shortName(row.agencies?.name) || 'the agency'
    const values: Record<string, Json> = { status: 'withdrawn' }
    if (reason) values.notes = notes
    return {
      say: {
        text: `Check the card before I take back your application for **${applicationName(row)}**: ${agency} will see that you withdrew. Nothing is sent until you confirm. You can apply again while the job is open.`,
        references,
      },
      preview: {
        title: 'Withdraw your application',
        recipient: agency,
        confirmLabel: 'Withdraw application',
        doneText: `Your application for ${applicationName(row)} was withdrawn; ${agency} can see that.`,
        rows: [
          { label: 'Job', value: applicationName(row) },
          { label: 'Status now', value: statusInWords(row.status) },
          {
            label: 'Reason (optional, the agency reads it)',
            value: reason ?? '',
            field: 'reason',
            multiline: true,
            maxLength: REASON_LENGTH,
          },
        ],
      },
      changes: [
        {
          table: 'applications',
          op: 'update',
          id: row.id,
          values,
          expect: { status: row.status, ...(reason ? { notes: row.notes } : {}) },
        },
      ],
    }
  },
})

/** The notes that both sides share, with the reason at their end. */
function notesWith(row: ApplicationRow, reason: string | null): string | null {
  if (!reason) return row.notes
  return [row.notes, `Withdrawn by the candidate: ${reason}`].filter(Boolean).join('\n\n')
}
