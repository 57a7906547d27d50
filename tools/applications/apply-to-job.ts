import { z } from 'zod'
import type { JobDetail } from '../core/card.ts'
import type { Change } from '../core/change.ts'
import { momentInWords } from '../core/dates-in-words.ts'
import { defineTool, type Preview, type ToolContext, type ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { gatherEvidence } from '../jobs/fit/evidence.ts'
import { jobName, jobReference } from '../jobs/job-in-words.ts'
import { isOpen, readJob } from '../jobs/job-row.ts'
import { resumeData } from '../resumes/resume-data.ts'
import { sectionsOf } from '../resumes/resume-lines.ts'
import { type ResumeRow, readResumes, resumeName } from '../resumes/resume-row.ts'
import { isWrittenHere, versionOf } from '../resumes/resume-version.ts'
import {
  type ApplicationRow,
  applicationReference,
  readApplications,
  statusInWords,
} from './application-row.ts'
import { COVER_LETTER_LENGTH, draftCoverLetter } from './cover-letter.ts'
import { resumeFacts } from './resume-facts.ts'
import { resumeToSend } from './resume-to-send.ts'
import { sharedProfile } from './shared-profile.ts'

export const applyToJob = defineTool({
  name: 'apply_to_job',
  title: 'Apply for a job',
  for: ['guest', 'candidate'],
  effect: 'send',
  needsVerifiedEmail: true,
  description:
    'Prepares an application with the draft’s resume, the version tailored to the job or else the primary resume, and shows a card with everything that will be sent; it goes out when they confirm. Not for saving a job (save_job). Pass a cover letter only when the person gave or approved its text: with null a plain one is drafted from their resume.',
  examples: [
    'apply',
    'apply to job 2',
    'apply for the first one please',
    'I’d like to apply for this position',
    'send my application',
    'please apply for me',
    'submit my application to this job',
    'apply for this job',
    'I want to apply to the second one',
    'send my application for the Backend Engineer role',
    'submit my CV to Globex',
    'apply with my resume please',
    'put me forward for the nurse position',
    'go ahead and apply for number 3',
    'can you apply to that vacancy for me?',
    'i wanna apply',
    'I would like to be considered for this post',
    'apply for the job with this cover letter: I have driven lorries for ten years',
    'sign me up for the warehouse role',
    'let’s apply to the first one',
    'please to send my candidature for data analyst',
    'send them my CV',
    'aply to the job at Acme',
    'start an application for project manager',
    'I’m in, apply',
    'throw my hat in the ring for the teaching job',
    'submit an application for the saved driver job',
    'how about we apply to the Hooli one now',
    'reapply to Initech',
    'hand in my application',
  ],
  input: z.object({
    jobId: z.uuid().describe('The job to apply for.').meta({ slot: 'job' }),
    coverLetter: z
      .string()
      .max(COVER_LETTER_LENGTH)
      .nullable()
      .describe('The letter as the person wants it sent; empty for none; null for a plain draft.')
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
    if (before && before.status !== 'draft' && before.status !== 'withdrawn') {
      return refuse(
        `You have already applied for **${jobName(job)}**: your application is ${statusInWords(before.status)}.`,
        {
          references: [applicationReference(before), ...references],
        },
      )
    }
    if (!isOpen(job, context.now)) {
      return refuse(
        `**${jobName(job)}** is closed and takes no more applications. I can look for similar jobs.`,
        { references },
      )
    }
    const resume = resumeToSend({ jobId: job.id, draft: before, resumes })
    if (!resume) {
      return refuse(
        `To apply for **${jobName(job)}** you need a resume. Attach a PDF or Word file here, or say “make me a resume” if you have none; then say “apply” again.`,
        {
          references,
        },
      )
    }
    return prepared({ job, resume, before, coverLetter: input.coverLetter, context })
  },
})

interface Prepared {
  job: JobDetail
  resume: ResumeRow
  before: ApplicationRow | null
  coverLetter: string | null
  context: ToolContext
}

async function prepared({ job, resume, before, coverLetter, context }: Prepared): Promise<ToolResult> {
  const data = resumeData(resume.parsed_data)
  const letter =
    coverLetter ??
    before?.cover_letter ??
    draftCoverLetter({
      job,
      facts: resumeFacts(data),
      evidence: gatherEvidence({ resume: data, experiences: [], profile: null }),
    })
  const sent = letter.trim() || null
  const drafted =
    coverLetter === null && !before?.cover_letter
      ? ' I drafted a short cover letter from your resume; please read it and change what you like.'
      : ''
  const fromDraft =
    coverLetter === null && before?.status === 'draft' && before.cover_letter
      ? ' It has the letter of your draft.'
      : ''
  return {
    say: {
      text: `Your application for **${jobName(job)}** is ready. The card shows everything that ${shortName(job.agency.name)} will get, with **${resumeName(resume)}**.${drafted}${fromDraft} Nothing is sent until you confirm.`,
      references: [jobReference(job)],
    },
    preview: previewOf({ job, resume, letter, profile: await sharedProfile(context), context }),
    changes: [changeOf({ job, resume, before, letter: sent, context })],
  }
}

function previewOf({
  job,
  resume,
  letter,
  profile,
  context,
}: {
  job: JobDetail
  resume: ResumeRow
  letter: string
  profile: { label: string; value: string }[]
  context: ToolContext
}): Preview {
  const data = resumeData(resume.parsed_data)
  const { name, email, phone } = resumeFacts(data)
  const sections = sectionsOf(data).map(({ title, entries }) =>
    entries.length > 1 ? `${title} (${entries.length})` : title,
  )
  const fromResume = [
    { label: 'Resume: name', value: name },
    { label: 'Resume: e-mail', value: email },
    { label: 'Resume: phone', value: phone },
    // A correction made after this card moves the time, so that the card is made anew.
    { label: 'Resume: last changed', value: momentInWords(resume.updated_at, context) },
    { label: 'Resume: what I read from it', value: sections.join(', ') || 'nothing: only the file goes' },
  ]
  return {
    title: `Apply: ${jobName(job)}`,
    recipient: shortName(job.agency.name),
    confirmLabel: 'Send application',
    // The row below says it to the second only.
    basis: `${resume.id} ${resume.updated_at}`,
    doneText: `Your application for ${jobName(job)} was sent to ${shortName(job.agency.name)}. You can follow it here: say “show my applications”.`,
    rows: [
      { label: 'Job', value: jobName(job) },
      { label: 'Resume file', value: fileInWords(resume) },
      ...fromResume.flatMap(({ label, value }) => (value ? [{ label, value }] : [])),
      ...profile.map(({ label, value }) => ({ label: `Profile: ${label.toLowerCase()}`, value })),
      {
        label: 'Cover letter (empty: none)',
        value: letter,
        field: 'coverLetter',
        multiline: true,
        maxLength: COVER_LETTER_LENGTH,
      },
    ],
  }
}

/** The agency can open the file, also what was left out when it was read. */
function fileInWords(resume: ResumeRow): string {
  if (isWrittenHere(resume)) return `${resume.file_name}: a PDF written from what it says`
  return versionOf(resume)
    ? `${resume.file_name}: written from what this version says; the file you uploaded stays with you`
    : `${resume.file_name}: sent as it is, with everything in it`
}

function changeOf({
  job,
  resume,
  before,
  letter,
  context,
}: Omit<Prepared, 'coverLetter'> & { letter: string | null }): Change {
  const values = { status: 'submitted', resume_id: resume.id, cover_letter: letter }
  if (!before) {
    return {
      table: 'applications',
      op: 'insert',
      values: { ...values, user_id: context.user.id, job_id: job.id },
    }
  }
  return { table: 'applications', op: 'update', id: before.id, values, expect: { status: before.status } }
}
