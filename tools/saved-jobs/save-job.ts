import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { jobName, jobReference } from '../jobs/job-in-words.ts'
import { isOpen, readJob } from '../jobs/job-row.ts'
import { readSavedJob } from './saved-job-row.ts'

export const saveJob = defineTool({
  name: 'save_job',
  title: 'Save a job',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Bookmarks a job for the person, with an optional note. Not for applying (apply_to_job), nor for changing the note of a job that is saved already (update_saved_job).',
  examples: [
    'save job 2',
    'save the first job',
    'bookmark it',
    'save it for later',
    'keep this job',
    'please save that vacancy',
    'add job 3 to my saved jobs',
    'save this job',
    'keep the second one for later',
    'bookmark the Backend Engineer role',
    'add it to my list',
    'put the first one aside for me, please',
    'I like number 3, save it',
    'remember this vacancy',
    'can you shortlist that for me?',
    'save it with the note: call them on Monday',
    'stick that on my saved jobs',
    'sav the nurse job pls',
    'I want to keep this position in my favourites',
    'mark the last one as interesting',
    'store that job so I can look tonight',
    'favourite this one',
    'hang on to the Globex job for me',
    'pls bookmark #4',
    'save job number two and note that it has good pay',
    'Please would you save this advert to my bookmarks',
    'this one is good, please to save',
    'add the data analyst job to favorites',
    'pin that role',
    'not ready to apply yet, just save it',
  ],
  input: z.object({
    jobId: z.uuid().describe('The job to save.').meta({ slot: 'job' }),
    notes: z
      .string()
      .max(2_000)
      .nullable()
      .describe('A note in the person’s words, or null.')
      .meta({ slot: 'free_text' }),
  }),
  run: async ({ input, context }) => {
    const [job, saved] = await Promise.all([
      readJob({ id: input.jobId, context }),
      readSavedJob({ jobId: input.jobId, context }),
    ])
    if (!job) return refuse('I can’t find that job, so I saved nothing. I can search again if you like.')
    const references = [jobReference(job)]
    if (saved) {
      return refuse(
        `You have already saved **${jobName(job)}**. I can change its note or remove it from your list.`,
        {
          references,
        },
      )
    }
    const closed = isOpen(job, context.now) ? '' : ' Note that it is closed and takes no more applications.'
    const noted = input.notes ? ' with your note' : ''
    return {
      say: {
        text: `I saved **${jobName(job)}**${noted}.${closed} Say “show my saved jobs” to see your list, or “undo” to take it off.`,
        references,
      },
      changes: [
        {
          table: 'saved_jobs',
          op: 'insert',
          values: { user_id: context.user.id, job_id: job.id, notes: input.notes },
        },
      ],
    }
  },
})
