import type { ToolDefinition } from '../core/definition.ts'
import { checkPostingWording } from './check-posting-wording.ts'
import { closePosting } from './close-posting.ts'
import { draftPosting } from './draft-posting.ts'
import { duplicatePosting } from './duplicate-posting.ts'
import { editPosting } from './edit-posting.ts'
import { editPublicPosting } from './edit-public-posting.ts'
import { listPostings } from './list-postings.ts'
import { pausePosting } from './pause-posting.ts'
import { publishPosting } from './publish-posting.ts'
import { showPosting } from './show-posting.ts'

/** The agency's side of jobs. */
export const postingTools: readonly ToolDefinition[] = [
  listPostings,
  showPosting,
  draftPosting,
  editPosting,
  editPublicPosting,
  duplicatePosting,
  checkPostingWording,
  publishPosting,
  pausePosting,
  closePosting,
]
