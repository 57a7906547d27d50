import type { SessionState } from '../../../server/protocol.ts'
import { failureOf, offlineFailure } from './request-failure.ts'

export interface SessionApi {
  /** Null: there is no session yet. */
  refresh: () => Promise<SessionState | null>
  guest: () => Promise<SessionState>
  sendCode: (email: string, token: string | null) => Promise<void>
  verify: (email: string, code: string, token: string | null) => Promise<SessionState>
  signOut: (token: string) => Promise<void>
}

/** The /api/session routes. The refresh token is a cookie that no script sees. Throws RequestFailure. */
export function createSessionApi(ticket: string): SessionApi {
  const post = async (route: string, body: object, token?: string | null): Promise<unknown> => {
    const response = await fetch(`/api/session/${route}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ ticket, ...body }),
    }).catch(() => {
      throw offlineFailure()
    })
    if (response.status === 204) return null
    const answer: unknown = await response.json().catch(() => null)
    if (!response.ok) throw failureOf({ status: response.status, body: answer })
    return answer
  }
  return {
    refresh: async () => (await post('refresh', {})) as SessionState | null,
    guest: async () => (await post('guest', {})) as SessionState,
    sendCode: async (email, token) => void (await post('code', { email }, token)),
    verify: async (email, code, token) => (await post('verify', { email, code }, token)) as SessionState,
    signOut: async (token) => void (await post('sign-out', {}, token)),
  }
}
