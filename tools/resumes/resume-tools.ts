import type { ToolDefinition } from '../core/definition.ts'
import { correctResume } from './correct-resume.ts'
import { deleteResume } from './delete-resume.ts'
import { editResumeSection } from './edit-resume-section.ts'
import { exportResume } from './export-resume.ts'
import { listResumeVersions } from './list-resume-versions.ts'
import { listResumes } from './list-resumes.ts'
import { restoreResumeVersion } from './restore-resume-version.ts'
import { setPrimaryResume } from './set-primary-resume.ts'
import { showResume } from './show-resume.ts'
import { tailorResume } from './tailor-resume.ts'
import { writeResume } from './write-resume.ts'

/** Resumes: what was read from them, corrections, versions for a job, files to download. */
export const resumeTools: readonly ToolDefinition[] = [
  listResumes,
  showResume,
  correctResume,
  editResumeSection,
  setPrimaryResume,
  deleteResume,
  tailorResume,
  writeResume,
  listResumeVersions,
  restoreResumeVersion,
  exportResume,
]
