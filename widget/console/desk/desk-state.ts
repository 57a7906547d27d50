import type { ClientResult, ConsoleAgency, OpenedApplicant, ThreadList } from '../../../server/protocol.ts'
import type { Card } from '../../../tools/core/card.ts'

export interface DeskState {
  membership: ConsoleAgency
  agencies: ConsoleAgency[]
  view: 'threads' | 'pipeline'
  /** What a narrow screen shows. */
  pane: 'list' | 'chat' | 'applicant'
  /** The chat that is open, by id, or one's own with the assistant. */
  current: string
  assistantId: string | null
  filter: 'all' | 'waiting' | 'mine'
  /** Null: not loaded yet. */
  list: ThreadList | null
  listError: string | null
  applicant: { id: string; data: OpenedApplicant | null; error: string | null } | null
  pipelineJob: string | null
  pipeline: ClientResult['pipeline:open'] | null
  pipelineError: string | null
  /** A move that is being prepared; with its card once it waits for the click. */
  decision: Decision | null
}

export interface Decision {
  applicationId: string
  name: string
  from: string
  to: string
  card: Extract<Card, { kind: 'approval' }> | null
}

export function initialDesk({
  membership,
  agencies,
}: {
  membership: ConsoleAgency
  agencies: ConsoleAgency[]
}): DeskState {
  return {
    membership,
    agencies,
    view: 'threads',
    pane: 'list',
    current: 'assistant',
    assistantId: null,
    filter: 'all',
    list: null,
    listError: null,
    applicant: null,
    pipelineJob: null,
    pipeline: null,
    pipelineError: null,
    decision: null,
  }
}

/** Stages in the order of the pipeline; an agency moves to any but the last. */
export const stages = [
  'submitted',
  'screening',
  'interview',
  'offer',
  'hired',
  'rejected',
  'withdrawn',
] as const
export type Stage = (typeof stages)[number]

export function isStage(text: string): text is Stage {
  return (stages as readonly string[]).includes(text)
}
