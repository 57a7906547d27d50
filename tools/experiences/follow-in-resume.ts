import type { Json } from '../../supabase/database.types.ts'
import type { Change } from '../core/change.ts'
import type { ToolContext } from '../core/definition.ts'
import { experienceOf, workLines } from '../resumes/experience-match.ts'
import { resumeData } from '../resumes/resume-data.ts'
import { withValueAt } from '../resumes/resume-path.ts'
import { type ResumeRow, readResumes } from '../resumes/resume-row.ts'
import type { ExperienceRow } from './experience-row.ts'

/**
 * The same change in the resume that a work experience was read from: an
 * application sends the resume's data, so the two must not drift apart. Null
 * when the experience was told, or its job is not found in the resume.
 */
export async function followInResume({
  row,
  values,
  experiences,
  context,
}: {
  row: ExperienceRow
  values: Record<string, Json>
  experiences: readonly ExperienceRow[]
  context: ToolContext
}): Promise<{ resume: ResumeRow; change: Change } | null> {
  if (!row.resume_id) return null
  const resume = (await readResumes(context)).find(({ id }) => id === row.resume_id)
  const jobs = resumeData(resume?.parsed_data).work ?? []
  const index = jobs.findIndex(
    (work) => experienceOf({ work, resumeId: row.resume_id ?? '', experiences })?.id === row.id,
  )
  const lines = Object.entries(workLines(values))
  if (!resume || index < 0 || lines.length === 0) return null
  const data = lines.reduce<Json>(
    (before, [field, value]) => withValueAt({ data: before, path: `work[${index}].${field}`, value }),
    resume.parsed_data,
  )
  return {
    resume,
    change: {
      table: 'resumes',
      op: 'update',
      id: resume.id,
      values: { parsed_data: data },
      expect: { parsed_data: resume.parsed_data },
    },
  }
}

/**
 * The same achievement as a bullet of the job in the resume that the experience
 * was read from; null when it was told, is not found there, or says it already.
 */
export async function achievementInResume({
  row,
  text,
  experiences,
  context,
}: {
  row: ExperienceRow
  text: string
  experiences: readonly ExperienceRow[]
  context: ToolContext
}): Promise<{ resume: ResumeRow; change: Change } | null> {
  if (!row.resume_id) return null
  const resume = (await readResumes(context)).find(({ id }) => id === row.resume_id)
  const jobs = resumeData(resume?.parsed_data).work ?? []
  const index = jobs.findIndex(
    (work) => experienceOf({ work, resumeId: row.resume_id ?? '', experiences })?.id === row.id,
  )
  const bullets = jobs[index]?.highlights ?? []
  if (!resume || index < 0 || bullets.includes(text) || bullets.length >= 100) return null
  const path = `work[${index}].highlights[${bullets.length}]`
  return {
    resume,
    change: {
      table: 'resumes',
      op: 'update',
      id: resume.id,
      values: { parsed_data: withValueAt({ data: resume.parsed_data, path, value: text }) },
      expect: { parsed_data: resume.parsed_data },
    },
  }
}
