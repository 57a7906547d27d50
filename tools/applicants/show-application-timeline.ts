import { z } from 'zod'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import {
  applicantLabel,
  applicantName,
  applicantReference,
  appliedFor,
  readApplicant,
} from './applicant-row.ts'
import { readHistory } from './application-history.ts'
import { noApplicant } from './no-applicant.ts'
import { ownAgency } from './own-agency.ts'
import { stageInWords } from './stage.ts'

export const showApplicationTimeline = defineTool({
  name: 'show_application_timeline',
  title: 'Show what happened to an application',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Shows the history of one application: when it was sent, its stages with the reasons given, messages by side, offers. Not for what the applicant sent (show_applicant) nor for an offer’s amounts (show_offer_history).',
  examples: [
    'show the history of this application',
    'what happened with Sam’s application so far?',
    'timeline of the second applicant',
    'when did we move her to interview',
    'who rejected Tobias and why?',
    'how did this application go',
    'application timeline please',
    'when did he apply and what happened then',
    'show all steps of the application of Ines Calder',
    'have we written to this applicant yet?',
    'how many messages did we exchange with her',
    'since when is the candidate in screening',
    'history for number 4',
    'what was the last thing we did with this applicant?',
    'who moved her to the offer stage',
    'the log of that application',
    'show me the course of this application from start to now',
    'track record of the application, please',
    'which stages has he been through',
    'why was this candidate turned down back then',
    'give me the chronology for Calder',
    'wat happened with this aplication',
    'when was the last contact with him?',
    'past events of this application',
    'how long has she been at this stage',
    'show what my colleagues did with this application',
  ],
  input: z.object({
    applicationId: z.uuid().describe('The application.').meta({ slot: 'application' }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const row = await readApplicant({ id: input.applicationId, agencyId: agency.id, context })
    if (!row) return noApplicant({ agencyId: agency.id, named: true, context })
    const events = await readHistory({ row, agencyId: agency.id, context })
    const reasons = events.flatMap(({ at, title, detail }) => (detail ? [`${at} ${title}: ${detail}`] : []))
    return {
      say: {
        text: `${count(events.length, 'event')} in the application of **${applicantName(row)}** for **${appliedFor(row)}**; it is at the stage **${stageInWords(row.status)}** now.`,
        lines: events.map(({ at, title }) => `- ${dayInWords(at, context)}: ${title}`),
        data: { stage: row.status },
        references: [applicantReference(row)],
        ...(reasons.length > 0
          ? { quotes: [{ source: 'message' as const, id: row.id, text: reasons.join('\n').slice(0, 8_000) }] }
          : {}),
      },
      card: { kind: 'timeline', title: applicantLabel(row), events },
    }
  },
})
