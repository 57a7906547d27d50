import { z } from 'zod'
import type { ToolContext } from '../core/definition.ts'
import { readRow, timestamp } from '../core/read-rows.ts'

/** An application on a card that waits for the person's click. */
export interface WaitingCard {
  jobId: string
  /** As the card showed it; empty for none. */
  letter: string
  /** ISO 8601, UTC. */
  shownAt: string
}

const row = z.object({
  created_at: timestamp,
  input: z.object({ jobId: z.uuid() }),
  shown: z.object({ fields: z.array(z.object({ name: z.string(), value: z.string() })) }),
})

/** The newest card of an application in this chat that was neither sent, declined nor replaced; null for none. */
export async function waitingCard(context: ToolContext): Promise<WaitingCard | null> {
  const card = await readRow(
    row,
    context.read
      .select('approvals')
      .select('created_at,input,shown')
      .eq('asked_of', context.user.id)
      .eq('chat_id', context.chatId)
      .eq('tool', 'apply_to_job')
      .eq('status', 'pending')
      .gt('expires_at', context.now.toISOString())
      .order('created_at', { ascending: false })
      .limit(1),
  )
  const letter = card?.shown.fields.find(({ name }) => name === 'coverLetter')?.value ?? ''
  return card && { jobId: card.input.jobId, letter, shownAt: card.created_at }
}
