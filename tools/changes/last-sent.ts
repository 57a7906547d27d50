import { z } from 'zod'
import type { ToolContext } from '../core/definition.ts'
import { earlierOutput } from '../core/earlier-output.ts'
import { readRow, timestamp } from '../core/read-rows.ts'
import { shortName } from '../core/short-name.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** What left the person's own space: the journal that they read does not hold all of it. */
export interface Sent {
  kind: 'click' | 'person'
  /** ISO 8601, UTC. */
  at: string
  /** What was on the card, or whom they asked for. */
  what: string
}

const approval = z.object({
  answered_at: timestamp,
  shown: z.object({ title: z.string() }).catch({ title: 'what was on the card' }),
})
const thread = z.object({ created_at: timestamp, agencies: z.object({ name: z.string() }).nullable() })

/** The last thing that a click sent, or the request for a person that still waits; null for neither. */
export async function lastSent(context: ToolContext): Promise<Sent | null> {
  const [clicked, waiting, asked] = await Promise.all([
    readRow(
      approval,
      context.read
        .select('approvals')
        .select('answered_at,shown')
        .eq('asked_of', context.user.id)
        .eq('status', 'approved')
        // Its click sends nothing: a code is asked for next.
        .neq('tool', 'delete_account')
        .order('answered_at', { ascending: false })
        .limit(1),
    ),
    readRow(
      thread,
      context.read
        .select('chats')
        .select('created_at,agencies!chats_agency_id_fkey(name),chat_participants!inner(user_id,role)')
        .eq('chat_participants.user_id', context.user.id)
        .eq('chat_participants.role', 'candidate')
        .eq('kind', 'support')
        .eq('agency_id', context.agency?.id ?? NOBODY)
        .eq('handler', 'queued')
        // With a message in it, it is what was sent.
        .eq('last_seq', 0)
        .order('created_at', { ascending: false })
        .limit(1),
    ),
    earlierOutput({ tools: ['request_person', 'cancel_person_request'], context }),
  ])
  const sent: Sent[] = []
  if (clicked)
    sent.push({ kind: 'click', at: clicked.answered_at, what: shortName(clicked.shown.title, 120) })
  // What was asked for from another chat is taken back there.
  if (waiting && asked?.tool === 'request_person')
    sent.push({
      kind: 'person',
      at: waiting.created_at,
      what: shortName(waiting.agencies?.name) || 'the agency',
    })
  return sent.sort((a, b) => b.at.localeCompare(a.at))[0] ?? null
}
