import { createClient } from '@supabase/supabase-js'
import { createTokenVerifier } from '../identity/verify-token.ts'
import type { Backend } from './backend.ts'

interface SupabaseOptions {
  url: string
  publishableKey: string
  secretKey: string
  jwtSecret: string | undefined
  serverSecret: string
}

/**
 * A Supabase project, hosted or self-hosted. Its migrations are applied with
 * the Supabase CLI; this only checks that they were.
 */
export async function createSupabaseBackend(options: SupabaseOptions): Promise<Backend> {
  const probe = createClient(options.url, options.publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false },
  })
  const { error } = await probe.from('agencies').select('id').limit(1)
  if (error)
    throw new Error(
      `SUPABASE_URL answers, or does not, with: ${error.message}. Is the address right, and were the migrations applied (npx supabase db push)?`,
    )
  return {
    tier: 'supabase',
    url: options.url,
    publishableKey: options.publishableKey,
    secretKey: options.secretKey,
    serverSecret: options.serverSecret,
    fetch,
    verifyToken: createTokenVerifier({ projectUrl: options.url, secret: options.jwtSecret }),
    sendsCodes: false,
    hasAnonymousSignIn: true,
    renewConnections: async () => {},
    close: async () => {},
  }
}
