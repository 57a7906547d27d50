import { z } from 'zod'
import type { ToolContext } from '../core/definition.ts'
import { readRows } from '../core/read-rows.ts'
import { count, listed } from '../core/wording.ts'

const row = z.object({ id: z.uuid() })

/** Beyond it "more than" is said. */
const MOST = 100

const KEPT = [
  ['resumes', 'resume', 'resumes'],
  ['experiences', 'job in your work history', 'jobs in your work history'],
  ['saved_jobs', 'saved job', 'saved jobs'],
  ['applications', 'application', 'applications'],
  ['job_alerts', 'job alert', 'job alerts'],
] as const

/** What is kept of a person beside their profile, in words; null when nothing is. */
export async function keptBesides({ read, user }: ToolContext): Promise<string | null> {
  const kept = await Promise.all(
    KEPT.map(async ([table, one, many]) => {
      const rows = await readRows(
        row,
        read
          .select(table)
          .select('id')
          .eq('user_id', user.id)
          .limit(MOST + 1),
      )
      if (rows.length === 0) return []
      return rows.length > MOST ? `more than ${MOST} ${many}` : count(rows.length, one, many)
    }),
  )
  const parts = kept.flat()
  return parts.length > 0 ? listed(parts) : null
}
