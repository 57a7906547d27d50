import { describe, expect, it } from 'vitest'
import { AGENCY } from '../../../tools/tool-bench.ts'
import { changesIn } from './console-talk.ts'
import { useDesk } from './use-desk.ts'

const { agency, desk } = useDesk()

async function addReviews(stars: readonly number[], status = 'approved'): Promise<void> {
  for (const [index, rating] of stars.entries())
    await agency.database.sql`
      insert into feedback_reviews (rating, content, agency_id, status, created_at)
      values (${rating}, ${`${status} ${rating}`}, ${AGENCY.id}, ${status}, ${index < 2 ? '2026-10-05' : '2026-09-05'})`
}
const reviews = () =>
  agency.database.sql`select id, rating, content, status, updated_at from feedback_reviews order by id`
const answers = () => agency.database.sql`
  select r.rating, a.content, a.status, a.author_id
  from review_answers a join feedback_reviews r on r.id = a.review_id`

describe('the reviews', () => {
  it('should be shown from five on, once they are moderated', async () => {
    await addReviews([5, 4, 4, 2])
    await addReviews([1, 1], 'pending')
    const few = await desk.say('show our reviews')
    expect(few.tools).toEqual(['list_reviews'])
    expect(few.text).toContain('reviews appear once five candidates wrote one')
    expect(few.cards).toEqual([])

    await addReviews([1])
    const before = await changesIn(agency.database)
    const shown = await desk.say('show our reviews')
    expect(shown.text).toContain('5 reviews, 3.2 of 5 on average; 5 without an answer')
    expect(JSON.stringify(shown.cards)).toContain('approved 2')
    expect(JSON.stringify(shown.cards)).not.toContain('pending')
    const bad = await desk.say('show the one star reviews')
    expect(bad.cards).toMatchObject([{ kind: 'rows', rows: [{ text: 'approved 1' }] }])
    const trends = await desk.say('how did our rating develop?')
    expect(trends.tools).toEqual(['show_review_trends'])
    expect(trends.cards).toMatchObject([
      {
        kind: 'chart',
        data: { labels: [/September/, /October/].map((month) => expect.stringMatching(month)) },
      },
    ])
    expect(await changesIn(agency.database)).toBe(before)
  })

  it('should be answered with a click, over a reload, and stay as they were', async () => {
    await addReviews([5, 4, 4, 2, 1])
    const untouched = await reviews()
    await desk.say('show the one star reviews')
    await desk.say('answer it: we are sorry and have changed our process')
    await desk.decline()
    expect(await answers()).toEqual([])
    await desk.reload()
    await desk.say('answer that review: we are sorry and have changed our process')
    expect(desk.waiting?.fields.find(({ label }) => label === 'It says')?.value).toBe('approved 1')
    expect(await answers()).toEqual([])
    await desk.click({ text: 'We are sorry.' })
    const answer = { rating: 1, status: 'pending', author_id: desk.person.id }
    expect(await answers()).toEqual([{ ...answer, content: 'We are sorry.' }])

    await desk.say('change our answer to it: we apologise and will call you')
    expect(await answers()).toEqual([{ ...answer, content: 'We are sorry.' }])
    await desk.click()
    expect(await answers()).toEqual([{ ...answer, content: 'we apologise and will call you' }])
    const undone = await desk.say('undo that')
    expect(undone.statuses).toEqual(['refused'])
    expect(undone.text).toContain('Changed the answer to a review')
    expect(await reviews()).toEqual(untouched)
    const unanswered = await desk.say('which reviews have we not answered?')
    expect(unanswered.cards).toMatchObject([{ kind: 'rows', rows: [{}, {}, {}, {}] }])
  })
})
