import { agencyTools } from './agencies/agency-tools.ts'
import { agencyOfferTools } from './agency-offers/agency-offer-tools.ts'
import { alertTools } from './alerts/alert-tools.ts'
import { applicantTools } from './applicants/applicant-tools.ts'
import { applicationTools } from './applications/application-tools.ts'
import { articleTools } from './articles/article-tools.ts'
import { closeCard } from './cards/close-card.ts'
import { listChanges } from './changes/list-changes.ts'
import { undoChange } from './changes/undo-change.ts'
import type { ToolDefinition } from './core/definition.ts'
import { experienceTools } from './experiences/experience-tools.ts'
import { checkFit } from './jobs/check-fit.ts'
import { compareJobs } from './jobs/compare-jobs.ts'
import { searchJobs } from './jobs/search-jobs.ts'
import { showJob } from './jobs/show-job.ts'
import { journalTools } from './journal/journal-tools.ts'
import { askKnowledge } from './knowledge/ask-knowledge.ts'
import { memberTools } from './members/member-tools.ts'
import { offerTools } from './offers/offer-tools.ts'
import { cancelPersonRequest } from './person/cancel-person-request.ts'
import { requestPerson } from './person/request-person.ts'
import { postingTools } from './postings/posting-tools.ts'
import { practiceTools } from './practice/practice-tools.ts'
import { profileTools } from './profile/profile-tools.ts'
import { resumeTools } from './resumes/resume-tools.ts'
import { reviewTools } from './reviews/review-tools.ts'
import { listSavedJobs } from './saved-jobs/list-saved-jobs.ts'
import { removeSavedJob } from './saved-jobs/remove-saved-job.ts'
import { saveJob } from './saved-jobs/save-job.ts'
import { updateSavedJob } from './saved-jobs/update-saved-job.ts'
import { threadTools } from './threads/thread-tools.ts'

/** Everything that the assistant can do. */
export const tools: readonly ToolDefinition[] = [
  searchJobs,
  showJob,
  checkFit,
  compareJobs,
  saveJob,
  listSavedJobs,
  updateSavedJob,
  removeSavedJob,
  ...applicationTools,
  askKnowledge,
  ...profileTools,
  ...resumeTools,
  ...experienceTools,
  ...practiceTools,
  ...offerTools,
  ...alertTools,
  ...threadTools,
  ...reviewTools,
  listChanges,
  undoChange,
  requestPerson,
  cancelPersonRequest,
  closeCard,
  ...agencyTools,
  ...memberTools,
  ...applicantTools,
  ...postingTools,
  ...agencyOfferTools,
  ...articleTools,
  ...journalTools,
]
