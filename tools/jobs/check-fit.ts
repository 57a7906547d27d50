import { z } from 'zod'
import type { RequirementFit } from '../core/card.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { count, listed } from '../core/wording.ts'
import { readExperiences } from '../experiences/experience-row.ts'
import { readProfile } from '../profile/profile-row.ts'
import { resumeData } from '../resumes/resume-data.ts'
import { chosenResume, readResumes, resumeName } from '../resumes/resume-row.ts'
import { gatherEvidence } from './fit/evidence.ts'
import { matchRequirement, requirementsOf } from './fit/match-requirement.ts'
import { workSpans } from './fit/years.ts'
import { jobName, jobReference } from './job-in-words.ts'
import { readJob } from './job-row.ts'

export const checkFit = defineTool({
  name: 'check_fit',
  title: 'Check how I fit a job',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Compares the person’s own resume, work history and profile with each requirement of a job: met, not met or unclear, with a quote. Says nothing about chances and gives no score. Not for the job’s details (show_job).',
  examples: [
    'do I fit?',
    'compare me with this job',
    'check whether I meet the requirements',
    'does my resume match the job?',
    'which requirements am I missing?',
    'do my skills match this role',
    'am I suitable for the Globex job',
    'would I qualify',
    'how do I fit this job?',
    'am I qualified for the second one?',
    'check my resume against the Backend Engineer job',
    'do I meet the requirements',
    'would I be a good match for the nurse position?',
    'what am I missing for that role',
    'compare my CV with job number 3',
    'is my experience enough for the data analyst job?',
    'which of their requirements do I meet',
    'match me to this vacancy',
    'am i good enough for this',
    'do you think I could do the Globex job with my background?',
    'where are my gaps for the first job',
    'see if my skills fit',
    'should I bother with that one given my CV?',
    'does my profile suit the warehouse role?',
    'I have the right qualifications for it?',
    'how well does my CV match',
    'chek fit for project manager',
    'do I tick the boxes for this job',
    'Would my qualifications be sufficient for the teaching post?',
    'am I a fit',
  ],
  input: z.object({
    jobId: z.uuid().describe('The job to compare with.').meta({ slot: 'job' }),
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
    const row = chosenResume(resumes, null)
    if (!row && experiences.length === 0) {
      return refuse(
        `To compare you with **${jobName(job)}** I need your resume. Attach a PDF or Word file here, or tell me about your past jobs.`,
        {
          references,
        },
      )
    }
    const asked = requirementsOf(job)
    if (asked.length === 0) {
      return refuse(
        `**${jobName(job)}** lists no requirements, so there is nothing to compare. I can show you its description.`,
        {
          references,
        },
      )
    }
    const resume = resumeData(row?.parsed_data)
    // What other resumes say is not part of the comparison.
    const history = experiences.filter(({ resume_id }) => resume_id === null || resume_id === row?.id)
    const basis = {
      resume,
      evidence: gatherEvidence({ resume, experiences: history, profile }),
      spans: workSpans({ resume, experiences: history }),
      skills: job.skills,
      now: context.now,
    }
    const requirements = asked.slice(0, 60).map((requirement) => matchRequirement(requirement, basis))
    const from = row ? `**${resumeName(row)}**` : 'what you told me'
    return {
      say: {
        text: `${jobName(job)} asks for ${count(requirements.length, 'thing')}; I compared ${requirements.length === 1 ? 'it' : 'them'} with ${from}. ${verdictsInWords(requirements)}\n\nI only see what is written down: “unclear” means that I found no proof, not that you lack it. If something is missing, tell me and I will add it. I can also prepare your application.`,
        data: {
          met: counted(requirements, 'met'),
          notMet: counted(requirements, 'not_met'),
          unclear: counted(requirements, 'unclear'),
        },
        references,
        quotes: [
          {
            source: 'job_post',
            id: job.id,
            text: requirements.map(({ requirement, verdict }) => `${verdict}: ${requirement}`).join('\n'),
          },
          ...(row ? [{ source: 'resume' as const, id: row.id, text: quotesOf(requirements) }] : []),
        ],
      },
      card: { kind: 'fit', jobId: job.id, jobTitle: job.title, requirements },
    }
  },
})

function counted(requirements: readonly RequirementFit[], verdict: RequirementFit['verdict']): number {
  return requirements.filter((fit) => fit.verdict === verdict).length
}

/** Counts only: the requirements are the advert's words, and stand on the card. */
function verdictsInWords(requirements: readonly RequirementFit[]): string {
  const parts = [
    ['met', 'met'],
    ['not_met', 'not met'],
    ['unclear', 'unclear'],
  ] as const
  const said = parts.flatMap(([verdict, words]) => {
    const number = counted(requirements, verdict)
    return number > 0 ? [`**${number} ${words}**`] : []
  })
  return `The result: ${listed(said)}. The card shows each with the words I went by.`
}

function quotesOf(requirements: readonly RequirementFit[]): string {
  return requirements
    .flatMap(({ quote, source }) => (quote ? [`${source ?? 'Resume'}: ${quote}`] : []))
    .join('\n')
    .slice(0, 8_000)
}
