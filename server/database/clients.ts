import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import type { Database } from '../../supabase/database.types.ts'
import type { Backend } from './backend.ts'

export type UserClient = SupabaseClient<Database>

/** A client that acts as the person whose token it is, under row-level security. `token` is asked at every request. */
export function createUserClient({ backend, token }: { backend: Backend; token: () => string }): UserClient {
  return createClient<Database>(backend.url, backend.publishableKey, {
    global: { fetch: backend.fetch },
    accessToken: async () => token(),
  })
}

/** A client without a person: what anybody may read. */
export function createAnonymousClient(backend: Backend): UserClient {
  return createClient<Database>(backend.url, backend.publishableKey, {
    global: { fetch: backend.fetch },
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  })
}
