import { describe, expect, it } from 'vitest'
import { devices } from './browser.ts'
import { useProduct } from './product.ts'

const product = useProduct()

/** Lightness of a CSS colour such as `rgb(20, 22, 28)`, 0 to 255. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  return (red + green + blue) / 3
}

describe.each(devices)('in other words and colours on a $device', ({ options }) => {
  it('should speak German to a browser that does', async () => {
    const { chat } = await product().visit({ ...options, locale: 'de-AT' })
    await chat.open()
    await chat.frame.locator('html[lang=de]').waitFor()
    await chat.frame.getByRole('textbox', { name: 'Ihre Nachricht' }).waitFor()
    const answer = await chat.ask('remote backend jobs over 80k')
    const card = answer.getByRole('region', { name: /Stellen?$/ })
    await chat.shows(card, '92.000')
    expect(await card.innerText()).not.toMatch(/Posted|Apply|Details of/)
  })

  it('should put the words of a card into German, and leave names as they are', async () => {
    const { chat } = await product().visit({ ...options, locale: 'de-DE' })
    await chat.open()
    await chat.ask('my name is Open Hansen')
    const answer = await chat.ask('show what agencies see')
    const card = answer.getByRole('region', { name: 'Was eine Agentur mit Ihrer Bewerbung erhält' })
    await chat.shows(card, 'Sichtbar')
    expect(await card.getByRole('definition').first().innerText()).toBe('Open Hansen')
  })

  it('should run from right to left in Arabic, chosen in the menu, and remember it', async () => {
    const { chat, window } = await product().visit(options)
    await chat.open()
    await chat.ask('remote backend jobs over 80k')
    await chat.frame.getByRole('button', { name: 'Menu' }).click()
    await chat.frame.getByLabel('Language').selectOption('ar')
    await chat.frame.locator('html[dir=rtl][lang=ar]').waitFor()
    await chat.frame.getByRole('button', { name: 'القائمة' }).press('Escape')

    const own = await chat.frame.locator('.bubble').first().boundingBox()
    const log = await chat.log.boundingBox()
    expect((own?.x ?? 0) - (log?.x ?? 0)).toBeLessThan(40)
    const card = chat.answers.first().getByRole('region').first()
    expect(await card.getByRole('heading', { level: 3 }).first().getAttribute('dir')).toBe('auto')
    await window.page.reload()
    await chat.launcher.click()
    await chat.frame.locator('html[dir=rtl]').waitFor()
  })

  it('should be dark where the visitor’s device is', async () => {
    const { chat } = await product().visit({ ...options, colorScheme: 'dark' })
    await chat.open()
    const body = chat.frame.locator('body')
    const [surface, text] = await body.evaluate((element) => {
      const { backgroundColor, color } = getComputedStyle(element)
      return [backgroundColor, color]
    })
    expect(lightness(surface ?? '')).toBeLessThan(60)
    expect(lightness(text ?? '')).toBeGreaterThan(180)
  })
})

describe('on a phone', () => {
  it('should fill the screen, keep the page behind it still, and not make the browser zoom', async () => {
    const { options } = devices[1]
    const { chat, window } = await product().visit(options)
    await chat.open()
    const box = await window.page.locator('ai-career iframe').boundingBox()
    expect(box).toMatchObject({ x: 0, y: 0, ...options.viewport })
    expect(await window.page.evaluate(() => getComputedStyle(document.documentElement).overflow)).toBe(
      'hidden',
    )
    const sizes = await chat.frame
      .locator('textarea, input:not([type=file]), select')
      .evaluateAll((fields) => fields.map((field) => Number.parseFloat(getComputedStyle(field).fontSize)))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16)
    await chat.frame.getByRole('button', { name: 'Close chat' }).click()
    await chat.launcher.waitFor()
    expect(await window.page.evaluate(() => getComputedStyle(document.documentElement).overflow)).toBe(
      'visible',
    )
  })
})
