import { z } from 'zod'
import type { Card, JobDetail } from '../core/card.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { capitalised, label, listed } from '../core/wording.ts'
import { readExperiences } from '../experiences/experience-row.ts'
import { readProfile } from '../profile/profile-row.ts'
import { resumeData } from '../resumes/resume-data.ts'
import { chosenResume, readResumes } from '../resumes/resume-row.ts'
import { gatherEvidence } from './fit/evidence.ts'
import { matchRequirement, requirementsOf } from './fit/match-requirement.ts'
import { workSpans } from './fit/years.ts'
import { jobName, jobReference } from './job-in-words.ts'
import { isOpen, readJobs } from './job-row.ts'
import { payInWords } from './pay.ts'

const MOST = 4

export const compareJobs = defineTool({
  name: 'compare_jobs',
  title: 'Compare jobs',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Puts two to four jobs side by side: pay, place, work mode, contract, requirements, benefits, closing day, and which requirements the person’s resume meets. Not for offers (compare_offers), nor for one job alone (check_fit).',
  examples: [
    'compare the first two jobs',
    'compare job 1 and job 3',
    'which of these jobs is better paid?',
    'put the first three side by side',
    'compare the nurse job with the care job',
    'what is the difference between job 2 and job 4',
    'compare these vacancies',
    'show me the first and the last one next to each other',
    'how does the Globex job compare to the Hooli job',
    'job 1 versus job 2',
    'compare my saved jobs',
    'which one fits me better, the first or the second job?',
    'side by side please: number 1 and 2',
    'contrast the two data analyst positions',
    'compare those roles for me',
    'pros and cons of the first two vacancies',
    'weigh job 2 against job 3',
    'Backend Engineer at Globex or at Acme, what is the difference?',
    'can you compare all three jobs',
    'make a comparison of the second and third position',
    'difference between these jobs',
    'compare pay and place of the first four jobs',
    'compair job 1 with 2',
    'the driver job against the warehouse job',
    'help me decide between the first two jobs',
    'which of the two has more benefits',
    'comparison table of these jobs please',
    'Could you set both vacancies against each other?',
  ],
  input: z.object({
    jobIds: z.array(z.uuid()).min(2).max(MOST).describe('The jobs, two to four.').meta({ slot: 'job' }),
  }),
  run: async ({ input, context }) => {
    const ids = [...new Set(input.jobIds)]
    if (ids.length < 2) return refuse('Name two different jobs, and I will put them side by side.')
    const found = await readJobs({ ids, context })
    const jobs = ids.flatMap((id) => found.get(id) ?? [])
    const references = jobs.map(jobReference)
    if (jobs.length < 2)
      return refuse(
        `I can find only ${jobs[0] ? `**${jobName(jobs[0])}**` : 'none'} of those jobs; the others may have been taken down. I can search for similar ones.`,
        { references },
      )
    const fits = await fitsOf(jobs, context)
    const gone = ids.length - jobs.length
    const lost = gone > 0 ? ` ${gone === 1 ? 'One job is' : `${gone} jobs are`} no longer online.` : ''
    const without = fits ? '' : ' Upload a resume, and I will also compare what each asks with what you have.'
    return {
      say: {
        text: `I put ${listed(jobs.map((job) => `**${jobName(job)}**`))} side by side.${lost}${fits ? ' The last rows show how many requirements your resume clearly meets; “unclear” is no no.' : without} I can show one in full, or prepare an application.`,
        lines: jobs.map(
          (job, index) =>
            `${index + 1}. **${jobName(job)}**: ${payInWords(job.pay) ?? 'pay not stated'}, ${shortName(job.location) || 'place not stated'}`,
        ),
        data: jobs.map((job, index) => ({
          id: job.id,
          pay: job.pay && { ...job.pay },
          fit: fits?.[index] ? { ...fits[index] } : null,
        })),
        references,
        quotes: jobs.map((job) => ({
          source: 'job_post' as const,
          id: job.id,
          text: [...job.requirements, ...job.benefits].join('\n').slice(0, 3_000),
        })),
      },
      card: comparisonOf({ jobs, fits, context }),
    }
  },
})

interface Fit {
  met: number
  notMet: number
  unclear: number
}

/** How the person's record meets each job's requirements; null without a resume or a work history. */
async function fitsOf(jobs: readonly JobDetail[], context: ToolContext): Promise<Fit[] | null> {
  const [resumes, experiences, profile] = await Promise.all([
    readResumes(context),
    readExperiences(context),
    readProfile(context),
  ])
  const row = chosenResume(resumes, null)
  if (!row && experiences.length === 0) return null
  const resume = resumeData(row?.parsed_data)
  const history = experiences.filter(({ resume_id }) => resume_id === null || resume_id === row?.id)
  const evidence = gatherEvidence({ resume, experiences: history, profile })
  const spans = workSpans({ resume, experiences: history })
  return jobs.map((job) => {
    const verdicts = requirementsOf(job)
      .slice(0, 60)
      .map(
        (requirement) =>
          matchRequirement(requirement, { resume, evidence, spans, skills: job.skills, now: context.now })
            .verdict,
      )
    const counted = (verdict: string) => verdicts.filter((one) => one === verdict).length
    return { met: counted('met'), notMet: counted('not_met'), unclear: counted('unclear') }
  })
}

const MODE = { onsite: 'On site', hybrid: 'Hybrid', remote: 'Remote' } as const

function comparisonOf({
  jobs,
  fits,
  context,
}: {
  jobs: readonly JobDetail[]
  fits: readonly Fit[] | null
  context: ToolContext
}): Extract<Card, { kind: 'comparison' }> {
  const each = (value: (job: JobDetail, index: number) => string | null) => jobs.map(value)
  const lines = (items: readonly string[]) => (items.length > 0 ? items.slice(0, 12).join('\n') : null)
  const closing = (job: JobDetail) => {
    if (!isOpen(job, context.now)) return 'Closed'
    return job.closesAt ? dayInWords(job.closesAt, context) : null
  }
  const rows = [
    { label: 'Pay', values: each((job) => payInWords(job.pay)) },
    { label: 'Place', values: each((job) => job.location) },
    { label: 'Work mode', values: each((job) => job.workMode && MODE[job.workMode]) },
    { label: 'Contract', values: each((job) => job.jobType && capitalised(label(job.jobType))) },
    { label: 'Closes', values: each(closing) },
    { label: 'Requirements', values: each((job) => lines(requirementsOf(job))) },
    { label: 'Benefits', values: each((job) => lines(job.benefits)) },
    { label: 'You', values: each((job) => (job.applied ? 'Applied' : job.saved ? 'Saved' : null)) },
    ...(fits
      ? [
          { label: 'You meet', values: each((_job, index) => fitInWords(fits[index], 'met')) },
          { label: 'Unclear', values: each((_job, index) => fitInWords(fits[index], 'unclear')) },
          { label: 'Not met', values: each((_job, index) => fitInWords(fits[index], 'notMet')) },
        ]
      : []),
  ]
  return {
    kind: 'comparison',
    title: 'Jobs side by side',
    columns: jobs.map((job) => ({ id: job.id, title: job.title, subtitle: job.company })),
    rows: rows.filter(({ values }) => values.some((value) => value !== null)),
    actions: jobs.map((job, index) => ({
      label: `Show ${shortName(job.title, 40)}`,
      say: `show job ${index + 1}`,
    })),
  }
}

function fitInWords(fit: Fit | undefined, kind: keyof Fit): string | null {
  if (!fit) return null
  const all = fit.met + fit.notMet + fit.unclear
  return all === 0 ? null : `${fit[kind]} of ${all}`
}
