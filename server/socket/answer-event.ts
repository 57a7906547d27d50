import type { z } from 'zod'
import { AppError, toAppError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import {
  type Ack,
  type ClientEvent,
  type ClientInput,
  type ClientResult,
  clientEventSchemas,
  MESSAGE_MAX_LENGTH,
} from '../protocol.ts'

function invalid(error: z.ZodError, event: ClientEvent): AppError {
  const tooLong =
    event === 'message:send' &&
    error.issues.some((issue) => issue.code === 'too_big' && issue.path[0] === 'text')
  if (tooLong)
    return new AppError('message:too_long', {
      message: `A message can have ${MESSAGE_MAX_LENGTH.toLocaleString('en')} characters at most.`,
    })
  return new AppError('input:invalid', { cause: error })
}

/**
 * Parses an event's input, runs its handler and acknowledges with `{ data }` or
 * `{ error }`, never both, never neither.
 */
export async function answerEvent<Event extends ClientEvent>(options: {
  event: Event
  input: unknown
  acknowledge: unknown
  handle: (input: ClientInput<Event>) => Promise<ClientResult[Event]>
  logger: Logger
}): Promise<void> {
  const { event, input, acknowledge, handle, logger } = options
  if (typeof acknowledge !== 'function') return
  const acknowledgeWith = acknowledge as (answer: Ack<ClientResult[Event]>) => void
  try {
    const parsed = clientEventSchemas[event].safeParse(input)
    if (!parsed.success) throw invalid(parsed.error, event)
    acknowledgeWith({ data: await handle(parsed.data as ClientInput<Event>) })
  } catch (error) {
    const shown = toAppError(error)
    if (shown.code.startsWith('server:')) logger.error({ event, err: shown.cause ?? shown }, 'event failed')
    acknowledgeWith({ error: shown.toProtocol() })
  }
}
