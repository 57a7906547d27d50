import { createClient } from '@supabase/supabase-js'
import type { Database } from '../../supabase/database.types.ts'
import type { Backend } from './backend.ts'
import type { UserClient } from './clients.ts'

/**
 * A client that passes row-level security. Only for what no person does:
 * assistant messages, turn leases, verified e-mails, rate counters, moving files.
 */
export function createSecretKeyClient(backend: Backend): UserClient {
  return createClient<Database>(backend.url, backend.secretKey, {
    global: { fetch: backend.fetch },
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  })
}
