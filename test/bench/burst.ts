import type { Browser, CDPSession, Page } from 'playwright-core'
import { launchBrowser } from '../eval/resumes/render.ts'
import { startMockServer } from '../widget/mock-server.ts'
import { median } from './statistics.ts'

const SLOWDOWN = 4
const RUNS = 3
const CHUNKS = 2_000

async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000
}

/** Main-thread time of an act on a page whose processor is slowed down, and its longest task, ms. */
async function measure({ page, act }: { page: Page; act: () => Promise<void> }) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await page.evaluate(() => {
    const longest = { ms: 0 }
    Object.assign(window, { longest })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration)
    }).observe({ type: 'longtask' })
  })
  const before = await taskMs(session)
  await act()
  const main = (await taskMs(session)) - before
  const longest = await page.evaluate(() => (window as unknown as { longest: { ms: number } }).longest.ms)
  return { main, longest }
}

async function widgetBurst({ browser, url }: { browser: Browser; url: string }) {
  const page = await browser.newPage({ viewport: { width: 420, height: 700 } })
  await page.goto(`${url}/embed/northlight`)
  const composer = page.locator('.composer textarea')
  const answers = page.locator('article.assistant:not(.running)')
  // Once unmeasured: the connection and the code for Markdown.
  await composer.fill('markdown')
  await composer.press('Enter')
  await answers.first().waitFor()
  await composer.fill('burst')
  const act = async () => {
    await composer.press('Enter')
    await answers.nth(1).waitFor({ timeout: 60_000 })
  }
  const result = await measure({ page, act })
  await page.close()
  return result
}

/** The floor: the same number of pieces, appended as plain text, a task each. */
async function plainBurst({ browser, url }: { browser: Browser; url: string }) {
  const page = await browser.newPage({ viewport: { width: 420, height: 700 } })
  await page.goto(`${url}/embed/northlight`)
  const act = () =>
    page.evaluate(async (chunks) => {
      const line = document.body.appendChild(document.createElement('p'))
      for (let index = 0; index < chunks; index += 1) {
        await new Promise((resolve) => setTimeout(resolve, 0))
        line.append('**word** a')
      }
    }, CHUNKS)
  const result = await measure({ page, act })
  await page.close()
  return result
}

/** 2,000 chunks of Markdown as fast as the socket gives them, at a quarter of the processor's speed. */
export async function benchBurst(): Promise<Record<string, string | number>[]> {
  const server = await startMockServer()
  const browser = await launchBrowser()
  const samples = {
    widget: [] as { main: number; longest: number }[],
    plain: [] as { main: number; longest: number }[],
  }
  try {
    for (let run = 0; run < RUNS; run += 1) {
      server.forget()
      samples.widget.push(await widgetBurst({ browser, url: server.url }))
      samples.plain.push(await plainBurst({ browser, url: server.url }))
    }
  } finally {
    await browser.close()
    await server.close()
  }
  const floor = median(samples.plain.map(({ main }) => main))
  return Object.entries(samples).map(([name, runs]) => {
    const main = median(runs.map((run) => run.main))
    return {
      who: name === 'widget' ? 'the widget' : 'plain text, a task each',
      'main thread ms': main.toFixed(0),
      'longest task ms': median(runs.map((run) => run.longest)).toFixed(0),
      '÷ plain': (main / floor).toFixed(2),
    }
  })
}
