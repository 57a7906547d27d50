import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import type { Call } from './call.ts'

const TURN = idOf('turn')
const OWN = idOf('approvals.ofAlice')
const OTHER = idOf('approvals.ofMember')

const beginning = (context: object) => `private.begin_write('${JSON.stringify({ call: 'c', ...context })}')`
const begun = (name: string, context: object, gives: Call['gives'], given?: string): Call => ({
  of: 'begin_write',
  name,
  call: `select ${beginning(context)}`,
  gives,
  ...(given ? { given } : {}),
})
const NEW = { repeated: false }
const answered = (id: string, status: string, at = 'now()') =>
  `update public.approvals set status = '${status}', answered_at = ${at} where id = '${id}';`
const ended = `update private.turns set status = 'complete', ended_at = now() where id = '${TURN}';`
const NO_APPROVAL = 'refused approval:not_found'

/** Writes that differ from that call in one thing each. */
const OTHERS = `insert into private.writes (actor_id, turn_id, call_id, approval_id) values
  ('${personId('bob')}', '${TURN}', 'c', null), ('${personId('alice')}', null, 'c', null),
  ('${personId('alice')}', '${TURN}', 'b', null), ('${personId('alice')}', '${TURN}', 'c', '${OWN}');`

/** What a write may name as its reason. */
export const WRITE_CALLS: Call[] = [
  begun(
    'a write in one’s own turn',
    { turn: TURN },
    {
      alice: NEW,
      visitor: 'refused permission denied',
      others: 'refused turn:not_found',
    },
  ),
  begun('a write in no such turn', { turn: idOf('new') }, { alice: 'refused turn:not_found' }),
  begun('a write of no turn', { turn: null }, { 'alice guest': NEW }),
  begun('a write of a turn that ended', { turn: TURN }, { alice: 'refused turn:ended' }, ended),
  begun(
    'a write that was answered now, after its turn',
    { turn: TURN, approval: OWN },
    { alice: NEW },
    ended + answered(OWN, 'approved'),
  ),
  begun('a write that nobody answered', { approval: OWN }, { alice: NO_APPROVAL }),
  begun('a write that was declined', { approval: OWN }, { alice: NO_APPROVAL }, answered(OWN, 'declined')),
  begun(
    'a write that was answered before',
    { approval: OWN },
    { alice: NO_APPROVAL },
    answered(OWN, 'approved', `now() - interval '1 minute'`),
  ),
  begun(
    'a write that somebody else answered',
    { approval: OTHER },
    { alice: NO_APPROVAL, member: NEW },
    answered(OTHER, 'approved'),
  ),
  begun(
    'a write by another card than the one answered',
    { approval: OTHER },
    { alice: NO_APPROVAL },
    answered(OWN, 'approved'),
  ),
  ...(
    [
      ['the same', { turn: TURN }, true],
      ['another call', { turn: TURN, call: 'd' }, false],
      ['the same call of no turn', {}, true],
    ] as const
  ).map(
    ([name, context, repeated]): Call => ({
      of: 'begin_write',
      name: `after a write, ${name}`,
      call: `with one as materialized (select ${beginning({ turn: TURN })} as w) select ${beginning(context)} from one where one.w is not null`,
      given: OTHERS,
      gives: { alice: { repeated } },
    }),
  ),
]
