import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { shortName } from '../core/short-name.ts'
import { count } from '../core/wording.ts'
import { jobFacts, jobName, jobReference } from '../jobs/job-in-words.ts'
import { isOpen, readJobs, summaryOf } from '../jobs/job-row.ts'
import { readSavedJobs } from './saved-job-row.ts'

export const listSavedJobs = defineTool({
  name: 'list_saved_jobs',
  title: 'Show saved jobs',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Shows the jobs the person has bookmarked, with their notes. Not for jobs they applied to (list_applications).',
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
  ],
  input: z.object({}),
  run: async ({ context }) => {
    const rows = await readSavedJobs(context)
    const jobs = await readJobs({ ids: rows.map((row) => row.job_id), context })
    const shown = rows.flatMap((row) => {
      const job = jobs.get(row.job_id)
      return job ? [{ row, job }] : []
    })
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
      card: {
        kind: 'saved_jobs',
        saved: shown.map(({ row, job }) => ({
          id: row.id,
          notes: row.notes,
          savedAt: row.created_at,
          job: summaryOf(job),
        })),
      },
    }
  },
})
