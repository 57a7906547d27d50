import { z } from 'zod'
import type { ToolContext } from '../core/definition.ts'
import { readRow, readRows, timestamp } from '../core/read-rows.ts'

const savedJobRow = z.object({
  id: z.uuid(),
  job_id: z.uuid(),
  notes: z.string().nullable(),
  created_at: timestamp,
})

export type SavedJobRow = z.output<typeof savedJobRow>

const COLUMNS = 'id,job_id,notes,created_at'

/** The person's bookmark of a job, or null. */
export function readSavedJob({
  jobId,
  context,
}: {
  jobId: string
  context: ToolContext
}): Promise<SavedJobRow | null> {
  return readRow(
    savedJobRow,
    context.read.select('saved_jobs').select(COLUMNS).eq('user_id', context.user.id).eq('job_id', jobId),
  )
}

/** The person's bookmarks, the latest first, 100 at most. */
export function readSavedJobs(context: ToolContext): Promise<SavedJobRow[]> {
  return readRows(
    savedJobRow,
    context.read
      .select('saved_jobs')
      .select(COLUMNS)
      .eq('user_id', context.user.id)
      .order('created_at', { ascending: false })
      .order('id')
      .limit(100),
  )
}
