import { describe, expect, it } from 'vitest'
import { useWorld } from '../functions/call.ts'
import { idOf } from '../world/ids.ts'
import { ACTOR_NAMES, personId } from '../world/people.ts'

const rig = useWorld()
const sql = () => rig.world.database.sql
const alice = personId('alice')

describe('attacks on what is hidden', () => {
  it('should not reach schema private, nor any of its tables by another name', async () => {
    for (const actor of ACTOR_NAMES) {
      const hidden = await rig.as(actor).schema('private').from('agency_secrets').select('*')
      expect(hidden.error).not.toBeNull()
      const table = await rig.as(actor).from('agency_secrets').select('*')
      expect(table.error).not.toBeNull()
      const helper = await rig.as(actor).schema('private').rpc('erase_person', { person: alice })
      expect(helper.error).not.toBeNull()
      const users = await rig.as(actor).schema('auth').from('users').select('email')
      expect(users.error).not.toBeNull()
    }
    expect(await sql()`select id from public.profiles where id = ${alice}`).toHaveLength(1)
  })

  it.each([
    [
      'begin_turn',
      {
        chat_id: idOf('chats.aliceAsk'),
        message_id: idOf('chat_messages.aliceAsks'),
        asked_by: alice,
        server_id: 'x',
        lease_seconds: 1,
      },
    ],
    ['save_notice', { chat_id: idOf('chats.aliceAsk'), content: 'Forged', parts: [], client_id: idOf('x') }],
    ['mark_verified', { user_id: personId('guest'), email: 'alice@example.com' }],
    ['delete_account_data', { user_id: personId('bob') }],
    ['account_files', { user_id: personId('bob') }],
    ['begin_account_deletion', { user_id: personId('bob') }],
    ['unfinished_account_deletions', {}],
    ['move_resume_file', { resume_id: idOf('resumes.bobCv'), file_path: 'x' }],
    ['agency_secrets', { agency_id: idOf('agencies.A'), kind: 'identity' }],
    ['bind_external_identity', { agency_id: idOf('agencies.A'), sub: 'x', user_id: alice }],
    ['enqueue_outbox', { kind: 'mail', payload: {} }],
    ['take_rate', { key: 'x', window_seconds: 1, max: 1 }],
  ])('should keep %s for the service', async (name, args) => {
    for (const actor of ['visitor', 'guest', 'alice', 'owner'] as const)
      expect(await rig.refusal(actor, name, args)).toContain(`permission denied for function ${name}`)
  })

  it('should not take a token that nobody signed', async () => {
    const { backend } = rig.world.database
    const forged = `${btoa('{"alg":"none","typ":"JWT"}').replaceAll('=', '')}.${btoa(JSON.stringify({ sub: alice, role: 'service_role' })).replaceAll('=', '')}.`
    const answer = await backend.fetch(`${backend.url}/rest/v1/resumes?select=id`, {
      headers: { apikey: backend.publishableKey, authorization: `Bearer ${forged}` },
    })
    expect(answer.status === 200 ? await answer.json() : []).toEqual([])
  })
})
