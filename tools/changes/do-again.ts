import type { ToolContext, ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { listed } from '../core/wording.ts'
import { writesInWords } from './change-in-words.ts'
import { readTakenBack, readUndoings } from './change-row.ts'
import { readUndoPreview } from './undo-preview.ts'

/** The words for doing again what was undone. */
export const AGAIN = `re-?do(?:ing)?|re-?appl(?:y|ies) (?:it|that|this|the change)|(?:undo|revert|reverse|cancel|take back) (?:the|that|this|your|my|our|an|last)(?: last)? undo(?:ing)?|undo what (?:you|i|we)(?: just| have|'ve|’ve)* (?:undid|undone)|un-?undo|ctrl[ +-]?(?:y|shift[ +-]?z)`

/** Does again what was undone last: the undoing itself is taken back. */
export async function doAgain(context: ToolContext): Promise<ToolResult> {
  const [last] = await readUndoings(context)
  if (!last)
    return refuse(
      'There is nothing to do again: nothing was undone. Tell me what you want, and I will do it now.',
    )
  const ids = last.changes.map(({ id }) => id)
  const takenBack = await readTakenBack(context, ids)
  const words = await writesInWords(takenBack, context)
  const summary = listed([...words.values()]) || 'what was undone'
  const previews = await readUndoPreview(context, ids)
  const isBlocked = previews.some(
    ({ refused, later }) => refused !== null || later.some(({ id }) => !ids.includes(id)),
  )
  if (isBlocked)
    return refuse(
      `I can’t do that again just like that, because the same data was changed since: ${summary}. Tell me what it should be now.`,
    )
  return {
    say: { text: `Done again: ${summary}. Say “undo” to take it back.`, data: { again: ids.length } },
    card: { kind: 'undo', changeIds: ids, summary: `Done again: ${summary}` },
    act: { name: 'undo_changes', args: { change_ids: ids } },
  }
}
