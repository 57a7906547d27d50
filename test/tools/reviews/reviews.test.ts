import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { undoChange } from '../../../tools/changes/undo-change.ts'
import { answerReview } from '../../../tools/reviews/answer-review.ts'
import { contestReviewAnswer } from '../../../tools/reviews/contest-review-answer.ts'
import { deleteReview } from '../../../tools/reviews/delete-review.ts'
import { editReview } from '../../../tools/reviews/edit-review.ts'
import { listMyReviews } from '../../../tools/reviews/list-my-reviews.ts'
import { listReviews } from '../../../tools/reviews/list-reviews.ts'
import { rateApplication } from '../../../tools/reviews/rate-application.ts'
import { showAgencyReviews } from '../../../tools/reviews/show-agency-reviews.ts'
import { showReviewTrends } from '../../../tools/reviews/show-review-trends.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addApplicant, addMember, ask, click, deskOf } from '../applicants/agency-desk.ts'
import { AGENCY, addAgencies, addJob, contextOf, use } from '../tool-bench.ts'

let database: TestDatabase
let member: Person
let sam: { person: Person; applicationId: string }

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.sql`delete from feedback_reviews`
  member = await addMember(database)
  const jobId = await addJob(database, { title: 'Nurse' })
  sam = await addApplicant(database, { jobId, name: 'Sam Okafor' })
})

const own = () => contextOf(sam.person, { now: new Date() })
const rows = () =>
  database.sql`select id, rating, content, is_anonymous, status, contest_reason, contested_at from feedback_reviews where reviewer_id = ${sam.person.id}`
const rating = (more: object = {}) => ({
  applicationId: null,
  rating: 4,
  content: null,
  anonymous: null,
  ...more,
})

/** Asks and clicks as the candidate; what was said instead when there is no card. */
async function act(tool: unknown, input: object, edits: Record<string, string> | null = null) {
  const asked = await ask({ tool, input, person: sam.person, context: own() })
  if (!asked.approvalId) return asked.say.text
  return click({ tool, approvalId: asked.approvalId, person: sam.person, edits, context: own() })
}

/** Five approved reviews of other people, in two months. */
async function addOthers(): Promise<string[]> {
  const made = await Promise.all(
    [5, 4, 4, 2, 1].map(
      (stars, index) => database.sql<{ id: string }[]>`
        insert into feedback_reviews (rating, content, agency_id, status, created_at)
        values (${stars}, ${`Words ${stars}`}, ${AGENCY.id}, 'approved', ${index < 2 ? '2026-10-05' : '2026-09-05'}) returning id`,
    ),
  )
  return made.flatMap(([row]) => row?.id ?? [])
}
const approve = () =>
  database.sql`update feedback_reviews set status = 'approved' where reviewer_id = ${sam.person.id}`
const answerAs = async (reviewId: string, text = 'Thank you.') => {
  const { approvalId, say } = await ask({ tool: answerReview, input: { reviewId, text }, person: member })
  return approvalId ? click({ tool: answerReview, approvalId, person: member }) : say.text
}
const approveAnswers = () => database.sql`update review_answers set status = 'approved'`

describe('a candidate’s own reviews', () => {
  it('should be handed in by the click only, with the words as edited, to moderation', async () => {
    const asked = await ask({
      tool: rateApplication,
      input: rating({ content: 'Quik' }),
      person: sam.person,
      context: own(),
    })
    expect(asked.status).toBe('waiting_for_approval')
    expect(await rows()).toEqual([])
    const click_ = () =>
      click({
        tool: rateApplication,
        approvalId: asked.approvalId,
        person: sam.person,
        edits: { content: 'Quick' },
        context: own(),
      })
    await click_()
    await click_()
    expect(await rows()).toMatchObject([
      { rating: 4, content: 'Quick', is_anonymous: false, status: 'pending' },
    ])
    expect(await act(rateApplication, rating({ applicationId: sam.applicationId }))).toContain(
      'already reviewed',
    )
    const list = await use({ tool: listMyReviews, input: {}, person: sam.person, context: own() })
    expect(list.card).toMatchObject({
      rows: [{ subtitle: '4 of 5 stars', badge: { text: 'waiting for moderation' }, text: 'Quick' }],
    })
  })

  it('should need a sent application of one’s own, and a verified e-mail', async () => {
    const stranger = await database.createCandidate()
    const refused = await ask({
      tool: rateApplication,
      input: rating({ applicationId: sam.applicationId }),
      person: stranger,
      context: contextOf(stranger),
    })
    expect(refused.say.text).toContain('You have sent none yet')
    const guest = { id: sam.person.id, role: 'guest' as const, email: null }
    const asked = await ask({
      tool: rateApplication,
      input: rating(),
      person: sam.person,
      context: contextOf(sam.person, { user: guest }),
    })
    expect(asked.status).toBe('needs_verified_email')
    const bad = await ask({
      tool: rateApplication,
      input: rating({ rating: 6 }),
      person: sam.person,
      context: own(),
    })
    expect(bad.status).toBe('failed')
    expect(await database.sql`select id from feedback_reviews`).toEqual([])
  })

  it('should change, go back to moderation, and refuse to change nothing', async () => {
    expect(await act(editReview, { reviewId: null, rating: 2, content: null, anonymous: null })).toContain(
      'not written a review',
    )
    await act(rateApplication, rating({ content: 'Fine' }))
    await approve()
    const [review] = await rows()
    const same = { reviewId: review?.id, rating: null, content: null, anonymous: null }
    expect(await act(editReview, same)).toContain('What shall I change')
    await act(editReview, { ...same, rating: 2, anonymous: true })
    expect(await rows()).toMatchObject([
      { rating: 2, content: 'Fine', is_anonymous: true, status: 'pending' },
    ])
  })

  it('should be deleted, and come back to moderation by undo', async () => {
    await act(rateApplication, rating({ content: 'Fine' }))
    await approve()
    await use({ tool: deleteReview, input: { reviewId: null }, person: sam.person, context: own() })
    expect(await rows()).toEqual([])
    await use({ tool: undoChange, input: { changeId: null }, person: sam.person, context: own() })
    expect(await rows()).toMatchObject([{ rating: 4, content: 'Fine', status: 'pending' }])
    const stranger = await database.createCandidate()
    const [review] = await rows()
    const refused = await use({
      tool: deleteReview,
      input: { reviewId: review?.id },
      person: stranger,
      context: contextOf(stranger),
    })
    expect(refused.refused).toBe(true)
    expect(await rows()).toHaveLength(1)
  })
})

describe('what everybody reads', () => {
  it('should begin with five reviews and hold the words as quotes only', async () => {
    const empty = await use({
      tool: showAgencyReviews,
      input: { applicationId: null },
      person: sam.person,
      context: own(),
    })
    expect(empty.say.text).toContain('once five candidates wrote one')
    const desk = await use({
      tool: listReviews,
      input: { rating: null, unanswered: null },
      person: member,
      context: deskOf(member),
    })
    expect(desk.say.text).toContain('once five candidates wrote one')
    await addOthers()
    const shown = await use({
      tool: showAgencyReviews,
      input: { applicationId: sam.applicationId },
      person: sam.person,
      context: contextOf(sam.person, { agency: null }),
    })
    expect(shown.say.text).toContain('Northwind Recruiting has 5 reviews, 3.2 of 5 on average.')
    expect(shown.say.text + shown.say.lines).not.toContain('Words')
    expect(shown.say.quotes).toHaveLength(5)
    const stars = await use({
      tool: listReviews,
      input: { rating: 4, unanswered: true },
      person: member,
      context: deskOf(member),
    })
    expect(stars.say.references).toHaveLength(2)
    expect(JSON.stringify(stars)).not.toContain(sam.person.id)
  })

  it('should be drawn by month with the average', async () => {
    await addOthers()
    const { say, card } = await use({
      tool: showReviewTrends,
      input: {},
      person: member,
      context: deskOf(member),
    })
    expect(say.text).toContain('The latest month is 2.2 stars better than the one before it')
    expect(card).toMatchObject({
      kind: 'chart',
      chart: 'stacked',
      data: {
        labels: ['September 2026', 'October 2026'],
        series: [
          { name: '5 stars', values: [0, 1] },
          { name: '4 stars', values: [1, 1] },
          { name: '3 stars', values: [0, 0] },
          { name: '2 stars', values: [1, 0] },
          { name: '1 star', values: [1, 0] },
        ],
      },
    })
  })
})

describe('answers', () => {
  const answers = () => database.sql`select content, status, author_id from review_answers`

  it('should be handed in once, changed, and shown after moderation', async () => {
    const [first = ''] = await addOthers()
    expect(await answerAs(first)).toContain('handed in')
    expect(await answers()).toEqual([{ content: 'Thank you.', status: 'pending', author_id: member.id }])
    expect(await answerAs(first)).toContain('says already')
    expect(await answerAs(crypto.randomUUID())).toContain('I can’t find that review')
    expect(await answerAs(first, ' ')).toContain('What shall the answer say')
    const hidden = await use({
      tool: showAgencyReviews,
      input: { applicationId: null },
      person: sam.person,
      context: own(),
    })
    expect(JSON.stringify(hidden.card)).not.toContain('Thank you.')
    await approveAnswers()
    const shown = await use({
      tool: showAgencyReviews,
      input: { applicationId: null },
      person: sam.person,
      context: own(),
    })
    expect(JSON.stringify(shown.card)).toContain('Answer of the agency: Thank you.')
    await answerAs(first, 'Thanks a lot.')
    expect(await answers()).toMatchObject([{ content: 'Thanks a lot.', status: 'pending' }])
  })

  it('should not be given by people who don’t work there', async () => {
    const [first = ''] = await addOthers()
    await database.sql`delete from agency_users where user_id = ${member.id}`
    expect(await answerAs(first)).toContain('You don’t work for')
    expect(await answers()).toEqual([])
  })

  it('should be contested by the reviewer, whom the agency never sees', async () => {
    await act(rateApplication, rating())
    const contest = (reason = 'They never called') => act(contestReviewAnswer, { reviewId: null, reason })
    expect(await contest()).toContain('has not answered your review')
    await approve()
    await addOthers()
    const [review] = await rows()
    await answerAs(review?.id)
    await approveAnswers()
    expect(await contest('  ')).toContain('need a reason')
    expect(await contest()).toContain('handed in')
    expect(await rows()).toMatchObject([{ contest_reason: 'They never called', status: 'approved' }])
    expect((await rows())[0]?.contested_at).toBeInstanceOf(Date)
    expect(await contest()).toContain('already contested')

    await database.sql`update agency_users set role = 'owner' where user_id = ${member.id}`
    const journal = () =>
      member.client.from('changes').select('*').in('table_name', ['feedback_reviews', 'review_answers'])
    expect(JSON.stringify((await journal()).data)).not.toContain(sam.person.id)
    const { data: answer } = await member.client.from('review_answers').select('*')
    expect(JSON.stringify(answer)).not.toContain('They never called')
    const shown = await use({
      tool: listReviews,
      input: { rating: null, unanswered: null },
      person: member,
      context: deskOf(member),
    })
    expect(JSON.stringify(shown.card)).toContain('the reviewer contests it')

    await use({ tool: deleteReview, input: { reviewId: null }, person: sam.person, context: own() })
    expect(await answers()).toEqual([])
    expect(JSON.stringify((await journal()).data)).not.toContain(sam.person.id)
  })
})
