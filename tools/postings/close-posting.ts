import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { count } from '../core/wording.ts'
import {
  applicantTotals,
  countApplicants,
  findPosting,
  postingName,
  postingReference,
} from './posting-row.ts'

export const closePosting = defineTool({
  name: 'close_posting',
  title: 'Close a posting',
  for: ['recruiter'],
  effect: 'send',
  description:
    'Ends a posting: nobody finds it or applies any more; open applications stay to be decided. The person confirms on a card. Not for a short break (pause_posting), nor for rejecting the applicants (move_applications).',
  examples: [
    'close this posting',
    'close the nurse job',
    'the driver position is filled, close it',
    'end the Backend Engineer posting',
    'we found somebody, take the job down',
    'shut the second vacancy',
    'the client cancelled the analyst role, close the posting',
    'finish the chef posting for good',
    'set the posting to closed',
    'archive the teacher job',
    'take the warehouse ad down permanently',
    'stop recruiting for the receptionist',
    'job is filled',
    'delete the posting, people have applied already',
    'clse the job',
    'no more applications ever for the electrician job',
    'remove our Leeds posting from the site',
    'wrap up the vacancy',
    'end the advert, the position was filled internally',
    'close ad number 3 please',
    'the role does not exist any more, close it',
    'we hired someone for the accountant job so you can end the posting',
    'pull the job ad for good',
    'terminate the posting',
    'mark the vacancy as filled',
    'bring the site engineer posting to an end',
  ],
  input: z.object({ jobId: z.uuid().describe('The posting to close.').meta({ slot: 'job' }) }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const found = await findPosting({ jobId: input.jobId, agencyId: agency.id, context })
    if (!found.posting) return found.refusal
    const { posting } = found
    const references = [postingReference(posting)]
    const name = postingName(posting)
    if (posting.status === 'closed') return refuse(`**${name}** is closed already.`, { references })
    if (posting.status === 'draft') {
      return refuse(`**${name}** is a draft that nobody outside sees, so there is nothing to close.`, {
        references,
      })
    }
    const counts = await countApplicants({ jobIds: [posting.id], agencyId: agency.id, context })
    const { open } = applicantTotals(counts.get(posting.id))
    const waiting =
      open > 0
        ? `${count(open, 'application')} ${open === 1 ? 'is' : 'are'} still open. They stay at their stage, nobody is told or rejected by this, and you can go on deciding.`
        : 'No application is open.'
    return {
      say: {
        text: `Check the card before **${name}** is closed. ${waiting}`,
        data: { open },
        references,
      },
      preview: {
        title: `Close ${posting.title}`,
        recipient: 'Everybody: the posting ends',
        confirmLabel: 'Close the posting',
        act: 'do',
        doneText:
          `${name} is closed. ${open > 0 ? `${count(open, 'applicant')} still ${open === 1 ? 'waits' : 'wait'} for a decision: say “show the applicants for ${shortName(posting.title)}”.` : ''}`.trim(),
        rows: [
          { label: 'Posting', value: name },
          { label: 'Status', value: `${posting.status === 'active' ? 'public' : posting.status} → closed` },
          { label: 'Applicants', value: waiting, multiline: true },
        ],
        basis: posting.id,
      },
      changes: [
        {
          table: 'job_posts',
          op: 'update',
          id: posting.id,
          values: { status: 'closed' },
          expect: { status: posting.status },
        },
      ],
    }
  },
})
