import type { JsonResume } from '../resumes/json-resume.ts'

/** What a letter or a card may say of a person, as their resume says it. */
export interface ResumeFacts {
  name: string | null
  email: string | null
  phone: string | null
  latestJob: { position: string; company: string; isCurrent: boolean } | null
}

/** Contact lines and the latest job of a resume; null where it says nothing. */
export function resumeFacts(resume: JsonResume): ResumeFacts {
  const jobs = (resume.work ?? []).filter((work) => work.name && work.position)
  // A start and no end means the job goes on; without any date nothing is known about that.
  const end = (work: (typeof jobs)[number]) => work.endDate ?? (work.startDate ? '9999' : '0000')
  const [latest] = jobs.toSorted((one, other) => end(other).localeCompare(end(one)))
  return {
    name: resume.basics?.name || null,
    email: resume.basics?.email || null,
    phone: resume.basics?.phone || null,
    latestJob:
      latest?.position && latest.name
        ? {
            position: latest.position,
            company: latest.name,
            isCurrent: !latest.endDate && Boolean(latest.startDate),
          }
        : null,
  }
}
