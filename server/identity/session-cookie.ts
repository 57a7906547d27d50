import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Place } from './embed-ticket.ts'

/** Two, so that signing in to the console signs nobody in on a careers page, nor the other way round. */
const NAMES: Record<Place, string> = { careers: 'aicareer_session', console: 'aicareer_console' }
const THIRTY_DAYS = 30 * 24 * 60 * 60

/**
 * Over plain http (localhost) a browser refuses Secure and Partitioned cookies.
 * The console is never in a frame of another site, so that its cookie never travels from one.
 */
function attributes({ secure, place }: { secure: boolean; place: Place }) {
  const path = '/api/session'
  if (place === 'console') return { path, httpOnly: true, secure, sameSite: 'Strict' } as const
  return secure
    ? ({ path, httpOnly: true, secure: true, sameSite: 'None', partitioned: true } as const)
    : ({ path, httpOnly: true, sameSite: 'Lax' } as const)
}

/** Keeps the refresh token out of reach of any script, in a cookie that only the session routes receive. */
export function createSessionCookie({ secure }: { secure: boolean }) {
  return {
    read: (context: Context, place: Place = 'careers'): string | undefined =>
      getCookie(context, NAMES[place]),
    write: (context: Context, refreshToken: string, place: Place = 'careers'): void =>
      setCookie(context, NAMES[place], refreshToken, {
        ...attributes({ secure, place }),
        maxAge: THIRTY_DAYS,
      }),
    clear: (context: Context, place: Place = 'careers'): void => {
      deleteCookie(context, NAMES[place], attributes({ secure, place }))
    },
  }
}

export type SessionCookie = ReturnType<typeof createSessionCookie>
