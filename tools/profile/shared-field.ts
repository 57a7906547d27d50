import { z } from 'zod'
import type { ToolContext } from '../core/definition.ts'
import { readValue } from '../core/read-rows.ts'
import { type SharedField, sharedFields } from './preferences-row.ts'

export const FIELD_LABELS: Record<SharedField, string> = {
  full_name: 'Name',
  email: 'E-mail',
  occupation: 'Occupation',
  bio: 'About',
  location: 'Location',
  website: 'Website',
  linkedin_url: 'LinkedIn',
  github_url: 'GitHub',
}

/** "website", "LinkedIn" */
export function fieldInWords(field: SharedField): string {
  const label = FIELD_LABELS[field]
  return field === 'linkedin_url' || field === 'github_url' ? label : label.toLowerCase()
}

/** What an application would share of the profile now, as the database would send it. */
export async function sharedNow(context: ToolContext): Promise<Partial<Record<SharedField, string>>> {
  const shared = await readValue(z.record(z.string(), z.unknown()), context.read.rpc('my_shared_profile', {}))
  return Object.fromEntries(
    sharedFields.flatMap((field) => {
      const value = shared[field]
      return typeof value === 'string' && value ? [[field, value]] : []
    }),
  )
}
