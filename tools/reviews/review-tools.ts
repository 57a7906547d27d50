import type { ToolDefinition } from '../core/definition.ts'
import { answerReview } from './answer-review.ts'
import { contestReviewAnswer } from './contest-review-answer.ts'
import { deleteReview } from './delete-review.ts'
import { editReview } from './edit-review.ts'
import { listMyReviews } from './list-my-reviews.ts'
import { listReviews } from './list-reviews.ts'
import { rateApplication } from './rate-application.ts'
import { showAgencyReviews } from './show-agency-reviews.ts'
import { showReviewTrends } from './show-review-trends.ts'

/** Reviews of agencies: the candidate's side and the agency's. */
export const reviewTools: readonly ToolDefinition[] = [
  rateApplication,
  editReview,
  deleteReview,
  listMyReviews,
  showAgencyReviews,
  contestReviewAnswer,
  listReviews,
  showReviewTrends,
  answerReview,
]
