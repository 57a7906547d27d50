import { z } from 'zod'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'
import { sectionsOf } from '../resumes/resume-lines.ts'
import { applicantName, applicantReference, readApplicant, readSent } from './applicant-row.ts'
import { noApplicant } from './no-applicant.ts'
import { ownAgency } from './own-agency.ts'

export const showApplicantResume = defineTool({
  name: 'show_applicant_resume',
  title: 'Show an applicant’s resume',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Shows the resume that an applicant sent, line by line, as it was when it was sent. Not for the cover letter, the contact data or our notes (show_applicant), nor for a comparison with the job (check_applicant_fit).',
  examples: [
    'show the resume of Sam Okafor',
    'open her CV',
    'what does his resume say?',
    'let me see the CV of the second applicant',
    'where did this candidate work before',
    'show me the work experience of Ines',
    'which degree does the applicant have?',
    'CV please',
    'read me the resume of number 2',
    'view the curriculum vitae of Tobias Adeyinka',
    'what languages does she list on the resume',
    'what is in the CV they sent us?',
    'open the resume that came with this application',
    'show Calder’s CV',
    'pull up his lebenslauf',
    'which skills does the candidate list',
    'resume of the last one',
    'I want to read the applicant’s resume',
    'where did they study',
    'what jobs has he had so far',
    'bring up the cv for the first person',
    'display the resume as she sent it',
    'show aplicant resume',
    'education and work history of this applicant please',
    'can I see what Sam wrote in the resume',
    'give me the CV of the nurse',
  ],
  input: z.object({
    applicationId: z
      .uuid()
      .describe('The application that the resume came with.')
      .meta({ slot: 'application' }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const row = await readApplicant({ id: input.applicationId, agencyId: agency.id, context })
    if (!row) return noApplicant({ agencyId: agency.id, named: true, context })
    const name = applicantName(row)
    const references = [applicantReference(row)]
    const { resume } = await readSent({ snapshot: row.snapshot, agencyId: agency.id, context })
    const sections = sectionsOf(resume)
    const { snapshot } = row
    if (!snapshot || sections.length === 0) {
      const file = snapshot?.file_name ? ` The file ${shortName(snapshot.file_name)} could not be read.` : ''
      return refuse(
        `**${name}** sent no resume that I can show.${file} I can show the rest of the application.`,
        {
          references,
        },
      )
    }
    const fileName = snapshot.file_name ?? 'Resume'
    const found = sections.map(({ title, entries }) =>
      entries.length > 1 ? `${title.toLowerCase()} (${entries.length})` : title.toLowerCase(),
    )
    const lines = sections.flatMap(({ title, entries }) =>
      entries.flatMap((entry) => [
        `${title}${entry.heading ? `: ${entry.heading}` : ''}`,
        ...entry.lines.map((line) => `- ${line.label}: ${line.value}`),
      ]),
    )
    const sent = dayInWords(snapshot.sent_at, context)
    return {
      say: {
        text: `This is the resume that **${name}** sent on ${sent}: ${listed(found)}. Later changes of theirs are not in it.`,
        references,
        quotes: [{ source: 'resume', id: snapshot.id, text: lines.join('\n').slice(0, 12_000) }],
      },
      card: {
        kind: 'resume',
        resumeId: snapshot.id,
        fileName,
        isPrimary: false,
        correctable: false,
        sections,
        notices: [`As sent on ${sent}.`],
      },
    }
  },
})
