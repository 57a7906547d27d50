import { z } from 'zod'
import type { ToolContext } from '../core/definition.ts'
import { readRows, timestamp } from '../core/read-rows.ts'
import { reviewStatuses } from './review-row.ts'

const answerRow = z.object({
  id: z.uuid(),
  review_id: z.uuid(),
  content: z.string(),
  status: z.enum(reviewStatuses),
  updated_at: timestamp,
})

export type AnswerRow = z.output<typeof answerRow>

/** The agency's answers by review, those that wait for moderation too; 500 at most. */
export async function readAnswers({
  agencyId,
  context,
}: {
  agencyId: string
  context: ToolContext
}): Promise<Map<string, AnswerRow>> {
  const rows = await readRows(
    answerRow,
    context.read
      .select('review_answers')
      .select('id,review_id,content,status,updated_at')
      .eq('agency_id', agencyId)
      .order('updated_at', { ascending: false })
      .limit(500),
  )
  return new Map(rows.map((row) => [row.review_id, row]))
}
