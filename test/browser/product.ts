import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { ChosenModel } from '../../server/model/choose-model.ts'
import type { RunningServer } from '../../server/start.ts'
import type { ToolDefinition } from '../../tools/core/definition.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { startTestServer } from '../server/test-server.ts'
import { type BrowserWindow, useBrowser, type WindowOptions } from './browser.ts'
import { Chat } from './chat.ts'

export interface Product {
  database: TestDatabase
  server: RunningServer
  browser: Browser
  /** The careers page in a new browser profile, as a visitor comes to it. */
  visit: (options?: BrowserContextOptions & Pick<WindowOptions, 'expected'>) => Promise<Visit>
  /** A new browser profile on another address. */
  openWindow: (options: WindowOptions) => Promise<BrowserWindow>
}

export interface Visit {
  window: BrowserWindow
  chat: Chat
}

/** The whole product for a test file: seeded database, server with the built-in model or a given one, Chromium. */
export function useProduct({
  model,
  tools,
}: {
  model?: ChosenModel
  /** Instead of the whole catalogue. */
  tools?: readonly ToolDefinition[]
} = {}): () => Product {
  let database: TestDatabase | undefined
  let server: RunningServer | undefined
  beforeAll(async () => {
    database = await createTestDatabase({ seeded: true })
    server = await startTestServer({
      database,
      ...(model ? { model } : {}),
      ...(tools ? { tools } : {}),
    })
  })
  afterAll(async () => {
    await server?.close()
    await database?.close()
  })
  // After the server's own hooks: hooks run backwards at the end, and people leave before the server stops.
  const { browser, openWindow } = useBrowser()
  return () => {
    if (!database || !server) throw new Error('The server has not started.')
    const { url } = server
    return {
      database,
      server,
      browser: browser(),
      openWindow,
      visit: async (options = {}) => {
        const window = await openWindow({ ...options, origins: [url] })
        await window.page.goto(url)
        return { window, chat: new Chat(window.page) }
      },
    }
  }
}
