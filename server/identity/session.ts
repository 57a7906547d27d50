/** Tokens of a signed-in person or guest. The refresh token stays in a cookie of our origin. */
export interface Session {
  accessToken: string
  refreshToken: string
  /** Milliseconds since 1970. */
  expiresAt: number
  userId: string
  email: string | null
}

/** Addresses of guest accounts where the auth server has no anonymous sign-in. Reserved by RFC 2606: no mail gets there. */
export const GUEST_DOMAIN = 'guest.invalid'

export function isGuestEmail(email: string): boolean {
  return email.toLowerCase().endsWith(`@${GUEST_DOMAIN}`)
}
