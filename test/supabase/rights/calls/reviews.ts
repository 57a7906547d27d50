import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import type { Call } from './call.ts'

const A = idOf('agencies.A')
const OF_ALICE = idOf('feedback_reviews.alice')
const OF_BOB = idOf('feedback_reviews.bob')
const TO_ALICE = idOf('review_answers.toAlice')
const TO_BOB = idOf('review_answers.toBob')
const ONE = idOf('review 1')

const APPROVED = `update public.feedback_reviews set status = 'approved';`
const more = (place: number, status = 'approved') =>
  `insert into public.feedback_reviews (id, rating, agency_id, status) values ('${idOf(`review ${place}`)}', ${place}, '${A}', '${status}');`
/** Alice's, bob's, and three of people who are gone. */
const FIVE = `${APPROVED} ${[1, 2, 3].map((place) => more(place)).join(' ')}`
const MEMBERS = 'member owner adminA adminB'

const shown = (agency = A) =>
  `select jsonb_build_object('count', count(*), 'reviews', jsonb_object_agg(r.id, to_jsonb(r)) filter (where r.id is not null)) from public.agency_reviews('${agency}') as r`

const READING: Call[] = [
  {
    of: 'agency_reviews',
    name: 'five are shown, with the answer that is approved',
    given: `${FIVE} ${more(4, 'pending')} update public.feedback_reviews set contest_reason = 'x' where id = '${OF_BOB}';`,
    call: shown(),
    gives: {
      others: {
        count: 5,
        reviews: {
          [OF_ALICE]: { answer: 'Thank you.', contested: false, content: 'Good.' },
          [OF_BOB]: { answer: null, answer_month: null, contested: false },
        },
      },
    },
  },
  {
    of: 'agency_reviews',
    name: 'the month, wherever the reader is',
    given: `${FIVE} set local session_replication_role = replica; update public.feedback_reviews set created_at = '2026-01-31T23:30:00Z'; update public.review_answers set created_at = '2026-01-31T23:30:00Z'; set local session_replication_role = origin; set local timezone = 'Pacific/Auckland';`,
    call: shown(),
    gives: { alice: { reviews: { [OF_ALICE]: { month: '2026-01-01', answer_month: '2026-01-01' } } } },
  },
  {
    of: 'agency_reviews',
    name: 'that an answer is contested',
    given: `${FIVE} update public.feedback_reviews set contest_reason = 'x' where id = '${OF_ALICE}';`,
    call: shown(),
    gives: { 'visitor alice': { count: 5, reviews: { [OF_ALICE]: { contested: true } } } },
  },
  {
    of: 'agency_reviews',
    name: 'four are not shown, nor with one that is not approved',
    given: `${APPROVED} ${more(1)} ${more(2)} ${more(3, 'pending')}`,
    call: shown(),
    gives: { 'visitor alice owner': { count: 0, reviews: null } },
  },
  {
    of: 'agency_reviews',
    name: 'five by four people are not shown',
    given: `${FIVE} update public.feedback_reviews set reviewer_id = '${personId('alice')}' where id = '${ONE}';`,
    call: shown(),
    gives: { 'visitor alice owner': { count: 0 } },
  },
  {
    of: 'agency_reviews',
    name: 'those of an agency that is not active are not shown',
    given: `${FIVE} update public.agencies set status = 'inactive' where id = '${A}';`,
    call: shown(),
    gives: { 'visitor alice owner': { count: 0 } },
  },
  {
    of: 'agency_reviews',
    name: 'those of one agency do not count for another',
    given: `${FIVE} ${more(4)} update public.feedback_reviews set agency_id = '${idOf('agencies.B')}' where id = '${idOf('review 4')}';`,
    call: `select jsonb_build_array((${shown()}), (${shown(idOf('agencies.B'))}))`,
    gives: { 'visitor alice': [{ count: 5 }, { count: 0 }] },
  },
]

const answering = (review: string, rest = `'${A}', auth.uid(), 'Thanks.'`) =>
  `insert into public.review_answers (review_id, agency_id, author_id, content, status, metadata) values ('${review}', ${rest}, 'approved', '{"a": 1}')`
const ANSWER = `select to_jsonb(w) from public.review_answers w where w.review_id = '${ONE}'`

const ANSWERING: Call[] = [
  {
    of: 'review_answers review_answers_rules review_is_shown',
    name: 'an answer to a review that is shown',
    given: FIVE,
    call: answering(ONE),
    look: ANSWER,
    gives: {
      [MEMBERS]: { status: 'pending', metadata: {}, content: 'Thanks.' },
      others: 'refused row-level security',
    },
  },
  {
    of: 'review_answers',
    name: 'an answer in the name of a colleague',
    given: FIVE,
    call: answering(ONE, `'${A}', '${personId('owner')}', 'Thanks.'`),
    look: ANSWER,
    gives: { owner: { status: 'pending' }, 'member adminB': 'refused row-level security' },
  },
  {
    of: 'review_answers',
    name: 'an answer for an agency of others',
    given: FIVE,
    call: answering(ONE, `'${idOf('agencies.B')}', auth.uid(), 'Thanks.'`),
    gives: { 'member owner adminB stranger': 'refused review:not_found' },
  },
  {
    of: 'review_answers_rules review_is_shown',
    name: 'an answer to a review that is not shown',
    given: FIVE.replace(
      `insert`,
      `update public.feedback_reviews set status = 'pending' where id = '${OF_BOB}'; insert`,
    ),
    call: answering(ONE),
    look: ANSWER,
    gives: { 'member owner': 'refused review:not_found' },
  },
  {
    of: 'review_answers',
    name: 'a second answer',
    given: FIVE,
    call: answering(OF_ALICE),
    gives: { 'member owner': 'refused duplicate key' },
  },
]

const contesting = (reason: string) =>
  `update public.feedback_reviews set contest_reason = ${reason} where id in ('${OF_ALICE}', '${OF_BOB}') returning to_jsonb(feedback_reviews)`

const CONTESTING: Call[] = [
  {
    of: 'feedback_reviews_rules',
    name: 'contesting an answer',
    call: contesting(`'Not true'`),
    gives: {
      alice: { contest_reason: 'Not true', status: 'approved' },
      bob: 'refused review:no_answer',
      others: null,
    },
  },
  {
    of: 'feedback_reviews_rules',
    name: 'contesting sets the time',
    call: `update public.feedback_reviews set contest_reason = 'x' returning to_jsonb(contested_at = now())`,
    gives: { alice: true },
  },
  {
    of: 'feedback_reviews_rules',
    name: 'contesting an answer that is to be moderated again',
    given: `update public.review_answers set status = 'pending' where id = '${TO_ALICE}'; update public.review_answers set status = 'approved' where id = '${TO_BOB}';`,
    call: contesting(`'Not true'`),
    gives: { alice: 'refused review:no_answer', bob: { contest_reason: 'Not true' } },
  },
  {
    of: 'feedback_reviews_rules',
    name: 'contesting as a colleague who reads all answers of the agency',
    given: `insert into public.feedback_reviews (id, reviewer_id, application_id, agency_id, rating) values ('${ONE}', '${personId('member')}', '${idOf('applications.memberSent')}', '${A}', 2);
      insert into public.review_answers (review_id, agency_id, content) values ('${ONE}', '${A}', 'Wait.');`,
    call: `update public.feedback_reviews set contest_reason = 'x' where id = '${ONE}'`,
    gives: { member: 'refused review:no_answer' },
  },
  {
    of: 'feedback_reviews_rules',
    name: 'taking it back, also when the answer is gone',
    given: `update public.feedback_reviews set contest_reason = 'x' where id = '${OF_ALICE}'; update public.review_answers set status = 'rejected';`,
    call: contesting('null'),
    gives: { alice: { contest_reason: null, contested_at: null } },
  },
  {
    of: 'feedback_reviews_rules',
    name: 'another change leaves the time of the contest',
    given: `update public.feedback_reviews set contest_reason = 'x' where id = '${OF_ALICE}'; set local session_replication_role = replica; update public.feedback_reviews set contested_at = '2026-01-01' where id = '${OF_ALICE}'; set local session_replication_role = origin;`,
    call: `update public.feedback_reviews set is_anonymous = true returning to_jsonb(contested_at = '2026-01-01')`,
    gives: { alice: true },
  },
  {
    of: 'feedback_reviews_rules',
    name: 'another change by staff leaves the time of the contest, too',
    given: `update public.feedback_reviews set contest_reason = 'x' where id = '${OF_ALICE}'; update public.feedback_reviews set contested_at = '2026-01-01' where id = '${OF_ALICE}'; update public.feedback_reviews set status = 'rejected';`,
    call: `select to_jsonb(contested_at = '2026-01-01') from public.feedback_reviews`,
    gives: { alice: true },
  },
]

export const REVIEW_CALLS: Call[] = [...READING, ...ANSWERING, ...CONTESTING]
