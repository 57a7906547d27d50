import type { FrameLocator, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { FileToUpload } from './resume-file.ts'

/** `expect` for what a page will soon show. */
export function eventually<Value>(read: () => Value): ReturnType<typeof expect.poll<Value>> {
  return expect.poll(read, { timeout: 15_000 })
}

/** The chat on a page, by what a visitor sees: names and roles, no test ids. */
export class Chat {
  readonly page: Page
  readonly frame: FrameLocator
  readonly launcher: Locator
  readonly log: Locator
  readonly composer: Locator
  /** Answers that are complete. */
  readonly answers: Locator

  constructor(page: Page, { agency }: { agency?: string } = {}) {
    const host = agency ? `ai-career[agency="${agency}"]` : 'ai-career'
    this.page = page
    this.frame = page.frameLocator(`${host} iframe`)
    this.launcher = page.locator(`${host} button`)
    this.log = this.frame.getByRole('log')
    this.composer = this.frame.locator('.composer textarea')
    this.answers = this.frame.locator('article.assistant:not(.running)')
  }

  async open(): Promise<void> {
    await this.launcher.click()
    await this.composer.waitFor()
  }

  /** Types and sends, without waiting for what follows. */
  async send(text: string): Promise<void> {
    await this.composer.fill(text)
    await this.composer.press('Enter')
  }

  /** Sends and gives the complete answer. */
  async ask(text: string): Promise<Locator> {
    return this.answerTo(() => this.send(text))
  }

  /** Does something that makes the assistant answer, and gives the complete answer. */
  async answerTo(act: () => Promise<unknown>): Promise<Locator> {
    const before = await this.answers.count()
    await act()
    const answer = this.answers.nth(before)
    await answer.waitFor()
    await this.idle()
    return answer
  }

  /** Reads the notice, chooses the file, waits until it is read, and sends it. */
  async upload(file: FileToUpload): Promise<Locator> {
    await this.chooseFile(file)
    await this.frame.getByText('Ready to send').waitFor()
    return this.answerTo(() => this.frame.getByRole('button', { name: 'Send', exact: true }).click())
  }

  /** Through the paper clip and, the first time, the notice. */
  async chooseFile(file: FileToUpload): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.frame.getByRole('button', { name: 'Upload your resume' }).click()
    const afterNotice = this.frame.getByRole('button', { name: 'Choose a file' }).click()
    await Promise.race([chooser, afterNotice.catch(() => chooser)])
    await (await chooser).setFiles(file)
  }

  /** Nothing is being written any more. */
  async idle(): Promise<void> {
    await this.frame.locator('[role=log][aria-busy=false]').waitFor()
  }

  /** A card by its heading or name. */
  card(name: string | RegExp): Locator {
    return this.frame.getByRole('region', { name })
  }

  /** Waits until a locator shows the text. */
  async shows(locator: Locator, text: string | RegExp): Promise<void> {
    await eventually(async () => (await locator.allInnerTexts()).join('\n')).toMatch(text)
  }
}
