import type { JsonResume } from '../../tools/resumes/json-resume.ts'
import type { Notice } from './resume-reading.ts'

export interface NoticeFacts {
  hiddenCharacters: number
  photos: number
  sensitive: number
  truncated: boolean
  resume: JsonResume
  text: string
}

/** A stray white dot or an accessibility label is no attempt to hide anything. */
const hiddenMatters = 10

function isThin({ resume, text }: NoticeFacts): boolean {
  const jobs = resume.work ?? []
  const unclear = jobs.filter((job) => !job.name || !job.position || !job.startDate).length
  if (!resume.basics?.name || (!resume.basics.email && !resume.basics.phone)) return true
  return unclear > jobs.length / 2 || (jobs.length === 0 && !resume.education && text.length > 400)
}

/** What a person should know about how their file was read. */
export function createNotices(facts: NoticeFacts): Notice[] {
  const notices: Notice[] = []
  if (facts.hiddenCharacters >= hiddenMatters)
    notices.push({
      code: 'hidden_text',
      message: `Hidden text found: ${facts.hiddenCharacters} characters that a reader of the page cannot see. They were left out.`,
      count: facts.hiddenCharacters,
    })
  if (facts.photos > 0)
    notices.push({
      code: 'photo_ignored',
      message: 'A picture in the file was not read or kept.',
      count: facts.photos,
    })
  if (facts.sensitive > 0)
    notices.push({
      code: 'sensitive_ignored',
      message:
        'Personal details that do not belong in an application (such as birth date, nationality or marital status) were left out.',
      count: facts.sensitive,
    })
  if (facts.truncated)
    notices.push({ code: 'truncated', message: 'The file is very long; only its first part was read.' })
  if (isThin(facts))
    notices.push({
      code: 'low_confidence',
      message: 'Some parts of this resume could not be told apart for sure. Please check what was found.',
    })
  return notices
}
