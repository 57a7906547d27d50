import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { applicationTools } from '../../tools/applications/application-tools.ts'
import { profileTools } from '../../tools/profile/profile-tools.ts'
import { changingModel } from '../attack/changing-model.ts'
import { calling, saying } from '../server/model/scripted-model.ts'
import { devices } from './browser.ts'
import { eventually } from './chat.ts'
import { useProduct } from './product.ts'
import { signIn } from './sign-in.ts'

const model = changingModel()
const product = useProduct({ model, tools: [...profileTools, ...applicationTools] })

const accounts = async (): Promise<number> => {
  const [row] = await product().database.sql<
    { count: number }[]
  >`select count(*)::int as count from auth.users where created_at > now() - interval '1 hour' and email like any (array['guest-%', 'leaving-%'])`
  return row?.count ?? 0
}

let before: number
beforeEach(async () => {
  before = await accounts()
})

describe.each(devices)('leaving on a $device', ({ options }) => {
  it('should download everything, then delete a guest after the click alone', async () => {
    const { chat, window } = await product().visit(options)
    await chat.open()
    model.play(calling({ tool: 'export_data', input: {} }), saying('Here it is.'))
    const files = await chat.ask('give me all my data')
    const download = window.page.waitForEvent('download')
    await files.getByRole('button', { name: /All my data/ }).click()
    const path = await (await download).path()
    expect(Object.keys(unzipSync(readFileSync(path)))).toEqual(['data.json'])

    model.play(calling({ tool: 'delete_account', input: {} }), saying('Check the card.'))
    const answer = await chat.ask('delete my account')
    const card = answer.getByRole('form', { name: 'Delete your account' })
    await chat.shows(card, /What agencies keep\s+Nothing/)
    expect(await accounts()).toBe(before + 1)
    await card.getByRole('button', { name: 'Delete for good' }).click()
    await eventually(accounts).toBe(before)
    await card.waitFor({ state: 'detached' })
  })

  it('should ask for the code before an account with an e-mail is deleted', async () => {
    const { database } = product()
    const email = `leaving-${randomUUID()}@example.com`
    const expected = /400 \(Bad Request\).*\/api\/account\/delete/
    const { chat } = await product().visit({ ...options, expected })
    await chat.open()
    const question = { applicationId: randomUUID(), message: null }
    model.play(
      calling({ tool: 'ask_application_reason', input: question }),
      saying('Confirm your e-mail.'),
      saying('Thanks.'),
    )
    await chat.ask('ask them why')
    await chat.answerTo(() => signIn({ chat, email, database }))

    model.play(calling({ tool: 'delete_account', input: {} }), saying('Check the card.'))
    const answer = await chat.ask('delete my account')
    await answer.getByRole('button', { name: 'Go on to the code' }).click()
    const field = chat.frame.getByRole('textbox', { name: 'Six-digit code' }).last()
    await field.waitFor()
    const codes = () => database.mails.filter(({ to }) => to === email)
    await eventually(() => codes().length).toBe(2)
    const code = codes().at(-1)?.subject.slice(0, 6) ?? ''
    const remove = chat.frame.getByRole('button', { name: 'Delete my account for good' })
    await field.fill(code === '000000' ? '111111' : '000000')
    await remove.click()
    await chat.frame.getByRole('alert').filter({ hasText: 'This code is wrong' }).waitFor()
    expect(await accounts()).toBe(before + 1)
    await field.fill(code)
    await remove.click()
    await eventually(accounts).toBe(before)
  })
})
