import type { JobDetail } from '../core/card.ts'
import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'
import type { Evidence } from '../jobs/fit/evidence.ts'
import { findSkill } from '../jobs/fit/skills.ts'
import type { ResumeFacts } from './resume-facts.ts'

export const COVER_LETTER_LENGTH = 5_000

/**
 * A modest letter made only of what the advert says and the resume supports:
 * the job, the last position, skills asked for that the resume names, the name.
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
  const skills = job.skills.filter((skill) => findSkill({ skill, evidence }) !== null).slice(0, 6)
  const latest = facts.latestJob
  const position = latest
    ? latest.isCurrent
      ? `I currently work as ${shortName(latest.position)} at ${shortName(latest.company)}.`
      : `My last position was ${shortName(latest.position)} at ${shortName(latest.company)}.`
    : null
  const asked =
    skills.length > 0
      ? `Your advert asks for ${listed(skills.map((skill) => shortName(skill, 40)))}; my resume shows where I have used ${skills.length === 1 ? 'it' : 'them'}.`
      : null
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
