import type { ToolDefinition } from '../core/definition.ts'
import { checkApplicantFit } from './check-applicant-fit.ts'
import { listApplicants } from './list-applicants.ts'
import { moveApplication } from './move-application.ts'
import { moveApplications } from './move-applications.ts'
import { noteApplicant } from './note-applicant.ts'
import { showApplicant } from './show-applicant.ts'
import { showApplicantResume } from './show-applicant-resume.ts'
import { showApplicationTimeline } from './show-application-timeline.ts'

/** The agency's side of applications. */
export const applicantTools: readonly ToolDefinition[] = [
  listApplicants,
  showApplicant,
  showApplicantResume,
  checkApplicantFit,
  showApplicationTimeline,
  moveApplication,
  moveApplications,
  noteApplicant,
]
