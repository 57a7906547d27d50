import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import { defineTool, type PreviewRow, type ToolContext } from '../core/definition.ts'
import { readRow } from '../core/read-rows.ts'
import { refuse } from '../core/refuse.ts'
import { count } from '../core/wording.ts'
import { postingLines, previewLines } from './posting-in-words.ts'
import { findPosting, type Posting, postingName, postingReference } from './posting-row.ts'
import { checkPosting } from './wording/check-wording.ts'

const MOST_WARNINGS = 12

export const publishPosting = defineTool({
  name: 'publish_posting',
  title: 'Publish a posting',
  for: ['recruiter'],
  effect: 'send',
  description:
    'Makes a draft public, or a paused or closed posting public again; the person first sees on a card everything that becomes public, with remarks about its wording. Not for changing it (edit_posting), nor for the wording alone (check_posting_wording).',
  examples: [
    'publish this posting',
    'put the draft online',
    'make the nurse job public',
    'go live with the Backend Engineer posting',
    'publish draft 2',
    'post it',
    'release the advert',
    'the draft is ready, publish it',
    'open the job for applications',
    'reopen the closed driver posting',
    'resume the paused job',
    'bring the vacancy back online',
    'publish the posting again',
    'let people apply for the analyst job now',
    'launch the ad',
    'unpause the teacher posting',
    'activate the second draft',
    'set the posting to active',
    'publsh the job pls',
    'I am happy with it, send the posting out',
    'please advertise the chef position now',
    'show the vacancy to candidates',
    'take the draft live',
    'continue the paused advert',
    'make it visible on the careers page',
    'reactivate our warehouse job',
    'get this posting online',
    'make the advert go live',
  ],
  input: z.object({ jobId: z.uuid().describe('The posting to publish.').meta({ slot: 'job' }) }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const found = await findPosting({ jobId: input.jobId, agencyId: agency.id, context })
    if (!found.posting) return found.refusal
    const { posting } = found
    const references = [postingReference(posting)]
    const name = postingName(posting)
    const problem = await whyNot({ posting, agencyId: agency.id, agencyName: agency.name, context })
    if (problem) return refuse(problem, { references })
    const findings = checkPosting(posting)
    const warned =
      findings.length > 0
        ? ` I have ${count(findings.length, 'remark')} about its wording; they stand on the card.`
        : ''
    return {
      say: {
        text: `Check the card before **${name}** becomes public: it shows everything that people will read.${warned} Nothing is published until you confirm.`,
        data: { remarks: findings.length },
        references,
      },
      preview: {
        title: `Publish ${posting.title}`,
        recipient: 'Everybody: the careers page and the job search',
        confirmLabel: 'Publish',
        act: 'do',
        doneText: `${name} is public now, and people can apply. Say “pause the posting” to take it offline.`,
        rows: [
          ...warningRows(findings),
          ...previewLines(postingLines(posting, context), 'What becomes public'),
        ],
        basis: `${posting.id} ${posting.status}`,
      },
      changes: [
        {
          table: 'job_posts',
          op: 'update',
          id: posting.id,
          values: { status: 'active' },
          // What stood on the card is what is published, or nothing is.
          expect: {
            status: posting.status,
            title: posting.title,
            company_name: posting.company_name,
            location: posting.location,
            description: posting.description,
          },
        },
      ],
    }
  },
})

function warningRows(findings: ReturnType<typeof checkPosting>): PreviewRow[] {
  const rows = findings.slice(0, MOST_WARNINGS).map(({ title, why, better }) => ({
    label: title,
    value: `${why} Better: ${better}`,
    group: 'Remarks (not published)',
  }))
  const more = findings.length - rows.length
  return more > 0
    ? [
        ...rows,
        {
          label: 'More',
          value: `${more} more; check the wording to see all.`,
          group: 'Remarks (not published)',
        },
      ]
    : rows
}

const agencyRow = z.object({ status: z.string() })

async function whyNot({
  posting,
  agencyId,
  agencyName,
  context,
}: {
  posting: Posting
  agencyId: string
  agencyName: string
  context: ToolContext
}): Promise<string | null> {
  const name = postingName(posting)
  if (posting.closes_at && new Date(posting.closes_at) <= context.now) {
    return `The closing date of **${name}** is over, so nobody could apply. Set a later one first, for example “the draft closes on 31 January”.`
  }
  if (posting.status === 'active')
    return `**${name}** is public already. I can pause it, close it or change it.`
  const agency = await readRow(agencyRow, context.read.select('agencies').select('status').eq('id', agencyId))
  return agency?.status === 'active'
    ? null
    : `${agencyName} is not active, so its jobs are not shown to anybody. An admin can activate it in the settings.`
}
