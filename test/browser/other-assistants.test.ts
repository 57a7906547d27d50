import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addResume, JOB } from '../server/approvals/applicant.ts'
import { AGENCY, OtherAssistant } from '../server/mcp/other-assistant.ts'
import { devices } from './browser.ts'
import { eventually } from './chat.ts'
import { useProduct } from './product.ts'
import { signIn } from './sign-in.ts'

const product = useProduct()
const VERIFIER = randomBytes(32).toString('base64url')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The program that waits for its code. */
let program: Server
let callback: string
beforeAll(async () => {
  program = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><link rel="icon" href="data:,">Back in the program')
  })
  await new Promise<void>((resolve) => program.listen(0, '127.0.0.1', resolve))
  callback = `http://127.0.0.1:${(program.address() as AddressInfo).port}/callback`
})
afterAll(() => new Promise((resolve) => program.close(resolve)))

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return violations.map(({ id, help }) => `${id}: ${help}`)
}

async function register(): Promise<string> {
  const response = await fetch(`${product().server.url}/mcp/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ client_name: 'Desk Helper', redirect_uris: [callback] }),
  })
  return ((await response.json()) as { client_id: string }).client_id
}

/** What a person sees and does, until the program has its token. */
async function connect(page: Page, email: string): Promise<string> {
  const { server, database } = product()
  const clientId = await register()
  const url = new URL('/mcp/authorize', server.url)
  url.search = new URLSearchParams({
    ...{ response_type: 'code', client_id: clientId, redirect_uri: callback },
    code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
    ...{ code_challenge_method: 'S256', resource: `${server.url}/mcp${AGENCY}` },
  }).toString()
  await page.goto(url.href)
  await page.getByRole('heading', { name: 'Connect “Desk Helper” to AICareer?' }).waitFor()
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Your e-mail' }).fill(email)
  await page.getByRole('button', { name: 'Send me a code' }).click()
  const field = page.getByRole('textbox', { name: 'Code' })
  await field.waitFor()
  expect(await violationsOf(page)).toEqual([])
  const mail = database.mails.findLast(({ to }) => to === email)
  await field.fill(mail?.subject.slice(0, 6) ?? '')
  await page.getByRole('button', { name: 'Connect' }).click()
  await page.getByText('Back in the program').waitFor()
  const code = new URL(page.url()).searchParams.get('code') ?? ''
  const response = await fetch(`${server.url}/mcp/token`, {
    method: 'POST',
    body: new URLSearchParams({
      ...{ grant_type: 'authorization_code', client_id: clientId, redirect_uri: callback },
      ...{ code, code_verifier: VERIFIER },
    }),
  })
  return ((await response.json()) as { access_token: string }).access_token
}

describe.each(devices)('another assistant on a $device', { timeout: 90_000 }, ({ options }) => {
  it('should be let in by its person, and send an application by nothing but their click', async () => {
    const { server, database, openWindow, visit } = product()
    const email = `${randomUUID()}@example.com`
    const { page } = await openWindow({ ...options, origins: [server.url, new URL(callback).origin] })
    const token = await connect(page, email)
    const [person] = await database.sql<{ id: string }[]>`select id from auth.users where email = ${email}`
    const userId = person?.id ?? ''
    await addResume({ database, userId })

    const assistant = await new OtherAssistant({ server, token }).open()
    const answer = await assistant.call('apply_to_job', { jobId: JOB, coverLetter: 'Dear team, I write Go.' })
    expect(answer.status).toBe('waiting_for_approval')
    await assistant.close()
    const statuses = async () =>
      (await database.sql`select status from applications where user_id = ${userId}`).map((row) => row.status)
    expect(await statuses()).not.toContain('submitted')

    const { chat } = await visit(options)
    await chat.open()
    await chat.frame.getByRole('button', { name: 'Menu' }).click()
    await chat.frame.getByRole('button', { name: 'Sign in' }).click()
    await signIn({ chat, email, database })
    await chat.frame
      .getByRole('region', { name: 'Sign in or confirm your e-mail' })
      .waitFor({ state: 'hidden' })
    await chat.composer.waitFor()
    await chat.frame.getByRole('button', { name: 'Menu' }).click()
    await chat.frame.getByRole('button', { name: 'Your conversations' }).click()
    await chat.frame.getByText('From other assistants').click()
    await chat.log.getByText('Through “Desk Helper”').waitFor()
    const card = chat.log.getByRole('form', { name: /^Apply/ })
    await card.getByRole('button', { name: /Send/ }).click()
    await eventually(statuses).toEqual(['submitted'])
  })
})
