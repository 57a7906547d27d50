import type { ToolContext, ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { count } from '../core/wording.ts'
import { writesInWords } from './change-in-words.ts'
import type { Write } from './change-row.ts'
import { readUndoPreview } from './undo-preview.ts'

/** Takes the latest of what still stands back, as one; what can't be taken back is said to stay. */
export async function undoLast({
  writes,
  wanted,
  context,
}: {
  /** What still stands, newest first. */
  writes: readonly Write[]
  wanted: number
  context: ToolContext
}): Promise<ToolResult> {
  const latest = writes.slice(0, wanted)
  if (latest.length === 0)
    return refuse('There is nothing to undo: I have not changed anything of yours that is still in effect.')
  const summaries = await writesInWords(latest, context)
  const said = (write: Write) => summaries.get(write.id) ?? 'Changed your data'
  const undoable = await thoseUndoable(latest, context)
  const stays = latest.filter((write) => !undoable.includes(write))
  const staysInWords = stays.map((write) => `\n- Not undone, because it can’t be taken back: ${said(write)}`)
  if (undoable.length === 0)
    return refuse(`I can’t undo the last ${count(latest.length, 'change')}.${staysInWords.join('')}`)
  const ids = undoable.flatMap(({ changes }) => changes.map(({ id }) => id))
  const fewer = latest.length < wanted ? ` There were no more than ${latest.length}.` : ''
  const lines = undoable.map((write) => `\n- ${said(write)}`)
  const summary = `Undone: ${undoable.map(said).join('; ')}`
  return {
    say: {
      text: `I undid ${count(undoable.length, 'change')}, the latest first.${fewer}\n${lines.join('')}${staysInWords.join('')}`,
      data: { undone: ids.length },
    },
    card: { kind: 'undo', changeIds: ids, summary },
    act: { name: 'undo_changes', args: { change_ids: ids } },
  }
}

/** What was not sent, and not changed again by what stays or by somebody else. */
async function thoseUndoable(latest: readonly Write[], context: ToolContext): Promise<Write[]> {
  const ids = latest.flatMap(({ changes }) => changes.map(({ id }) => id))
  const previews = new Map((await readUndoPreview(context, ids)).map((preview) => [preview.id, preview]))
  const keptRows = new Set<string>()
  return latest.filter(({ changes }) => {
    const rows = changes.map(({ table_name, row_id }) => `${table_name}:${row_id}`)
    const isFree = changes.every(({ id }) => {
      const preview = previews.get(id)
      return preview?.refused === null && preview.later.length === 0
    })
    const stays = !isFree || rows.some((row) => keptRows.has(row))
    if (stays) for (const row of rows) keptRows.add(row)
    return !stays
  })
}
