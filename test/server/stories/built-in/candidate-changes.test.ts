import { expect, it } from 'vitest'
import { useTalk } from './use-talk.ts'

const { page, talk } = useTalk()

const profile = async () =>
  (await page.database.sql`select full_name, location from profiles where id = ${talk.userId}`)[0]
const saved = () => page.database.sql`select job_id, notes from saved_jobs where user_id = ${talk.userId}`
const journal = () => page.database.sql`
  select tool, undone_by is not null as undone from changes
  where actor_id = ${talk.userId} and tool is not null order by seq`

it('should list what was done, and undo a change only after those that depend on it', async () => {
  await talk.say('My name is Amina Okafor')
  const { jobs } = await talk.see('jobs', 'any remote backend jobs?')
  await talk.say('save the first one')
  await talk.say('put a note on it: ask about on-call')
  const list = await talk.see('changes', 'what did you change?')
  const job = `“${jobs[0]?.title} at ${jobs[0]?.company}”`
  expect(list.changes).toMatchObject([
    { summary: `Changed the note on the saved job ${job}`, undoable: true },
    { summary: `Saved ${job}`, undoable: true },
    { summary: 'Changed your profile (name: Amina Okafor)', undoable: true },
  ])

  await talk.reload()
  expect(await talk.hear('undo the second one')).toContain(
    `Undo first: Changed the note on the saved job ${job}`,
  )
  expect(await saved()).toEqual([{ job_id: jobs[0]?.id, notes: 'ask about on-call' }])
  await talk.say('undo the first one')
  expect(await saved()).toEqual([{ job_id: jobs[0]?.id, notes: null }])
  await talk.say('undo the second one')
  expect(await saved()).toEqual([])
  expect(await profile()).toMatchObject({ full_name: 'Amina Okafor' })
  expect(await journal()).toEqual([
    { tool: 'update_profile', undone: false },
    { tool: 'save_job', undone: true },
    { tool: 'update_saved_job', undone: true },
    { tool: 'undo_change', undone: false },
    { tool: 'undo_change', undone: false },
  ])
})

it('should walk back step by step', async () => {
  await talk.say('I live in Leeds')
  await talk.say('I live in York now')
  const { changes } = await talk.see('changes', 'what have you changed?')
  expect(changes.map(({ summary }) => summary)).toEqual([
    'Changed your profile (location: York)',
    'Changed your profile (location: Leeds)',
  ])
  await talk.say('undo the first one')
  expect(await profile()).toMatchObject({ location: 'Leeds' })
  const after = await talk.see('changes', 'show me what you changed')
  expect(after.changes.map(({ undone }) => undone)).toEqual([true, false])
  await talk.reload()
  await talk.say('undo the second one')
  expect(await profile()).toMatchObject({ location: null })
})

it('should take nothing older back when the last thing was sent', async () => {
  await talk.say('I live in Leeds')
  await talk.send('message the agency: is parking available?')
  expect(await talk.hear('undo that')).toBe(
    'This has been sent, so I can’t undo it: Message to Kestrel & Vane. Before it, I did this: Changed your profile (location: Leeds). Say “undo that change” to take it back.',
  )
  expect(await profile()).toMatchObject({ location: 'Leeds' })
  await talk.say('undo that change')
  expect(await profile()).toMatchObject({ location: null })
})

it('should offer no way back for what was sent before that', async () => {
  await talk.say('I live in Leeds')
  await talk.see('jobs', 'any typescript jobs?')
  await talk.send('apply to the first one')
  await talk.send('message the agency: is parking available?')
  expect(await talk.hear('undo that')).toBe(
    'This has been sent, so I can’t undo it: Message to Kestrel & Vane.',
  )
  expect((await profile())?.location).toBe('Leeds')
})

it('should say what still stands when the same is undone twice', async () => {
  await talk.say('My name is Amina Okafor')
  await talk.see('jobs', 'any remote backend jobs?')
  await talk.say('save the first one')
  const { changes } = await talk.see('changes', 'what did you change?')
  expect(changes).toHaveLength(2)
  await talk.say('undo the first one')
  await talk.reload()
  expect(await talk.hear('undo the first one')).toMatch(
    /undone already: Saved .* still stands: Changed your profile \(name: Amina Okafor\)\.$/,
  )
  expect(await profile()).toMatchObject({ full_name: 'Amina Okafor' })
  await talk.say('undo the second one')
  expect(await profile()).toMatchObject({ full_name: null })
})

it('should take back the request for a person, not what was done before it', async () => {
  const waiting = () => page.database.sql`
    select c.handler from chats c join chat_participants p on p.chat_id = c.id
    where p.user_id = ${talk.userId} and c.kind = 'support'`
  await talk.say('I live in Leeds')
  await talk.see('person', 'can I talk to a person?')
  expect(await waiting()).toEqual([{ handler: 'queued' }])
  expect(await talk.see('person', 'undo that')).toMatchObject({ status: 'cancelled' })
  expect([await waiting(), (await profile())?.location]).toEqual([[], 'Leeds'])
  await talk.say('undo')
  expect((await profile())?.location).toBeNull()
})
