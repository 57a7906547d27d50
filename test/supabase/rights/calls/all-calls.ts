import { words } from '../table-rights.ts'
import { SECRET_CALLS } from './agency-secrets.ts'
import { ALERT_CALLS } from './alerts.ts'
import { APPROVAL_CALLS } from './approving.ts'
import { PERSON_REQUEST_CALLS } from './asking-for-a-person.ts'
import type { Call } from './call.ts'
import { FORGOTTEN_CALLS } from './forgotten-invitations.ts'
import { GAP_CALLS } from './gaps.ts'
import { INVITATION_CALLS } from './invitations.ts'
import { INVITING_CALLS } from './inviting.ts'
import { MARKING_CALLS } from './marking-read.ts'
import { MEMBERSHIP_CALLS } from './memberships.ts'
import { MERGING_CALLS } from './merging.ts'
import { MODERATION_CALLS } from './moderation.ts'
import { NEW_AGENCY_CALLS } from './new-agencies.ts'
import { NOTICE_CALLS } from './notices.ts'
import { CHAT_CALLS } from './opening-chats.ts'
import { OTHER_ASSISTANT_CALLS } from './other-assistants.ts'
import { REVIEW_CALLS } from './reviews.ts'
import { SESSION_CALLS } from './sessions.ts'
import { WRITE_CALLS } from './writes.ts'
import { WRITING_CALLS } from './writing-to-agencies.ts'

/** What functions give to whom. */
export const CALLS: Call[] = [
  ...ALERT_CALLS,
  ...APPROVAL_CALLS,
  ...CHAT_CALLS,
  ...FORGOTTEN_CALLS,
  ...GAP_CALLS,
  ...INVITATION_CALLS,
  ...INVITING_CALLS,
  ...MARKING_CALLS,
  ...MEMBERSHIP_CALLS,
  ...MERGING_CALLS,
  ...MODERATION_CALLS,
  ...NEW_AGENCY_CALLS,
  ...NOTICE_CALLS,
  ...OTHER_ASSISTANT_CALLS,
  ...PERSON_REQUEST_CALLS,
  ...REVIEW_CALLS,
  ...SECRET_CALLS,
  ...SESSION_CALLS,
  ...WRITE_CALLS,
  ...WRITING_CALLS,
]

/** All that they try, by name. */
export const CALLED = new Set(CALLS.flatMap(({ of }) => words(of)))
