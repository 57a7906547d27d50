import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { withoutControls } from '../core/visible-text.ts'
import { applicantLabel, applicantReference, readApplicant } from './applicant-row.ts'
import { noApplicant } from './no-applicant.ts'
import { ownAgency } from './own-agency.ts'

export const noteApplicant = defineTool({
  name: 'note_applicant',
  title: 'Note something about an applicant',
  for: ['recruiter'],
  effect: 'write',
  description:
    'Writes a private note about an application that everybody in the agency reads and the applicant never sees. Not for a message to the applicant, nor for moving the application (move_application).',
  examples: [
    'note on this applicant: called, no answer',
    'add a note to Sam: speaks good German',
    'write down that she can start in May',
    'remember about the second applicant: prefers remote',
    'internal note: ask for references',
    'make a note that he is on holiday until Monday',
    'jot down for Ines: very well prepared',
    'leave a note for my colleagues on this application: please do not call before 5 pm',
    'put in the file of Tobias that his notice period is 3 months',
    'comment on the applicant: left a good impression',
    'note for number 3: waiting for the certificate',
    'private note: salary wish is 60k',
    'annotate this application with "met at the fair"',
    'keep in mind for this candidate that the visa runs out in June',
    'add to her notes: second language is Dutch',
    'notice for the team on this applicant: already known from last year',
    'save a remark about Calder: great portfolio',
    'record that I phoned the applicant today',
    'pls note: candidate can only work mornings',
    'ad a note: moved to York',
    'stick a note on this application saying we owe them an answer',
    'mention in our notes that he has a driving licence',
    'log for this applicant: interview went well',
    'write an internal comment on application 2: check the diploma',
    'for the record on Adeyinka: prefers e-mail',
    'note down her phone interview was friendly',
  ],
  input: z.object({
    applicationId: z.uuid().describe('The application that the note is about.').meta({ slot: 'application' }),
    note: z.string().trim().min(1).max(4_000).describe('The note, verbatim.').meta({ slot: 'free_text' }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const row = await readApplicant({ id: input.applicationId, agencyId: agency.id, context })
    if (!row) return noApplicant({ agencyId: agency.id, named: true, context })
    const content = withoutControls(input.note).trim()
    if (!content) return refuse('There is nothing to note. Say what the note should hold.')
    return {
      say: {
        text: `Noted about **${applicantLabel(row)}**. Everybody at ${agency.name} reads it, the applicant never does. Say “undo” to take it back.`,
        references: [applicantReference(row)],
      },
      changes: [
        {
          table: 'private_notes',
          op: 'insert',
          values: {
            author_id: context.user.id,
            agency_id: agency.id,
            application_id: row.id,
            content,
            metadata: {},
          },
        },
      ],
    }
  },
})
