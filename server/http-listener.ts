import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'

/** How long open connections may take to end when the server stops. */
const CLOSE_GRACE_MS = 1_000

/** Listens on a port; `port` 0 takes a free one. */
export async function listen({
  app,
  host,
  port,
}: {
  app: Hono
  host: string
  port: number
}): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(server)) as Server
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is in use. Stop what uses it, or set PORT to another one.`)
          : error,
      ),
    )
  })
}

export function portOf(server: Server): number {
  const address = server.address()
  return address && typeof address === 'object' ? address.port : 0
}

/** Ends what is still open a moment later: connections that say nothing would hold the port forever. */
export function endConnections(server: Server): void {
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS).unref()
}
