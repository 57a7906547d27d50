import { z } from 'zod'
import {
  agencyOfferFacts,
  agencyOfferReference,
  readAgencyOffers,
  standingOf,
} from '../agency-offers/agency-offer-row.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import { applicantQuotes, noteInWords, readColleagues, readNotes, sharedLines } from './applicant-facts.ts'
import {
  answersOf,
  applicantLabel,
  applicantName,
  applicantReference,
  appliedFor,
  readApplicant,
  readSent,
  readThread,
} from './applicant-row.ts'
import { noApplicant } from './no-applicant.ts'
import { ownAgency } from './own-agency.ts'
import { stageInWords } from './stage.ts'

export const showApplicant = defineTool({
  name: 'show_applicant',
  title: 'Show an applicant',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Shows one applicant: the profile they shared, cover letter, answers, stage and the agency’s own notes. Not for the resume line by line (show_applicant_resume), nor for the history (show_application_timeline), nor for the list (list_applicants).',
  examples: [
    'show me the first applicant',
    'open the application of Sam Okafor',
    'tell me about this candidate',
    'who is Ines Calder?',
    'what did the second one write in the cover letter',
    'read me her cover letter',
    'show the applicant Tobias',
    'details of that candidate’s application',
    'what do we know about him',
    'what notes do we have on this applicant?',
    'open applicant number 3',
    'how can I reach this candidate, what is the e-mail?',
    'pull up the file of Calder',
    'which stage is Sam at',
    'what did they answer to our questions',
    'show me more about the last applicant',
    'view applicant',
    'give me the full application of the nurse who applied yesterday',
    'I would like to look at Adeyinka’s application, please',
    'see his profile',
    'what has my team written about her so far',
    'open applcant 2',
    'let me look at the one from Leeds',
    'what does her application say?',
    'contact details of the applicant',
    'show our notes about Tobias',
    'bring up this person’s application',
  ],
  input: z.object({
    applicationId: z.uuid().describe('The application of the applicant.').meta({ slot: 'application' }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const row = await readApplicant({ id: input.applicationId, agencyId: agency.id, context })
    if (!row) return noApplicant({ agencyId: agency.id, named: true, context })
    const of = { applicationId: row.id, agencyId: agency.id, context }
    const [{ coverLetter }, notes, colleagues, thread, [offer]] = await Promise.all([
      readSent({ snapshot: row.snapshot, agencyId: agency.id, context }),
      readNotes(of),
      readColleagues(agency.id, context),
      readThread(of),
      // The last changed is the one that counts.
      readAgencyOffers(of),
    ])
    const name = applicantName(row)
    const shared = sharedLines(row)
    const answers = answersOf(row)
    const gone = row.user_id ? '' : ' The account was deleted since, so only a pseudonym is left.'
    const parts = [
      row.snapshot?.file_name ? 'a resume' : null,
      coverLetter ? 'a cover letter' : null,
      answers.length > 0 ? count(answers.length, 'answer') : null,
    ].filter(Boolean)
    return {
      say: {
        text: `**${name}** applied for **${appliedFor(row)}** on ${dayInWords(row.snapshot?.sent_at ?? row.created_at, context)} and is at the stage **${stageInWords(row.status)}**. ${parts.length > 0 ? `They sent ${parts.join(', ')}.` : 'They sent no resume and no letter.'} Your team has ${count(notes.length, 'note')} on them.${offer ? ` Your offer: **${standingOf(offer, context)}**.` : ''}${gone}`,
        data: { stage: row.status, notes: notes.length },
        references: [
          applicantReference(row),
          { type: 'job', id: row.job_id, label: appliedFor(row) },
          ...(offer ? [agencyOfferReference(offer)] : []),
          ...(thread ? [{ type: 'chat' as const, id: thread.id, label: `Thread with ${name}` }] : []),
        ],
        quotes: [
          ...applicantQuotes(row, coverLetter),
          ...notes.slice(-20).map(({ id, content }) => ({ source: 'message' as const, id, text: content })),
        ],
      },
      card: {
        kind: 'facts',
        title: applicantLabel(row),
        sections: [
          {
            title: 'Application',
            facts: [
              { label: 'Stage', value: stageInWords(row.status) },
              { label: 'Sent', value: dayInWords(row.snapshot?.sent_at ?? row.created_at, context) },
              { label: 'Last change', value: dayInWords(row.updated_at, context) },
              ...(row.snapshot?.file_name ? [{ label: 'Resume', value: row.snapshot.file_name }] : []),
            ],
            text: null,
          },
          ...(offer
            ? [
                {
                  title: 'Offer',
                  facts: [
                    { label: 'Status', value: standingOf(offer, context) },
                    ...agencyOfferFacts(offer, context),
                  ],
                  text: null,
                },
              ]
            : []),
          ...(shared.length > 0 ? [{ title: 'Shared profile', facts: shared, text: null }] : []),
          ...(coverLetter ? [{ title: 'Cover letter', facts: [], text: coverLetter }] : []),
          ...(answers.length > 0
            ? [
                {
                  title: 'Answers',
                  facts: answers.map(({ question, answer }) => ({ label: question, value: answer })),
                  text: null,
                },
              ]
            : []),
          ...(row.notes ? [{ title: 'Notes that both sides see', facts: [], text: row.notes }] : []),
          ...(notes.length > 0
            ? [
                {
                  title: `Notes of ${agency.name} (applicants never see them)`,
                  facts: notes.map((note) => noteInWords({ note, colleagues, context })),
                  text: null,
                },
              ]
            : []),
        ],
        actions: [
          { label: 'Show resume', say: `show the resume of ${name}` },
          { label: 'Check against the job', say: `check ${name} against the requirements` },
          { label: 'History', say: `show the history of ${name}’s application` },
        ],
      },
    }
  },
})
