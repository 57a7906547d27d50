import { z } from 'zod'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import { invitationLetter } from './invitation-letter.ts'

const BATCH = 50

const due = z.array(
  z.object({
    id: z.uuid(),
    email: z.email(),
    agency: z.string(),
    role: z.enum(['member', 'admin']),
    invited_by: z.string().nullable(),
    expires_at: z.coerce.date(),
  }),
)

/** Puts a letter into the outbox for every open invitation that has none: once each, whichever server does it. @returns how many. */
export async function mailInvitations({
  client,
  baseUrl,
  signal,
}: {
  client: UserClient
  baseUrl: () => string
  signal?: AbortSignal
}): Promise<number> {
  let written = 0
  while (!signal?.aborted) {
    const invitations = await callFunction({
      client,
      name: 'invitations_to_mail',
      args: { batch: BATCH },
      result: due,
    })
    for (const invitation of invitations) {
      const payload = invitationLetter({ invitation, baseUrl: baseUrl() })
      const added = await callFunction({
        client,
        name: 'enqueue_outbox',
        args: { kind: 'mail', payload, dedupe_key: `invitation:${invitation.id}` },
        result: z.uuid().nullable(),
      })
      if (added) written += 1
    }
    if (invitations.length < BATCH) break
  }
  return written
}
