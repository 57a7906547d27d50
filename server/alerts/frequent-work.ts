import { mailInvitations } from '../invitations/mail-invitations-with-secret-key.ts'
import type { Logger } from '../logger.ts'
import { createOutbox } from '../outbox/outbox-with-secret-key.ts'
import type { Services } from '../services.ts'
import { announceMessage } from '../socket/announce-message.ts'
import type { AppServer } from '../socket/gateway.ts'
import type { MailLinks } from './alert-message.ts'
import { createAlertWorker } from './alert-worker-with-secret-key.ts'

/** Deadlines are days away: looked for less often than new jobs. */
const REMINDERS_EVERY_MS = 600_000

export type FrequentWork = (signal: AbortSignal) => Promise<void>

/** New jobs for alerts, reminders from time to time, invitations, and the mail that all of them leave in the outbox. */
export function createFrequentWork({
  services,
  links,
  io,
  logger,
}: {
  services: Services
  links: MailLinks
  io: () => AppServer
  logger: Logger
}): FrequentWork {
  const { secretKeyClient: client, mailbox, serverId } = services
  const worker = createAlertWorker({
    client,
    links,
    announce: (told) => announceMessage({ io: io(), ...told }),
    logger,
  })
  const host = () => new URL(links.baseUrl()).hostname
  const outbox = createOutbox({ client, mailbox: mailbox.outgoing, serverId, host, logger })
  let remindedAt = 0
  return async (signal) => {
    await worker.alerts({ signal })
    if (Date.now() - remindedAt >= REMINDERS_EVERY_MS) {
      remindedAt = Date.now()
      await worker.reminders({ signal })
    }
    await mailInvitations({ client, baseUrl: links.baseUrl, signal })
    if (!signal.aborted) await outbox.run(signal)
  }
}
