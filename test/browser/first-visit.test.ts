import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { devices } from './browser.ts'
import { Chat } from './chat.ts'
import { pageWith, useHostSite } from './host-site.ts'
import { type Product, useProduct } from './product.ts'
import { readTraces } from './traces.ts'

const product = useProduct()
const host = useHostSite()

/** The jobs of a card as rows of the database; fails where a title is not one. */
async function rowsOf(card: Locator, { database }: Product) {
  const titles = await card.getByRole('heading', { level: 3 }).allInnerTexts()
  const rows = await database.sql<{ title: string; work_mode: string; job_type: string; slug: string }[]>`
    select title, work_mode, job_type, agencies.slug from job_posts join agencies on agencies.id = agency_id
    where title = any(${titles}) and job_posts.status = 'active'`
  expect(titles.length).toBeGreaterThan(0)
  expect(rows.map((row) => row.title).sort()).toEqual([...titles].sort())
  return rows
}

/** Bytes on the wire of what a document has loaded, itself included, where the path matches. */
function downloadedBy(body: Locator, path: RegExp): Promise<number> {
  return body.evaluate(
    (_element, pattern) =>
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .filter((entry) => pattern.test(new URL(entry.name).pathname))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
    path,
  )
}

async function countAccounts({ database }: Product): Promise<number> {
  return (await database.sql`select id from auth.users`).length
}

describe.each(devices)('a first visit on a $device', ({ options }) => {
  it('should leave nothing and ask nothing before the first message', async () => {
    const before = await countAccounts(product())
    const { window, chat } = await product().visit(options)
    await chat.launcher.waitFor()
    expect(window.requestsTo('/').filter((line) => !/^GET \/(demo\/|widget\.js$|$)/.test(line))).toEqual([])
    expect(await readTraces(window)).toEqual([])

    await chat.open()
    await chat.shows(chat.log, 'What are you looking for?')
    expect(await chat.frame.getByRole('list', { name: 'Suggestions' }).getByRole('button').count()).toBe(3)
    // The session cookie is out of reach of scripts: only the server knows whether there is one.
    expect(window.requestsTo('/api')).toEqual(['POST /api/session/refresh'])
    expect(window.requestsTo('/socket.io')).toEqual([])
    expect(await readTraces(window)).toEqual([])
    expect(await countAccounts(product())).toBe(before)
  })

  it('should download 2.5 KB at most for the launcher, and 40 KB for a conversation without cards', async () => {
    const { chat, window } = await product().visit(options)
    await chat.open()
    await chat.ask('hello')
    // The code of cards comes meanwhile, while nobody waits for it.
    expect(
      await downloadedBy(chat.frame.locator('body'), /^\/(embed|app)\/(?!assets\/(card-body|later)-)/),
    ).toBeLessThanOrEqual(40 * 1024)
    const page = window.page.locator('body')
    expect(await downloadedBy(page, /^\/widget\.js$/)).toBeLessThanOrEqual(2.5 * 1024)
  })

  it('should answer with jobs that are rows of the database', async () => {
    const { chat } = await product().visit(options)
    await chat.open()
    const answer = await chat.answerTo(() =>
      chat.frame.getByRole('button', { name: 'Remote backend jobs over 80k' }).click(),
    )
    const rows = await rowsOf(answer.getByRole('region', { name: /jobs?$/ }), product())
    expect(new Set(rows.map((row) => `${row.slug} ${row.work_mode}`))).toEqual(
      new Set(['kestrel-vane remote']),
    )
    expect(await answer.innerText()).toContain('“backend” paying at least 80,000')
  })

  it('should answer about rules with the passage itself and its article', async () => {
    const { chat } = await product().visit(options)
    await chat.open()
    const answer = await chat.ask('What happens after I apply?')
    const source = answer.getByRole('region', { name: 'Source' })
    const title = await source.getByRole('heading').first().innerText()
    const passage = source.locator('blockquote').first()
    const steps = await passage.getByRole('listitem').allInnerTexts()
    const [article] = await product().database.sql<{ content: string }[]>`
      select content from knowledge_base where title = ${title}`
    const plain = article?.content.replaceAll('**', '') ?? ''
    expect(title).toBe('What happens after you apply')
    expect(await passage.getByRole('heading').innerText()).toBe('The steps')
    expect(steps.length).toBeGreaterThan(3)
    for (const step of steps) expect(plain).toContain(step)

    await source.getByText('The whole article').click()
    const whole = await source.getByRole('group').first().innerText()
    expect(whole).toContain('You should never have to wonder where you stand.')
    expect(whole).toContain('without giving a reason')
  })

  it('should say when no article surely answers, and fold those that come closest', async () => {
    const { chat } = await product().visit(options)
    await chat.open()
    const answer = await chat.ask('do you offer a pension for temps?')
    expect(await answer.innerText()).toContain('I am not sure that an article answers this.')
    const source = answer.getByRole('region', { name: 'Source' })
    expect(await source.locator('blockquote').first().isVisible()).toBe(false)
    await source.locator('summary').first().click()
    expect(await source.locator('blockquote').first().isVisible()).toBe(true)
  })

  it('should search the jobs of the agency that embeds it', async () => {
    const { database, server, openWindow } = product()
    await database.sql`update agencies
      set settings = jsonb_set(settings, '{allowedOrigins}', ${database.sql.json([host.url()])})
      where slug = 'larkbeck'`
    host.pages['/'] = {
      html: pageWith(`<script src="${server.url}/widget.js" data-agency="larkbeck" async></script>`),
    }
    const window = await openWindow({ ...options, origins: [server.url, host.url()] })
    await window.page.goto(host.url())
    const chat = new Chat(window.page)
    await chat.open()
    await chat.shows(chat.log, "I'm Larkbeck's assistant")
    const answer = await chat.ask('nursing jobs near Leeds, part time')
    const rows = await rowsOf(answer.getByRole('region', { name: /jobs?$/ }), product())
    expect(new Set(rows.map((row) => `${row.slug} ${row.job_type}`))).toEqual(new Set(['larkbeck part_time']))
  })
})
