import { z } from 'zod'
import type { Card, JobDetail } from '../core/card.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool, type ToolContext, type ToolResult } from '../core/definition.ts'
import { shortName } from '../core/short-name.ts'
import { count } from '../core/wording.ts'
import { jobFacts, jobName, jobReference } from '../jobs/job-in-words.ts'
import { isOpen, readJobs, summaryOf } from '../jobs/job-row.ts'
import { readSavedJobs, type SavedJobRow } from './saved-job-row.ts'

export const listSavedJobs = defineTool({
  name: 'list_saved_jobs',
  title: 'Show saved jobs',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Shows the jobs the person has bookmarked, with their notes; also only those that close soon. Not for jobs they applied to (list_applications).',
  examples: [
    'show saved jobs',
    'list my saved jobs',
    'show me my bookmarks',
    'what jobs did I save?',
    'which jobs are saved',
    'view my saved vacancies',
    'see my saved jobs list',
    'show my favourite jobs',
    'what is on my shortlist',
    'show my saved jobs',
    'what have I bookmarked?',
    'my favourites',
    'list the jobs I saved',
    'which jobs did I keep for later',
    'open my shortlist',
    'where are my bookmarks?',
    'can I see the vacancies I saved last week',
    'show me everything on my list',
    'what is in my saved list',
    'my savd jobs',
    'bring up the ones I put aside',
    'do I have any saved jobs?',
    'let me look at my bookmarked positions again, please',
    'which ones did i save so far',
    'show favorites',
    'how many jobs have I saved?',
    'the jobs which I was saving, show please',
    'go to saved',
    'remind me what I had shortlisted',
    'which of my saved jobs close this week?',
    'saved jobs closing in the next 3 days',
    'do any of my bookmarks expire soon',
    'which saved jobs have a deadline in 10 days',
  ],
  input: z.object({
    closingWithinDays: z
      .int()
      .min(1)
      .max(365)
      .nullable()
      .describe(
        'Only jobs that close within so many days, the soonest first: 7 for “this week” or “soon”. Null for all.',
      )
      .meta({
        slot: 'number',
        near: 'days?|clos(?:e|es|ing)|deadlines?|expir(?:e|es|ing)|ends?',
        says: {
          '14': 'fortnight|(?:next|coming) two weeks|next week',
          '7': '(?:this|an?|one|the next|the coming) week|(?:clos(?:e|es|ing)|expir(?:e|es|ing)|ends?|ending) soon|seven days',
          '1': 'tomorrow|today',
          '30': '(?:this|an?|one|the next|the coming) month',
        },
      }),
  }),
  run: async ({ input, context }) => {
    const rows = await readSavedJobs(context)
    const jobs = await readJobs({ ids: rows.map((row) => row.job_id), context })
    const shown = rows.flatMap((row) => {
      const job = jobs.get(row.job_id)
      return job ? [{ row, job }] : []
    })
    const days = input.closingWithinDays
    if (days !== null) return closingSoon({ kept: shown, days, context })
    const gone = rows.length - shown.length
    const goneText =
      gone > 0 ? ` ${count(gone, 'saved job')} ${gone === 1 ? 'is' : 'are'} no longer online.` : ''
    if (shown.length === 0) {
      return {
        say: { text: `You have no saved jobs.${goneText} Say “save this job” about any job you like.` },
      }
    }
    const lines = shown.map(({ row, job }, index) => {
      const closed = isOpen(job, context.now) ? '' : ' (closed)'
      const note = row.notes ? `, note: “${shortName(row.notes, 120)}”` : ''
      return `${index + 1}. **${jobName(job)}**${closed}: ${jobFacts(job)}${note}`
    })
    return {
      say: {
        text: `You have ${count(shown.length, 'saved job')}, the latest first.${goneText} I can show one, apply to it, change its note or remove it.`,
        lines,
        data: { total: shown.length },
        references: shown.map(({ job }) => jobReference(job)),
      },
      card: cardOf(shown),
    }
  },
})

interface Kept {
  row: SavedJobRow
  job: JobDetail
}

function cardOf(kept: readonly Kept[]): Extract<Card, { kind: 'saved_jobs' }> {
  return {
    kind: 'saved_jobs',
    saved: kept.map(({ row, job }) => ({
      id: row.id,
      notes: row.notes,
      savedAt: row.created_at,
      job: summaryOf(job),
    })),
  }
}

const DAY = 86_400_000

function closingSoon({
  kept,
  days,
  context,
}: {
  kept: readonly Kept[]
  days: number
  context: ToolContext
}): ToolResult {
  const until = context.now.getTime() + days * DAY
  const soon = kept
    .flatMap(({ row, job }) =>
      job.closesAt && isOpen(job, context.now) ? [{ row, job, closesAt: job.closesAt }] : [],
    )
    .filter(({ closesAt }) => Date.parse(closesAt) <= until)
    .toSorted((one, other) => Date.parse(one.closesAt) - Date.parse(other.closesAt))
  const within = days === 1 ? 'within a day' : `within ${days} days`
  if (soon.length === 0) {
    return {
      say: {
        text: `None of your ${count(kept.length, 'saved job')} closes ${within}. Some adverts name no closing day: those may close at any time.`,
        data: { total: 0 },
      },
    }
  }
  return {
    say: {
      text: `${soon.length === 1 ? 'One of your saved jobs closes' : `${soon.length} of your saved jobs close`} ${within}, the soonest first. I can prepare an application.`,
      lines: soon.map(
        ({ job, closesAt }, index) =>
          `${index + 1}. **${jobName(job)}**: closes on ${dayInWords(closesAt, context)}${job.applied ? ', you have applied' : ''}`,
      ),
      data: { total: soon.length },
      references: soon.map(({ job }) => jobReference(job)),
    },
    card: cardOf(soon),
  }
}
