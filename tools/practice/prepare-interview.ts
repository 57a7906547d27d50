import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import {
  type ApplicationRow,
  applicationName,
  applicationReference,
  readApplications,
} from '../applications/application-row.ts'
import type { JobDetail } from '../core/card.ts'
import { defineTool, type ToolContext, type ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { listed } from '../core/wording.ts'
import { jobName } from '../jobs/job-in-words.ts'
import { readJob } from '../jobs/job-row.ts'
import { readOwnRecord } from './own-record.ts'
import {
  answerOf,
  type PracticeRow,
  practiceName,
  practiceReference,
  readPractices,
  toAnswer,
} from './practice-row.ts'
import { chooseQuestions } from './questions/choose-questions.ts'
import { questionsCard } from './questions-card.ts'
import { type Round, roundInWords, roundSays, rounds } from './round.ts'

export const prepareInterview = defineTool({
  name: 'prepare_interview',
  title: 'Prepare for an interview',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Makes a set of practice questions for an application, a job or in general, from the advert and the person’s own record, with questions for them to ask. Opens the set that is there already. Not for the next question (practise_question), nor for general advice on interviews (ask_knowledge).',
  examples: [
    'prepare me for the interview',
    'prepare interview questions for the Globex job',
    'I have an interview for the backend position, get me ready',
    'make practice questions for my application at Acme',
    'what might they ask me at Initech? make a list to practise',
    'set up interview practice',
    'start interview prep for the nurse job',
    'create a mock interview for the first job',
    'get me questions for the technical round at Hooli',
    'I want to train for my interview on Friday',
    'build me a set of behavioural questions',
    'prepare for the final round with Umbrella',
    'help me get ready for my phone screen with Stark',
    'interview preparation for the second application',
    'put together interview questions based on my CV and this job',
    'I got invited to an interview, prepare me',
    'new practice set for the data analyst role',
    'general interview training please, no particular job',
    'generate likely questions for the warehouse job',
    'prep me for that one',
    'prepair me for intervew at Wayne',
    'come up with questions that they could ask me for this vacancy',
    'mock interview for project manager, set it up',
    'can you coach me for the interview for this job',
    'get me going with interview practice for Soylent',
    'I need to prepare for a screening call',
    'draw up a practice interview from the teaching advert',
    'Would you prepare questions for my interview with Vandelay?',
  ],
  input: z.object({
    applicationId: z
      .uuid()
      .nullable()
      .describe(
        'The application that the interview belongs to; null when it is for a job without one, or in general.',
      )
      .meta({ slot: 'application' }),
    jobId: z
      .uuid()
      .nullable()
      .describe('The job, where there is no application; null for general practice.')
      .meta({ slot: 'job' }),
    round: z
      .enum(rounds)
      .nullable()
      .describe('The round of the interview; null for all.')
      .meta({ slot: 'choice', says: roundSays }),
  }),
  run: async ({ input, context }) => {
    const applications = await readApplications(context)
    const application = input.applicationId
      ? applications.find(({ id }) => id === input.applicationId)
      : applications.find(({ job_id }) => job_id === input.jobId)
    if (input.applicationId && !application) return noSuchApplication(applications)
    const jobId = application?.job_id ?? input.jobId
    const [job, practices] = await Promise.all([
      jobId ? readJob({ id: jobId, context }) : null,
      readPractices(context),
    ])
    if (jobId && !job && !application)
      return refuse(
        'I can’t find that job; it may have been taken down. I can prepare you without one: say “general interview practice”.',
      )
    const there = practices.find((row) =>
      isSame({ row, application: application ?? null, jobId, round: input.round }),
    )
    if (there) return opened(there)
    const made = await prepared({ application: application ?? null, job, round: input.round, context })
    const applied = applications.filter(({ job_posts }) => job_posts !== null)
    return jobId || applied.length === 0 ? made : namingApplications(made, applied)
  },
})

/** General questions, where there are jobs that they could be made for. */
function namingApplications(made: ToolResult, applied: readonly ApplicationRow[]): ToolResult {
  return {
    ...made,
    say: {
      ...made.say,
      text: `${made.say.text} For questions from an advert, name the job: you have applied to ${listed(applied.slice(0, 3).map(applicationName))}.`,
    },
  }
}

function noSuchApplication(applications: readonly ApplicationRow[]): ToolResult {
  const known = applications.slice(0, 8)
  const has =
    known.length > 0
      ? ` You have applied to ${listed(known.map(applicationName))}.`
      : ' You have none yet; name a job instead.'
  return refuse(`I can’t find that application.${has}`, { references: known.map(applicationReference) })
}

/** The same thing to prepare for, with questions to go on with. */
function isSame({
  row,
  application,
  jobId,
  round,
}: {
  row: PracticeRow
  application: ApplicationRow | null
  jobId: string | null
  round: Round | null
}): boolean {
  if (row.questions.length === 0 || (row.metadata.round ?? null) !== round) return false
  if (application && row.application_id === application.id) return true
  return row.application_id === null || application ? (row.metadata.jobId ?? null) === jobId : false
}

function opened(row: PracticeRow): ToolResult {
  const done = toAnswer(row).filter(({ id }) => answerOf(row, id)).length
  return {
    say: {
      text: `You already have practice for **${practiceName(row)}**, with ${done} of ${toAnswer(row).length} questions answered, so I opened that. Say “next question” to go on, or delete it to start afresh.`,
      data: { practiceId: row.id, answered: done },
      references: [practiceReference(row)],
    },
    card: questionsCard(row),
  }
}

async function prepared({
  application,
  job,
  round,
  context,
}: {
  application: ApplicationRow | null
  job: JobDetail | null
  round: Round | null
  context: ToolContext
}): Promise<ToolResult> {
  const { evidence, spans } = await readOwnRecord(context)
  const questions = chooseQuestions({ job, evidence, spans, round, now: context.now })
  const title = job ? jobName(job) : application ? applicationName(application) : null
  const at = context.now.toISOString()
  const row: PracticeRow = {
    id: crypto.randomUUID(),
    application_id: application?.id ?? null,
    created_at: at,
    updated_at: at,
    questions,
    answers: [],
    feedback: [],
    stored_answers: [],
    stored_feedback: [],
    notes: null,
    metadata: { jobId: job?.id ?? application?.job_id ?? null, title, round },
  }
  const sources = [job ? 'the advert' : null, evidence.length > 0 ? 'your own record' : null].filter(
    (source) => source !== null,
  )
  const made = sources.length > 0 ? `made from ${listed(sources)}` : 'general ones'
  const hint =
    evidence.length === 0
      ? ' With a resume they would be closer to you: attach one, and I can prepare you anew.'
      : ''
  const gone = application && !job ? ' The advert is no longer online, so its requirements are missing.' : ''
  return {
    say: {
      text: `I prepared ${toAnswer(row).length} questions for **${practiceName(row)}** (${roundInWords(round)}), ${made}, and ${questions.length - toAnswer(row).length} for you to ask.${hint}${gone} They are my guess, not the agency’s list. Only you see your practice. Say “next question” to start.`,
      data: { practiceId: row.id, questions: toAnswer(row).length },
      references: [practiceReference(row)],
    },
    card: questionsCard(row),
    changes: [
      {
        table: 'interview_preparation',
        op: 'insert',
        id: row.id,
        values: {
          user_id: context.user.id,
          application_id: row.application_id,
          questions: questions as unknown as Json,
          answers: [],
          feedback: [],
          metadata: { jobId: row.metadata.jobId ?? null, title, round },
        },
      },
    ],
  }
}
