import { z } from 'zod'
import type { Card, Tone } from '../core/card.ts'
import type { ToolContext } from '../core/definition.ts'
import { readRows, timestamp } from '../core/read-rows.ts'
import { shortName } from '../core/short-name.ts'
import type { ApplicationRow } from './application-row.ts'

type TimelineEvent = Extract<Card, { kind: 'timeline' }>['events'][number]

const sentRow = z.object({
  sent_at: timestamp,
  file_name: z.string().nullable(),
  cover_letter: z.string().nullable(),
})

const TITLES: Record<string, string> = {
  draft: 'Draft begun',
  submitted: 'Sent',
  screening: 'Being looked at',
  interview: 'Interview stage',
  offer: 'Offer stage',
  hired: 'Hired',
  rejected: 'Not selected',
  withdrawn: 'Withdrawn by you',
}

const TONES: Record<string, Tone> = {
  interview: 'good',
  offer: 'good',
  hired: 'good',
  rejected: 'bad',
  withdrawn: 'warning',
}

/** What happened to an application of the person, the oldest first; each sending with what went. */
export async function timelineOf({
  row,
  history,
  context,
}: {
  row: ApplicationRow
  history: readonly { at: string; status: string }[]
  context: ToolContext
}): Promise<TimelineEvent[]> {
  const sent = await readRows(
    sentRow,
    context.read
      .select('application_snapshots')
      .select('sent_at,file_name,cover_letter')
      .eq('application_id', row.id)
      .order('sent_at')
      .limit(20),
  )
  const steps = history.length > 0 ? history : [{ at: row.created_at, status: row.status }]
  let sending = 0
  return steps.map(({ at, status }) => {
    const snapshot = status === 'submitted' ? sent[sending++] : undefined
    const file = snapshot?.file_name ? `with ${shortName(snapshot.file_name)}` : null
    const letter = snapshot?.cover_letter ? 'and a cover letter' : null
    return {
      at,
      title: TITLES[status] ?? status,
      detail: [file, letter].filter(Boolean).join(' ') || null,
      tone: TONES[status] ?? 'plain',
    }
  })
}
