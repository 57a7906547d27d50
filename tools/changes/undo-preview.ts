import { z } from 'zod'
import type { ToolContext } from '../core/definition.ts'
import { readValue } from '../core/read-rows.ts'

const preview = z.array(
  z.object({
    id: z.uuid(),
    table: z.string(),
    /** An error code of `undo_changes`, or null. */
    refused: z.string().nullable(),
    /** Later changes of the same row, which must be taken back first. */
    later: z.array(z.object({ id: z.uuid() })),
    /** Rows that would go with it. */
    cascades: z.array(z.object({ table: z.string(), ids: z.array(z.uuid()) })),
  }),
)

export type UndoPreview = z.output<typeof preview>

/** What taking changes back would touch. */
export function readUndoPreview(context: ToolContext, changeIds: readonly string[]): Promise<UndoPreview> {
  return readValue(preview, context.read.rpc('undo_preview', { change_ids: [...changeIds] }))
}
