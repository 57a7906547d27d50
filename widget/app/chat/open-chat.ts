import type { ApprovalState, OpenedChat } from '../../../server/protocol.ts'
import type { ChatState } from '../state/app-state.ts'
import { mergeMessages } from '../state/merge-messages.ts'
import { progressOf } from './turn-tracker.ts'

/** Takes over what `chat:open` answered; `keep` goes on with the messages that are already here. */
export function openedState({
  before,
  opened,
  keep,
}: {
  before: ChatState
  opened: OpenedChat
  keep: boolean
}): ChatState {
  const messages = mergeMessages(keep ? before.messages : [], opened.messages)
  const confirmed = new Set(messages.map((message) => message.clientId))
  return {
    ...opened,
    typing: null,
    messages,
    hasOlder: keep ? before.hasOlder : opened.hasOlder,
    approvals: { ...(keep ? before.approvals : {}), ...approvalsById(opened.approvals) },
    running: opened.running ? progressOf(opened.running) : null,
    outgoing: before.outgoing.filter((message) => !confirmed.has(message.clientId)),
  }
}

export function approvalsById(approvals: readonly ApprovalState[]): Record<string, ApprovalState> {
  return Object.fromEntries(approvals.map((approval) => [approval.approvalId, approval]))
}
