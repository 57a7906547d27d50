import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { AppError } from '../errors.ts'

export type OriginCheck = (origin: string | undefined) => boolean

/**
 * True for pages of this very server. `publicUrl` is how people reach it;
 * without one, any name of this machine's loopback at our port.
 */
export function createOriginCheck({
  publicUrl,
  port,
}: {
  publicUrl: string | undefined
  port: () => number
}): OriginCheck {
  if (publicUrl) {
    const own = new URL(publicUrl).origin
    return (origin) => origin === own
  }
  return (origin) => {
    const url = origin && URL.canParse(origin) ? new URL(origin) : null
    return (
      url?.protocol === 'http:' &&
      ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname) &&
      Number(url.port || 80) === port()
    )
  }
}

/** A page's own GET names no origin; its browser says where it comes from in another way. */
function isOwnRead(context: Context): boolean {
  const site = context.req.header('sec-fetch-site')
  return (
    ['GET', 'HEAD'].includes(context.req.method) &&
    context.req.header('origin') === undefined &&
    (site === undefined || site === 'same-origin')
  )
}

/** Refuses requests that another site's page sends. */
export function ownOriginOnly(isOwnOrigin: OriginCheck) {
  return createMiddleware(async (context, next) => {
    if (!isOwnRead(context) && !isOwnOrigin(context.req.header('origin')))
      throw new AppError('origin:not_allowed')
    await next()
  })
}
