import type { ToolDefinition } from '../core/definition.ts'
import { exportJournal } from './export-journal.ts'
import { listAgencyChanges } from './list-agency-changes.ts'
import { undoAgencyChange } from './undo-agency-change.ts'

/** What was written in the agency, by whom, and how to take it back. */
export const journalTools: readonly ToolDefinition[] = [listAgencyChanges, undoAgencyChange, exportJournal]
