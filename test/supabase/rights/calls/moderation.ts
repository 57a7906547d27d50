import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import type { Call } from './call.ts'

const OF_ALICE = idOf('feedback_reviews.alice')
const OF_BOB = idOf('feedback_reviews.bob')
const TO_ALICE = idOf('review_answers.toAlice')
const TO_BOB = idOf('review_answers.toBob')

/** Of the platform's own people: bob. Alice contests, bob's review and its answer wait. */
const STAFF = `insert into private.staff (user_id) values ('${personId('bob')}'); update public.feedback_reviews set contest_reason = 'Not true' where id = '${OF_ALICE}';`
const STATES = `select jsonb_build_object(
  'alice', (select status || ' ' || coalesce(contest_reason, '') from public.feedback_reviews where id = '${OF_ALICE}'),
  'bob', (select status || ' ' || coalesce(contest_reason, '') from public.feedback_reviews where id = '${OF_BOB}'),
  'toAlice', (select status from public.review_answers where id = '${TO_ALICE}'),
  'toBob', (select status from public.review_answers where id = '${TO_BOB}'))`
const BEFORE = { alice: 'approved Not true', bob: 'pending ', toAlice: 'approved', toBob: 'pending' }

const moderating = ({
  name,
  args,
  after,
  given = STAFF,
}: {
  name: string
  args: string
  after: object
  given?: string
}): Call => ({
  of: 'moderate_review',
  name,
  given,
  call: `select to_jsonb(public.moderate_review(${args}))`,
  look: STATES,
  gives: {
    bob: { ...BEFORE, ...after },
    visitor: 'refused permission denied',
    others: 'refused rights:column',
  },
})

const WAITING = `select coalesce(jsonb_agg(r.kind || ' ' || r.id order by r.kind), '[]') from public.reviews_to_moderate() as r`

export const MODERATION_CALLS: Call[] = [
  {
    of: 'reviews_to_moderate',
    name: 'what waits for staff',
    given: STAFF,
    call: WAITING,
    gives: {
      bob: [`answer ${TO_BOB}`, `contest ${OF_ALICE}`, `review ${OF_BOB}`],
      visitor: 'refused permission denied',
      others: [],
    },
  },
  {
    of: 'reviews_to_moderate',
    name: 'what waits when nobody contests',
    given: `insert into private.staff (user_id) values ('${personId('bob')}');`,
    call: WAITING,
    gives: { bob: [`answer ${TO_BOB}`, `review ${OF_BOB}`] },
  },
  moderating({ name: 'a review shown', args: `'review', '${OF_BOB}', true`, after: { bob: 'approved ' } }),
  moderating({
    name: 'a review not shown',
    args: `'review', '${OF_BOB}', false`,
    after: { bob: 'rejected ' },
  }),
  moderating({ name: 'a review not decided', args: `'review', '${OF_BOB}', null`, after: {} }),
  moderating({ name: 'a review decided again', args: `'review', '${OF_ALICE}', false`, after: {} }),
  moderating({ name: 'an answer shown', args: `'answer', '${TO_BOB}', true`, after: { toBob: 'approved' } }),
  moderating({ name: 'an answer decided again', args: `'answer', '${TO_ALICE}', false`, after: {} }),
  moderating({
    name: 'a contest upheld',
    args: `'contest', '${OF_ALICE}', true`,
    after: { toAlice: 'rejected' },
  }),
  moderating({
    name: 'a contest dismissed',
    args: `'contest', '${OF_ALICE}', false`,
    after: { alice: 'approved ' },
  }),
  moderating({
    name: 'one of two contests dismissed',
    given: `${STAFF} update public.feedback_reviews set contest_reason = 'x' where id = '${OF_BOB}';`,
    args: `'contest', '${OF_ALICE}', false`,
    after: { alice: 'approved ', bob: 'pending x' },
  }),
  moderating({
    name: 'one of two contests upheld',
    given: `${STAFF} update public.review_answers set status = 'approved'; update public.feedback_reviews set contest_reason = 'x' where id = '${OF_BOB}';`,
    args: `'contest', '${OF_BOB}', true`,
    after: { bob: 'pending x', toBob: 'rejected' },
  }),
  moderating({
    name: 'what nobody contests upheld',
    given: `${STAFF} update public.review_answers set status = 'approved';`,
    args: `'contest', '${OF_BOB}', true`,
    after: { toBob: 'approved' },
  }),
  moderating({
    name: 'a contest of what is not shown upheld',
    given: `${STAFF} update public.feedback_reviews set contest_reason = 'x' where id = '${OF_BOB}';`,
    args: `'contest', '${OF_BOB}', true`,
    after: { bob: 'pending x' },
  }),
  moderating({ name: 'something else', args: `'agency', '${OF_BOB}', true`, after: {} }),
  {
    of: 'moderate_review',
    name: 'whether something waited',
    given: STAFF,
    call: `select jsonb_build_array(public.moderate_review('review', '${OF_BOB}', null), public.moderate_review('x', '${OF_BOB}', true), public.moderate_review('contest', '${OF_BOB}', false), public.moderate_review('review', '${OF_BOB}', true), public.moderate_review('review', '${OF_BOB}', true))`,
    gives: { bob: [false, false, false, true, false] },
  },
]
