import { z } from 'zod'
import type { UserClient } from '../database/clients.ts'
import { AppError, fromDatabase } from '../errors.ts'

const COLUMNS = 'id,slug,name,description,website,logo_url,location,settings'

const hoursSchema = z.object({
  timeZone: z.string(),
  days: z.array(z.int().min(0).max(7)),
  from: z.string(),
  to: z.string(),
})

const settingsSchema = z
  .object({
    theme: z.object({ accent: z.string().regex(/^#[0-9a-f]{6}$/i) }).partial(),
    greeting: z.string(),
    suggestions: z.array(z.string()).max(6),
    hours: hoursSchema,
    allowedOrigins: z.array(z.string().regex(/^https?:\/\/[^\s;,'"]+$/)),
  })
  .partial()

const agencySchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  website: z.string().nullable(),
  logo_url: z.string().nullable(),
  location: z.string().nullable(),
  settings: settingsSchema.catch({}),
})

export type Agency = z.infer<typeof agencySchema>

/**
 * An active agency by its public name, as anybody may read it.
 * @throws {AppError} agency:not_found
 */
export async function findAgency({ client, slug }: { client: UserClient; slug: string }): Promise<Agency> {
  const { data, error } = await client
    .from('agencies')
    .select(COLUMNS)
    .eq('slug', slug)
    .eq('status', 'active')
    .maybeSingle()
  if (error) throw fromDatabase(error)
  if (!data) throw new AppError('agency:not_found')
  return agencySchema.parse(data)
}
