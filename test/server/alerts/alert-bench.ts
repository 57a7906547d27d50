import { randomUUID } from 'node:crypto'
import { createAlertWorker, type Told } from '../../../server/alerts/alert-worker-with-secret-key.ts'
import { createStopLinks } from '../../../server/alerts/stop-link.ts'
import type { UserClient } from '../../../server/database/clients.ts'
import { createLogger } from '../../../server/logger.ts'
import type { Mailbox } from '../../../server/mail/mailbox.ts'
import { createOutbox } from '../../../server/outbox/outbox-with-secret-key.ts'
import { alertCriteria } from '../../../tools/alerts/alert-criteria.ts'
import type { Person, TestDatabase } from '../../database/test-database.ts'
import { AGENCY } from '../../tools/tool-bench.ts'

export const BASE_URL = 'https://careers.example.com'

export function stopLinksOf(database: TestDatabase) {
  return createStopLinks({ secret: database.backend.serverSecret, baseUrl: () => BASE_URL })
}

/** A worker as each server has one, and what it announced. */
export function workerOf(database: TestDatabase, client: UserClient = database.service) {
  const told: Told[] = []
  const worker = createAlertWorker({
    client,
    links: { stop: stopLinksOf(database), baseUrl: () => BASE_URL, demoAgency: null },
    announce: (one) => void told.push(one),
    logger: createLogger('silent'),
  })
  return { worker, told }
}

export function outboxOf(database: TestDatabase, mailbox: Mailbox = database.mailbox.outgoing) {
  return createOutbox({
    client: database.service,
    mailbox,
    serverId: randomUUID(),
    host: () => 'careers.example.com',
    logger: createLogger('silent'),
  })
}

/** An alert of a person, written by their own client, and its id. */
export async function addAlert(
  person: Person,
  alert: {
    criteria?: Partial<ReturnType<typeof alertCriteria.parse>>
    frequency?: 'instant' | 'daily' | 'weekly'
    timeZone?: string
  } = {},
): Promise<string> {
  const criteria = alertCriteria.parse({ keywords: ['nurse'], agencyIds: [AGENCY.id], ...alert.criteria })
  const metadata = { timeZone: alert.timeZone ?? 'Europe/London', agencyId: AGENCY.id }
  const { data, error } = await person.client
    .from('job_alerts')
    .insert({ user_id: person.id, criteria, frequency: alert.frequency ?? 'instant', metadata })
    .select('id')
    .single()
  if (error) throw error
  return data.id
}
