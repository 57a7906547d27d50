import type { ChangeRow } from '../changes/change-row.ts'
import { stageInWords, stages } from './stage.ts'

/** The tools by which an agency moves applications. */
const MOVING = new Set(['move_application', 'move_applications', 'make_offer'])

/** What an agency's member did to an application, as a sentence without full stop; null when a candidate did it. */
export function moveInJournal({ tool, after }: ChangeRow, job: string): string | null {
  const stage = stages.find((one) => one === after?.status)
  return stage && tool && MOVING.has(tool)
    ? `Moved an application for ${job} to ${stageInWords(stage)}`
    : null
}

/** What a write to `private_notes` did; null for the reason that goes with a move. */
export function noteInJournal({ op, before, after }: ChangeRow): string | null {
  const metadata = (after ?? before)?.metadata
  if (typeof metadata === 'object' && metadata !== null && 'kind' in metadata) return null
  return {
    insert: 'Wrote a private note',
    update: 'Changed a private note',
    delete: 'Deleted a private note',
  }[op]
}
