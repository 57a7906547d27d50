import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, it } from 'vitest'
import { devices } from './browser.ts'
import type { Chat } from './chat.ts'
import { useProduct } from './product.ts'
import { printResume } from './resume-file.ts'
import { signIn } from './sign-in.ts'

const product = useProduct()

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds, one line for each element: on the whole page, or in the chat alone. */
async function violationsOf({ page }: Chat, part: 'page' | 'chat'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(RULES)
  const { violations } = await (part === 'chat' ? axe.exclude('#page') : axe).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

// Each look at a long chat takes a while on a slow machine.
describe.each(devices)('WCAG 2.2 AA on a $device', { timeout: 90_000 }, ({ options }) => {
  it('should hold on the page with its launcher', async () => {
    const { chat } = await product().visit(options)
    await chat.launcher.waitFor()
    expect(await violationsOf(chat, 'page')).toEqual([])
  })

  it('should hold on cards, the sign-in form, the approval and the menu', async () => {
    const { chat } = await product().visit(options)
    await chat.open()
    await chat.upload(await printResume(product().browser))
    await chat.ask('remote backend jobs over 80k')
    await chat.ask('what happens after I apply?')
    await chat.ask('how do I fit the Backend Engineer, Payments job?')
    await chat.ask('apply for the Backend Engineer, Payments job')
    expect(await violationsOf(chat, 'chat')).toEqual([])
    const email = `axe-${options.viewport.width}@example.com`
    await chat.answerTo(() => signIn({ chat, email, database: product().database }))
    await chat.frame.getByRole('button', { name: 'Send application' }).waitFor()
    await chat.frame.getByRole('button', { name: 'Menu' }).click()
    await chat.frame.getByLabel('Language').waitFor()
    expect(await violationsOf(chat, 'chat')).toEqual([])
  })

  it.each([
    ['in the dark', { colorScheme: 'dark' as const }],
    ['in Arabic', { locale: 'ar' }],
  ])('should hold %s', async (_name, look) => {
    const { chat } = await product().visit({ ...options, ...look })
    await chat.open()
    await chat.ask('remote backend jobs over 80k')
    await chat.ask('apply for the first one')
    expect(await violationsOf(chat, 'chat')).toEqual([])
  })
})
