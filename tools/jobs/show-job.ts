import { z } from 'zod'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { count } from '../core/wording.ts'
import { jobFacts, jobLines, jobName, jobQuote, jobReference } from './job-in-words.ts'
import { isOpen, readJob } from './job-row.ts'

export const showJob = defineTool({
  name: 'show_job',
  title: 'Show a job',
  for: ['guest', 'candidate'],
  effect: 'read',
  answersAbout: 'job',
  description:
    'Shows everything about one job: duties, requirements, benefits, pay, place, deadline. Use it when the person asks about a job that was shown or is under discussion. Not for whether the person fits it (check_fit), nor for finding jobs (search_jobs).',
  examples: [
    'show me that job',
    'open the job',
    'show job 2',
    'details of the first job please',
    'what does this job involve?',
    'tell me about the Globex job',
    'more details about this role',
    'what is the salary for the nurse job?',
    'tell me more about the second one',
    'show me the details of the Backend Engineer job',
    'what are the responsibilities?',
    'what does that job pay?',
    'open number 3',
    'more info on the nurse position pls',
    'what benefits come with it',
    'when does this job close?',
    'who is the employer for the first one',
    'can I read the full job description?',
    'what would I be doing in that role',
    'details about the warehouse operative vacancy',
    'is this one full time or part time?',
    'the last job you showed, what is it about?',
    'what requirements does the job list',
    'deets on #2',
    'please explain me the position of data analyst',
    'is the third job remote?',
    'where is the Globex job based',
    'Would you mind showing me that advert again?',
    'tel me mor about this job',
    'what skills are they asking for',
    'how much holiday does it include, that first job',
    'let me see the full posting',
  ],
  input: z.object({
    jobId: z.uuid().describe('The job.').meta({ slot: 'job' }),
  }),
  run: async ({ input, context }) => {
    const job = await readJob({ id: input.jobId, context })
    if (!job)
      return refuse('I can’t find that job; it may have been taken down. I can search for similar ones.')
    const open = isOpen(job, context.now)
    const closing = !open
      ? ' It is closed and takes no more applications.'
      : job.closesAt
        ? ` Applications close on ${dayInWords(job.closesAt, context)}.`
        : ''
    const lists = `It lists ${count(job.requirements.length, 'requirement')} and ${count(job.benefits.length, 'benefit')}.`
    const done = job.applied ? ' You have applied to it.' : job.saved ? ' You have saved it.' : ''
    const next = !open
      ? 'I can look for similar jobs.'
      : job.applied
        ? 'I can show your application.'
        : `I can check how you fit, ${job.saved ? '' : 'save it, '}or prepare your application.`
    return {
      say: {
        text: `**${jobName(job)}**: ${jobFacts(job)}.${closing} ${lists}${done} ${next}`,
        lines: jobLines(job, context),
        data: {
          status: job.status,
          open,
          saved: job.saved,
          applied: job.applied,
          pay: job.pay && { ...job.pay },
        },
        references: [jobReference(job)],
        quotes: [jobQuote(job)],
      },
      card: { kind: 'job', job },
    }
  },
})
