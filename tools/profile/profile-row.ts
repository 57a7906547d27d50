import { z } from 'zod'
import type { ToolContext } from '../core/definition.ts'
import { readRow } from '../core/read-rows.ts'

const profileRow = z.object({
  id: z.uuid(),
  full_name: z.string().nullable(),
  occupation: z.string().nullable(),
  bio: z.string().nullable(),
  location: z.string().nullable(),
  website: z.string().nullable(),
  linkedin_url: z.string().nullable(),
  github_url: z.string().nullable(),
})

export type ProfileRow = z.output<typeof profileRow>
export type ProfileColumn = Exclude<keyof ProfileRow, 'id'>

/** What a person's profile holds, in reading order. */
export const profileColumns: readonly { column: ProfileColumn; label: string }[] = [
  { column: 'full_name', label: 'Name' },
  { column: 'occupation', label: 'Occupation' },
  { column: 'location', label: 'Location' },
  { column: 'bio', label: 'About' },
  { column: 'website', label: 'Website' },
  { column: 'linkedin_url', label: 'LinkedIn' },
  { column: 'github_url', label: 'GitHub' },
]

/** The person's own profile. */
export function readProfile(context: ToolContext): Promise<ProfileRow | null> {
  return readRow(
    profileRow,
    context.read
      .select('profiles')
      .select('id,full_name,occupation,bio,location,website,linkedin_url,github_url')
      .eq('id', context.user.id),
  )
}
