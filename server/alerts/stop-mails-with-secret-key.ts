import { z } from 'zod'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import type { Stop } from './stop-link.ts'

/** Does what a signed link in an e-mail says, for somebody who is not signed in. @returns false when it is gone already. */
export async function stopMails(client: UserClient, { kind, id }: Stop): Promise<boolean> {
  const known = z.object({ known: z.boolean() })
  const call =
    kind === 'alert'
      ? { name: 'pause_alert', args: { alert_id: id } }
      : { name: 'stop_reminder_mails', args: { user_id: id } }
  return (await callFunction({ client, ...call, result: known })).known
}
