import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import type { CardRow } from '../core/card.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { shortName } from '../core/short-name.ts'
import { count } from '../core/wording.ts'
import {
  applicantTotals,
  countApplicants,
  type Posting,
  postingName,
  postingReference,
  postingStatuses,
  postingStatusInWords,
  readPostings,
} from './posting-row.ts'

const PAGE_SIZE = 20
const TONES = { draft: 'plain', active: 'good', paused: 'warning', closed: 'plain' } as const

export const listPostings = defineTool({
  name: 'list_postings',
  title: 'Show our jobs',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Lists the agency’s own jobs, all or by status (draft, active, paused, closed), with how many applied and how many are new. Not for one job (show_posting), nor for the people who applied (list_applicants).',
  examples: [
    'show our jobs',
    'list our postings',
    'which jobs do we have open?',
    'show my drafts',
    'what vacancies are online right now',
    'which postings are paused',
    'our closed jobs please',
    'how many applicants do our jobs have',
    'list all vacancies of the agency',
    'jobs overview',
    'what are we hiring for at the moment?',
    'show all adverts that are live',
    'which jobs got new applications',
    'do we have any drafts lying around',
    'open positions of ours',
    'see all our job ads',
    'let me see what is published',
    'list jobs without applicants',
    'everything we have posted so far',
    'show us the active postings',
    'pull up our vacancy list',
    'what jobs have we closed this year',
    'our adverts, next page',
    'shw our postngs',
    'give me a table of our jobs with the number of applicants',
    'are there jobs waiting to be published',
    'which of our jobs run out soon',
    'all our drafts, please',
    'which job ads are still in draft',
  ],
  input: z.object({
    status: z
      .enum(postingStatuses)
      .nullable()
      .describe('Only jobs with this status; null for all.')
      .meta({
        slot: 'choice',
        says: {
          draft:
            'drafts?|unpublished|not published|waiting to be published|half[- ](?:written|done|finished)|unfinished|never (?:went|gone) (?:out|up|live)|not (?:yet )?(?:out|up|live)',
          active: 'active|open|online|live|published|public|hiring for',
          paused: 'paused|on hold|offline for now|taken down for now|(?:not|no longer) visible for now',
          closed: 'closed|ended|filled|archived|old',
        },
      }),
    page: z
      .int()
      .min(1)
      .max(10)
      .nullable()
      .describe('Page of 20, from 1; null for the first.')
      .meta({ slot: 'page' }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const all = await readPostings({ agencyId: agency.id, status: input.status, context })
    if (all.length === 0) {
      const text = input.status
        ? `${agency.name} has no job that is ${postingStatusInWords(input.status)}. Say “show our jobs” to see all.`
        : `${agency.name} has no jobs yet. Tell me about one and I will draft the posting.`
      return { say: { text, data: { total: 0 } } }
    }
    const pages = Math.ceil(all.length / PAGE_SIZE)
    const page = Math.min(input.page ?? 1, pages)
    const shown = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
    const counts = await countApplicants({ jobIds: shown.map(({ id }) => id), agencyId: agency.id, context })
    const paged = pages > 1 ? ` This is page ${page} of ${pages}.` : ''
    return {
      say: {
        text: `${count(all.length, 'job')} of ${agency.name}${input.status ? ` (${input.status})` : ''}, the last changed first.${paged}`,
        lines: shown.map((posting, index) => {
          const { all: total, fresh } = applicantTotals(counts.get(posting.id))
          return `${index + 1}. **${postingName(posting)}**: ${posting.status}, ${count(total, 'applicant')}${fresh > 0 ? `, ${fresh} new` : ''}`
        }),
        data: { total: all.length, page, pages },
        references: shown.map(postingReference),
      },
      card: {
        kind: 'rows',
        title: 'Our jobs',
        note: paged.trim() || null,
        rows: shown.map((posting) =>
          cardRow({ posting, totals: applicantTotals(counts.get(posting.id)), context }),
        ),
        actions: page < pages ? [{ label: 'Next page', say: 'our adverts, next page' }] : [],
      },
    }
  },
})

function cardRow({
  posting,
  totals,
  context,
}: {
  posting: Posting
  totals: { all: number; fresh: number }
  context: ToolContext
}): CardRow {
  const title = shortName(posting.title)
  const next = {
    draft: [{ label: 'Publish', say: `publish the posting ${title}` }],
    active: [{ label: 'Pause', say: `pause the posting ${title}` }],
    paused: [{ label: 'Publish again', say: `publish the posting ${title} again` }],
    closed: [],
  }[posting.status]
  const closes = posting.closes_at
    ? [{ label: 'Apply until', value: dayInWords(posting.closes_at, { ...context, timeZone: 'UTC' }) }]
    : []
  return {
    id: posting.id,
    title,
    subtitle: [shortName(posting.company_name), shortName(posting.location)].filter(Boolean).join(', '),
    badge: { text: posting.status, tone: TONES[posting.status] },
    facts: [
      { label: 'Applicants', value: String(totals.all) },
      { label: 'New', value: String(totals.fresh) },
      ...closes,
    ],
    text: null,
    actions: [
      { label: 'Open', say: `show our posting ${title}` },
      ...(totals.all > 0 ? [{ label: 'Applicants', say: `show the applicants for ${title}` }] : []),
      ...next,
    ],
  }
}
