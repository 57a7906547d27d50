import type { ErrorHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { toAppError } from '../errors.ts'
import type { Logger } from '../logger.ts'

/** Every failure of a route as `{ error: { code, message, retryable } }`. */
export function jsonErrors(logger: Logger): ErrorHandler {
  return (error, context) => {
    const shown = toAppError(error)
    if (shown.code.startsWith('server:'))
      logger.error({ path: context.req.path, err: shown.cause ?? error }, 'request failed')
    if (shown.retryAfter) context.header('Retry-After', String(shown.retryAfter))
    return context.json({ error: shown.toProtocol() }, shown.status as ContentfulStatusCode)
  }
}
