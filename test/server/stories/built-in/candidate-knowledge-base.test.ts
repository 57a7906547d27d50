import { expect, it } from 'vitest'
import { AGENCY } from '../../../attack/world.ts'
import { useTalk } from './use-talk.ts'

const { page, talk } = useTalk({ resume: false, verified: false })

const gaps = () =>
  page.database.sql`select agency_id, sample from private.knowledge_gaps where agency_id = ${AGENCY}`

/** Text in one line, whatever the level of its headings. */
const inline = (markdown: string) => markdown.replace(/[\s#]+/g, ' ').trim()

it.each([
  ['What happens after I apply?', 'What happens after you apply'],
  ['Do I have to pay you anything?', 'Candidates never pay us'],
  ['how long do you keep my data?', 'How we handle your data'],
])('should answer “%s” with the words of an article', async (question, title) => {
  const { articles } = await talk.see('articles', question)
  expect(articles[0]?.title).toBe(title)
  for (const { id, passage } of articles) {
    const [row] = await page.database
      .sql`select agency_id, status, content from knowledge_base where id = ${id}`
    expect([null, AGENCY]).toContain(row?.agency_id)
    expect(row?.status).toBe('published')
    expect(inline(row?.content)).toContain(inline(passage))
  }
})

it('should count a question that no article answers, and call a person for it', async () => {
  await talk.see('articles', 'do you sponsor visas?')
  expect(await gaps()).toEqual([])
  expect(await talk.hear('do you offer a pension for temps?')).toContain('I am not sure that an article')
  expect(await gaps()).toEqual([{ agency_id: AGENCY, sample: expect.stringContaining('pension') }])

  await talk.reload()
  await talk.see('person', 'then let me talk to a person')
  const threads = () => page.database.sql`
    select c.kind, c.handler from chats c join chat_participants p on p.chat_id = c.id
    where p.user_id = ${talk.userId} and c.kind = 'support'`
  expect(await threads()).toEqual([{ kind: 'support', handler: 'queued' }])
  await talk.see('person', 'I don’t need a human any more')
  expect(await threads()).toEqual([])
})

it('should tell a candidate nothing of drafts and of other agencies’ articles', async () => {
  const { sql } = page.database
  const [larkbeck] = await sql`select id from agencies where slug = 'larkbeck'`
  for (const [agencyId, status] of [
    [AGENCY, 'draft'],
    [larkbeck?.id, 'published'],
  ])
    await sql`
      insert into knowledge_base (agency_id, category, title, content, status)
      values (${agencyId}, 'faq', 'Falconry allowance', 'The falconry allowance is nine pounds a day.', ${status})`
  const answer = await talk.say('how much is the falconry allowance?')
  expect(JSON.stringify(answer)).not.toContain('nine pounds')
  await sql`update knowledge_base set status = 'published' where title = 'Falconry allowance'`
  const { articles } = await talk.see('articles', 'how much is the falconry allowance?')
  expect(articles[0]?.passage).toContain('nine pounds')
})
