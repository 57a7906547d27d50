import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { AppError } from '../errors.ts'

const AUDIENCE = 'aicareer:unsubscribe'

/** What a link in an e-mail stops: one alert, or all reminder mails of a person. */
const stop = z.union([
  z.object({ alert: z.uuid() }).transform(({ alert }) => ({ kind: 'alert' as const, id: alert })),
  z
    .object({ reminders: z.uuid() })
    .transform(({ reminders }) => ({ kind: 'reminders' as const, id: reminders })),
])

export type Stop = z.output<typeof stop>

export interface StopLinks {
  /** The address for a mail's footer and its List-Unsubscribe header (RFC 2369, RFC 8058). */
  issue: (what: Stop) => Promise<string>
  /** @throws {AppError} link:invalid */
  open: (token: string) => Promise<Stop>
}

/** Signed links that stop e-mails without signing in. They do nothing else, and so never expire: a mail may be old. */
export function createStopLinks({ secret, baseUrl }: { secret: string; baseUrl: () => string }): StopLinks {
  const key = new TextEncoder().encode(secret)
  return {
    issue: async ({ kind, id }) => {
      const token = await new SignJWT({ [kind]: id })
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(AUDIENCE)
        .sign(key)
      return `${baseUrl()}/unsubscribe/${token}`
    },
    open: async (token) => {
      try {
        const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], audience: AUDIENCE })
        return stop.parse(payload)
      } catch (cause) {
        throw new AppError('link:invalid', { cause })
      }
    },
  }
}
