import type { ToolContext } from '../core/definition.ts'
import { readExperiences } from '../experiences/experience-row.ts'
import { type Evidence, gatherEvidence } from '../jobs/fit/evidence.ts'
import { type WorkSpan, workSpans } from '../jobs/fit/years.ts'
import { resumeData } from '../resumes/resume-data.ts'
import { chosenResume, readResumes } from '../resumes/resume-row.ts'

/** What the person's own record says, for questions on it and answers that rest on it. */
export interface OwnRecord {
  evidence: Evidence[]
  spans: WorkSpan[]
  /** Employers, projects and skills by name. */
  names: string[]
  resumeId: string | null
}

/** Names so short or so common that they would be found everywhere. */
const TOO_PLAIN = /^(?:.{1,2}|team|work|office|english|sales|data|other|languages?|skills?|tools?)$/i

/** The primary resume and what was told beside it. */
export async function readOwnRecord(context: ToolContext): Promise<OwnRecord> {
  const [resumes, experiences] = await Promise.all([readResumes(context), readExperiences(context)])
  const row = chosenResume(resumes, null)
  const resume = resumeData(row?.parsed_data)
  const history = experiences.filter(({ resume_id }) => resume_id === null || resume_id === row?.id)
  const names = [
    ...(resume.work ?? []).map(({ name }) => name),
    ...(resume.projects ?? []).map(({ name }) => name),
    ...(resume.skills ?? []).flatMap(({ name, keywords }) => (keywords?.length ? keywords : [name])),
    ...history.flatMap(({ company_name, skills }) => [company_name, ...(skills ?? [])]),
  ]
  return {
    evidence: gatherEvidence({ resume, experiences: history, profile: null }),
    spans: workSpans({ resume, experiences: history }),
    names: [
      ...new Set(
        names.flatMap((name) =>
          name && name.length <= 60 && !TOO_PLAIN.test(name.trim()) ? [name.trim()] : [],
        ),
      ),
    ],
    resumeId: row?.id ?? null,
  }
}
