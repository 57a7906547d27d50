import { describe, expect, it } from 'vitest'
import { devices } from './browser.ts'
import { type Chat, eventually } from './chat.ts'
import { useProduct } from './product.ts'
import { signIn } from './sign-in.ts'

const product = useProduct()

interface Thread {
  id: string
  said: string[]
}

/** The threads of an account, with what the person said in each. */
async function threadsOf(email: string): Promise<Thread[]> {
  return product().database.sql<Thread[]>`
    select c.id, array_agg(m.content order by m.seq) filter (where m.role = 'user') as said
    from chats c
    join chat_participants p on p.chat_id = c.id
    join auth.users u on u.id = p.user_id
    join chat_messages m on m.chat_id = c.id
    where u.email = ${email} and c.kind = 'assistant'
    group by c.id`
}

describe.each(devices)('a person who comes back on a $device', ({ options }) => {
  it('should find the same thread after a reload and after closing the browser', async () => {
    const { chat, window } = await product().visit(options)
    await chat.open()
    const answer = await (await chat.ask('remote backend jobs over 80k')).innerText()
    const text = async (of: Chat) => (await of.answers.first().innerText()).replaceAll(/\s+/g, ' ')
    const before = answer.replaceAll(/\s+/g, ' ')
    await window.page.reload()
    await chat.open()
    await eventually(() => text(chat)).toBe(before)

    const storageState = await window.context.storageState()
    await window.context.close()
    const later = await product().visit({ ...options, storageState })
    await later.chat.open()
    await eventually(() => text(later.chat)).toBe(before)
    await later.chat.ask('what happens after I apply?')
    expect(await later.chat.answers.count()).toBe(2)
    const threads = await product().database.sql<{ said: number }[]>`
      select count(*)::int as said from chat_messages where role = 'user' and chat_id in (
        select chat_id from chat_messages where content = 'what happens after I apply?')
      group by chat_id`
    expect(threads.map(({ said }) => said)).toEqual(threads.map(() => 2))
  })

  it('should keep what a guest said when the guest signs in to an account from before', async () => {
    const email = 'ines.calder@example.com'
    const question = `remote backend jobs over ${60 + (options.viewport.width % 7)}k`
    const { database } = product()
    const { chat } = await product().visit(options)
    await chat.open()
    const before = await (await chat.ask(question)).innerText()
    const threadsBefore = await threadsOf(email)

    await chat.frame.getByRole('button', { name: 'Menu' }).click()
    await chat.frame.getByRole('button', { name: 'Sign in' }).click()
    await signIn({ chat, email, database })
    await chat.composer.waitFor()
    await eventually(() => chat.answers.first().innerText()).toBe(before)
    const merged = (await threadsOf(email)).filter(({ said }) => said.includes(question))
    expect(merged).toHaveLength(1)
    expect(await threadsOf(email)).toHaveLength(threadsBefore.length + 1)
    const people = await database.sql`select 1 from chat_participants where chat_id = ${merged[0]?.id ?? ''}`
    expect(people).toHaveLength(1)

    await chat.ask('show my saved jobs')
    const [now] = (await threadsOf(email)).filter(({ id }) => id === merged[0]?.id)
    expect(now?.said).toEqual([question, 'show my saved jobs'])
    await chat.frame.getByRole('button', { name: 'Menu' }).click()
    await chat.frame.getByText(`Signed in as ${email}`).waitFor()
  })
})
