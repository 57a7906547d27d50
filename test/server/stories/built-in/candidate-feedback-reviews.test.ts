import { beforeEach, expect, it } from 'vitest'
import { AGENCY } from '../../../attack/world.ts'
import { factsOf } from './candidate-talk.ts'
import { useTalk } from './use-talk.ts'

const { page, talk } = useTalk()

beforeEach(async () => {
  await talk.see('jobs', 'any typescript jobs?')
  await talk.send('apply to the first one')
  await talk.send('apply to the second one as well')
  await page.database.sql`update applications set status = 'interview' where user_id = ${talk.userId}`
})

const reviews = () => page.database.sql`
  select id, application_id, rating, content, is_anonymous, status, contest_reason
  from feedback_reviews where reviewer_id = ${talk.userId} order by created_at`

it('should hand in what the card says for the application that is meant, and change it by clicks', async () => {
  const list = await talk.see('applications', 'list my applications')
  const card = await talk.offer('rate the second one with 4 stars: friendly but slow')
  expect(factsOf(card)).toMatchObject({ Rating: '4 of 5 stars' })
  expect(await reviews()).toEqual([])
  await talk.click(card)
  const review = {
    application_id: list.applications[1]?.id,
    rating: 4,
    is_anonymous: false,
    status: 'pending',
  }
  expect(await reviews()).toMatchObject([{ ...review, content: 'friendly but slow' }])

  await talk.reload()
  await talk.send('make my review anonymous')
  expect(await reviews()).toMatchObject([{ ...review, is_anonymous: true }])
  await talk.send('change my review to 3 stars', { content: 'They never called back.' })
  expect(await reviews()).toMatchObject([
    { ...review, is_anonymous: true, rating: 3, content: 'They never called back.' },
  ])
  expect(await talk.hear('rate the second one with 5 stars')).toContain('already reviewed')
})

it('should delete a review, name it in words, and hand it in again by undo', async () => {
  const { applications } = await talk.see('applications', 'list my applications')
  await talk.send('rate the first one with 2 stars, anonymously')
  const [review] = await reviews()
  expect(review).toMatchObject({ application_id: applications[0]?.id, rating: 2, is_anonymous: true })
  await talk.say('delete my review')
  expect(await reviews()).toEqual([])
  await talk.reload()
  expect(await talk.hear('undo that')).toBe('Undone: Deleted your review (2 of 5 stars).')
  expect(await reviews()).toMatchObject([{ rating: 2, is_anonymous: true, status: 'pending' }])
})

it('should contest the agency’s answer once, by a click, and not take that back', async () => {
  await talk.see('applications', 'list my applications')
  await talk.send('rate the first one with 2 stars')
  const { sql } = page.database
  expect(await talk.hear('I want to contest the answer to my review: there is no call in my log')).toContain(
    'has not answered',
  )
  // What platform staff and the agency do.
  const [review] = await sql`
    update feedback_reviews set status = 'approved' where reviewer_id = ${talk.userId} returning id`
  await sql`
    insert into review_answers (review_id, agency_id, content, status)
    values (${review?.id}, ${AGENCY}, 'We did call.', 'approved')`

  const answered = await talk.see('rows', 'has the agency answered my review?')
  expect(answered.rows[0]?.text).toContain('We did call.')
  await talk.reload()
  await talk.send('I want to contest the answer to my review: there is no call in my log')
  expect(await reviews()).toMatchObject([
    { status: 'approved', contest_reason: 'there is no call in my log' },
  ])
  expect(await talk.hear('undo that')).toBe(
    'This has been sent, so I can’t undo it: Contested the answer to your review.',
  )
  expect(await reviews()).toMatchObject([{ contest_reason: 'there is no call in my log' }])
})
