import { z } from 'zod'
import { agencyAs } from '../agencies/admin-agency.ts'
import { defineTool } from '../core/definition.ts'

/** Where the server writes an agency's journal. */
export const journalHref = (agencyId: string, format: 'csv' | 'json'): string =>
  `/api/agency/journal.${format}?agency=${agencyId}`

const DETAIL = {
  csv: 'A table for spreadsheets: one line for each row that was written',
  json: 'For programs: a list with every value before and after',
}

export const exportJournal = defineTool({
  name: 'export_journal',
  title: 'Export the journal',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Gives the agency’s whole journal as a file for an audit, CSV or JSON: who changed what, with which tool and model, before and after, what was confirmed. For owners. Not for looking at changes here (list_agency_changes), nor for one’s own data (export_data).',
  examples: [
    'export the journal of our agency',
    'download the audit log',
    'I need the journal as CSV for the auditor',
    'give me all changes as a file',
    'journal export please',
    'audit file for our data protection officer',
    'export every change of the agency as json',
    'download the change history of our agency',
    'csv of the journal',
    'the works council wants a list of all changes, as a download',
    'get the complete audit trail in a file',
    'save the agency log to a spreadsheet',
    'Excel file with everything that was changed',
    'produce the compliance export',
    'hand me the record of all changes as a file',
    'we are being audited, export our log',
    'dump the agency’s changes',
    'exprot the journal',
    'machine readable journal of the agency',
    'download who changed what',
    'make a file of the team’s changes',
    'extract the full change log for our lawyer',
    'send the journal as a download',
    'a table with all changes and who approved them, to download',
    'take out the audit records',
    'I want the journal in json format',
  ],
  input: z.object({
    format: z
      .enum(['csv', 'json'])
      .nullable()
      .describe('Kind of file; null for both to choose from.')
      .meta({
        slot: 'choice',
        says: { csv: 'csv|spreadsheet|excel|table', json: 'json|machine[- ]readable|programs?' },
      }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await agencyAs({ needs: 'owner', act: 'export the journal', context })
    if (refusal) return refusal
    const formats = input.format ? [input.format] : (['csv', 'json'] as const)
    return {
      say: {
        text: `Here is the whole journal of **${agency.name}** to download. It holds data of applicants and colleagues, so keep it safe. It is written when you press the button.`,
        data: { formats: [...formats] },
      },
      card: {
        kind: 'files',
        title: `Journal of ${agency.name}`,
        files: formats.map((format) => ({
          label: `Journal (${format.toUpperCase()})`,
          href: journalHref(agency.id, format),
          detail: DETAIL[format],
        })),
      },
    }
  },
})
