import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

const NAME = 'aicareer_session'
const THIRTY_DAYS = 30 * 24 * 60 * 60

/** Over plain http (localhost) a browser refuses Secure and Partitioned cookies. */
function attributes(secure: boolean) {
  return secure
    ? ({ path: '/api/session', httpOnly: true, secure: true, sameSite: 'None', partitioned: true } as const)
    : ({ path: '/api/session', httpOnly: true, sameSite: 'Lax' } as const)
}

/** Keeps the refresh token out of reach of any script, in a cookie that only the session routes receive. */
export function createSessionCookie({ secure }: { secure: boolean }) {
  return {
    read: (context: Context): string | undefined => getCookie(context, NAME),
    write: (context: Context, refreshToken: string): void =>
      setCookie(context, NAME, refreshToken, { ...attributes(secure), maxAge: THIRTY_DAYS }),
    clear: (context: Context): void => {
      deleteCookie(context, NAME, attributes(secure))
    },
  }
}

export type SessionCookie = ReturnType<typeof createSessionCookie>
