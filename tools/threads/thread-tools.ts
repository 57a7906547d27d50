import type { ToolDefinition } from '../core/definition.ts'
import { closeChat } from './close-chat.ts'
import { closeThread } from './close-thread.ts'
import { exportChat } from './export-chat.ts'
import { exportThread } from './export-thread.ts'
import { handBackThread } from './hand-back-thread.ts'
import { listChats } from './list-chats.ts'
import { listThreads } from './list-threads.ts'
import { messageAgency } from './message-agency.ts'
import { messageApplicant } from './message-applicant.ts'
import { renameChat } from './rename-chat.ts'
import { renameThread } from './rename-thread.ts'
import { searchChats } from './search-chats.ts'
import { searchThreads } from './search-threads.ts'
import { shareSummary } from './share-summary.ts'
import { showThread } from './show-thread.ts'
import { summariseChat } from './summarise-chat.ts'
import { summariseThread } from './summarise-thread.ts'
import { takeOverThread } from './take-over-thread.ts'

/** Conversations: the candidate's own, and the agency's threads with candidates. */
export const threadTools: readonly ToolDefinition[] = [
  listChats,
  searchChats,
  summariseChat,
  renameChat,
  closeChat,
  exportChat,
  messageAgency,
  shareSummary,
  listThreads,
  searchThreads,
  showThread,
  summariseThread,
  renameThread,
  closeThread,
  exportThread,
  messageApplicant,
  takeOverThread,
  handBackThread,
]
