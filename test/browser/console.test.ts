import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { beforeAll, describe, expect, it } from 'vitest'
import { consoleTools } from '../server/console/desk.ts'
import { devices } from './browser.ts'
import { eventually } from './chat.ts'
import { addWeek, Console, DANIEL, SENT_CONTENT, SENT_NAME } from './console-desk.ts'
import { useProduct } from './product.ts'

const product = useProduct({ tools: consoleTools })
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** A folder for pictures of the console as the stories see it. */
const pictures = process.env.CONSOLE_PICTURES

let week: Awaited<ReturnType<typeof addWeek>>
beforeAll(async () => {
  week = await addWeek(product().database)
})

async function open(options: object = {}, { hash = '', email = DANIEL } = {}): Promise<Console> {
  const { server, openWindow, database } = product()
  const { page } = await openWindow({ ...options, origins: [server.url] })
  await page.goto(`${server.url}/console${hash}`)
  const desk = new Console(page)
  await desk.signIn({ email, database })
  return desk
}

async function picture({ page }: Console, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) })
}

async function violationsOf({ page }: Console): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

describe('signing in', () => {
  it('should open the only agency at once, and still after a reload', async () => {
    const desk = await open()
    await desk.thread(/Amara Osei/).waitFor()
    expect(new URL(desk.page.url()).pathname).toBe('/console/kestrel-vane')
    await desk.page.reload()
    await desk.thread(/Amara Osei/).waitFor()
  })

  it('should tell somebody without an agency what to do, and open one for them', async () => {
    const desk = await open({}, { email: 'founder@example.com' })
    await desk.page.getByRole('heading', { name: 'You work for no agency yet' }).waitFor()
    expect(await violationsOf(desk)).toEqual([])
    await picture(desk, 'gate-none')
    await desk.page.getByRole('textbox', { name: 'Name of the agency' }).fill('Harbour & Co')
    await desk.page.getByRole('button', { name: 'Open agency' }).click()
    await desk.page.getByText('No conversations yet.').waitFor()
    expect(new URL(desk.page.url()).pathname).toBe('/console/harbour-co')
  })
})

describe.each(devices)('a recruiter on a $device', { timeout: 90_000 }, ({ device, options }) => {
  const isPhone = device === 'phone'
  const amara = () => {
    const found = week.find(({ name }) => name === 'Amara Osei')
    if (!found) throw new Error('She did not apply.')
    return found
  }

  it('should see who waits, read, answer, and take over', async () => {
    const desk = await open(options)
    await desk.thread(/Amara Osei/).waitFor()
    await picture(desk, `${device}-start`)
    expect(await violationsOf(desk)).toEqual([])
    await desk.thread(/Amara Osei/).click()
    await desk.log.getByText('two days a week').waitFor()
    if (!isPhone) await desk.applicant.getByText('I would like to work with you.').waitFor()
    await picture(desk, `${device}-thread`)
    expect(await violationsOf(desk)).toEqual([])
    await desk.send(`Yes, both are fine (${device}).`)
    await desk.page.getByText('You have this conversation.').waitFor()
    const { database } = product()
    await eventually(async () => {
      const rows =
        await database.sql`select content from chat_messages where chat_id = ${amara().chatId} and content like ${`%(${device})%`}`
      return rows.length
    }).toBe(1)
  })

  it('should show the applicant beside the thread, with the evidence, and move them by the card alone', async () => {
    await product().database
      .sql`update applications set status = 'screening' where id = ${amara().applicationId}`
    const desk = await open(options, { hash: `#${amara().chatId}` })
    await desk.log.getByText('two days a week').waitFor()
    if (isPhone) await desk.page.getByRole('button', { name: 'About the applicant' }).click()
    await desk.applicant.getByText('Evidence for each requirement').click()
    await picture(desk, `${device}-applicant`)
    expect(await violationsOf(desk)).toEqual([])

    const stageOf = async () => {
      const [row] = await product().database
        .sql`select status from applications where id = ${amara().applicationId}`
      return row?.status
    }
    const before = await stageOf()
    await desk.applicant.getByRole('button', { name: 'Offer', exact: true }).click()
    const dialog = desk.page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Both interviews went well')
    expect(await violationsOf(desk)).toEqual([])
    await dialog.getByRole('button', { name: 'Check before it happens' }).click()
    await dialog.getByRole('button', { name: 'Move to offer' }).waitFor()
    await picture(desk, `${device}-decision`)
    expect(await violationsOf(desk)).toEqual([])
    expect(await stageOf()).toBe(before)
    await dialog.getByRole('button', { name: 'Move to offer' }).click()
    await eventually(stageOf).toBe('offer')
    await dialog.getByRole('button', { name: 'Close' }).click()
    await eventually(() => desk.applicant.locator('.stage').innerText()).toBe('Offer')

    await desk.applicant.getByRole('textbox', { name: 'Note for the team' }).fill(`Called her (${device})`)
    await desk.applicant.getByRole('button', { name: 'Save note' }).click()
    await desk.applicant.getByText(`Called her (${device})`).waitFor()
  })

  it('should get the file that came with the application, by the keyboard too', async () => {
    const { database } = product()
    await database.sql`delete from private.rate_counters`
    const desk = await open({ ...options, expected: /404/ }, { hash: `#${amara().chatId}` })
    await desk.log.getByText('two days a week').waitFor()
    if (isPhone) await desk.page.getByRole('button', { name: 'About the applicant' }).click()
    const button = desk.applicant.getByRole('button', { name: `Download ${SENT_NAME}` })
    await button.scrollIntoViewIfNeeded()
    await picture(desk, `${device}-file`)
    expect(await violationsOf(desk)).toEqual([])
    // A long name wraps, and neither it nor the button leaves the pane.
    const { width } = desk.page.viewportSize() ?? { width: 0 }
    const box = await button.boundingBox()
    expect((box?.x ?? width) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
    expect(await desk.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)

    const downloaded = desk.page.waitForEvent('download')
    await button.focus()
    await desk.page.keyboard.press('Enter')
    const file = await downloaded
    expect(file.suggestedFilename()).toBe(SENT_NAME)
    expect(readFileSync(await file.path(), 'utf8')).toBe(SENT_CONTENT)
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)

    // It is taken away meanwhile: told where it was asked for.
    const path = database.sql`select file_path from application_snapshots where application_id = ${amara().applicationId}`
    const [{ file_path } = { file_path: '' }] = await path
    const rename = (name: string) =>
      database.sql`update application_snapshots set file_path = ${name} where application_id = ${amara().applicationId}`
    await rename(`${file_path}-gone`)
    await desk.page.keyboard.press('Enter')
    await desk.applicant.getByRole('alert').getByText('This no longer exists.').waitFor()
    await picture(desk, `${device}-file-gone`)
    expect(await violationsOf(desk)).toEqual([])
    await rename(file_path)
  })

  it('should get the file also where nothing was read from it', async () => {
    const owen = week.find(({ name }) => name === 'Owen Pryce')
    await product().database
      .sql`update application_snapshots set resume = '{}' where application_id = ${owen?.applicationId ?? ''}`
    const desk = await open(options, { hash: `#${owen?.chatId}` })
    if (isPhone) await desk.page.getByRole('button', { name: 'About the applicant' }).click()
    await desk.applicant.getByText('No line could be read from the file').waitFor()
    const button = desk.applicant.getByRole('button', { name: 'Download resume.pdf' })
    await button.scrollIntoViewIfNeeded()
    await picture(desk, `${device}-unread`)
    expect(await violationsOf(desk)).toEqual([])
  })

  it('should see the pipeline by stage and of one job', async () => {
    const desk = await open(options)
    await desk.page.getByRole('button', { name: 'Pipeline' }).click()
    await desk.page.getByRole('button', { name: 'Priya Raghunathan', exact: true }).waitFor()
    await picture(desk, `${device}-pipeline`)
    expect(await violationsOf(desk)).toEqual([])
    await desk.page.getByRole('button', { name: 'Move Priya Raghunathan' }).click()
    await desk.page.getByRole('dialog').getByRole('combobox', { name: 'To stage' }).waitFor()
    await desk.page.keyboard.press('Escape')
    await desk.page.getByRole('button', { name: 'Jonas Lindqvist', exact: true }).click()
    await desk.log.getByText('Thursday at ten').waitFor()
  })

  it('should ask the assistant, whose answer is theirs alone', async () => {
    const desk = await open(options)
    await desk.list.getByRole('button', { name: /Assistant/ }).click()
    await desk.page.getByRole('heading', { name: 'Assistant' }).waitFor()
    await picture(desk, `${device}-assistant`)
    await desk.send('show the new applicants')
    await desk.log.getByText('The order says nothing about how well').last().waitFor()
    await desk.page.locator('[role=log][aria-busy=false]').waitFor()
    await picture(desk, `${device}-answer`)
    expect(await violationsOf(desk)).toEqual([])
    await desk.send('show the resume of Priya Raghunathan')
    const file = desk.log.getByRole('button', { name: 'Download resume.pdf' }).last()
    await file.waitFor()
    // What is written is put in place of what was being written.
    await desk.page.locator('[role=log][aria-busy=false]').waitFor()
    await file.scrollIntoViewIfNeeded()
    await picture(desk, `${device}-resume`)
    expect(await violationsOf(desk)).toEqual([])
  })
})

describe('the two sides of a thread', { timeout: 90_000 }, () => {
  it('should meet live: a visitor asks for a person, and one answers them in the widget', async () => {
    const { chat } = await product().visit()
    await chat.open()
    await chat.ask('remote jobs')
    await chat.ask('I would like to talk to a person')
    const desk = await open()
    await desk
      .thread(/Asked for a person/)
      .first()
      .click()
    await desk.page.getByText('Nobody answers yet').waitFor()
    await desk.page.getByRole('button', { name: 'Take over' }).click()
    await desk.page.getByText('You have this conversation.').waitFor()
    await desk.send('Hello, this is Daniel. How can I help?')

    await chat.frame.getByText('Daniel Abara wrote to you.').waitFor()
    await chat.frame.getByRole('button', { name: 'Read' }).click()
    await chat.log.getByText('How can I help?').waitFor()
    expect(await chat.log.locator('.message.person .byline').innerText()).toMatch(/Daniel Abara\s*A person/)
    await chat.send('I wonder about the salary.')
    await desk.log.getByText('I wonder about the salary.').waitFor()
    await chat.log.getByText('Seen').waitFor()
    await desk.composer.pressSequentially('The')
    await chat.log.getByText('Writing …').waitFor()
    if (pictures) await chat.page.screenshot({ path: join(pictures, 'widget-person.png') })

    await chat.frame.getByRole('button', { name: 'Menu' }).click()
    await chat.frame.getByRole('button', { name: 'Your conversations' }).click()
    await chat.frame.getByText('People at Kestrel & Vane').waitFor()
    if (pictures) await chat.page.screenshot({ path: join(pictures, 'widget-history.png') })
  })

  it('should not carry a draft from one applicant to another', async () => {
    const desk = await open()
    await desk.thread(/Jonas Lindqvist/).click()
    await desk.log.getByText('Thursday at ten').waitFor()
    await desk.composer.fill('Dear Jonas')
    await desk.thread(/Marek Dvořák/).click()
    await desk.log.getByText('I have read the offer.').waitFor()
    await eventually(() => desk.composer.inputValue()).toBe('')
    await desk.page.keyboard.press('Alt+ArrowDown')
    await desk.thread(/Jonas Lindqvist/).click()
    await eventually(() => desk.composer.inputValue()).toBe('Dear Jonas')
  })

  it('should end for a member who is suspended, with nothing left on the screen', async () => {
    const { database } = product()
    const email = 'noor.castelein@kestrel-vane.example'
    const desk = await open({}, { email })
    await desk.thread(/Marek Dvořák/).waitFor()
    await database.sql`update agency_users set status = 'suspended' where user_id = (select id from auth.users where email = ${email})`
    await desk.thread(/Marek Dvořák/).click()
    await desk.page.getByText('You no longer work for this agency').waitFor()
    await desk.list.waitFor({ state: 'detached' })
    await desk.page.getByRole('button', { name: 'Reload the chat' }).click()
    await desk.page.getByRole('heading', { name: 'You work for no agency yet' }).waitFor()
  })
})

describe('languages and looks', { timeout: 90_000 }, () => {
  it.each([
    ['dark', { colorScheme: 'dark' as const }, 'Conversations', `Download ${SENT_NAME}`],
    ['arabic', { locale: 'ar' }, 'المحادثات', `تنزيل ${SENT_NAME}`],
    ['german', { locale: 'de-DE' }, 'Gespräche', `${SENT_NAME} herunterladen`],
  ])('should be right in %s', async (name, look, label, download) => {
    const { server, openWindow, database } = product()
    const { page } = await openWindow({
      ...look,
      viewport: { width: 1440, height: 900 },
      origins: [server.url],
    })
    await page.goto(`${server.url}/console#${week[0]?.chatId}`)
    const desk = new Console(page)
    await page.locator('input[type=email]').fill(DANIEL)
    await page.locator('.sign-in button[type=submit]').click()
    await page.locator('input.code').waitFor()
    await page
      .locator('input.code')
      .fill(database.mails.findLast((mail) => mail.to === DANIEL)?.subject.slice(0, 6) ?? '')
    await page.getByRole('complementary', { name: label }).waitFor()
    await page.locator('.applicant-pane .card').first().waitFor()
    await picture(desk, `look-${name}`)
    expect(await violationsOf(desk)).toEqual([])
    await page.getByRole('button', { name: download }).scrollIntoViewIfNeeded()
    await picture(desk, `look-file-${name}`)
  })
})
