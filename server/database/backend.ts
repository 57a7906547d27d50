export type Tier = 'embedded' | 'postgres' | 'supabase'

/** What a verified access token says. */
export interface TokenClaims {
  userId: string
  sessionId: string | null
  email: string | null
  /** Milliseconds since 1970. */
  expiresAt: number
}

/**
 * Where the data is. The rest of the server speaks supabase-js to it and does
 * not know which of the three tiers it is.
 */
export interface Backend {
  tier: Tier
  url: string
  publishableKey: string
  secretKey: string
  /** Signs our own cookies and tickets. */
  serverSecret: string
  fetch: typeof fetch
  /** @throws when the token is forged, expired or of another project. */
  verifyToken: (token: string) => Promise<TokenClaims>
  /** True where our own mailbox sends the sign-in codes; on Supabase, its auth server does. */
  sendsCodes: boolean
  hasAnonymousSignIn: boolean
  /** After the database went away: goes on with new connections. */
  renewConnections: () => Promise<void>
  close: () => Promise<void>
}
