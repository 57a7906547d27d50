import { createServer } from 'node:http'
import { afterAll, beforeAll } from 'vitest'

export interface HostPage {
  html: string
  /** Its Content-Security-Policy. */
  policy?: string
}

export interface HostSite {
  url: string
  close: () => Promise<void>
}

/** Another web site on this machine, with one page per path: where an agency would embed the widget. */
export async function startHostSite(pages: Record<string, HostPage>): Promise<HostSite> {
  const server = createServer((request, response) => {
    const page = pages[request.url ?? '/']
    response.writeHead(page ? 200 : 204, {
      'content-type': 'text/html; charset=utf-8',
      ...(page?.policy ? { 'content-security-policy': page.policy } : {}),
    })
    response.end(page?.html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A page with the widget as agencies embed it: nothing but the tags given. */
export function pageWith(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Careers</title><main><h1>Careers</h1><button>Before</button></main>${body}</html>`
}

/** A host site for a test file; its pages may be added until they are asked for. */
export function useHostSite(): { pages: Record<string, HostPage>; url: () => string } {
  const pages: Record<string, HostPage> = {}
  let site: HostSite | undefined
  beforeAll(async () => {
    site = await startHostSite(pages)
  })
  afterAll(() => site?.close())
  return { pages, url: () => site?.url ?? '' }
}
