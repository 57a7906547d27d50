import { describe, expect, it } from 'vitest'
import { addApplicant } from '../../../tools/applicants/agency-desk.ts'
import { addJob } from '../../../tools/tool-bench.ts'
import { titlesOf } from './console-talk.ts'
import { useDesk } from './use-desk.ts'

const { agency, desk } = useDesk({
  arrange: async ({ database }) => {
    const nurse = await addJob(database, { title: 'Night Nurse' })
    const cook = await addJob(database, { title: 'Cook' })
    for (const name of ['Ines Calder', 'Tobias Adeyinka', 'Mara Lindqvist'])
      await addApplicant(database, { jobId: nurse, name })
    await addApplicant(database, { jobId: cook, name: 'Piet Vos' })
  },
})

async function stages(): Promise<Record<string, string>> {
  const rows = await agency.database.sql`
    select p.full_name as name, a.status from applications a join profiles p on p.id = a.user_id`
  return Object.fromEntries(rows.map(({ name, status }) => [name, status]))
}
const NEW = {
  'Ines Calder': 'submitted',
  'Tobias Adeyinka': 'submitted',
  'Mara Lindqvist': 'submitted',
  'Piet Vos': 'submitted',
}
const notes = () => agency.database.sql`
  select p.full_name as name, n.content, n.author_id, n.metadata ->> 'to' as to
  from private_notes n join applications a on a.id = n.application_id join profiles p on p.id = a.user_id
  order by n.created_at, p.full_name`

describe('the applications', () => {
  it('should be listed and narrowed by job, name, stage and wait', async () => {
    const { sql } = agency.database
    await sql`update applications set status = 'screening'
      where user_id = (select id from profiles where full_name = 'Tobias Adeyinka')`
    expect(titlesOf(await desk.say('show me the applicants'))).toHaveLength(4)
    const nurses = ['Tobias Adeyinka', 'Mara Lindqvist', 'Ines Calder']
    expect(titlesOf(await desk.say('who applied for the Night Nurse job?'))).toEqual(nurses)
    expect(titlesOf(await desk.say('who is in screening?'))).toEqual(['Tobias Adeyinka'])
    expect(titlesOf(await desk.say('show the new applicants'))).toHaveLength(3)
    expect(titlesOf(await desk.say('search applicants for Vos'))).toEqual(['Piet Vos'])
    await sql.begin((tx) => [
      tx`set local session_replication_role = replica`,
      tx`update applications set updated_at = now() - interval '9 days'
        where user_id = (select id from profiles where full_name = 'Ines Calder')`,
    ])
    expect(titlesOf(await desk.say('whom have we not answered for 5 days?'))).toEqual(['Ines Calder'])
  })
})

describe('one application', () => {
  it('should move with a reason, by the click alone, and tell its history after the page was loaded again', async () => {
    await desk.say('show me the applicants')
    await desk.say('open the third one')
    await desk.say('move him to screening because all documents are there')
    expect(await stages()).toEqual(NEW)
    await desk.decline()
    expect(await stages()).toEqual(NEW)
    expect(await notes()).toEqual([])

    await desk.reload()
    await desk.say('move that applicant to screening because all documents are there')
    expect(desk.waiting?.recipient).toBe('Tobias Adeyinka')
    await desk.click({ reason: 'All documents are there.', message: '' })
    expect(await stages()).toEqual({ ...NEW, 'Tobias Adeyinka': 'screening' })
    const noted = { name: 'Tobias Adeyinka', content: 'All documents are there.' }
    expect(await notes()).toEqual([{ ...noted, author_id: desk.person.id, to: 'screening' }])

    const history = await desk.say('what happened with his application so far?')
    expect(history.tools).toEqual(['show_application_timeline'])
    expect(JSON.stringify(history.cards)).toContain('All documents are there.')
    expect((await desk.say('undo that')).statuses).toEqual(['refused'])
    expect(await stages()).toEqual({ ...NEW, 'Tobias Adeyinka': 'screening' })
  })

  it('should tell the applicant what stands on the card', async () => {
    const messages = () =>
      agency.database
        .sql`select c.content from chat_messages c join chats t on t.id = c.chat_id where t.kind = 'application' and c.role <> 'notice'`
    await desk.say('search applicants for Calder')
    await desk.say('reject her because the post is filled, and let her know')
    expect(await stages()).toEqual(NEW)
    expect(await messages()).toEqual([])
    expect(desk.waiting?.fields.find(({ name }) => name === 'message')?.value).toContain('Hello Ines Calder')
    await desk.click({ message: 'Dear Ines, the post is filled.' })
    expect(await stages()).toEqual({ ...NEW, 'Ines Calder': 'rejected' })
    expect(await messages()).toEqual([{ content: 'Dear Ines, the post is filled.' }])
  })
})

describe('several applications', () => {
  it('should be rejected on one card with a line each, of which one can be left out', async () => {
    expect(titlesOf(await desk.say('show me the applicants')).slice(1, 4)).toEqual([
      'Mara Lindqvist',
      'Tobias Adeyinka',
      'Ines Calder',
    ])
    await desk.say('reject the second, the third and the fourth, reason: no nursing registration')
    expect(await stages()).toEqual(NEW)
    const lines = desk.waiting?.fields.filter(({ name }) => name?.endsWith('.include'))
    expect(lines?.map(({ value }) => value)).toEqual(['yes', 'yes', 'yes'])
    await desk.click({ 'moves.1.include': 'no', 'moves.2.reason': 'Applied twice.' })
    expect(await stages()).toEqual({ ...NEW, 'Mara Lindqvist': 'rejected', 'Ines Calder': 'rejected' })
    const rejected = { author_id: desk.person.id, to: 'rejected' }
    expect(await notes()).toEqual([
      { name: 'Ines Calder', content: 'Applied twice.', ...rejected },
      { name: 'Mara Lindqvist', content: 'no nursing registration', ...rejected },
    ])
  })

  it('should not be moved without a reason', async () => {
    await desk.say('show me the applicants')
    const { statuses, text } = await desk.say('reject the first two')
    expect(statuses).not.toContain('waiting_for_approval')
    expect(text).toMatch(/reason|why|text/i)
    expect(await stages()).toEqual(NEW)
  })
})
