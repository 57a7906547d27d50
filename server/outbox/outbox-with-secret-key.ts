import { z } from 'zod'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import type { Logger } from '../logger.ts'
import type { Mailbox } from '../mail/mailbox.ts'

/** A claimed letter is another server's to send after this time, seconds: longer than any send takes. */
const LOCK_SECONDS = 120
const BATCH = 20

/** `private.outbox.payload` of kind mail: the letter as it will be sent, and whose it is, which lets it be taken back. */
export const mailPayload = z.object({
  to: z.email(),
  subject: z.string().min(1).max(300),
  text: z.string().min(1),
  html: z.string().optional(),
  headers: z.record(z.string(), z.string()).optional(),
})

export type MailPayload = z.infer<typeof mailPayload>

const claimed = z.array(z.object({ id: z.uuid(), kind: z.enum(['mail', 'webhook']), payload: z.unknown() }))

interface OutboxOptions {
  client: UserClient
  mailbox: Mailbox
  /** Unique among running servers. */
  serverId: string
  /** Right of the @ in Message-IDs. */
  host: () => string
  logger: Logger
}

/**
 * Sends what the outbox holds. A letter is claimed by one server, sent with a
 * Message-ID made from its row, and then marked as sent. A failed one comes
 * again, later each time, ten times in all. When a server dies between sending
 * and marking, the letter goes out a second time once its lock has ended, with
 * the same Message-ID: rather twice than never.
 */
export function createOutbox({ client, mailbox, serverId, host, logger }: OutboxOptions) {
  const claim = () =>
    callFunction({
      client,
      name: 'claim_outbox',
      args: { server_id: serverId, batch: BATCH, lock_seconds: LOCK_SECONDS },
      result: claimed,
    })

  const send = async (row: z.infer<typeof claimed>[number]): Promise<void> => {
    if (row.kind !== 'mail') throw new Error(`Nothing here sends a ${row.kind}.`)
    const { to, subject, text, html, headers } = mailPayload.parse(row.payload)
    await mailbox.send({
      to,
      subject,
      text,
      ...(html ? { html } : {}),
      ...(headers ? { headers } : {}),
      messageId: `<${row.id}@${host()}>`,
    })
  }

  /** Whether the letter went out; an error is noted for the next try. */
  const deliver = async (row: z.infer<typeof claimed>[number]): Promise<boolean> => {
    let error: string | null = null
    try {
      await send(row)
    } catch (cause) {
      error = cause instanceof Error ? cause.message : String(cause)
      logger.warn({ outbox: row.id, err: cause }, 'a letter could not be sent; it is tried again')
    }
    await callFunction({ client, name: 'finish_outbox', args: { id: row.id, error }, result: z.unknown() })
    return error === null
  }

  return {
    /** Sends all that is due. @returns how many letters went out. */
    run: async (signal?: AbortSignal): Promise<number> => {
      let sent = 0
      while (!signal?.aborted) {
        const rows = await claim()
        if (rows.length === 0) break
        for (const row of rows) if (await deliver(row)) sent += 1
      }
      return sent
    },
  }
}
