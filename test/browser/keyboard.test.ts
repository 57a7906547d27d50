import { describe, expect, it } from 'vitest'
import { scripted } from '../server/model/scripted-model.ts'
import { devices } from './browser.ts'
import { type Chat, eventually } from './chat.ts'
import { createLiveAnswer } from './live-answer.ts'
import { useProduct } from './product.ts'

/** The accessible name of what has the focus inside the chat. */
function focused({ frame }: Chat): Promise<string> {
  return frame
    .locator(':focus')
    .first()
    .evaluate((element) => element.ariaLabel || element.textContent?.trim() || element.tagName)
}

describe('with the keyboard alone', () => {
  const live = createLiveAnswer()
  const product = useProduct({ model: scripted(live.step) })

  it('should open, ask, and close, with the focus where one expects it', async () => {
    const { chat, window } = await product().visit(devices[0].options)
    const { keyboard } = window.page
    await chat.launcher.waitFor()
    expect(await chat.launcher.getAttribute('aria-expanded')).toBe('false')
    const onLauncher = () =>
      window.page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.tagName === 'BUTTON')
    while (!(await onLauncher())) await keyboard.press('Tab')
    await keyboard.press('Enter')
    await eventually(() => focused(chat)).toBe('Your message')
    expect(await chat.launcher.getAttribute('aria-expanded')).toBe('true')

    const order: string[] = []
    for (let step = 0; step < 8; step += 1) {
      await keyboard.press('Shift+Tab')
      order.unshift(await focused(chat))
      if (order[0] === 'Menu') break
    }
    const suggestions = await chat.frame.locator('.suggestions button').allInnerTexts()
    expect(order).toEqual(['Menu', 'Close chat', 'Conversation', ...suggestions, 'Upload your resume'])
    for (const _name of order) await keyboard.press('Tab')
    expect(await focused(chat)).toBe('Your message')
    await keyboard.type('Tell me a tale')
    await keyboard.press('Enter')
    live.write('Once upon a time.')
    await chat.shows(chat.log, 'Once upon a tim')
    live.end()
    await chat.idle()

    await keyboard.press('Escape')
    await eventually(onLauncher).toBe(true)
    expect(await chat.launcher.getAttribute('aria-expanded')).toBe('false')
    expect(await chat.composer.isVisible()).toBe(false)
    await keyboard.press('Enter')
    await eventually(() => focused(chat)).toBe('Your message')
  })
})

describe('for a screen reader', () => {
  const live = createLiveAnswer()
  const product = useProduct({ model: scripted(live.step) })

  it('should be told finished sentences while the log itself is silent and busy', async () => {
    const { chat } = await product().visit(devices[0].options)
    const announced = chat.frame.locator('[aria-live=polite]')
    await chat.open()
    expect(await chat.launcher.getAttribute('aria-label')).toBe('Ask about jobs')
    await chat.send('Tell me a tale')
    live.write('There was a ferryman. He spoke to no')
    await chat.shows(chat.log, 'He spoke to')
    expect(await chat.log.getAttribute('aria-busy')).toBe('true')
    expect(await chat.log.getAttribute('aria-live')).toBe('off')
    await chat.shows(announced, 'There was a ferryman.')
    expect(await announced.innerText()).not.toContain('He spoke')
    live.write('body.')
    live.end()
    await chat.shows(announced, 'He spoke to nobody.')
    expect(await chat.log.getAttribute('aria-busy')).toBe('false')
    expect((await announced.innerText()).match(/There was a ferryman/g)).toHaveLength(1)
  })
})
