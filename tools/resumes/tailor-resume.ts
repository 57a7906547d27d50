import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import { defineTool, type ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { count, listed } from '../core/wording.ts'
import { readExperiences } from '../experiences/experience-row.ts'
import { gatherEvidence } from '../jobs/fit/evidence.ts'
import { matchRequirement, requirementsOf } from '../jobs/fit/match-requirement.ts'
import { workSpans } from '../jobs/fit/years.ts'
import { jobName, jobReference } from '../jobs/job-in-words.ts'
import { readJob } from '../jobs/job-row.ts'
import { readProfile } from '../profile/profile-row.ts'
import { resumeData } from './resume-data.ts'
import { chosenResume, MOST_RESUMES, readResumes, resumeName, resumeReference } from './resume-row.ts'
import { DATA_TYPE, versionFileName, versionOf } from './resume-version.ts'
import { tailorResume as tailored } from './tailored-resume.ts'

/** Resumes of one person, versions included. */
const REQUIREMENTS = 25

export const tailorResume = defineTool({
  name: 'tailor_resume',
  title: 'Tailor a resume to a job',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Makes a new version of a resume for one job: puts first what the advert asks for, leaves the original as it is. Invents nothing: a sentence of `summary` that the person’s record does not support is left out and shown as such. Not for correcting one line (correct_resume) nor for comparing (check_fit).',
  examples: [
    'tailor my resume to this job',
    'tailor my CV for the second one',
    'adapt my resume to the Backend Engineer job',
    'customise my CV for that role',
    'make a version of my resume for the Globex job',
    'optimise my CV for this position',
    'adjust my resume so it suits this vacancy',
    'rework my CV for job 3',
    'can you fit my resume to their requirements',
    'prepare a CV version for the nurse position',
    'targeted resume for this job please',
    'create a special CV for number 2',
    'make my CV more relevant for the data analyst role',
    'rearrange my resume for this advert',
    'I need a tailored CV for the Hooli vacancy',
    'put the right things first in my resume for that job',
    'tweak my resume for the warehouse job',
    'tailr my resume for job 1',
    'match my CV wording order to the advert',
    'could you produce a version of my CV aimed at the teaching post?',
    'align my resume with the project manager job',
    'customize resume for this one',
    'polish up my CV for the Acme application',
    'build me a CV that is right for this job',
    'please to adapt the CV for driver position',
    'make my resume stand out for this job',
    'do a job specific version of my resume',
    'Would you kindly adapt my curriculum vitae to that opening?',
    'bring forward the parts of my CV that matter for the first job',
  ],
  input: z.object({
    resumeId: z.uuid().nullable().describe('The resume; null for the primary one.').meta({ slot: 'resume' }),
    jobId: z.uuid().describe('The job to tailor it to.').meta({ slot: 'job' }),
    summary: z
      .string()
      .max(2_000)
      .nullable()
      .describe(
        'A new summary made only of what the person’s record says, in plain sentences; each is checked. Null: the resume’s own.',
      )
      .meta({ slot: 'free_text', near: 'summary|profile text|intro(?:duction)?' }),
  }),
  run: async ({ input, context }) => {
    const [job, resumes, experiences, profile] = await Promise.all([
      readJob({ id: input.jobId, context }),
      readResumes(context),
      readExperiences(context),
      readProfile(context),
    ])
    if (!job)
      return refuse('I can’t find that job; it may have been taken down. I can search for similar ones.')
    const references = [jobReference(job)]
    if (resumes.length === 0)
      return refuse(
        'You have not uploaded a resume yet. Attach a PDF or Word file here and I will tailor it.',
        {
          references,
        },
      )
    const named = chosenResume(resumes, input.resumeId)
    if (!named)
      return refuse(`I can’t find that resume. You have ${listed(resumes.slice(0, 8).map(resumeName))}.`, {
        references: resumes.map(resumeReference),
      })
    // A version of a version is a version of the original.
    const origin = versionOf(named)?.versionOf
    const base = resumes.find(({ id }) => id === origin) ?? named
    if (resumes.length >= MOST_RESUMES)
      return refuse(`You have ${MOST_RESUMES} resumes and versions, which is the most. Delete one first.`, {
        references,
      })

    const resume = resumeData(base.parsed_data)
    const requirements = requirementsOf(job).slice(0, REQUIREMENTS)
    if (requirements.length === 0)
      return refuse(`**${jobName(job)}** lists no requirements, so I can’t tell what to put first.`, {
        references,
      })
    const history = experiences.filter(({ resume_id }) => resume_id === null || resume_id === base.id)
    const evidence = gatherEvidence({ resume, experiences: history, profile })
    if (evidence.length === 0)
      return refuse(
        `I found nothing in **${resumeName(base)}** that I could use. Upload a file with selectable text.`,
      )
    const result = tailored({
      resume,
      brief: { requirements, skills: job.skills, evidence, now: context.now },
      summary: input.summary,
    })
    if (JSON.stringify(result.resume) === JSON.stringify(resume)) {
      const none = result.leftOut.length > 0 ? ` ${unsupportedInWords(result.leftOut.length)}` : ''
      return refuse(
        `**${resumeName(base)}** already says first what **${jobName(job)}** asks for; there is nothing I could change without making things up.${none}`,
        { references: [resumeReference(base), ...references] },
      )
    }
    const basis = {
      resume,
      evidence,
      spans: workSpans({ resume, experiences: history }),
      skills: job.skills,
      now: context.now,
    }
    const unproven = requirements.filter(
      (requirement) => matchRequirement(requirement, basis).verdict !== 'met',
    )
    const id = crypto.randomUUID()
    const fileName = versionFileName({ fileName: base.file_name, jobName: jobName(job) })
    const data = result.resume as Json
    return {
      say: {
        text: `I made **${resumeName({ file_name: fileName })}** out of **${resumeName(base)}**, which stays as it is. ${changesInWords(result.lines.length)}${unprovenInWords(unproven.length)}${result.leftOut.length > 0 ? ` ${unsupportedInWords(result.leftOut.length)}` : ''} It goes with your application for this job; say “undo” to take it away.`,
        data: { changed: result.lines.length, unproven: unproven.length, leftOut: result.leftOut.length },
        references: [{ type: 'resume', id, label: resumeName({ file_name: fileName }) }, ...references],
        quotes: [{ source: 'job_post', id: job.id, text: unproven.join('\n').slice(0, 4_000) }],
      },
      card: {
        kind: 'diff',
        title: `Tailored to ${jobName(job)}`,
        note: noteOf(unproven),
        lines: result.lines,
        actions: [
          { label: 'Download', say: 'download the tailored resume' },
          { label: 'Apply with it', say: 'apply for this job' },
          { label: 'Undo', say: 'undo that' },
        ],
      },
      changes: [
        {
          table: 'resumes',
          op: 'insert',
          id,
          values: {
            user_id: context.user.id,
            file_path: `${context.user.id}/${id}`,
            file_name: fileName,
            file_type: DATA_TYPE,
            file_size: Math.max(1, JSON.stringify(data).length),
            parsed_data: data,
            is_primary: false,
            status: 'parsed',
            metadata: { versionOf: base.id, forJob: job.id, jobName: jobName(job) },
          },
        },
      ],
    } satisfies ToolResult
  },
})

function changesInWords(changed: number): string {
  return `The card shows ${changed === 1 ? 'the one change' : `all ${count(changed, 'change')}`}, each with the line of yours it comes from.`
}

function unprovenInWords(number: number): string {
  if (number === 0) return ''
  return ` For ${count(number, 'requirement')} of the advert I found no clear proof in your record, so the version claims nothing there; the card lists ${number === 1 ? 'it' : 'them'}.`
}

function unsupportedInWords(number: number): string {
  return `I left out ${count(number, 'sentence')} that nothing in your record supports.`
}

function noteOf(unproven: readonly string[]): string | null {
  if (unproven.length === 0) return null
  return `Not claimed, because your record does not show it: ${unproven.slice(0, 8).join('; ')}${unproven.length > 8 ? '; …' : ''}`
}
