import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { count } from '../core/wording.ts'
import {
  applicantTotals,
  countApplicants,
  findPosting,
  postingName,
  postingReference,
} from './posting-row.ts'

export const pausePosting = defineTool({
  name: 'pause_posting',
  title: 'Pause a posting',
  for: ['recruiter'],
  effect: 'send',
  description:
    'Takes a public posting offline for a while: nobody finds it or applies, applications stay. The person confirms on a card. Not for ending it for good (close_posting).',
  examples: [
    'pause this posting',
    'pause the nurse job',
    'take the driver ad offline for now',
    'put the Backend Engineer posting on hold',
    'stop applications for the second job for a while',
    'hide the posting until January',
    'suspend the advert for a bit',
    'freeze the vacancy',
    'temporarily unpublish the analyst job',
    'we have enough applicants for now, pause it',
    'set the posting to paused',
    'halt the chef posting',
    'put it on pause',
    'take this job off the page for the moment',
    'paus the job',
    'please hold the teacher posting, the client is on holiday',
    'interrupt the warehouse ad',
    'make the job invisible for a week',
    'stop showing the posting for now',
    'no new applications on the receptionist job until further notice',
    'park the vacancy',
    'pause ad number 3',
    'unlist the electrician job for the time being',
    'put our Leeds posting to sleep',
    'let the posting rest for now',
    'temporarily stop the accountant advert',
  ],
  input: z.object({ jobId: z.uuid().describe('The posting to pause.').meta({ slot: 'job' }) }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const found = await findPosting({ jobId: input.jobId, agencyId: agency.id, context })
    if (!found.posting) return found.refusal
    const { posting } = found
    const references = [postingReference(posting)]
    const name = postingName(posting)
    if (posting.status !== 'active') {
      return refuse(`**${name}** is not public (${posting.status}), so there is nothing to pause.`, {
        references,
      })
    }
    const counts = await countApplicants({ jobIds: [posting.id], agencyId: agency.id, context })
    const { open } = applicantTotals(counts.get(posting.id))
    const staying =
      open > 0
        ? `${count(open, 'open application')} ${open === 1 ? 'stays as it is' : 'stay as they are'}.`
        : 'No application is open.'
    return {
      say: {
        text: `Check the card before **${name}** goes offline. ${staying}`,
        references,
      },
      preview: {
        title: `Pause ${posting.title}`,
        recipient: 'Everybody: the posting goes offline',
        confirmLabel: 'Pause',
        act: 'do',
        doneText: `${name} is paused; nobody outside finds it. Say “publish the posting again” to bring it back.`,
        rows: [
          { label: 'Posting', value: name },
          { label: 'Status', value: 'public → paused' },
          { label: 'Open applications', value: `${open}; they stay, and you can go on with them` },
        ],
        basis: posting.id,
      },
      changes: [
        {
          table: 'job_posts',
          op: 'update',
          id: posting.id,
          values: { status: 'paused' },
          expect: { status: 'active' },
        },
      ],
    }
  },
})
