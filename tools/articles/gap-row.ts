import { z } from 'zod'
import type { ToolContext } from '../core/definition.ts'
import { readRows } from '../core/read-rows.ts'

const row = z.object({
  id: z.uuid(),
  /** Nothing but words that at least three askers used. */
  question: z.string(),
  people: z.number(),
  /** YYYY-MM-DD */
  last_asked: z.iso.date(),
})

export type Gap = z.output<typeof row>

/** What several people asked the agency and no article answers, the most asked first. */
export function readGaps(agencyId: string, context: ToolContext): Promise<Gap[]> {
  return readRows(row, context.read.rpc('agency_gaps', { agency_id: agencyId }))
}
