import { randomUUID } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { AppError } from '../errors.ts'

const LIFETIME = '12h'
const AUDIENCES = { careers: 'aicareer:embed', console: 'aicareer:console', page: 'aicareer:console-page' }
const claims = z.object({ agency: z.uuid(), slug: z.string(), name: z.string() })

export interface EmbedTicket {
  agencyId: string
  slug: string
  name: string
}

/** On a careers page everybody is a candidate; in the console a recruiter of that agency. */
export type Place = 'careers' | 'console'

/** Where a person is. */
export interface Ticket extends EmbedTicket {
  place: Place
}

export interface EmbedTickets {
  /** For the iframe page of an agency. */
  issue: (ticket: EmbedTicket) => Promise<string>
  /** For a member of the agency, whose membership was checked. */
  issueConsole: (ticket: EmbedTicket) => Promise<string>
  /** For the console's own page, where nobody has signed in yet: good for the session routes only. */
  issuePage: () => Promise<string>
  /** @throws {AppError} ticket:invalid */
  open: (ticket: string) => Promise<Ticket>
  /**
   * Which page sends a session request.
   * @throws {AppError} ticket:invalid
   */
  placeOf: (ticket: string) => Promise<Place>
}

/**
 * Proof that a page of ours was served: a socket or session request must carry
 * it, since the page's `frame-ancestors` decides who embeds. It says where the
 * person is; what they may do there is asked of the database each time.
 */
export function createEmbedTickets(secret: string): EmbedTickets {
  const key = new TextEncoder().encode(secret)
  const sign = (audience: string, payload: Record<string, string>) =>
    new SignJWT(payload)
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(audience)
      .setJti(randomUUID())
      .setExpirationTime(LIFETIME)
      .sign(key)
  const verify = async (ticket: string, audience: string[]) => {
    try {
      const { payload } = await jwtVerify(ticket, key, { algorithms: ['HS256'], audience })
      return payload
    } catch (error) {
      throw new AppError('ticket:invalid', { cause: error })
    }
  }
  const claimsOf = ({ agencyId, slug, name }: EmbedTicket) => ({ agency: agencyId, slug, name })
  return {
    issue: (ticket) => sign(AUDIENCES.careers, claimsOf(ticket)),
    issueConsole: (ticket) => sign(AUDIENCES.console, claimsOf(ticket)),
    issuePage: () => sign(AUDIENCES.page, {}),
    open: async (ticket) => {
      const payload = await verify(ticket, [AUDIENCES.careers, AUDIENCES.console])
      const parsed = claims.safeParse(payload)
      if (!parsed.success) throw new AppError('ticket:invalid', { cause: parsed.error })
      const { agency, slug, name } = parsed.data
      const place = payload.aud === AUDIENCES.console ? 'console' : 'careers'
      return { agencyId: agency, slug, name, place }
    },
    placeOf: async (ticket) => {
      const { aud } = await verify(ticket, Object.values(AUDIENCES))
      return aud === AUDIENCES.careers ? 'careers' : 'console'
    },
  }
}
