import { describe, expect, it } from 'vitest'
import { AGENCY } from '../../../tools/tool-bench.ts'
import { cardsOf } from '../../approvals/applicant.ts'
import { openCurrent, say, textOf } from '../../test-server.ts'
import { titlesOf } from './console-talk.ts'
import { useDesk } from './use-desk.ts'

const { agency, desk } = useDesk()

const articles = () =>
  agency.database.sql`select title, content, category, status from knowledge_base
    where agency_id = ${AGENCY.id} order by created_at`
const addArticle = (title: string, content: string) =>
  agency.database.sql`insert into knowledge_base (agency_id, title, content, category, status)
    values (${AGENCY.id}, ${title}, ${content}, 'general', 'published')`

/** Somebody else on the agency's page asks the assistant. */
async function asked(question: string) {
  const socket = await agency.receive(await agency.database.createGuest())
  return say(socket, (await openCurrent(socket)).chatId, question)
}

describe('an article', () => {
  it('should be written, corrected and taken back by talking, and become public by the click alone', async () => {
    await desk.say('write an article: Uniforms are provided free of charge.')
    const text = 'Uniforms are provided free of charge.'
    const title = 'Uniforms are provided free of charge'
    expect(await articles()).toEqual([{ title, content: text, category: 'general', status: 'draft' }])
    await desk.say('change the title of the article to Work clothes')
    await desk.say('set the category to clothing')
    expect(await articles()).toMatchObject([{ title: 'Work clothes', category: 'clothing' }])
    await desk.say('undo that')
    expect(await articles()).toMatchObject([{ title: 'Work clothes', category: 'general' }])

    expect((await desk.say('publish it')).statuses).toEqual(['waiting_for_approval'])
    expect(await articles()).toMatchObject([{ status: 'draft' }])
    await desk.decline()
    expect(await articles()).toMatchObject([{ status: 'draft' }])
    await desk.reload()
    await desk.say('publish the article')
    expect(desk.waiting?.fields).toContainEqual(expect.objectContaining({ label: 'Text', value: text }))
    await desk.click()
    expect(await articles()).toEqual([
      { title: 'Work clothes', content: text, category: 'general', status: 'published' },
    ])
    const undone = await desk.say('undo that')
    expect(undone.statuses).toEqual(['refused'])
    expect(await articles()).toMatchObject([{ status: 'published' }])
  })

  it('should stay public as it was until its new version is confirmed', async () => {
    await addArticle('Parking', 'Behind the office.')
    await desk.say('show our articles')
    await desk.say('open the first one')
    await desk.say('change its text to: Behind the office, two hours.')
    const old = { title: 'Parking', content: 'Behind the office.', status: 'published' }
    const changed = 'Behind the office, two hours.'
    expect(await articles()).toMatchObject([old, { content: changed, status: 'draft' }])
    await desk.say('publish it')
    expect(await articles()).toMatchObject([old, { status: 'draft' }])
    await desk.click()
    expect(await articles()).toMatchObject([{ title: 'Parking', content: changed, status: 'published' }])
  })

  it('should be flagged, deleted and brought back', async () => {
    await addArticle('Fees', 'Candidates never pay us.')
    await addArticle('Parking', 'Behind the office.')
    const statuses = async () => (await articles()).map(({ title, status }) => [title, status])
    expect(titlesOf(await desk.say('show our articles'))).toEqual(['Parking', 'Fees'])
    await desk.say('the fees article is out of date, the rules changed in July')
    expect(await statuses()).toEqual([
      ['Fees', 'stale'],
      ['Parking', 'published'],
    ])
    expect(titlesOf(await desk.say('which articles are out of date?'))).toEqual(['Fees'])
    await desk.say('delete it')
    expect(await statuses()).toEqual([['Parking', 'published']])
    await desk.say('undo')
    expect(await statuses()).toContainEqual(['Fees', 'stale'])
  })
})

describe('a question that three people asked in vain', () => {
  it('should be listed, drafted with the answer, and answered once that is public', async () => {
    const twice = 'is there zeppelin parking?'
    for (const question of [twice, 'do you have zeppelin parking?', twice])
      expect(textOf(await asked(question))).toContain('I found nothing about that')
    const looked = await desk.say('what does the assistant say about zeppelin parking?')
    expect(looked).toMatchObject({ tools: ['ask_knowledge'], cards: [] })
    expect(looked.text).toContain('say “write an article: …” with the answer')
    expect(titlesOf(await desk.say('which questions could nobody answer?'))).toEqual(['Zeppelin parking'])
    await desk.say('draft an article from the first open question')
    expect(await articles()).toMatchObject([{ title: 'Zeppelin parking', status: 'draft' }])
    await desk.say('the text of the article should be “Zeppelins park on the roof.”')
    await desk.say('publish the article')
    await desk.click()
    const text = 'Zeppelins park on the roof.'
    expect(await articles()).toMatchObject([{ content: text, status: 'published' }])
    expect(cardsOf(await asked('do you have zeppelin parking?'))).toMatchObject([
      { kind: 'articles', articles: [{ passage: text }] },
    ])
  })
})
