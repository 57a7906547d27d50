import { beforeEach, describe, expect, it } from 'vitest'
import { idOf } from '../world/ids.ts'
import { personId } from '../world/people.ts'
import { useWorld } from './call.ts'

const rig = useWorld()
const A = idOf('agencies.A')
const OF_ALICE = idOf('feedback_reviews.alice')
const OF_BOB = idOf('feedback_reviews.bob')
const sql = () => rig.world.database.sql
const statusOf = async (table: 'feedback_reviews' | 'review_answers', id: string) =>
  (await sql()`select status from ${sql()(`public.${table}`)} where id = ${id}`)[0]?.status
const shown = async () =>
  (await rig.call('visitor', 'agency_reviews', { agency_id: A })) as Record<string, unknown>[]

/** Three more people, so that five wrote one. */
beforeEach(async () => {
  await sql()`update public.feedback_reviews set status = 'approved'`
  for (const place of [1, 2, 3])
    await sql()`insert into public.feedback_reviews (id, rating, agency_id, status) values (${idOf(`review ${place}`)}, ${place}, ${A}, 'approved')`
})

describe('answers to reviews that are shown', () => {
  const answer = (review: string, rest = {}) => ({
    review_id: review,
    agency_id: A,
    author_id: personId('member'),
    content: 'Thank you.',
    ...rest,
  })
  const insert = async (actor: 'member' | 'suspended' | 'stranger' | 'alice', row: object) =>
    (
      await rig
        .as(actor)
        .from('review_answers')
        .insert(row as never)
    ).error?.message ?? null

  it('should be written by members, in their own name, about their agency, to be moderated', async () => {
    const one = idOf('review 1')
    expect(await insert('member', answer(one, { status: 'approved', metadata: { a: 1 } }))).toBeNull()
    const { data } = await rig
      .as('owner')
      .from('review_answers')
      .select('status,metadata')
      .eq('review_id', one)
    expect(data).toEqual([{ status: 'pending', metadata: {} }])
    expect(await insert('member', answer(one))).toContain('duplicate key')
    const two = idOf('review 2')
    expect(await insert('member', answer(two, { author_id: personId('owner') }))).toContain(
      'row-level security',
    )
    expect(await insert('member', answer(two, { agency_id: idOf('agencies.B') }))).toBe('review:not_found')
    for (const actor of ['suspended', 'stranger', 'alice'] as const)
      expect(await insert(actor, answer(two, { author_id: personId(actor) }))).toContain('row-level security')
    await sql()`update public.feedback_reviews set status = 'pending' where id = ${two}`
    expect(await insert('member', answer(two))).toBe('review:not_found')
  })

  it('should be read with the review by everybody once they are approved', async () => {
    expect((await shown()).find(({ id }) => id === OF_ALICE)).toMatchObject({
      answer: 'Thank you.',
      contested: false,
    })
    expect((await shown()).find(({ id }) => id === OF_BOB)).toMatchObject({ answer: null })
    await sql()`update public.feedback_reviews set contest_reason = 'Not true' where id = ${OF_ALICE}`
    expect((await shown()).find(({ id }) => id === OF_ALICE)).toMatchObject({ contested: true })
    expect(JSON.stringify(await shown())).not.toContain('Not true')
  })

  it('should be contested only where there is one that is shown', async () => {
    const contest = async (actor: 'alice' | 'bob', id: string) =>
      (await rig.as(actor).from('feedback_reviews').update({ contest_reason: 'Not true' }).eq('id', id)).error
        ?.message
    expect(await contest('bob', OF_BOB)).toBe('review:no_answer')
    expect(await contest('alice', OF_ALICE)).toBeUndefined()
    const [review] =
      await sql()`select status, contested_at from public.feedback_reviews where id = ${OF_ALICE}`
    expect(review).toMatchObject({ status: 'approved', contested_at: expect.any(Date) })
  })

  it('should not name in the agency’s journal who took the review away', async () => {
    await rig.as('alice').from('feedback_reviews').delete().eq('id', OF_ALICE)
    const { data } = await rig
      .as('owner')
      .from('changes')
      .select('*')
      .eq('row_id', idOf('review_answers.toAlice'))
    expect(data).toEqual([])
  })
})

describe('moderation', () => {
  beforeEach(async () => {
    await sql()`insert into private.staff (user_id) values (${personId('bob')}) on conflict do nothing`
    await sql()`update public.feedback_reviews set status = 'pending' where id = ${OF_BOB}`
  })

  it('should show what waits to staff, without anybody’s name, and nothing to others', async () => {
    await sql()`update public.feedback_reviews set contest_reason = 'Not true' where id = ${OF_ALICE}`
    const waiting = (await rig.call('bob', 'reviews_to_moderate')) as Record<string, unknown>[]
    expect(waiting.map(({ kind, id }) => [kind, id]).toSorted()).toEqual(
      [
        ['answer', idOf('review_answers.toBob')],
        ['contest', OF_ALICE],
        ['review', OF_BOB],
      ].toSorted(),
    )
    expect(JSON.stringify(waiting)).not.toContain(personId('alice'))
    for (const actor of ['alice', 'owner'] as const)
      expect(await rig.call(actor, 'reviews_to_moderate')).toEqual([])
  })

  it('should be done by staff alone', async () => {
    const args = { kind: 'review', id: OF_BOB, approve: true }
    for (const actor of ['alice', 'owner', 'guest'] as const)
      expect(await rig.refusal(actor, 'moderate_review', args)).toBe('rights:column')
    expect(await statusOf('feedback_reviews', OF_BOB)).toBe('pending')
    expect(await rig.call('bob', 'moderate_review', args)).toBe(true)
    expect(await statusOf('feedback_reviews', OF_BOB)).toBe('approved')
    expect(await rig.call('bob', 'moderate_review', args)).toBe(false)
    const reject = { kind: 'answer', id: idOf('review_answers.toBob'), approve: false }
    expect(await rig.call('bob', 'moderate_review', reject)).toBe(true)
    expect(await statusOf('review_answers', idOf('review_answers.toBob'))).toBe('rejected')
    expect(await rig.call('bob', 'moderate_review', { kind: 'x', id: OF_BOB, approve: true })).toBe(false)
  })

  it('should take a contested answer down, or dismiss the contest', async () => {
    const decide = (approve: boolean) =>
      rig.call('bob', 'moderate_review', { kind: 'contest', id: OF_ALICE, approve })
    expect(await decide(true)).toBe(false)
    const contest = () =>
      sql()`update public.feedback_reviews set contest_reason = 'Not true' where id = ${OF_ALICE}`
    await contest()
    expect(await decide(false)).toBe(true)
    const [review] =
      await sql()`select contest_reason, contested_at from public.feedback_reviews where id = ${OF_ALICE}`
    expect(review).toEqual({ contest_reason: null, contested_at: null })
    await contest()
    expect(await decide(true)).toBe(true)
    expect(await statusOf('review_answers', idOf('review_answers.toAlice'))).toBe('rejected')
  })
})
