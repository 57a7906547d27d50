import type { TableRights } from './table-rights.ts'
import { agencies } from './tables/agencies.ts'
import { agencyInvitations } from './tables/agency-invitations.ts'
import { agencyUsers } from './tables/agency-users.ts'
import { applicationSnapshots } from './tables/application-snapshots.ts'
import { applications } from './tables/applications.ts'
import { approvals } from './tables/approvals.ts'
import { changes } from './tables/changes.ts'
import { chatMessages } from './tables/chat-messages.ts'
import { chatParticipants } from './tables/chat-participants.ts'
import { chats } from './tables/chats.ts'
import { exchangeRates } from './tables/exchange-rates.ts'
import { experiences } from './tables/experiences.ts'
import { feedbackReviews } from './tables/feedback-reviews.ts'
import { interviewPreparation } from './tables/interview-preparation.ts'
import { jobAlerts } from './tables/job-alerts.ts'
import { jobPosts } from './tables/job-posts.ts'
import { knowledgeBase } from './tables/knowledge-base.ts'
import { offersNegotiation } from './tables/offers-negotiation.ts'
import { places } from './tables/places.ts'
import { privateNotes } from './tables/private-notes.ts'
import { profiles } from './tables/profiles.ts'
import { resumes } from './tables/resumes.ts'
import { reviewAnswers } from './tables/review-answers.ts'
import { savedJobs } from './tables/saved-jobs.ts'
import { storageObjects } from './tables/storage-objects.ts'
import { userPreferences } from './tables/user-preferences.ts'

/** What everybody may do, table by table. */
export const allTables: TableRights[] = [
  agencies,
  agencyInvitations,
  agencyUsers,
  applicationSnapshots,
  applications,
  approvals,
  changes,
  chatMessages,
  chatParticipants,
  chats,
  exchangeRates,
  experiences,
  feedbackReviews,
  interviewPreparation,
  jobAlerts,
  jobPosts,
  knowledgeBase,
  offersNegotiation,
  places,
  privateNotes,
  profiles,
  resumes,
  reviewAnswers,
  savedJobs,
  storageObjects,
  userPreferences,
]
