import type { ToolDefinition } from '../core/definition.ts'
import { applyToJob } from './apply-to-job.ts'
import { askApplicationReason } from './ask-application-reason.ts'
import { draftApplication } from './draft-application.ts'
import { editApplicationDraft } from './edit-application-draft.ts'
import { listApplications } from './list-applications.ts'
import { requestHumanReview } from './request-human-review.ts'
import { showApplication } from './show-application.ts'
import { withdrawApplication } from './withdraw-application.ts'

/** Applications, the candidate's side: drafting, sending, following, taking back, asking about the decision. */
export const applicationTools: readonly ToolDefinition[] = [
  applyToJob,
  draftApplication,
  editApplicationDraft,
  listApplications,
  showApplication,
  withdrawApplication,
  askApplicationReason,
  requestHumanReview,
]
