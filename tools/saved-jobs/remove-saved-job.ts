import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { jobName, jobReference } from '../jobs/job-in-words.ts'
import { readJob } from '../jobs/job-row.ts'
import { readSavedJob } from './saved-job-row.ts'

export const removeSavedJob = defineTool({
  name: 'remove_saved_job',
  title: 'Remove a saved job',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Takes a job off the person’s saved jobs. Not for taking back an application (withdraw_application), nor for undoing the last change (undo_change).',
  examples: [
    'remove saved job 2',
    'unsave this job',
    'delete it from my saved jobs',
    'remove the bookmark',
    'take this off my saved jobs',
    'remove the first one from my bookmarks',
    'delete the second saved job',
    'unsave the Globex job',
    'remove this job from my saved list',
    'unsave the second one',
    'delete the bookmark for the Backend Engineer job',
    'take the Globex job off my favourites',
    'I no longer want to keep the first saved job',
    'un-bookmark it',
    'drop number 2 from my shortlist',
    'get rid of that saved job',
    'remove from favorites the nurse position',
    'bin the third bookmark',
    'not interested any more in that saved one, remove it',
    'please delete this vacancy from my saved jobs',
    'clear the warehouse job off my list',
    'unfavourite this',
    'i dont need this bookmark anymore',
    'can you take away the last job I saved from my bookmarks',
    'remov saved job data analyst',
    'lose the driver job from my saved ones',
    'that bookmark can go',
    'Would you strike the teaching job off my saved list, please',
  ],
  input: z.object({
    jobId: z.uuid().describe('The saved job.').meta({ slot: 'job' }),
  }),
  run: async ({ input, context }) => {
    const [job, saved] = await Promise.all([
      readJob({ id: input.jobId, context }),
      readSavedJob({ jobId: input.jobId, context }),
    ])
    const references = job ? [jobReference(job)] : []
    if (!saved) {
      const name = job ? `**${jobName(job)}**` : 'That job'
      return refuse(`${name} is not among your saved jobs, so there is nothing to remove.`, { references })
    }
    const name = job ? jobName(job) : 'a job that is no longer online'
    const note = saved.notes ? ' and its note' : ''
    return {
      say: {
        text: `I removed **${name}**${note} from your saved jobs. Say “undo” to get it back.`,
        references,
      },
      changes: [{ table: 'saved_jobs', op: 'delete', id: saved.id, expect: { notes: saved.notes } }],
    }
  },
})
