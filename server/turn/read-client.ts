import { type ReadClient, readFunctions } from '../../tools/core/definition.ts'
import type { UserClient } from '../database/clients.ts'

/** The person's client with everything taken away that writes. */
export function createReadClient(client: UserClient): ReadClient {
  return {
    select: (table) => {
      const query = client.from(table)
      return { select: query.select.bind(query) } as unknown as ReturnType<ReadClient['select']>
    },
    rpc: (name, args) => {
      if (!readFunctions.includes(name)) throw new Error(`A tool may not call ${name}.`)
      return client.rpc(name as never, args as never) as unknown as ReturnType<ReadClient['rpc']>
    },
  }
}
