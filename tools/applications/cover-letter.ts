import type { JobDetail } from '../core/card.ts'
import { shortName } from '../core/short-name.ts'
import type { Evidence } from '../jobs/fit/evidence.ts'
import { namedSkills, skillsInWords } from '../jobs/fit/named-skills.ts'
import type { ResumeFacts } from './resume-facts.ts'

export const COVER_LETTER_LENGTH = 5_000

/**
 * A modest letter made only of what the advert says and the resume supports:
 * the job, the last position, skills asked for that the resume names by the same name, the name.
 * What is not there is left out; nothing is claimed about motives or results.
 */
export function draftCoverLetter({
  job,
  facts,
  evidence,
}: {
  job: JobDetail
  facts: ResumeFacts
  evidence: readonly Evidence[]
}): string {
  const latest = facts.latestJob
  const position = latest
    ? latest.isCurrent
      ? `I currently work as ${shortName(latest.position)} at ${shortName(latest.company)}.`
      : `My last position was ${shortName(latest.position)} at ${shortName(latest.company)}.`
    : null
  const asked = skillsInWords(namedSkills({ skills: job.skills, evidence }).slice(0, 6))
  const body = [position, asked].filter(Boolean).join(' ')
  const paragraphs = [
    `Dear ${shortName(job.agency.name) || shortName(job.company)} team,`,
    `I am applying for the position of ${shortName(job.title)} at ${shortName(job.company)}.`,
    body,
    'You will find the details in my resume. I would be glad to tell you more in a conversation.',
    facts.name ? `Kind regards,\n${shortName(facts.name)}` : 'Kind regards',
  ]
  return paragraphs.filter(Boolean).join('\n\n').slice(0, COVER_LETTER_LENGTH)
}
