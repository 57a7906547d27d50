import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { devices } from './browser.ts'
import { useProduct, type Visit } from './product.ts'
import { type FileToUpload, printResume } from './resume-file.ts'
import { signIn } from './sign-in.ts'

const product = useProduct()
let resume: FileToUpload

const JOB = 'Backend Engineer, Payments (TypeScript)'
const LETTER = 'Dear Pennywhistle,\n\nnumbers that add up are my favourite kind.\n\nRobin'

beforeAll(async () => {
  resume = await printResume(product().browser)
})

interface Sent {
  id: string
  status: string
  cover_letter: string | null
  snapshot_letter: string | null
  phone: string | null
}

async function applicationsOf(email: string): Promise<Sent[]> {
  const { sql } = product().database
  return sql<Sent[]>`
    select a.id, a.status, a.cover_letter, s.cover_letter as snapshot_letter,
      s.resume->'basics'->>'phone' as phone
    from applications a
    join auth.users u on u.id = a.user_id
    left join application_snapshots s on s.application_id = a.id
    where u.email = ${email}`
}

/** From an empty chat to the approval card: resume, search, "Apply", e-mail, code. */
async function prepare(visit: Visit, email: string) {
  const { chat } = visit
  await chat.open()
  await chat.upload(resume)
  await chat.ask('remote backend jobs over 80k')
  const row = chat.frame.getByRole('listitem').filter({ hasText: JOB }).first()
  await chat.answerTo(() => row.getByRole('button', { name: 'Apply' }).click())
  expect(await applicationsOf(email)).toEqual([])
  const answer = await chat.answerTo(() => signIn({ chat, email, database: product().database }))
  const card = answer.getByRole('form', { name: /^Apply: Backend Engineer, Payments/ })
  await card.waitFor()
  return card
}

describe.each(devices)('applying on a $device', ({ options }) => {
  it('should send exactly what the card shows, with the letter as edited, once', async () => {
    const email = `${randomUUID()}@example.com`
    const visit = await product().visit(options)
    const { chat, window } = visit
    const card = await prepare(visit, email)
    await chat.shows(card, /To\s+Kestrel & Vane/)
    await chat.shows(card, /Resume file\s+robin-ashdown\.pdf/)
    await chat.shows(card, /Resume: phone\s+\+44 113 496 0123/)
    expect(await applicationsOf(email)).toEqual([])

    await card.getByRole('textbox', { name: /Cover letter/ }).fill(LETTER)
    await chat.shows(card, 'edited')
    await card.getByRole('button', { name: 'Send application' }).dblclick()
    await chat.shows(card, /^Sent /m)
    const sent = await applicationsOf(email)
    expect(sent).toEqual([
      {
        id: expect.any(String),
        status: 'submitted',
        cover_letter: LETTER,
        snapshot_letter: LETTER,
        phone: '+44 113 496 0123',
      },
    ])

    await window.page.reload()
    await chat.open()
    const again = chat.frame.getByRole('form', { name: /^Apply: Backend Engineer, Payments/ })
    await chat.shows(again, /^Sent /m)
    await chat.shows(again, 'numbers that add up are my favourite kind.')
    expect(await again.getByRole('button').count()).toBe(0)
    expect(await again.getByRole('textbox').count()).toBe(0)
    expect(await applicationsOf(email)).toEqual(sent)

    const status = await chat.ask('where is my application?')
    await chat.shows(status, JOB)
    await chat.shows(status, 'Submitted')
  })

  it('should send nothing when the person declines', async () => {
    const email = `${randomUUID()}@example.com`
    const visit = await product().visit(options)
    const card = await prepare(visit, email)
    await card.getByRole('button', { name: 'Don’t send' }).click()
    await visit.chat.shows(card, 'Not sent: you declined.')
    expect(await card.getByRole('button').count()).toBe(0)
    expect((await applicationsOf(email)).filter(({ status }) => status !== 'draft')).toEqual([])
  })
})
