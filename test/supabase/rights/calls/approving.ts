import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import type { Call } from './call.ts'

const CARD = idOf('approvals.ofAlice')
const CHAT = idOf('chats.aliceAsk')
const TURN = idOf('turn')
const changed = (to: string) => `update public.approvals set ${to} where id = '${CARD}';`
const STATE = `select jsonb_build_object('status', status, 'by', answered_by, 'final', final_input, 'reason', reason,
  'others', (select count(*) from public.approvals o where o.id <> a.id and o.status = 'pending')) from public.approvals a where id = '${CARD}'`

const answering = (approved: boolean | null, final = 'null') =>
  `select private.claim_approval('${CARD}', ${approved}, ${final}, 'because')`
const answered = (name: string, call: string, alice: unknown, rest: Partial<Call> = {}): Call => ({
  of: 'claim_approval',
  name,
  call,
  gives: { alice },
  ...rest,
})
const YES = answering(true)
const NO = answering(false)
const SAID_YES = changed(`status = 'approved', final_input = '{}', answered_at = now()`)
const SAID_NO = changed(`status = 'declined', answered_at = now()`)

const ANSWERING: Call[] = [
  {
    of: 'claim_approval',
    name: 'yes, by whom it was asked of',
    call: YES,
    gives: {
      alice: { repeated: false, approval: { status: 'approved', answered_by: personId('alice') } },
      visitor: 'refused permission denied',
      others: 'refused approval:not_found',
    },
  },
  answered(
    'what a yes leaves',
    YES,
    { status: 'approved', by: personId('alice'), final: {}, reason: 'because', others: 1 },
    { look: STATE },
  ),
  answered('what a no leaves', NO, { status: 'declined', final: null, others: 1 }, { look: STATE }),
  answered('a yes to what was changed', answering(true, `'{"a": 1}'`), { final: { a: 1 } }, { look: STATE }),
  answered('neither', answering(null), 'refused input:invalid'),
  answered('yes again', YES, { repeated: true }, { given: SAID_YES }),
  answered('yes again, to something else', answering(true, `'{"a": 1}'`), 'refused approval:used', {
    given: SAID_YES,
  }),
  answered('no after yes', NO, 'refused approval:used', { given: SAID_YES }),
  answered('no again', NO, { repeated: true }, { given: SAID_NO }),
  answered(
    'no again, with other words',
    answering(false, `'{"a": 1}'`),
    { repeated: true },
    { given: SAID_NO },
  ),
  answered('yes after no', YES, 'refused approval:used', { given: SAID_NO }),
  answered('yes to a card that was replaced', YES, 'refused approval:superseded', {
    given: changed(`status = 'superseded'`),
  }),
  answered('yes to a card that expired', YES, 'refused approval:expired', {
    given: changed(`status = 'expired'`),
  }),
  answered('yes after its time', YES, 'refused approval:expired', { given: changed(`expires_at = now()`) }),
]

const RESULT = `select to_jsonb(private.store_approval_result('${CARD}', '[1]')::text)`
const stored = (name: string, given: string, gives: Call['gives']): Call => ({
  of: 'store_approval_result',
  name,
  given,
  call: RESULT,
  look: `select coalesce(result, '"none"') from public.approvals where id = '${CARD}'`,
  gives,
})
const STORING: Call[] = [
  stored('the result, in the transaction of the answer', SAID_YES, {
    alice: [1],
    visitor: 'refused permission denied',
    others: 'none',
  }),
  stored('the result, later', changed(`status = 'approved', answered_at = now() - interval '1 second'`), {
    alice: 'none',
  }),
  {
    of: 'store_approval_result',
    name: 'one result of two cards answered at once',
    given: `${SAID_YES} ${changed(`call_id = 'another'`)} update public.approvals set status = 'approved', answered_at = now(), asked_of = '${personId('alice')}' where id <> '${CARD}';`,
    call: RESULT,
    look: 'select to_jsonb(count(result)) from public.approvals',
    gives: { alice: 1 },
  },
  stored('a second result', `${SAID_YES} ${changed(`result = '[2]'`)}`, { alice: [2] }),
]

const asking = (rest: object = {}, chat = CHAT) =>
  `select public.request_approval('${JSON.stringify({ chat_id: chat, turn_id: TURN, call_id: 'new', tool: 'apply', effect: 'send', ...rest })}')`
const asked = (name: string, call: string, alice: unknown, rest: Partial<Call> = {}): Call => ({
  of: 'request_approval',
  name,
  call,
  gives: { alice },
  ...rest,
})
const ELSEWHERE = `update private.turns set chat_id = '${idOf('chats.aliceSent')}' where id = '${TURN}';`

/** Cards that differ from the new one in one thing each. */
const OTHER_CARDS = `insert into public.approvals (chat_id, turn_id, call_id, tool, effect, asked_of, expires_at) values
  ('${CHAT}', '${TURN}', 'old', 'apply', 'send', '${personId('alice')}', '2999-01-01'),
  ('${CHAT}', null, 'new', 'apply', 'send', '${personId('alice')}', '2999-01-01'),
  ('${CHAT}', '${TURN}', 'new', 'apply', 'send', '${personId('member')}', '2999-01-01');`

const ASKING: Call[] = [
  {
    of: 'request_approval',
    name: 'a card in one’s own chat',
    call: asking(),
    gives: {
      alice: { asked_of: personId('alice'), status: 'pending', repeated: false },
      visitor: 'refused permission denied',
      others: 'refused chat:not_found',
    },
  },
  {
    of: 'request_approval',
    name: 'a card in a chat that one is in, in somebody else’s turn',
    given: ELSEWHERE,
    call: asking({}, idOf('chats.aliceSent')),
    gives: { alice: { repeated: false }, 'member owner': 'refused turn:not_found' },
  },
  asked('a card of no turn', asking({ turn_id: null }), { repeated: false }),
  asked('a card of a turn in another chat', asking(), 'refused turn:not_found', { given: ELSEWHERE }),
  asked('a card of no such turn', asking({ turn_id: idOf('new') }), 'refused turn:not_found'),
  asked('a card for ever', asking({ expires_in: 30 * 86_400 + 1 }), 'refused input:invalid'),
  asked('a card for no time', asking({ expires_in: 0 }), 'refused input:invalid'),
  asked('a card for a month', asking({ expires_in: 30 * 86_400 }), { repeated: false }),
  asked(
    'the same card again',
    `with one as materialized (${asking()} as a) select public.request_approval('${JSON.stringify({ chat_id: CHAT, turn_id: TURN, call_id: 'new', tool: 'apply', effect: 'send' })}') from one where one.a is not null`,
    { repeated: true },
    { given: OTHER_CARDS },
  ),
  ...(
    [
      ['the card before it', 'ofAlice', 'pending', 'superseded'],
      ['a card that was answered', 'ofAlice', 'declined', 'declined'],
      ['somebody else’s card', 'ofMember', 'pending', 'pending'],
    ] as const
  ).map(([name, card, status, then]) =>
    asked(`in place of ${name}`, asking({ supersedes: idOf(`approvals.${card}`) }), then, {
      given: status === 'declined' ? SAID_NO : 'select 1;',
      look: `select to_jsonb(status) from public.approvals where id = '${idOf(`approvals.${card}`)}'`,
    }),
  ),
  asked('in place of no card', asking(), 2, {
    look: `select to_jsonb(count(*)) from public.approvals where asked_of = '${personId('alice')}' and status = 'pending'`,
  }),
]

const SAME = `update public.approvals set tool = 'apply', subject = 'job', call_id = 'old', turn_id = null where id = '${CARD}';`
const STATUS = `select to_jsonb(status) from public.approvals where id = '${CARD}'`
const REPLACING: Call[] = (
  [
    ['of the same thing', asking({ subject: 'job' }), SAME, 'superseded'],
    ['of another thing', asking({ subject: 'other job' }), SAME, 'pending'],
    ['of another tool', asking({ subject: 'job', tool: 'withdraw' }), SAME, 'pending'],
    ['of no thing', asking(), SAME, 'pending'],
    ['that was answered', asking({ subject: 'job' }), `${SAME} ${SAID_NO}`, 'declined'],
    ['of the same turn', asking({ subject: 'job' }), `${SAME} ${changed(`turn_id = '${TURN}'`)}`, 'pending'],
  ] as const
).map(([name, call, given, then]) =>
  asked(`a later card for the one ${name}`, call, then, { given, look: STATUS }),
)

const closing = (outcome: string, card = CARD) =>
  `select public.close_approvals(array['${card}']::uuid[], ${outcome})`
const closed = (name: string, call: string, alice: unknown, rest: Partial<Call> = {}): Call => ({
  of: 'close_approvals',
  name,
  call,
  gives: { alice },
  ...rest,
})
const CLOSING: Call[] = [
  {
    of: 'close_approvals',
    name: 'a card, by whom it was asked of',
    call: closing(`'declined'`),
    gives: {
      alice: { closed: [{ id: CARD }] },
      visitor: 'refused permission denied',
      others: { closed: [] },
    },
  },
  closed('declining by words', closing(`'declined'`), 'declined', { look: STATUS }),
  closed('what no longer holds', closing(`'expired'`), 'expired', { look: STATUS }),
  closed(
    'what a closing leaves',
    closing(`'declined'`),
    { by: personId('alice'), final: null },
    { look: STATE },
  ),
  closed('as approved', closing(`'approved'`), 'refused input:invalid'),
  closed('as nothing', closing('null'), 'refused input:invalid'),
  closed('what was approved', closing(`'declined'`), 'approved', { given: SAID_YES, look: STATUS }),
  closed('what expired', closing(`'declined'`), 'expired', {
    given: changed(`status = 'expired'`),
    look: STATUS,
  }),
]

export const APPROVAL_CALLS: Call[] = [...ANSWERING, ...STORING, ...ASKING, ...REPLACING, ...CLOSING]
