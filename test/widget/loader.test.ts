import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useBrowser } from '../browser/browser.ts'
import { pageWith, useHostSite } from '../browser/host-site.ts'
import { eventually } from './eventually.ts'
import { type MockServer, startMockServer } from './mock-server.ts'

/** As strict as a page can be while it still names the widget's host. */
const strictPolicy = (url: string) =>
  `default-src 'none'; script-src ${url}; frame-src ${url}; require-trusted-types-for 'script'`

describe('the loader on an agency’s page', () => {
  const { openWindow } = useBrowser()
  const host = useHostSite()
  let server: MockServer
  beforeAll(async () => {
    server = await startMockServer()
  })
  afterAll(() => server.close())

  async function visit(body: string, { phone = false, policy = true } = {}): Promise<Page> {
    const { url } = server
    host.pages['/'] = {
      html: pageWith(body.replaceAll('SERVER', url)),
      ...(policy ? { policy: strictPolicy(url) } : {}),
    }
    const size = phone ? { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } : {}
    const { page } = await openWindow({ origins: [url, host.url()], ...size })
    server.requests.length = 0
    await page.goto(host.url())
    await page.locator('ai-career').first().waitFor({ state: 'attached' })
    return page
  }
  const tag = (attributes = '') =>
    `<script src="SERVER/widget.js" data-agency="northlight" ${attributes} async></script>`
  const launcher = (page: Page) => page.locator('ai-career[floating] button')
  const composer = (page: Page, agency = 'northlight') =>
    page.frameLocator(`ai-career[agency="${agency}"] iframe`).locator('.composer textarea')

  it('should download nothing but itself until the visitor shows interest', async () => {
    const page = await visit(tag())
    await launcher(page).waitFor()
    expect(server.requests).toEqual(['GET /widget.js'])
    await launcher(page).hover()
    await eventually(() => server.requests).toContain('GET /embed/northlight')
  })

  it('should open with the keyboard, close with Escape and give the focus back', async () => {
    const page = await visit(tag())
    await page.getByRole('button', { name: 'Before' }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await composer(page).waitFor()
    await eventually(() => composer(page).evaluate((element) => element === document.activeElement)).toBe(
      true,
    )
    expect(await launcher(page).getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    await composer(page).waitFor({ state: 'hidden' })
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.tagName)).toBe(
      'BUTTON',
    )
  })

  it('should run calls made before it has loaded', async () => {
    const queue = `<script>window.AICareer = window.AICareer || []; AICareer.push(['open', { text: 'Tell me about the job' }])</script>`
    const page = await visit(queue + tag(), { policy: false })
    await eventually(() => composer(page).inputValue()).toBe('Tell me about the job')
  })

  it('should keep two agencies apart, floating and inline', async () => {
    const page = await visit(
      `<ai-career agency="inline-agency"></ai-career>${tag()}<script src="SERVER/widget.js" data-agency="other" async></script>`,
    )
    await composer(page, 'inline-agency').waitFor()
    await eventually(() => launcher(page).count()).toBe(2)
    const [first, second] = await Promise.all([0, 1].map((index) => launcher(page).nth(index).boundingBox()))
    expect(Math.abs((first?.y ?? 0) - (second?.y ?? 0))).toBeGreaterThanOrEqual(56)
    await page.locator('ai-career[agency="other"] button').click()
    await composer(page, 'other').waitFor()
    expect(await page.locator('ai-career[agency="northlight"] iframe').count()).toBe(0)
  })

  it('should survive that a single-page app swaps the body and runs the tag again', async () => {
    const page = await visit(tag())
    await launcher(page).click()
    await composer(page).fill('half a thought')
    await page.evaluate((url) => {
      const script = document.createElement('script')
      const body = document.createElement('body')
      // The page's policy demands trusted types.
      const policy = (
        window as unknown as {
          trustedTypes?: {
            createPolicy: (name: string, rules: object) => { createScriptURL: (url: string) => string }
          }
        }
      ).trustedTypes
      script.src =
        policy
          ?.createPolicy('test', { createScriptURL: (text: string) => text })
          .createScriptURL(`${url}/widget.js`) ?? ''
      script.dataset.agency = 'northlight'
      body.append(script)
      document.body.replaceWith(body)
    }, server.url)
    await eventually(
      () => server.requests.filter((line) => line === 'GET /widget.js').length,
    ).toBeGreaterThan(0)
    expect(await launcher(page).count()).toBe(1)
    expect(await composer(page).inputValue()).toBe('half a thought')
  })

  it('should leave nothing behind after destroy', async () => {
    const page = await visit(tag())
    await launcher(page).click()
    await composer(page).waitFor()
    const left = await page.evaluate(() => {
      const { AICareer } = window as unknown as { AICareer: { destroy: () => void } }
      AICareer.destroy()
      return [document.querySelectorAll('ai-career').length, document.documentElement.style.overflow]
    })
    expect(left).toEqual([0, ''])
  })

  it('should tell the page what happens, and take its language and theme', async () => {
    const page = await visit(tag('data-accent="#ffdd00" data-label="Ask us" data-position="start"'))
    await page.evaluate(() => {
      const host = window as unknown as {
        AICareer: Record<string, (...values: unknown[]) => void>
        seen: unknown[]
      }
      host.seen = []
      for (const name of ['ready', 'open', 'close', 'message'])
        host.AICareer.on?.(name, (event: unknown) => host.seen.push((event as CustomEvent).type))
      host.AICareer.setLocale?.('ar')
      host.AICareer.setTheme?.('dark')
      host.AICareer.open?.({ text: 'hello' })
    })
    const frame = page.frameLocator('ai-career iframe')
    await eventually(() => frame.locator('html').getAttribute('dir')).toBe('rtl')
    await eventually(() => frame.locator('html').getAttribute('data-theme')).toBe('dark')
    await composer(page).press('Enter')
    await frame.locator('article.assistant:not(.running)').waitFor()
    await page.keyboard.press('Escape')
    const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen)
    await eventually(seen).toEqual(
      ['open', 'ready', 'message', 'message', 'close'].map((name) => `aicareer:${name}`),
    )
    const box = await launcher(page).boundingBox()
    expect(box?.x).toBeLessThan(100)
    expect(await launcher(page).evaluate((element) => getComputedStyle(element).color)).toMatch(
      /lch\(0|rgb\(0, 0, 0/,
    )
  })

  it('should count answers that came while it was closed', async () => {
    const page = await visit(tag())
    await launcher(page).click()
    await composer(page).fill('pause')
    await composer(page).press('Enter')
    await page.frameLocator('ai-career iframe').locator('.running').waitFor()
    await page.frameLocator('ai-career iframe').getByRole('button', { name: 'Stop the answer' }).waitFor()
    await page.keyboard.press('Escape')
    await eventually(() => page.locator('ai-career b').textContent()).toBe('1')
    await launcher(page).click()
    expect(await page.locator('ai-career b').textContent()).toBe('')
  })

  it('should fill a phone’s screen and give the page its scrolling back', async () => {
    const page = await visit(tag(), { phone: true })
    await launcher(page).tap()
    await composer(page).waitFor()
    expect(await page.locator('ai-career iframe').boundingBox()).toEqual({
      x: 0,
      y: 0,
      width: 390,
      height: 844,
    })
    expect(await page.evaluate(() => document.documentElement.style.overflow)).toBe('hidden')
    await page.frameLocator('ai-career iframe').getByRole('button', { name: 'Close chat' }).tap()
    await composer(page).waitFor({ state: 'hidden' })
    expect(await page.evaluate(() => document.documentElement.style.overflow)).toBe('')
  })
})
