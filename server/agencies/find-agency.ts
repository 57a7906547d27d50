import { z } from 'zod'
import { agencySettings } from '../../tools/agencies/agency-settings.ts'
import type { UserClient } from '../database/clients.ts'
import { AppError, fromDatabase } from '../errors.ts'

const COLUMNS = 'id,slug,name,description,website,logo_url,location,settings'

export const agencySchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  website: z.string().nullable(),
  logo_url: z.string().nullable(),
  location: z.string().nullable(),
  /** Settings that can't be read count as none: nobody else may embed then. */
  settings: agencySettings.catch({}),
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
