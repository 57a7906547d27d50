import type { SupabaseClient } from '@supabase/supabase-js'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { forgetRefusals } from '../rights/expect-refusals.ts'
import { openWorld, type World } from '../rights/open-world.ts'
import type { Actor } from '../world/people.ts'

type Args = Record<string, unknown>

export interface Callers {
  world: World
  as: (actor: Actor) => SupabaseClient
  /** What the function answers. @throws what it refuses with. */
  call: (actor: Actor | 'service', name: string, args?: Args) => Promise<unknown>
  /** The refusal's message, `area:kind`. @throws when it was not refused. */
  refusal: (actor: Actor | 'service', name: string, args?: Args) => Promise<string>
}

/** The test world for the tests of a file, put back after each of them. */
export function useWorld(): Callers {
  const callers = {} as Callers
  beforeAll(async () => {
    const world = await openWorld()
    const as = (actor: Actor) => {
      const client = world.clients.get(actor)
      if (!client) throw new Error(`No client for ${actor}.`)
      return client
    }
    const request = async (actor: Actor | 'service', name: string, args: Args = {}) => {
      const client = actor === 'service' ? (world.database.service as unknown as SupabaseClient) : as(actor)
      return client.rpc(name, args)
    }
    Object.assign(callers, {
      world,
      as,
      call: async (actor, name, args) => {
        const { data, error } = await request(actor, name, args)
        if (error) throw new Error(`${error.message} ${error.details ?? ''}`)
        return data
      },
      refusal: async (actor, name, args) => {
        const { data, error } = await request(actor, name, args)
        if (!error) throw new Error(`${name} was not refused: ${JSON.stringify(data)}`)
        return error.message
      },
    } satisfies Callers)
  })
  afterEach(async () => {
    forgetRefusals()
    await callers.world.database.sql`select matrix.restore()`
  })
  afterAll(() => callers.world.database.close())
  return callers
}
