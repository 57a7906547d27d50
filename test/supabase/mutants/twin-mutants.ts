import type postgres from 'postgres'
import { functionMutants } from './function-mutants.ts'
import type { Mutant } from './mutant.ts'
import { policyMutants } from './policy-mutants.ts'

const POLICY =
  'chat_messages: policy "People can write in their own name to their open chats" with check without'
const RULE = 'chat_messages_rules: if new.role'
const COLUMNS = ['role', 'sender_id', 'parts', 'status', 'audience_id', 'turn_id']

/**
 * What people write is held twice, by a policy and by a trigger that says why it refuses. Each
 * half alone can go unnoticed: so both halves of each condition are taken away at once.
 */
export async function twinMutants(sql: postgres.Sql): Promise<Mutant[]> {
  const [policies, functions] = [await policyMutants(sql), await functionMutants(sql)]
  const pairs = COLUMNS.flatMap((column) => {
    const policy = policies.find(({ name }) => name.startsWith(`${POLICY} (${column} `))
    const rule = functions.find(
      ({ name }) => name.startsWith(RULE) && name.includes(`: without new.${column} `),
    )
    return policy && rule
      ? [
          {
            name: `chat_messages: nobody asks for ${column}`,
            sql: `${policy.sql}; ${rule.sql}`,
            tables: rule.tables,
          },
        ]
      : []
  })
  const chat = policies.find(({ name }) => name.startsWith(`${POLICY} (EXISTS`))
  const rules = functions.filter(({ name }) =>
    /^chat_messages_rules: never if (not found|chat_status)/.test(name),
  )
  const open = rules.map((rule) => ({
    ...rule,
    name: `${rule.name}, nor does the policy ask`,
    sql: `${chat?.sql}; ${rule.sql}`,
  }))
  if (pairs.length !== COLUMNS.length || !chat || open.length !== 2)
    throw new Error('The twins of policy and trigger are not found.')
  return [...pairs, ...open]
}
