import { randomUUID } from 'node:crypto'
import type { ToolDefinition } from '../tools/core/definition.ts'
import type { Backend } from './database/backend.ts'
import type { UserClient } from './database/clients.ts'
import { openBackend } from './database/open-backend.ts'
import { createSecretKeyClient } from './database/secret-key-client.ts'
import type { Environment } from './environment.ts'
import { createEmbedTickets, type EmbedTickets } from './identity/embed-ticket.ts'
import type { Logger } from './logger.ts'
import { type CodeMailbox, createCodeMailbox } from './mail/code-mailbox.ts'
import { createLocalMailbox, type LocalMailbox } from './mail/local-mailbox.ts'
import { createSmtpMailbox } from './mail/smtp-mailbox.ts'
import { type ChosenModel, chooseModel } from './model/choose-model.ts'
import { createRateLimits, type RateLimits } from './rate-limits.ts'
import { createResumeReader, type ResumeReader } from './resumes/read-resume.ts'
import { createTurnStore, type TurnStore } from './turn/turn-store-with-secret-key.ts'

export interface StartOptions {
  environment: Environment
  logger: Logger
  /** Instead of the one that the environment names; tests script theirs. */
  model?: ChosenModel
  /** Instead of the whole catalogue. */
  tools?: readonly ToolDefinition[]
  /** Instead of the one that the environment names; stays open when the server closes. */
  database?: { backend: Backend; mailbox: CodeMailbox }
  /** Milliseconds between two looks for new jobs and mail; tests don't wait 15 s. */
  frequentMs?: number
}

/** What routes and sockets share. */
export interface Services {
  backend: Backend
  mailbox: CodeMailbox
  localMailbox: LocalMailbox
  chosen: ChosenModel
  secretKeyClient: UserClient
  /** Unique among running servers. */
  serverId: string
  store: TurnStore
  tickets: EmbedTickets
  limits: RateLimits
  reader: ResumeReader
  close: () => Promise<void>
}

/** Opens the database and makes what stands on it. */
export async function createServices({
  environment,
  logger,
  model,
  tools,
  database,
}: StartOptions): Promise<Services> {
  const { SMTP_URL, MAIL_FROM } = environment
  const localMailbox = createLocalMailbox(logger)
  const outgoing = SMTP_URL ? createSmtpMailbox({ url: SMTP_URL, from: MAIL_FROM }) : localMailbox
  const mailbox = database?.mailbox ?? createCodeMailbox(outgoing)
  const backend = database?.backend ?? (await openBackend({ environment, mailbox }))
  const secretKeyClient = createSecretKeyClient(backend)
  const serverId = randomUUID()
  const reader = createResumeReader({
    onFailure: (failure) => logger.info(failure, 'a resume could not be read'),
  })
  return {
    backend,
    mailbox,
    localMailbox,
    chosen: model ?? chooseModel(environment, tools),
    secretKeyClient,
    serverId,
    store: createTurnStore({ secretKeyClient, serverId }),
    tickets: createEmbedTickets(backend.serverSecret),
    limits: createRateLimits({ secretKeyClient }),
    reader,
    close: async () => {
      await reader.close()
      if (!database) await backend.close()
    },
  }
}
