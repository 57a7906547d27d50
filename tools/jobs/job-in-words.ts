import type { JobDetail, JobSummary } from '../core/card.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import type { Quote, Reference, ToolContext } from '../core/definition.ts'
import { shortName } from '../core/short-name.ts'
import { label } from '../core/wording.ts'
import { payInWords } from './pay.ts'

/** "Backend Engineer at Globex". */
export function jobName(job: Pick<JobSummary, 'title' | 'company'>): string {
  return `${shortName(job.title)} at ${shortName(job.company)}`
}

const MODE_IN_WORDS = { onsite: 'on site', hybrid: 'hybrid', remote: 'remote' } as const

/** "Berlin, hybrid, full-time, €60,000–€70,000 a year"; only what is known. */
export function jobFacts(job: JobSummary): string {
  const facts = [
    job.location && shortName(job.location),
    job.workMode && MODE_IN_WORDS[job.workMode],
    job.jobType && label(shortName(job.jobType, 30)),
    payInWords(job.pay) ?? 'pay not stated',
  ]
  return facts.filter(Boolean).join(', ')
}

/** What a job's card says beside the agency's own words, a line each. */
export function jobLines(job: JobDetail, place: Pick<ToolContext, 'timeZone' | 'locale'>): string[] {
  const lines = [
    ['Company', shortName(job.company)],
    ['Place', job.location && shortName(job.location)],
    ['Work mode', job.workMode && MODE_IN_WORDS[job.workMode]],
    ['Kind of contract', job.jobType && label(shortName(job.jobType, 30))],
    ['Pay', payInWords(job.pay) ?? 'not stated'],
    ['Applications close on', job.closesAt && dayInWords(job.closesAt, place)],
  ] as const
  return lines.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []))
}

/** What "that one" points at after a job was shown. */
export function jobReference(job: Pick<JobSummary, 'id' | 'title' | 'company'>): Reference {
  return { type: 'job', id: job.id, label: jobName(job) }
}

/** The agency's own words about a job, as data for the model. */
export function jobQuote(job: JobDetail): Quote {
  const lists = [
    ['Requirements', job.requirements],
    ['Benefits', job.benefits],
    ['Skills', job.skills],
  ] as const
  const text = [
    job.description,
    ...lists
      .filter(([, items]) => items.length > 0)
      .map(([title, items]) => `${title}:\n${items.map((item) => `- ${item}`).join('\n')}`),
  ].join('\n\n')
  return { source: 'job_post', id: job.id, text: text.slice(0, 8_000) }
}
