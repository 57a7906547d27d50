import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { AppError } from '../errors.ts'
import type { OriginCheck } from '../routes/own-origin.ts'

interface HostOptions {
  publicUrl: string | undefined
  isOwnOrigin: OriginCheck
  /** A proxy of ours stands in front, and says which host was asked for. */
  trustProxy: boolean
}

/**
 * Refuses what a web page of another site sends, also one whose name was bent
 * to this machine (DNS rebinding): its `Host` is not ours, and a browser's
 * `Origin` never is. Programs send no Origin.
 */
export function ownHostOnly({ publicUrl, isOwnOrigin, trustProxy }: HostOptions) {
  const isOwnHost = (host: string) =>
    publicUrl ? host === new URL(publicUrl).host : isOwnOrigin(`http://${host}`)
  return createMiddleware(async (context, next) => {
    const origin = context.req.header('origin')
    const forwarded = trustProxy ? context.req.header('x-forwarded-host') : undefined
    if (
      !isOwnHost(forwarded ?? context.req.header('host') ?? '') ||
      (origin !== undefined && !isOwnOrigin(origin))
    )
      throw new AppError('origin:not_allowed')
    await next()
  })
}

/** How people reach us: the public address, or the name of this machine that the request used. */
export function originOf(publicUrl: string | undefined): (context: Context) => string {
  return (context) => (publicUrl ? new URL(publicUrl).origin : new URL(context.req.url).origin)
}
