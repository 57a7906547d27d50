import type { Route } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { calling, scripted } from '../server/model/scripted-model.ts'
import { devices } from './browser.ts'
import { eventually } from './chat.ts'
import { createLiveAnswer } from './live-answer.ts'
import { useProduct } from './product.ts'

const SEARCH = {
  keywords: 'backend',
  place: null,
  workMode: null,
  jobType: null,
  seniority: null,
  payMin: null,
  payMax: null,
  exclude: null,
  payCurrency: null,
  payPeriod: null,
  scope: null,
  sort: null,
  page: null,
}

/** A page so busy that what waits for a drawn frame, or for its stand-in timer, comes a second late. */
function drawLate(): void {
  const { setTimeout: later } = window
  window.requestAnimationFrame = (callback) => later(() => callback(performance.now()), 1_000)
  window.setTimeout = ((callback: () => void, delay = 0) =>
    later(callback, delay < 150 ? 1_000 : delay)) as typeof setTimeout
}

describe.each(devices)('on a $device that is busy', ({ options }) => {
  const rest = createLiveAnswer()
  const product = useProduct({
    model: scripted(calling({ tool: 'search_jobs', input: SEARCH }), rest.step),
  })

  it('should draw a card whose code arrives just after the answer has ended', async () => {
    const { chat, window } = await product().visit(options)
    await chat.open()
    const held: Route[] = []
    await window.page.route(/\/app\/assets\/card/, (route) => void held.push(route))
    await chat.frame.locator('body').evaluate(drawLate)
    await chat.send('any backend jobs?')
    await eventually(() => held.length).toBe(1)
    rest.write('Here they are.')
    rest.end()
    const answer = chat.answers.first()
    await answer.locator('.skeleton').waitFor()
    await held[0]?.continue()
    await answer.getByRole('region', { name: /jobs?$/ }).waitFor()
    expect(await answer.locator('.skeleton').count()).toBe(0)
  })
})
