import { join } from 'node:path'
import { tools as catalogue } from '../tools/catalog.ts'
import type { ToolDefinition } from '../tools/core/definition.ts'
import { finishAccountDeletions } from './account/delete-account-with-secret-key.ts'
import { createFrequentWork, type FrequentWork } from './alerts/frequent-work.ts'
import { createStopLinks, type StopLinks } from './alerts/stop-link.ts'
import { createApp } from './app.ts'
import { startBackground } from './background.ts'
import type { Backend } from './database/backend.ts'
import { expireApprovals } from './database/expire-approvals-with-secret-key.ts'
import { DEMO_AGENCY_SLUG } from './database/seed.ts'
import { type Environment, isLoopback } from './environment.ts'
import { endConnections, listen, portOf } from './http-listener.ts'
import { createAccounts } from './identity/accounts.ts'
import { createAuthPort } from './identity/auth-port.ts'
import type { Logger } from './logger.ts'
import type { ChosenModel } from './model/choose-model.ts'
import type { ClientResult } from './protocol.ts'
import { purgeIdleGuests } from './retention-with-secret-key.ts'
import { createOriginCheck, type OriginCheck } from './routes/own-origin.ts'
import { createServices, type Services, type StartOptions } from './services.ts'
import { announceInterrupted } from './socket/announce-interrupted.ts'
import { announceMessage } from './socket/announce-message.ts'
import { registerChatEvents } from './socket/chat-events.ts'
import { type AppServer, createGateway } from './socket/gateway.ts'
import { createRunOnce } from './socket/run-once.ts'
import { createTurnEmitter } from './socket/turn-emitter.ts'
import { createChatSummaries } from './turn/chat-summary-with-secret-key.ts'
import { Turns } from './turn/turns.ts'

const BUILD_FOLDER = join(import.meta.dirname, '../dist')

export interface RunningServer {
  /** Where people reach it. */
  url: string
  backend: Backend
  model: ChosenModel
  close: () => Promise<void>
}

interface AppParts {
  environment: Environment
  services: Services
  stopLinks: StopLinks
  isOwnOrigin: OriginCheck
  tools: readonly ToolDefinition[]
  io: () => AppServer
  logger: Logger
}

/** Whose careers page the front page shows; null: none. */
function demoAgencyOf({
  environment,
  backend,
}: {
  environment: Environment
  backend: Backend
}): string | null {
  return environment.DEMO_AGENCY ?? (backend.tier === 'embedded' ? DEMO_AGENCY_SLUG : null)
}

function createRoutes({
  environment,
  services,
  stopLinks,
  isOwnOrigin,
  tools,
  io,
  logger,
}: AppParts): ReturnType<typeof createApp> {
  const { HOST, PUBLIC_URL, SMTP_URL, TRUST_PROXY } = environment
  const { backend, chosen, mailbox, localMailbox, secretKeyClient } = services
  const isEmbedded = backend.tier === 'embedded'
  return createApp({
    ...services,
    auth: createAuthPort({ backend, guestCode: mailbox.guestCode }),
    accounts: createAccounts({ backend, secretKeyClient, logger }),
    model: { name: chosen.name, builtIn: chosen.builtIn },
    structuringModel: chosen.builtIn ? null : chosen.model,
    isOwnOrigin,
    tools,
    announce: (userId, message) => announceMessage({ io: io(), userId, message }),
    stopLinks,
    publicUrl: PUBLIC_URL,
    trustProxy: TRUST_PROXY,
    buildFolder: BUILD_FOLDER,
    demoAgency: demoAgencyOf({ environment, backend }),
    localMailbox: isEmbedded && isLoopback(HOST) && !SMTP_URL ? localMailbox : null,
    logger,
  })
}

interface WorkParts {
  services: Services
  io: AppServer
  frequently: FrequentWork
  frequentMs: number | undefined
  logger: Logger
}

function startWork({ services, io, frequently, frequentMs, logger }: WorkParts) {
  const { store, secretKeyClient: client } = services
  return startBackground({
    heartbeat: async () => {
      await store.heartbeat()
      announceInterrupted({ io, interrupted: await store.interruptStale() })
    },
    frequently: async (signal) => {
      await finishAccountDeletions({ client, logger })
      await frequently(signal)
    },
    ...(frequentMs ? { frequentMs } : {}),
    nightly: async () => {
      await expireApprovals(client)
      await purgeIdleGuests({ client, logger })
    },
    logger,
  })
}

/** Starts everything: database, routes, sockets, background work. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { environment, logger, tools = catalogue } = options
  const { HOST, PORT, PUBLIC_URL } = environment
  const services = await createServices(options)
  const { backend, chosen, store, limits, tickets } = services

  let io: AppServer | undefined
  const gateway = (): AppServer => {
    if (!io) throw new Error('The socket server is not up yet.')
    return io
  }
  let port = PORT
  const isOwnOrigin = createOriginCheck({ publicUrl: PUBLIC_URL, port: () => port })
  const baseUrl = () => PUBLIC_URL ?? `http://${isLoopback(HOST) ? 'localhost' : HOST}:${port}`
  const stopLinks = createStopLinks({ secret: backend.serverSecret, baseUrl })
  const app = createRoutes({ environment, services, stopLinks, isOwnOrigin, tools, io: gateway, logger })
  const httpServer = await listen({ app, host: HOST, port: PORT }).catch(async (error: unknown) => {
    await services.close()
    throw error
  })
  port = portOf(httpServer)

  const turns = new Turns({
    store,
    summaries: createChatSummaries(services.secretKeyClient),
    tools,
    chosen,
    events: createTurnEmitter(gateway),
    publicUrl: baseUrl,
    logger,
  })
  const sends = createRunOnce<ClientResult['message:send']>()
  const { secretKeyClient } = services
  const chat = {
    io: gateway,
    backend,
    secretKeyClient,
    turns,
    store,
    tools,
    limits,
    sends,
    logger,
  }
  const register = (socket: Parameters<typeof registerChatEvents>[0]['socket']) =>
    registerChatEvents({ socket, services: chat })
  io = createGateway({ httpServer, backend, tickets, isOwnOrigin, register, logger })
  const links = { stop: stopLinks, baseUrl, demoAgency: demoAgencyOf({ environment, backend }) }
  const frequently = createFrequentWork({ services, links, io: gateway, logger })
  const stopWork = startWork({ services, io, frequently, frequentMs: options.frequentMs, logger })

  return {
    url: baseUrl(),
    backend,
    model: chosen,
    close: async () => {
      await stopWork()
      await turns.close()
      const closed = gateway().close()
      endConnections(httpServer)
      await closed
      await services.close()
    },
  }
}
