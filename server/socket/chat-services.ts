import type { ToolDefinition } from '../../tools/core/definition.ts'
import type { Backend } from '../database/backend.ts'
import type { UserClient } from '../database/clients.ts'
import type { Logger } from '../logger.ts'
import type { ClientEvent, ClientInput, ClientResult } from '../protocol.ts'
import type { RateLimits } from '../rate-limits.ts'
import type { TurnStore } from '../turn/turn-store-with-secret-key.ts'
import type { Turns } from '../turn/turns.ts'
import type { AppServer } from './gateway.ts'
import type { RunOnce } from './run-once.ts'

/** What the handlers of socket events share. */
export interface ChatServices {
  io: () => AppServer
  backend: Backend
  /** For telling people about what another one did. */
  secretKeyClient: UserClient
  turns: Turns
  store: TurnStore
  tools: readonly ToolDefinition[]
  limits: RateLimits
  sends: RunOnce<ClientResult['message:send']>
  logger: Logger
}

export type Handlers<Event extends ClientEvent = ClientEvent> = {
  [Name in Event]: (input: ClientInput<Name>) => Promise<ClientResult[Name]>
}
