import { z } from 'zod'
import { findAgency } from '../agencies/find-agency.ts'
import { enterConsole } from '../console/memberships.ts'
import type { UserClient } from '../database/clients.ts'
import { AppError } from '../errors.ts'
import type { Ticket } from '../identity/embed-ticket.ts'

/** Where another assistant works: `agency=<slug>` as a candidate, `console=<agency id>` as a recruiter. */
export type PlaceKey = `agency=${string}` | `console=${string}`

const slug = z.string().regex(/^[a-z0-9-]{2,63}$/)

/** The place that the parameters of an address name; null when they name none, or two, or one that can't be. */
export function namedPlace(parameters: URLSearchParams): PlaceKey | null {
  const agency = parameters.get('agency')
  const console = parameters.get('console')
  if (agency !== null && console === null && slug.safeParse(agency).success) return `agency=${agency}`
  if (console !== null && agency === null && z.uuid().safeParse(console).success)
    return `console=${console.toLowerCase()}`
  return null
}

/**
 * The place that an address of `/mcp` means; `fallback` is the agency of a server that has one.
 * @throws {AppError} agency:not_found
 */
export function readPlace(parameters: URLSearchParams, fallback: string | null): PlaceKey {
  const isSilent = !parameters.has('agency') && !parameters.has('console')
  const place = isSilent && fallback ? (`agency=${fallback}` as const) : namedPlace(parameters)
  if (place) return place
  throw new AppError('agency:not_found', {
    message: 'Say where: end the address with ?agency=<short name> or ?console=<agency id>.',
  })
}

/** Names the agency of a place, for whoever asks for access to it. Rights are checked in `enterPlace`. */
export async function describePlace({
  anonymous,
  place,
}: {
  anonymous: UserClient
  place: PlaceKey
}): Promise<string> {
  if (place.startsWith('console=')) return 'the console of an agency that you work for'
  const { name } = await findAgency({ client: anonymous, slug: place.slice('agency='.length) })
  return `the careers page of ${name}`
}

/** @throws {AppError} agency:not_found, session:not_a_member */
export async function enterPlace({
  anonymous,
  client,
  userId,
  place,
}: {
  anonymous: UserClient
  client: UserClient
  userId: string
  place: PlaceKey
}): Promise<Ticket> {
  const [kind, value = ''] = place.split('=')
  if (kind === 'agency') {
    const agency = await findAgency({ client: anonymous, slug: value })
    return { agencyId: agency.id, slug: agency.slug, name: agency.name, place: 'careers' }
  }
  const { membership } = await enterConsole({ client, userId, agencyId: value })
  return { agencyId: value, slug: membership.slug, name: membership.name, place: 'console' }
}
