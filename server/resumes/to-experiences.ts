import type { JsonResume } from '../../tools/resumes/json-resume.ts'
import { toFullDate } from './parse-dates.ts'
import type { Job } from './parse-work.ts'
import type { ExperienceRow } from './resume-reading.ts'

/** Jobs as rows of `experiences`. A job without employer or title has no row: both columns are required. */
export function toExperiences(jobs: readonly Job[]): ExperienceRow[] {
  return jobs.flatMap((job): ExperienceRow[] => {
    if (!job.name || !job.position) return []
    return [
      {
        company_name: job.name,
        position: job.position,
        start_date: toFullDate(job.startDate),
        end_date: job.current ? null : toFullDate(job.endDate),
        is_current: job.current,
        location: job.location ?? null,
        description: job.summary ?? null,
        skills: job.skills,
        achievements: job.highlights ?? [],
      },
    ]
  })
}

/** JSON Resume has no mark for a current job: one that has started and not ended is current. */
export function jobsOf(resume: JsonResume): Job[] {
  return (resume.work ?? []).map((work) => ({
    ...work,
    current: Boolean(work.startDate) && !work.endDate,
    skills: [],
  }))
}
