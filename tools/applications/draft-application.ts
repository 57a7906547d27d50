import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import type { Change } from '../core/change.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { gatherEvidence } from '../jobs/fit/evidence.ts'
import { jobName, jobReference } from '../jobs/job-in-words.ts'
import { isOpen, readJob } from '../jobs/job-row.ts'
import { resumeData } from '../resumes/resume-data.ts'
import { readResumes, resumeName } from '../resumes/resume-row.ts'
import { applicationReference, readApplications, statusInWords } from './application-row.ts'
import { COVER_LETTER_LENGTH, draftCoverLetter } from './cover-letter.ts'
import { draftCard } from './draft-card.ts'
import { resumeFacts } from './resume-facts.ts'
import { resumeToSend } from './resume-to-send.ts'

export const draftApplication = defineTool({
  name: 'draft_application',
  title: 'Draft an application',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Keeps a draft of an application with a cover letter, without sending anything. With a null letter a plain one is drafted from the resume. Not for sending (apply_to_job), nor for changing a draft that is there (edit_application_draft).',
  examples: [
    'draft an application for this job',
    'write a cover letter for the second one but don’t send it yet',
    'prepare a draft application to Globex',
    'start a draft for the nurse job',
    'draft a cover letter for this role',
    'make a draft of my application, I will send it later',
    'write me a cover letter for the Backend Engineer job',
    'keep an application draft for job 3',
    'I want to prepare my application for later',
    'save a draft application for the warehouse position',
    'just draft it, do not submit',
    'set up an application draft with this letter: I have cooked for ten years',
    'compose a letter for that vacancy',
    'begin an application but leave it unsent',
    'can you draft something for the data analyst post?',
    'create a draft application for number 2',
    'cover letter for the first job please',
    'put together a draft for the teaching job',
    'I would like a motivation letter for this position',
    'draft applicaton for project manager',
    'write up an application for Hooli and keep it as draft',
    'get my application ready without sending',
    'note this letter for the driver job as a draft: I drive since 2009',
    'prepare the letter for this one, I apply tomorrow',
    'make an application draft',
    'could you prepare a covering letter for the Acme role',
    'help me write a letter for that job',
    'a draft for the chef job, not sent please',
  ],
  input: z.object({
    jobId: z.uuid().describe('The job.').meta({ slot: 'job' }),
    coverLetter: z
      .string()
      .max(COVER_LETTER_LENGTH)
      .nullable()
      .describe('The letter in the person’s words; null for a plain draft from their resume.')
      .meta({ slot: 'free_text' }),
  }),
  run: async ({ input, context }) => {
    const [job, resumes, applications] = await Promise.all([
      readJob({ id: input.jobId, context }),
      readResumes(context),
      readApplications(context),
    ])
    if (!job)
      return refuse('I can’t find that job; it may have been taken down. I can search for similar ones.')
    const references = [jobReference(job)]
    const before = applications.find((row) => row.job_id === job.id) ?? null
    if (before && before.status !== 'draft') {
      const again = before.status === 'withdrawn' ? ' Say “apply” to send it again with a new letter.' : ''
      return refuse(
        `Your application for **${jobName(job)}** is ${statusInWords(before.status)}, so it takes no draft.${again}`,
        {
          references: [applicationReference(before), ...references],
        },
      )
    }
    if (!isOpen(job, context.now))
      return refuse(
        `**${jobName(job)}** is closed and takes no more applications. I can look for similar jobs.`,
        { references },
      )
    const wanted = letterIn(input.coverLetter)
    if (before?.cover_letter && (wanted === null || wanted === before.cover_letter)) {
      return {
        ...refuse(
          `You have a draft for **${jobName(job)}** already. Tell me what to change, or say “apply”.`,
          {
            references: [applicationReference(before), ...references],
          },
        ),
        card: draftCard({ name: jobName(job), letter: before.cover_letter, resume: null }),
      }
    }
    const resume = resumeToSend({ jobId: job.id, draft: before, resumes })
    const data = resumeData(resume?.parsed_data)
    const letter =
      wanted ??
      draftCoverLetter({
        job,
        facts: resumeFacts(data),
        evidence: gatherEvidence({ resume: data, experiences: [], profile: null }),
      })
    const values: Record<string, Json> = { cover_letter: letter, resume_id: resume?.id ?? null }
    const id = before?.id ?? crypto.randomUUID()
    const change: Change = before
      ? {
          table: 'applications',
          op: 'update',
          id,
          values,
          expect: { status: 'draft', cover_letter: before.cover_letter },
        }
      : {
          table: 'applications',
          op: 'insert',
          id,
          values: { ...values, status: 'draft', user_id: context.user.id, job_id: job.id },
        }
    const how =
      wanted === null ? ' I wrote a short letter from your resume; it claims nothing more than it says.' : ''
    const missing = resume ? '' : ' You need a resume before it can be sent: attach one here.'
    return {
      say: {
        text: `I keep a draft of your application for **${jobName(job)}**.${how}${missing} Nothing was sent: tell me what to change, or say “apply” when you are ready.`,
        references: [{ type: 'application', id, label: jobName(job) }, ...references],
      },
      card: draftCard({ name: jobName(job), letter, resume: resume && resumeName(resume) }),
      changes: [change],
    }
  },
})

/** The letter itself; null for the words of the wish ("a cover letter for the nurse job"), which are no letter. */
function letterIn(text: string | null): string | null {
  const letter = text?.trim() || null
  const isWish =
    /^(?:an?|the|my|some|me an?)?\s*(?:short |good |nice )?(?:(?:cover(?:ing)?|motivation) )?letter\b[^.!\n]{0,80}$/i
  return letter && !isWish.test(letter) ? letter : null
}
