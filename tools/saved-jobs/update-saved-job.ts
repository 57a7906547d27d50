import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { jobName, jobReference } from '../jobs/job-in-words.ts'
import { readJob } from '../jobs/job-row.ts'
import { readSavedJob } from './saved-job-row.ts'

export const updateSavedJob = defineTool({
  name: 'update_saved_job',
  title: 'Change the note on a saved job',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Sets the note on a job that the person has already saved; an empty note removes it. Not for saving a job (save_job).',
  examples: [
    'add a note to that saved job: call on Monday',
    'change the note on my saved job',
    'update my note on the saved job to urgent',
    'edit note: ask about parking',
    'set the note on the saved nurse job to apply by Friday',
    'delete the note of that saved job',
    'rewrite the note on my bookmark: good team',
    'note for saved job 2: long commute',
    'add a note to the saved Backend Engineer job: ask about visa',
    'change my note on the first saved job to "too far away"',
    'note on the second bookmark: call back on Friday',
    'update the note for the nurse job to good hours',
    'write down on that saved job that the pay is low',
    'edit the note of my saved Globex job: recruiter is called Ana',
    'my note for this one should say second choice',
    'put a comment on the saved job: applied by email',
    'can you annotate the bookmark with "ask Sam first"',
    'replace the note on #2 with deadline soon',
    'remove the note from the first saved job',
    'clear my note on this bookmark',
    'please to change note of saved job: very interesting company',
    'add to my note on the data analyst one that it is near home',
    'the note on that saved job is wrong, it should be: start in May',
    'jot down on the saved job: needs driving licence',
    'set a note for the third one in my list: talk to my wife',
    'chnge note on saved job to maybe later',
    'Could you amend the note on that bookmarked role to say “interview tips from Jo”?',
    'leave a remark on my saved warehouse job: night shifts',
  ],
  input: z.object({
    jobId: z.uuid().describe('The saved job.').meta({ slot: 'job' }),
    notes: z
      .string()
      .max(2_000)
      .describe('The whole new note; empty to remove it.')
      .meta({ slot: 'free_text' }),
  }),
  run: async ({ input, context }) => {
    const [job, saved] = await Promise.all([
      readJob({ id: input.jobId, context }),
      readSavedJob({ jobId: input.jobId, context }),
    ])
    if (!saved) {
      const name = job
        ? `**${jobName(job)}** is not among your saved jobs`
        : 'That job is not among your saved jobs'
      return refuse(`${name}, so there is no note to change. I can save it with your note instead.`, {
        references: job ? [jobReference(job)] : [],
      })
    }
    const name = job ? jobName(job) : 'the saved job'
    const notes = input.notes.trim() || null
    if (notes === saved.notes) return refuse(`The note on **${name}** already says that; I changed nothing.`)
    const text = notes
      ? `The note on **${name}** now says: “${shortName(notes, 200)}”.`
      : `I removed the note on **${name}**.`
    return {
      say: { text: `${text} Say “undo” to go back.`, references: job ? [jobReference(job)] : [] },
      changes: [
        {
          table: 'saved_jobs',
          op: 'update',
          id: saved.id,
          values: { notes },
          expect: { notes: saved.notes },
        },
      ],
    }
  },
})
