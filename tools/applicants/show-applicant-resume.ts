import { z } from 'zod'
import type { Card, ResumeSection } from '../core/card.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'
import { sectionsOf } from '../resumes/resume-lines.ts'
import { applicantName, applicantReference, readApplicant, readSent, type Snapshot } from './applicant-row.ts'
import { noApplicant } from './no-applicant.ts'
import { ownAgency } from './own-agency.ts'

/** The lines that were read of what was sent, and the file itself. */
function cardOf({
  snapshot: { id, file_name },
  sections,
  sent,
}: {
  snapshot: Snapshot
  sections: ResumeSection[]
  sent: string
}): Card {
  const file = {
    label: file_name ?? '',
    href: `/api/submissions/${id}/file`,
    detail: 'The file as it was sent',
  }
  return {
    kind: 'resume',
    resumeId: id,
    fileName: file_name ?? 'Resume',
    isPrimary: false,
    correctable: false,
    sections,
    notices: [
      `As sent on ${sent}.`,
      ...(sections.length === 0 ? ['No line could be read from the file: open it instead.'] : []),
    ],
    ...(file_name ? { files: [file] } : {}),
  }
}

export const showApplicantResume = defineTool({
  name: 'show_applicant_resume',
  title: 'Show an applicant’s resume',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Shows the resume that an applicant sent, line by line, as it was when it was sent, with the file itself to download. Not for the cover letter, the contact data or our notes (show_applicant), nor for a comparison with the job (check_applicant_fit).',
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
    'download the resume of Sam Okafor',
    'download the CV of Tobias Adeyinka',
    'I need the original file of her resume',
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
    if (!snapshot || (sections.length === 0 && !snapshot.file_name)) {
      return refuse(`**${name}** sent no resume that I can show. I can show the rest of the application.`, {
        references,
      })
    }
    const sent = dayInWords(snapshot.sent_at, context)
    const card = cardOf({ snapshot, sections, sent })
    if (sections.length === 0) {
      const text = `I could read nothing from the resume that **${name}** sent on ${sent}, **${shortName(snapshot.file_name)}**. The file itself is there to download.`
      return { say: { text, references }, card }
    }
    const found = sections.map(({ title, entries }) =>
      entries.length > 1 ? `${title.toLowerCase()} (${entries.length})` : title.toLowerCase(),
    )
    const lines = sections.flatMap(({ title, entries }) =>
      entries.flatMap((entry) => [
        `${title}${entry.heading ? `: ${entry.heading}` : ''}`,
        ...entry.lines.map((line) => `- ${line.label}: ${line.value}`),
      ]),
    )
    const file = snapshot.file_name ? ' The file itself is there to download.' : ''
    return {
      say: {
        text: `This is the resume that **${name}** sent on ${sent}: ${listed(found)}. Later changes of theirs are not in it.${file}`,
        references,
        quotes: [{ source: 'resume', id: snapshot.id, text: lines.join('\n').slice(0, 12_000) }],
      },
      card,
    }
  },
})
