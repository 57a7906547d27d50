import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useBrowser } from '../browser/browser.ts'
import { eventually } from './eventually.ts'
import { type MockServer, startMockServer } from './mock-server.ts'
import { cards } from './sample-cards.ts'

const pdf = { name: 'My resume.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(50_000, 'a') }

describe('the chat', () => {
  const { openWindow } = useBrowser()
  let server: MockServer
  beforeAll(async () => {
    server = await startMockServer()
  })
  beforeEach(() => server.forget())
  afterAll(() => server.close())

  async function open({
    path = '',
    expected,
    ...options
  }: {
    path?: string
    expected?: RegExp
    colorScheme?: 'dark'
  } = {}): Promise<Page> {
    const size = { viewport: { width: 420, height: 700 } }
    const { page } = await openWindow({
      origins: [server.url],
      ...size,
      ...options,
      ...(expected ? { expected } : {}),
    })
    await page.goto(`${server.url}/embed/northlight${path}`)
    await composer(page).waitFor()
    return page
  }
  const composer = (page: Page) => page.locator('.composer textarea')
  const answers = (page: Page) => page.locator('article.assistant:not(.running)')
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  async function send(page: Page, text: string): Promise<void> {
    await composer(page).fill(text)
    await composer(page).press('Enter')
  }
  async function ask(page: Page, text: string): Promise<void> {
    const before = await answers(page).count()
    await send(page, text)
    await answers(page).nth(before).waitFor()
  }

  it('should draw Markdown without markup, pictures or disguised links', async () => {
    const page = await open()
    await ask(page, 'markdown')
    const answer = answers(page).last()
    expect(await answer.locator('img, script, iframe, style, [onerror], [style]').count()).toBe(0)
    expect(await textOf(answer.locator('.markdown'))).toContain('<script>alert(1)</script>')
    const links = await answer
      .locator('a')
      .evaluateAll((all) =>
        all.map((link) => [
          link.textContent,
          link.getAttribute('href'),
          link.nextElementSibling?.matches('.link-host') ? link.nextElementSibling.textContent : null,
        ]),
      )
    expect(links).toEqual([
      ['requirements', 'https://northlight.example/jobs/1', ' (northlight.example)'],
      ['jobs@northlight.example', 'mailto:jobs@northlight.example', null],
      ['https://bank.example', 'https://evil.example/login', ' (evil.example)'],
    ])
    expect(await answer.locator('a[href^=http]').first().getAttribute('rel')).toBe(
      'noopener noreferrer nofollow',
    )
  })

  it('should have the same text after the connection broke as one that never left', async () => {
    const page = await open({ expected: /WebSocket|ERR_/ })
    await send(page, 'pause')
    await page.locator('.running .markdown').waitFor()
    for (let cuts = 0; cuts < 3; cuts++) {
      const length = await textOf(page.locator('.running .markdown'))
      server.cut()
      await eventually(
        async () => (await textOf(page.locator('article .markdown').last())).length,
      ).toBeGreaterThan(length.length)
    }
    await answers(page).first().waitFor()
    expect((await textOf(answers(page).first().locator('.markdown'))).trim()).toBe(
      'One word after the other. '.repeat(8).trim(),
    )
    expect(await page.locator('.message.own').count()).toBe(1)
  })

  it('should keep what was written without a network and send it once', async () => {
    const page = await open({ expected: /WebSocket|ERR_INTERNET/ })
    await ask(page, 'hello')
    await page.context().setOffline(true)
    server.cut()
    await page.getByText('Connection lost').waitFor()
    await send(page, 'are you there?')
    await page.getByText('Will be sent when you are back online').waitFor()
    await page.context().setOffline(false)
    await answers(page).nth(1).waitFor()
    await page.getByText('Connection lost').waitFor({ state: 'hidden' })
    expect(await page.locator('.message.own').count()).toBe(2)
    expect(await page.locator('.outgoing').count()).toBe(0)
  })

  it('should stop an answer, keep the next message waiting, and try a failed one again', async () => {
    const page = await open()
    await send(page, 'slow')
    await page.locator('.running .markdown').waitFor()
    await send(page, 'fail')
    await page.getByText('Will be sent after this answer').waitFor()
    await button(page, 'Stop the answer').click()
    await page.getByText('Stopped.').waitFor()
    await page.getByText('The model did not answer.').waitFor()
    await button(page, 'Try again').click()
    await eventually(() => answers(page).count()).toBe(3)
  })

  it('should sign in inside the thread and go on with what was asked', async () => {
    const page = await open({ expected: /400 \(Bad Request\)/ })
    await ask(page, 'Apply for “Backend Engineer” at Quill')
    await page.getByLabel('E-mail address').fill('not an address')
    await button(page, 'Send code').click()
    await page.getByText('Please enter a valid e-mail address.').waitFor()
    await page.getByLabel('E-mail address').fill('maria@example.com')
    await button(page, 'Send code').click()
    await page.getByLabel('Six-digit code').fill('00 00 00')
    await page.getByText('That code is wrong or too old.').waitFor()
    await page.getByLabel('Six-digit code').fill('١٢٣٤٥٦')
    await page.getByText('You are signed in as maria@example.com.').waitFor()
    await page.getByRole('form', { name: 'Apply for Backend Engineer' }).waitFor()
  })

  it('should send what was edited on an approval, and keep the edits when it could not', async () => {
    const page = await open()
    await ask(page, 'show the approval')
    const letter = page.getByLabel('Cover letter')
    await letter.fill('FAIL, please')
    await button(page, 'Send application').click()
    await page.getByText('The job was changed meanwhile.').waitFor()
    expect(await letter.inputValue()).toBe('FAIL, please')
    await letter.fill('x'.repeat(2_001))
    expect(await button(page, 'Send application').isDisabled()).toBe(true)
    await letter.fill('Dear Quill team')
    await button(page, 'Send application').click()
    await page.locator('.approval.approved').waitFor()
    expect(await textOf(page.locator('.approval'))).toContain('Dear Quill team')
    expect(await page.locator('.approval button').count()).toBe(0)
  })

  it('should explain before the first upload, then take files by button, drop and paste', async () => {
    const page = await open()
    await button(page, 'Upload your resume').click()
    await page.getByText('We read the text of your resume').waitFor()
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      button(page, 'Choose a file').click(),
    ])
    await chooser.setFiles(pdf)
    await page.getByText('Ready to send').waitFor()
    await button(page, 'Send').click()
    await page.locator('.message.own').getByText('Here is my resume.').waitFor()
    await answers(page).first().waitFor()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.items.add(new File(['x'], 'photo.png', { type: 'image/png' }))
      document
        .querySelector('.composer textarea')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }))
    })
    await page
      .getByText('photo.png can’t be read. Please upload PDF, Word (.docx), text, Markdown or JSON Resume.')
      .waitFor()
    await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File(['x'.repeat(11_000_000)], 'big.pdf'))
      document
        .querySelector('.composer textarea')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    })
    await page.getByText('big.pdf is 11 MB. The limit is 10 MB.').waitFor()
  })

  it('should keep the draft over a reload, and the thread', async () => {
    const page = await open()
    await ask(page, 'hello')
    await composer(page).fill('half a thought')
    await page.reload()
    await answers(page).first().waitFor()
    await eventually(() => composer(page).inputValue()).toBe('half a thought')
  })

  it('should load earlier messages without moving what is being read', async () => {
    const page = await open()
    for (let count = 0; count < 12; count++) await ask(page, `hello ${count}`)
    await page.reload()
    await answers(page).first().waitFor()
    expect(await page.getByText('hello 0', { exact: true }).count()).toBe(0)
    await page.locator('.scroller').evaluate((element) => element.scrollTo(0, 0))
    const anchor = page.locator('.message.own').first()
    const before = await anchor.boundingBox()
    const text = (await textOf(anchor.locator('.bubble'))).trim()
    await button(page, 'Show earlier messages').click()
    await page.getByText('hello 0', { exact: true }).waitFor()
    const after = await page.locator('.bubble', { hasText: new RegExp(`^${text}$`) }).boundingBox()
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(60)
  })

  it('should announce finished sentences only, and say when it is busy', async () => {
    const page = await open()
    await send(page, 'pause')
    await page.locator('[role=log][aria-busy=true]').waitFor()
    const region = page.locator('[aria-live=polite]')
    await eventually(() => textOf(region)).toContain('One word after the other.')
    expect((await textOf(region)).trim()).toMatch(/\.$/)
    expect(await page.locator('[role=log]').getAttribute('aria-live')).toBe('off')
    await page.locator('[role=log][aria-busy=false]').waitFor()
  })

  it.each([
    { name: 'light', options: {} },
    { name: 'dark', options: { colorScheme: 'dark' } },
    { name: 'Arabic', options: { path: '?locale=ar' } },
  ] as const)('should pass axe with every card, $name', async ({ options }) => {
    const page = await open(options)
    expect(await violationsOf(page)).toEqual([])
    await ask(page, 'every card please')
    await eventually(() => page.locator('article .card').count()).toBe(Object.keys(cards).length - 1)
    expect(await violationsOf(page)).toEqual([])
    await page.locator('.menu-root > button').click()
    await page.locator('.menu').waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it('should speak the language that is chosen, in its direction', async () => {
    const page = await open()
    await button(page, 'Menu').click()
    await page.getByLabel('Language').selectOption('de')
    await page.getByText('Darstellung').waitFor()
    await page.locator('.menu select').first().selectOption('ar')
    await eventually(() => page.locator('html').getAttribute('dir')).toBe('rtl')
    const [attach, textarea] = await Promise.all(
      ['.composer-box .icon-button', '.composer textarea'].map((one) => page.locator(one).boundingBox()),
    )
    expect(attach?.x ?? 0).toBeGreaterThan(textarea?.x ?? 0)
  })
})

async function textOf(locator: Locator): Promise<string> {
  return (await locator.textContent()) ?? ''
}

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}
