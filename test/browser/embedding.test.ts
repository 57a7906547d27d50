import { beforeAll, describe, expect, it } from 'vitest'
import { devices } from './browser.ts'
import { Chat } from './chat.ts'
import { pageWith, useHostSite } from './host-site.ts'
import { useProduct } from './product.ts'

const product = useProduct()
const host = useHostSite()
const stranger = useHostSite()

function scriptTag(agency: string): string {
  return `<script src="${product().server.url}/widget.js" data-agency="${agency}" data-label="Ask ${agency}" async></script>`
}

beforeAll(async () => {
  const { sql } = product().database
  await sql`update agencies
    set settings = jsonb_set(settings, '{allowedOrigins}', ${sql.json([host.url()])})`
  const { url } = product().server
  const policy = `default-src 'none'; script-src ${url}; frame-src ${url}; style-src 'none'; base-uri 'none'`
  host.pages['/strict'] = { html: pageWith(scriptTag('kestrel-vane')), policy }
  host.pages['/two'] = { html: pageWith(scriptTag('kestrel-vane') + scriptTag('larkbeck')) }
  host.pages['/inline'] = {
    html: pageWith(
      `<script src="${url}/widget.js" async></script><ai-career agency="larkbeck" style="height: 600px"></ai-career>`,
    ),
  }
  stranger.pages['/'] = { html: pageWith(scriptTag('kestrel-vane')) }
})

describe.each(devices)('embedded on a $device', ({ options }) => {
  const open = async (path: string) => {
    const { server, openWindow } = product()
    const window = await openWindow({ ...options, origins: [server.url, host.url()] })
    await window.page.goto(`${host.url()}${path}`)
    return window
  }

  it('should work on a page with the strictest policy, without a violation', async () => {
    const { page } = await open('/strict')
    const chat = new Chat(page)
    const button = await chat.launcher.boundingBox()
    expect(button?.width).toBeGreaterThanOrEqual(44)
    await chat.open()
    const answer = await chat.ask('remote backend jobs over 80k')
    await answer.getByRole('region', { name: /jobs?$/ }).waitFor()
  })

  it('should keep two agencies on one page apart', async () => {
    const { page } = await open('/two')
    const [first, second] = [
      new Chat(page, { agency: 'kestrel-vane' }),
      new Chat(page, { agency: 'larkbeck' }),
    ]
    const boxes = await Promise.all([first.launcher.boundingBox(), second.launcher.boundingBox()])
    const [upper, lower] = boxes.flatMap((box) => box ?? []).sort((a, b) => a.y - b.y)
    expect((upper?.y ?? 0) + (upper?.height ?? 0)).toBeLessThanOrEqual(lower?.y ?? 0)
    await second.open()
    await second.shows(second.log, "I'm Larkbeck's assistant")
    await second.shows(await second.ask('nursing jobs near Leeds, part time'), /Leeds/)
    await second.frame.getByRole('button', { name: 'Close chat' }).click()
    await first.open()
    await first.shows(first.log, 'assistant of Kestrel & Vane')
    expect(await first.answers.count()).toBe(0)
  })

  it('should be a part of the page where the page says so', async () => {
    const { page } = await open('/inline')
    const chat = new Chat(page)
    await chat.composer.waitFor()
    expect(await chat.frame.getByRole('button', { name: 'Close chat' }).count()).toBe(0)
    await chat.shows(await chat.ask('How long does a DBS check take?'), /DBS/)
  })

  it('should not show itself on a site that the agency has not named', async () => {
    const { server, openWindow } = product()
    const window = await openWindow({
      ...options,
      origins: [server.url, stranger.url()],
      expected: /frame-ancestors/,
    })
    await window.page.goto(stranger.url())
    const chat = new Chat(window.page)
    const refused = window.page.waitForEvent('console', (message) =>
      message.text().includes('frame-ancestors'),
    )
    await chat.launcher.click()
    await refused
    expect(await chat.composer.count()).toBe(0)
    expect(window.requestsTo('/api')).toEqual([])
  })
})
