import { randomUUID } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { AppError } from '../errors.ts'

const LIFETIME = '12h'
const AUDIENCE = 'aicareer:embed'
const claims = z.object({ agency: z.uuid(), slug: z.string(), name: z.string() })

export interface EmbedTicket {
  agencyId: string
  slug: string
  name: string
}

export interface EmbedTickets {
  issue: (ticket: EmbedTicket) => Promise<string>
  /** @throws {AppError} ticket:invalid */
  open: (ticket: string) => Promise<EmbedTicket>
}

/**
 * Proof that our own iframe page was served for an agency: a socket or session
 * request must carry it, since the page's `frame-ancestors` decides who embeds.
 */
export function createEmbedTickets(secret: string): EmbedTickets {
  const key = new TextEncoder().encode(secret)
  return {
    issue: ({ agencyId, slug, name }) =>
      new SignJWT({ agency: agencyId, slug, name })
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(AUDIENCE)
        .setJti(randomUUID())
        .setExpirationTime(LIFETIME)
        .sign(key),
    open: async (ticket) => {
      try {
        const { payload } = await jwtVerify(ticket, key, { algorithms: ['HS256'], audience: AUDIENCE })
        const { agency, slug, name } = claims.parse(payload)
        return { agencyId: agency, slug, name }
      } catch (error) {
        throw new AppError('ticket:invalid', { cause: error })
      }
    },
  }
}
