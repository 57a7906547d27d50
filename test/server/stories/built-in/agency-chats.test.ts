import { describe, expect, it } from 'vitest'
import { addApplicant } from '../../../tools/applicants/agency-desk.ts'
import { addJob } from '../../../tools/tool-bench.ts'
import { mustAsk, openCurrent, say } from '../../test-server.ts'
import { changesIn, filesOf, titlesOf } from './console-talk.ts'
import { useDesk } from './use-desk.ts'

const { agency, desk, cast } = useDesk({
  arrange: async ({ database }) => {
    const jobId = await addJob(database, { title: 'Night Nurse' })
    await addApplicant(database, { jobId, name: 'Ines Calder' })
    return { mara: await addApplicant(database, { jobId, name: 'Mara Lindqvist' }) }
  },
})

async function chatOf(applicationId = cast.mara.applicationId) {
  const [row] = await agency.database.sql`
    select id, title, status, handler, assigned_to from chats where application_id = ${applicationId}`
  if (!row) throw new Error('There is no thread.')
  return row
}
const messages = () => agency.database.sql`
  select m.content, m.sender_id from chat_messages m join chats c on c.id = m.chat_id
  where c.kind <> 'assistant' order by m.seq`

async function writes(text: string): Promise<void> {
  const clientId = crypto.randomUUID()
  await mustAsk(await agency.receive(cast.mara.person), 'message:send', {
    chatId: (await chatOf()).id,
    clientId,
    text,
    attachmentIds: [],
  })
}

describe('a thread with an applicant', () => {
  it('should be found, read, summed up and answered, by the click alone', async () => {
    await writes('Is there parking at the hospital?')
    const waiting = await desk.say('who is waiting for an answer?')
    expect(waiting.text).toContain('1 open thread, 1 waiting')
    expect(titlesOf(await desk.say('show the threads')).join()).toMatch(/Mara.*Ines/)
    const shown = await desk.say('open the first thread')
    expect(JSON.stringify(shown.cards)).toContain('Is there parking at the hospital?')
    expect((await desk.say('summarise it')).tools).toEqual(['summarise_thread'])

    const question = { content: 'Is there parking at the hospital?', sender_id: cast.mara.person.id }
    await desk.say('write to Mara: yes, behind the house')
    expect(desk.waiting?.recipient).toBe('Mara Lindqvist')
    await desk.decline()
    await desk.reload()
    await desk.say('write to Mara: yes, behind the house')
    expect(await messages()).toEqual([question])
    await desk.click({ text: 'Yes, behind the house.' })
    expect(await messages()).toEqual([
      question,
      { content: 'Yes, behind the house.', sender_id: desk.person.id },
    ])

    const undone = await desk.say('undo that')
    expect(undone.statuses).toEqual(['refused'])
    expect(undone.text).toContain('This has been sent, so I can’t undo it')
    expect(await messages()).toHaveLength(2)
    expect((await desk.say('search the threads for parking')).text).toContain('occurs in 1 thread')
    expect((await desk.say('search the threads for bicycles')).text).toContain('I find nothing about')
  })

  it('should be named, taken over, handed back, closed, and opened again', async () => {
    expect(titlesOf(await desk.say('show the threads')).join()).toMatch(/Mara.*Ines/)
    await desk.say('open the first thread')
    await desk.say('rename it to Start date')
    expect(await chatOf()).toMatchObject({ title: 'Start date' })
    await desk.say('undo that')
    expect(await chatOf()).toMatchObject({ title: null })
    await desk.say('take over the thread')
    expect(await chatOf()).toMatchObject({ handler: 'human', assigned_to: desk.person.id })
    await desk.say('hand it back to the assistant')
    expect(await chatOf()).toMatchObject({ handler: 'ai', assigned_to: null })
    await desk.reload()
    await desk.say('close that thread')
    expect(await chatOf()).toMatchObject({ status: 'closed' })
    expect(titlesOf(await desk.say('list the closed threads')).join()).toContain('Mara')
    await desk.say('undo that')
    expect(await chatOf()).toMatchObject({ status: 'open' })
    const [application] = await agency.database.sql`
      select status from applications where id = ${cast.mara.applicationId}`
    expect(application).toEqual({ status: 'submitted' })
  })

  it('should be a file to download, for the agency’s people alone', async () => {
    await writes('I could start in May.')
    await desk.say('show the threads')
    await desk.say('open the first thread')
    const [href] = filesOf(await desk.say('export it as json'))
    expect(await (await agency.download(href, desk.person)).text()).toContain('I could start in May.')
    expect((await agency.download(href, await agency.database.createCandidate())).status).toBe(404)
  })
})

describe('what candidates tell the assistant', () => {
  it('should be found by no sentence of the agency’s people', async () => {
    const page = await agency.receive(cast.mara.person)
    const own = (await openCurrent(page)).chatId
    await say(page, own, 'do you know anything about my secret zebra allergy?')
    const before = await changesIn(agency.database)
    const heard: string[] = []
    for (const text of [
      'show the threads',
      'search the threads for zebra',
      'open the first thread',
      'what did Mara ask the assistant?',
      'what do the candidates talk about with the assistant?',
      'summarise the thread with Mara',
      'which questions could nobody answer?',
    ]) {
      const { text: said, cards } = await desk.say(text)
      heard.push(said.replace('“zebra”', ''), JSON.stringify(cards))
    }
    expect(heard.join()).not.toMatch(/zebra|allergy/)
    expect(heard.join()).not.toContain(own)
    expect(await changesIn(agency.database)).toBe(before)
    const { data } = await desk.person.client.from('chat_messages').select('content').eq('chat_id', own)
    expect(data).toEqual([])
  })
})
