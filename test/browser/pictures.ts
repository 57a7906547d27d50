import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from 'playwright-core'
import { readEnvironment } from '../../server/environment.ts'
import { createLogger, routeConsole } from '../../server/logger.ts'
import { startServer } from '../../server/start.ts'
import { launchBrowser } from '../eval/resumes/render.ts'
import { printResume } from './resume-file.ts'

/** Takes the README's pictures of a product that runs on a throw-away database: `node test/browser/pictures.ts`. */

const FOLDER = join(import.meta.dirname, '../../docs/pictures')

const DESKTOP = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 }
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }

interface Scene {
  page: Page
  chat: FrameLocator
  /** Says something and waits until the answer, its cards included, is complete. */
  ask: (text: string) => Promise<Locator>
  take: (name: string) => Promise<void>
}

/** The careers page with the chat open. */
async function openScene({
  browser,
  url,
  look,
}: {
  browser: Browser
  url: string
  look: BrowserContextOptions
}): Promise<Scene> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    ...look,
  })
  const page = await context.newPage()
  await page.goto(url)
  const chat = page.frameLocator('ai-career iframe')
  await page.locator('ai-career button').click()
  await chat.locator('.welcome').waitFor()
  const answers = chat.locator('article.assistant:not(.running)')
  return {
    page,
    chat,
    ask: async (text) => {
      const before = await answers.count()
      await chat.locator('textarea').last().fill(text)
      await chat.locator('button[type=submit].send').click()
      const answer = answers.nth(before)
      await answer.waitFor()
      await answer.locator('.skeleton').waitFor({ state: 'detached' })
      return answer
    },
    take: async (name) => {
      await page.screenshot({ path: join(FOLDER, `${name}.png`) })
      await context.close()
    },
  }
}

/** Scrolls the conversation, as a reader would, until the element is at its top or its end. */
async function scrollTo(element: Locator, block: 'start' | 'end'): Promise<void> {
  await element.evaluate((node, at) => node.scrollIntoView({ block: at }), block)
}

async function signIn({ scene: { chat }, url }: { scene: Scene; url: string }): Promise<void> {
  await chat.getByRole('textbox', { name: 'E-mail address' }).fill('robin.ashdown@example.com')
  await chat.getByRole('button', { name: 'Send code' }).click()
  const field = chat.getByRole('textbox', { name: 'Six-digit code' })
  await field.waitFor()
  const mails = await (await fetch(`${url}/dev/mail`)).text()
  await field.fill(/Your code is (\d{6})/.exec(mails)?.[1] ?? '')
}

async function upload({ scene: { page, chat }, browser }: { scene: Scene; browser: Browser }) {
  const chooser = page.waitForEvent('filechooser')
  await chat.getByRole('button', { name: 'Upload your resume' }).click()
  await chat.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles(await printResume(browser))
  await chat.getByText('Ready to send').waitFor()
}

async function takePictures({ browser, url }: { browser: Browser; url: string }): Promise<void> {
  const open = (look: BrowserContextOptions) => openScene({ browser, url, look })

  const careers = await open(DESKTOP)
  await careers.ask('Remote backend jobs over 80k')
  await scrollTo(careers.chat.locator('.message.own'), 'start')
  await careers.take('careers-page')

  const phone = await open(PHONE)
  await upload({ scene: phone, browser })
  await phone.ask('Here is my resume')
  await phone.ask('Remote backend jobs over 80k')
  await scrollTo(
    (await phone.ask('How do I fit the Backend Engineer, Payments job?')).locator('.card'),
    'start',
  )
  await phone.take('phone')

  const approval = await open(DESKTOP)
  await upload({ scene: approval, browser })
  await approval.ask('Here is my resume')
  await approval.ask('Remote backend jobs over 80k')
  await approval.ask('Apply for the Backend Engineer, Payments job')
  await signIn({ scene: approval, url })
  const card = approval.chat.getByRole('form', { name: /^Apply/ })
  await card.waitFor()
  await scrollTo(card, 'end')
  await approval.take('approval')

  const arabic = await open({ ...PHONE, colorScheme: 'dark', locale: 'ar' })
  await arabic.ask('Remote backend jobs over 80k')
  await scrollTo(arabic.chat.locator('.message.own'), 'start')
  await arabic.take('dark-arabic')
}

const folder = mkdtempSync(join(tmpdir(), 'aicareer-pictures-'))
const logger = createLogger('warn')
routeConsole(logger)
const server = await startServer({ environment: readEnvironment({ PORT: '0', DATA_DIR: folder }), logger })
const browser = await launchBrowser()
try {
  await takePictures({ browser, url: server.url })
} finally {
  await browser.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
}
