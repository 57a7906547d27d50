import { agencyOfferTools } from './agency-offers/agency-offer-tools.ts'
import { alertTools } from './alerts/alert-tools.ts'
import { applicantTools } from './applicants/applicant-tools.ts'
import { applyToJob } from './applications/apply-to-job.ts'
import { listApplications } from './applications/list-applications.ts'
import { showApplication } from './applications/show-application.ts'
import { withdrawApplication } from './applications/withdraw-application.ts'
import { listChanges } from './changes/list-changes.ts'
import { undoChange } from './changes/undo-change.ts'
import type { ToolDefinition } from './core/definition.ts'
import { addExperience } from './experiences/add-experience.ts'
import { deleteExperience } from './experiences/delete-experience.ts'
import { listExperiences } from './experiences/list-experiences.ts'
import { updateExperience } from './experiences/update-experience.ts'
import { checkFit } from './jobs/check-fit.ts'
import { searchJobs } from './jobs/search-jobs.ts'
import { showJob } from './jobs/show-job.ts'
import { askKnowledge } from './knowledge/ask-knowledge.ts'
import { offerTools } from './offers/offer-tools.ts'
import { cancelPersonRequest } from './person/cancel-person-request.ts'
import { requestPerson } from './person/request-person.ts'
import { postingTools } from './postings/posting-tools.ts'
import { practiceTools } from './practice/practice-tools.ts'
import { showProfile } from './profile/show-profile.ts'
import { updateProfile } from './profile/update-profile.ts'
import { correctResume } from './resumes/correct-resume.ts'
import { deleteResume } from './resumes/delete-resume.ts'
import { listResumes } from './resumes/list-resumes.ts'
import { setPrimaryResume } from './resumes/set-primary-resume.ts'
import { showResume } from './resumes/show-resume.ts'
import { listSavedJobs } from './saved-jobs/list-saved-jobs.ts'
import { removeSavedJob } from './saved-jobs/remove-saved-job.ts'
import { saveJob } from './saved-jobs/save-job.ts'
import { updateSavedJob } from './saved-jobs/update-saved-job.ts'

/** Everything that the assistant can do. */
export const tools: readonly ToolDefinition[] = [
  searchJobs,
  showJob,
  checkFit,
  saveJob,
  listSavedJobs,
  updateSavedJob,
  removeSavedJob,
  applyToJob,
  listApplications,
  showApplication,
  withdrawApplication,
  askKnowledge,
  showProfile,
  updateProfile,
  listResumes,
  showResume,
  correctResume,
  setPrimaryResume,
  deleteResume,
  listExperiences,
  addExperience,
  updateExperience,
  deleteExperience,
  listChanges,
  undoChange,
  requestPerson,
  cancelPersonRequest,
  ...practiceTools,
  ...offerTools,
  ...alertTools,
  ...applicantTools,
  ...postingTools,
  ...agencyOfferTools,
]
