import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { launchBrowser } from '../eval/resumes/render.ts'

/** A folder for pictures of what a failed test saw. */
const failurePictures = process.env.FAILURE_PICTURES

/** The two sizes at which every story is told. */
export const devices = [
  { device: 'desktop', options: { viewport: { width: 1280, height: 800 } } },
  {
    device: 'phone',
    options: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  },
] as const satisfies readonly { device: string; options: BrowserContextOptions }[]

export interface WindowOptions extends BrowserContextOptions {
  /** Where its pages may load from. */
  origins: readonly string[]
  /** Console lines that the story itself causes, such as a connection that it cuts. */
  expected?: RegExp
}

/** One visitor's browser: a profile of its own, with a note of everything that nobody expected. */
export class BrowserWindow {
  readonly context: BrowserContext
  readonly page: Page
  readonly problems: string[] = []
  /** Method and address of each request, in order. */
  readonly requests: string[] = []

  constructor({ context, page, options }: { context: BrowserContext; page: Page; options: WindowOptions }) {
    this.context = context
    this.page = page
    context.on('console', (message) => {
      const line = `console.${message.type()}: ${message.text()} (${message.location().url})`
      if (['error', 'warning'].includes(message.type()) && !options.expected?.test(line))
        this.problems.push(line)
    })
    context.on('weberror', (error) => this.problems.push(`uncaught: ${String(error.error())}`))
    context.on('request', (request) => {
      this.requests.push(`${request.method()} ${request.url()}`)
      const { origin, protocol } = new URL(request.url())
      if (!['data:', 'blob:'].includes(protocol) && !options.origins.includes(origin))
        this.problems.push(`request to ${request.url()}`)
    })
  }

  /** The requests whose path starts with the given one, without the host. */
  requestsTo(path: string): string[] {
    return this.requests
      .map((line) => line.replace(/https?:\/\/[^/]+/, ''))
      .filter((line) => line.split(' ')[1]?.startsWith(path))
  }
}

/**
 * Chromium for a test file. Every window is closed after its test, and the
 * test fails when one of them had a console error or warning, an uncaught
 * error or a request to another host.
 */
export function useBrowser(): {
  browser: () => Browser
  openWindow: (options: WindowOptions) => Promise<BrowserWindow>
} {
  let running: Browser | undefined
  const windows: BrowserWindow[] = []
  const browser = (): Browser => {
    if (!running) throw new Error('The browser has not started.')
    return running
  }
  beforeAll(async () => {
    running = await launchBrowser()
  })
  afterEach(async ({ task }) => {
    const closed = windows.splice(0)
    if (task.result?.state === 'fail' && failurePictures)
      for (const [index, { page }] of closed.entries())
        if (!page.isClosed())
          await page.screenshot({ path: join(failurePictures, `${task.id}-${index}.png`) })
    await Promise.all(closed.map(({ context }) => context.close()))
    expect(closed.flatMap(({ problems }) => problems)).toEqual([])
  })
  afterAll(() => running?.close())
  return {
    browser,
    openWindow: async (options) => {
      const { origins: _origins, expected: _expected, ...contextOptions } = options
      const context = await browser().newContext({
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        reducedMotion: 'reduce',
        ...contextOptions,
      })
      context.setDefaultTimeout(15_000)
      const page = await context.newPage()
      const window = new BrowserWindow({ context, page, options })
      windows.push(window)
      return window
    },
  }
}
