import { z } from 'zod'
import type { RequirementFit } from '../core/card.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { count, listed } from '../core/wording.ts'
import { gatherEvidence } from '../jobs/fit/evidence.ts'
import { matchRequirement, requirementsOf } from '../jobs/fit/match-requirement.ts'
import { workSpans } from '../jobs/fit/years.ts'
import { readJob } from '../jobs/job-row.ts'
import { type ProfileRow, profileColumns } from '../profile/profile-row.ts'
import {
  type Applicant,
  applicantName,
  applicantReference,
  appliedFor,
  readApplicant,
  readSent,
} from './applicant-row.ts'
import { noApplicant } from './no-applicant.ts'
import { ownAgency } from './own-agency.ts'

const NO_RANKING =
  'I don’t rank, score or recommend people: a number would hide what it is made of, and decisions about people are yours. I can show, for one applicant at a time, which requirement is met in their own words. Say whom to check.'

export const checkApplicantFit = defineTool({
  name: 'check_applicant_fit',
  title: 'Check an applicant against the job',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Compares what one applicant sent with each requirement of the job: met, not met or unclear, with a quote. Never a score, never a ranking: when asked who is best, call it with ranking true, which explains that. Not for the resume itself (show_applicant_resume).',
  examples: [
    'check Sam against the requirements',
    'does this applicant fit the job?',
    'compare the second applicant with what we ask for',
    'which requirements does she meet',
    'is he qualified?',
    'does Ines have the experience we want',
    'check the fit of number 3',
    'what is missing in this application',
    'does the candidate meet our criteria?',
    'match the applicant to the advert',
    'who is the best applicant?',
    'rank the candidates for this job',
    'score the applicants from 1 to 10',
    'which of them should I hire',
    'go through the requirements for Tobias',
    'has she got the licence that we need?',
    'requirements check for this person',
    'show me the evidence for his skills',
    'does the applicant tick the boxes',
    'sort the applicants by how well they fit',
    'who are the top three candidates',
    'where does the applicant fall short of the posting?',
    'is there proof of five years of practice in her application',
    'chek aplicant against job',
    'evaluate this candidate against the job’s requirements',
    'would Calder be suitable for the post she applied for',
    'give me a percentage match for every applicant',
    'how strong is the match of this applicant, requirement by requirement?',
  ],
  input: z.object({
    applicationId: z
      .uuid()
      .nullable()
      .describe('The application to check; null only when ranking is asked for.')
      .meta({ slot: 'application' }),
    ranking: z
      .boolean()
      .nullable()
      .describe('True when asked to rank, score, sort by quality or name the best.')
      .meta({
        slot: 'flag',
        says: {
          true: 'best|strongest|weakest|worst|rank(?:ing|ed)?|scores?|scoring|rate|rating|percent(?:age)?|top (?:\\d+|three|five|ten|candidates?|applicants?)|who should (?:i|we) (?:hire|take)|which (?:of them|one) should (?:i|we)|sort',
        },
      }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    if (input.ranking) return refuse(NO_RANKING)
    if (!input.applicationId) return noApplicant({ agencyId: agency.id, named: false, context })
    const row = await readApplicant({ id: input.applicationId, agencyId: agency.id, context })
    if (!row) return noApplicant({ agencyId: agency.id, named: true, context })
    const references = [applicantReference(row)]
    const [job, { resume, coverLetter }] = await Promise.all([
      readJob({ id: row.job_id, context }),
      readSent({ snapshot: row.snapshot, agencyId: agency.id, context }),
    ])
    const asked = job ? requirementsOf(job) : []
    if (!job || asked.length === 0) {
      return refuse(
        `**${appliedFor(row)}** lists no requirements, so there is nothing to compare. Add them to the posting first.`,
        {
          references,
        },
      )
    }
    const evidence = gatherEvidence({ resume, experiences: [], profile: sentProfile(row) })
    if (evidence.length === 0) {
      return refuse(
        `**${applicantName(row)}** sent no resume and no profile that could be compared${coverLetter ? '; read the cover letter instead' : ''}.`,
        { references },
      )
    }
    const basis = {
      resume,
      evidence,
      spans: workSpans({ resume, experiences: [] }),
      skills: job.skills,
      now: context.now,
    }
    const requirements = asked.slice(0, 60).map((requirement) => matchRequirement(requirement, basis))
    return {
      say: {
        text: `${appliedFor(row)} asks for ${count(requirements.length, 'thing')}. In what **${applicantName(row)}** sent I found: ${verdictsInWords(requirements)}. The card shows each with their own words.\n\n“Unclear” means that nothing in it proves or disproves it: ask them. This is no score and no recommendation.`,
        data: { unclear: counted(requirements, 'unclear') },
        references,
        quotes: [
          {
            source: 'job_post',
            id: job.id,
            text: requirements
              .map(({ requirement, verdict }) => `${verdict}: ${requirement}`)
              .join('\n')
              .slice(0, 8_000),
          },
          { source: 'resume', id: row.snapshot?.id ?? row.id, text: quotesOf(requirements) },
        ],
      },
      card: { kind: 'fit', jobId: job.id, jobTitle: job.title, requirements },
    }
  },
})

/** What the applicant shared of their profile, nothing that they changed since. */
function sentProfile(row: Applicant): ProfileRow {
  const shared = row.snapshot?.profile ?? {}
  const columns = profileColumns.map(({ column }) => {
    const value = shared[column]
    return [column, typeof value === 'string' ? value : null] as const
  })
  return { id: row.id, ...(Object.fromEntries(columns) as Omit<ProfileRow, 'id'>) }
}

function counted(requirements: readonly RequirementFit[], verdict: RequirementFit['verdict']): number {
  return requirements.filter((fit) => fit.verdict === verdict).length
}

function verdictsInWords(requirements: readonly RequirementFit[]): string {
  const words = { met: 'met', not_met: 'not met', unclear: 'unclear' } as const
  return listed(
    (['met', 'not_met', 'unclear'] as const)
      .filter((verdict) => counted(requirements, verdict) > 0)
      .map((verdict) => `${counted(requirements, verdict)} ${words[verdict]}`),
  )
}

function quotesOf(requirements: readonly RequirementFit[]): string {
  return requirements
    .flatMap(({ quote, source }) => (quote ? [`${source ?? 'Resume'}: ${quote}`] : []))
    .join('\n')
    .slice(0, 8_000)
}
