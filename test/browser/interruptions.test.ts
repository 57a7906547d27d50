import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readEnvironment } from '../../server/environment.ts'
import { createLogger } from '../../server/logger.ts'
import { type RunningServer, startServer } from '../../server/start.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { type Step, saying, scripted } from '../server/model/scripted-model.ts'
import { type BreakableProxy, findFreePort, startBreakableProxy } from './breakable-proxy.ts'
import { devices, useBrowser, type WindowOptions } from './browser.ts'
import { Chat } from './chat.ts'
import { createLiveAnswer } from './live-answer.ts'

const { openWindow } = useBrowser()
let database: TestDatabase
let server: RunningServer | undefined
let network: BreakableProxy

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
})
afterEach(() => endServer())
afterAll(() => database.close())

/** The server behind a network that can be cut, with a model that answers in these steps. */
async function start(...steps: Step[]): Promise<void> {
  const port = await findFreePort()
  network = await startBreakableProxy(port)
  server = await startServer({
    environment: readEnvironment({
      PORT: `${port}`,
      PUBLIC_URL: network.url,
      DEMO_AGENCY: 'kestrel-vane',
    }),
    logger: createLogger('silent'),
    database: { backend: database.backend, mailbox: database.mailbox },
    model: scripted(...steps),
  })
}

async function endServer(): Promise<void> {
  await network.close()
  await server?.close()
}

async function openChat(options: Omit<WindowOptions, 'origins'>): Promise<Chat> {
  const { page } = await openWindow({ ...options, origins: [network.url], expected: /ERR_|WebSocket/ })
  await page.goto(network.url)
  const chat = new Chat(page)
  await chat.open()
  return chat
}

const TALE = [
  'Once upon a time there was **a ferry',
  'man**. He spoke',
  ' to nobody.\n\n- One\n- T',
  'wo\n\nThe end.',
]
/** What is on the screen after each part; Markdown keeps the last characters back until it knows what they are. */
const SHOWN = ['Once upon a time', 'He spo', 'to nobody', 'The end']

/** Has the tale told while the network goes away and comes back at the given parts; gives the answer's markup. */
async function hearTale(options: Omit<WindowOptions, 'origins'>, { cutAt = -1, backAt = -1 }) {
  const live = createLiveAnswer()
  await start(live.step)
  const chat = await openChat(options)
  await chat.send('Tell me a tale')
  let isCut = false
  for (const [index, part] of TALE.entries()) {
    if (index === backAt) {
      network.restore()
      await chat.frame.getByText('Connection lost').waitFor({ state: 'hidden' })
      isCut = false
    }
    live.write(part)
    if (!isCut) await chat.shows(chat.log, SHOWN[index] ?? '')
    if (index === cutAt) {
      network.cut()
      await chat.frame.getByText('Connection lost').waitFor()
      isCut = true
    }
  }
  live.end()
  if (isCut) network.restore()
  await chat.answers.last().waitFor()
  return chat.answers.last().locator('.markdown').innerHTML()
}

describe.each(devices)('an interrupted answer on a $device', ({ options }) => {
  it('should stop when asked, keep what was said, and go on with the next question', async () => {
    const live = createLiveAnswer()
    await start(live.step, saying('Still here.'))
    const chat = await openChat(options)
    await chat.send('Tell me a long story')
    live.write('It was a dark and stormy night.')
    await chat.shows(chat.log, 'dark and stormy night')
    await chat.frame.getByRole('button', { name: 'Stop the answer' }).click()
    await chat.shows(chat.answers.last(), /Stopped\./)
    await chat.shows(await chat.ask('Are you there?'), 'Still here.')
  })

  it('should read the same after the network was gone for a while, or until after the end', async () => {
    const undisturbed = await hearTale(options, {})
    expect(undisturbed).toContain('<strong>a ferryman</strong>')
    await endServer()
    expect(await hearTale(options, { cutAt: 0, backAt: 2 })).toBe(undisturbed)
    await endServer()
    expect(await hearTale(options, { cutAt: 1 })).toBe(undisturbed)
  })

  it('should send a message that was written without network once, when it is back', async () => {
    await start(saying('Hello.'), saying('Yes, I am.'), saying('Twice!'))
    const chat = await openChat(options)
    await chat.ask('Hi')
    network.cut()
    await chat.frame.getByText('Connection lost').waitFor()
    const question = `Are you there, ${crypto.randomUUID()}?`
    await chat.send(question)
    await chat.shows(chat.log, 'Will be sent when you are back online')
    const answer = await chat.answerTo(async () => network.restore())
    await chat.shows(answer, 'Yes, I am.')
    const stored = await database.sql`select id from chat_messages where content = ${question}`
    expect(stored).toHaveLength(1)
    expect(await chat.log.getByText(question).count()).toBe(1)
    expect(await chat.frame.getByText('Will be sent').count()).toBe(0)
  })
})
