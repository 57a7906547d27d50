import { z } from 'zod'
import type { CardRow } from '../core/card.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { shortName } from '../core/short-name.ts'
import { count } from '../core/wording.ts'
import {
  type Applicant,
  applicantLabel,
  applicantName,
  applicantReference,
  appliedFor,
  readApplicants,
} from './applicant-row.ts'
import { findApplicants, MOST_FOUND } from './find-applicants.ts'
import { ownAgency } from './own-agency.ts'
import { stageInWords, stageSays, stageTone, visibleStages } from './stage.ts'

const PAGE_SIZE = 20

export const listApplicants = defineTool({
  name: 'list_applicants',
  title: 'Show applicants',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Lists people who applied to the agency’s jobs: all, of one job, at one stage, by name, or those who have waited for a number of days. Not for one applicant’s details (show_applicant), nor for the jobs themselves (list_postings). Never sorted by quality.',
  examples: [
    'show me the applicants',
    'who applied for the Backend Engineer job?',
    'list all candidates at the interview stage',
    'any new applications today?',
    'which applicants are still waiting for an answer',
    'who has been waiting for more than 5 days',
    'find the applicant called Okafor',
    'how many people applied to the nurse position?',
    'candidates in screening please',
    'show everybody we rejected',
    'open the pipeline for this job',
    'who withdrew?',
    'new applicants',
    'give me the list of people who applied last',
    'search applicants for Calder',
    'has anybody applied to the driver job yet',
    'show unread applications',
    'whom have we not answered for two weeks?',
    'applicants for the second job',
    'next page of applicants',
    'who is at the offer stage right now',
    'let me see the hired ones',
    'which candidates have I neglected?',
    'list aplicants for data analyst',
    'see who is in the running for the accountant role',
    'pull up all applications to our Leeds vacancy',
    'people waiting longer than a week, please',
    'everyone who sent in an application this month',
    'the inbox of applications',
    'do we have candidates for the warehouse posting',
  ],
  input: z.object({
    jobId: z.uuid().nullable().describe('Only applicants for this job; null for all.').meta({ slot: 'job' }),
    stage: z
      .enum(visibleStages)
      .nullable()
      .describe('Only applicants at this stage; "submitted" is new. Null for all.')
      .meta({ slot: 'choice', says: stageSays }),
    search: z
      .string()
      .max(120)
      .nullable()
      .describe('A name, an e-mail or a job’s title to look for; null for none.')
      .meta({ slot: 'searched_name' }),
    waitingDays: z
      .int()
      .min(1)
      .max(365)
      .nullable()
      .describe('Only open applications in which nothing was changed for at least so many days.')
      .meta({ slot: 'number', near: 'days?|weeks?|waiting|waited|longer' }),
    page: z
      .int()
      .min(1)
      .max(50)
      .nullable()
      .describe('Page of 20, from 1; null for the first.')
      .meta({ slot: 'page' }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const search = shortName(input.search) || null
    const ids = await findApplicants({ query: { ...input, search, agencyId: agency.id }, context })
    const which = conditions({ ...input, search })
    if (ids.length === 0) {
      const text = which
        ? `No applicant of ${agency.name} fits that (${which}). Say “show all applicants” to see everybody.`
        : `Nobody has applied to ${agency.name} yet. I can show your jobs, or draft a new one.`
      return { say: { text, data: { total: 0 } } }
    }
    const pages = Math.ceil(ids.length / PAGE_SIZE)
    const page = Math.min(input.page ?? 1, pages)
    const rows = await readApplicants({
      ids: ids.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
      agencyId: agency.id,
      context,
    })
    const total =
      ids.length >= MOST_FOUND ? `${MOST_FOUND} or more applicants` : count(ids.length, 'applicant')
    const paged = pages > 1 ? ` This is page ${page} of ${pages}.` : ''
    const order = input.waitingDays === null ? 'the latest change first' : 'the longest wait first'
    return {
      say: {
        text: `${total}${which ? ` (${which})` : ''}, ${order}.${paged} The order says nothing about how well anybody fits.`,
        lines: rows.map(
          (row, index) =>
            `${index + 1}. **${applicantLabel(row)}**: ${stageInWords(row.status)}, last change ${dayInWords(row.updated_at, context)}`,
        ),
        data: { total: ids.length, page, pages },
        references: rows.map(applicantReference),
      },
      card: {
        kind: 'rows',
        title: which ? `Applicants: ${which}` : 'Applicants',
        note: paged.trim() || null,
        rows: rows.map((row) => cardRow(row, context)),
        actions: page < pages ? [{ label: 'Next page', say: 'next page of applicants' }] : [],
      },
    }
  },
})

function conditions(input: {
  jobId: string | null
  stage: (typeof visibleStages)[number] | null
  search: string | null
  waitingDays: number | null
}): string {
  return [
    input.jobId ? 'one job' : null,
    input.stage ? `stage ${stageInWords(input.stage)}` : null,
    input.search ? `“${input.search}”` : null,
    input.waitingDays ? `no change for ${count(input.waitingDays, 'day')}` : null,
  ]
    .filter(Boolean)
    .join(', ')
}

function cardRow(row: Applicant, context: ToolContext): CardRow {
  const name = applicantName(row)
  return {
    id: row.id,
    title: name,
    subtitle: appliedFor(row),
    badge: { text: stageInWords(row.status), tone: stageTone(row.status) },
    facts: [
      { label: 'Sent', value: dayInWords(row.snapshot?.sent_at ?? row.created_at, context) },
      { label: 'Last change', value: dayInWords(row.updated_at, context) },
      ...(row.user_id ? [] : [{ label: 'Account', value: 'deleted' }]),
    ],
    text: null,
    actions: [
      { label: 'Open', say: `show the applicant ${name}` },
      { label: 'Show resume', say: `show the resume of ${name}` },
    ],
  }
}
