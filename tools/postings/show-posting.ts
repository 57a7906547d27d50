import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import { stageInWords, visibleStages } from '../applicants/stage.ts'
import { defineTool } from '../core/definition.ts'
import { shortName } from '../core/short-name.ts'
import { count, listed } from '../core/wording.ts'
import { jobQuote } from '../jobs/job-in-words.ts'
import { missingParts, postingLines } from './posting-in-words.ts'
import {
  applicantTotals,
  asJob,
  countApplicants,
  findPosting,
  postingName,
  postingReference,
  postingStatusInWords,
} from './posting-row.ts'

export const showPosting = defineTool({
  name: 'show_posting',
  title: 'Show one of our jobs',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Shows one of the agency’s own jobs in full, drafts too, with what is missing and how many applicants are at which stage. Not for the list (list_postings), the applicants themselves (list_applicants) or the wording (check_posting_wording).',
  examples: [
    'show our posting Backend Engineer',
    'open the draft',
    'show me the nurse job as it is now',
    'what does our advert for the driver say?',
    'open the second posting',
    'details of our accountant vacancy',
    'view the job',
    'how is the pipeline of the nurse posting, stage by stage',
    'show the text of the posting',
    'what pay did we put in the ad',
    'let me read the draft again',
    'pull up the posting I wrote yesterday',
    'is the deadline in the posting right?',
    'bring up our ad for the warehouse',
    'show the full job including drafts',
    'which requirements did we list for the engineer',
    'show job 3 of ours',
    'how many people are at interview for this job',
    'what is the status of the posting Data Analyst',
    'preview of the posting',
    'read our job ad to me',
    'opn the posting',
    'when does our nurse advert close',
    'show the vacancy with everything in it, please',
    'how does the draft look',
    'look at the first of our jobs',
  ],
  input: z.object({ jobId: z.uuid().describe('The job.').meta({ slot: 'job' }) }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const found = await findPosting({ jobId: input.jobId, agencyId: agency.id, context })
    if (!found.posting) return found.refusal
    const { posting } = found
    const counts = await countApplicants({ jobIds: [posting.id], agencyId: agency.id, context })
    const stages = counts.get(posting.id)
    const { all } = applicantTotals(stages)
    const byStage = visibleStages.flatMap((stage) => {
      const number = stages?.get(stage)
      return number ? [{ label: stageInWords(stage), value: String(number) }] : []
    })
    const people =
      all > 0
        ? `${count(all, 'person', 'people')} applied: ${listed(byStage.map(({ label, value }) => `${value} ${label}`))}.`
        : 'Nobody has applied so far.'
    const missing = missingParts(posting)
    const gaps = missing.length > 0 ? ` Missing: ${listed(missing)}.` : ''
    const lines = postingLines(posting, context)
    const long = new Set(['Description', 'Requirements', 'Benefits'])
    const title = shortName(posting.title)
    return {
      say: {
        text: `**${postingName(posting)}** is ${postingStatusInWords(posting.status)}. ${people}${gaps}`,
        data: { status: posting.status, applicants: all },
        references: [postingReference(posting)],
        quotes: [jobQuote(asJob(posting, { slug: agency.slug, name: agency.name }))],
      },
      card: {
        kind: 'facts',
        title: posting.title,
        sections: [
          {
            title: null,
            facts: [
              { label: 'Status', value: posting.status },
              ...lines.filter(({ label }) => !long.has(label)),
            ],
            text: null,
          },
          ...(byStage.length > 0 ? [{ title: 'Applicants', facts: byStage, text: null }] : []),
          ...lines
            .filter(({ label }) => long.has(label))
            .map(({ label, value }) => ({ title: label, facts: [], text: value })),
        ],
        actions: [
          { label: 'Check the wording', say: `check the wording of the posting ${title}` },
          ...(posting.status === 'active' ? [] : [{ label: 'Publish', say: `publish the posting ${title}` }]),
          ...(all > 0 ? [{ label: 'Applicants', say: `show the applicants for ${title}` }] : []),
        ],
      },
    }
  },
})
