import { createClient } from '@supabase/supabase-js'
import type { Backend } from '../database/backend.ts'
import { AppError } from '../errors.ts'

/**
 * Ends the session of an access token, or every session of its person. From
 * then on `whoami` answers that it is not alive. One that has ended is left.
 * @throws {AppError} server:unavailable
 */
export async function endSessions({
  backend,
  token,
  scope,
}: {
  backend: Backend
  token: string
  scope: 'local' | 'global'
}): Promise<void> {
  const { auth } = createClient(backend.url, backend.publishableKey, {
    global: { fetch: backend.fetch },
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  })
  const { error } = await auth.admin.signOut(token, scope)
  if (error && ![401, 403, 404].includes(error.status ?? 0))
    throw new AppError('server:unavailable', { cause: error })
}
