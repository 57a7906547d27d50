import { z } from 'zod'
import type { ToolContext } from '../core/definition.ts'
import { readValue } from '../core/read-rows.ts'
import { profileColumns } from '../profile/profile-row.ts'

const shared = z.record(z.string(), z.unknown())

/**
 * The profile lines that an application sends, as the database would send them
 * now: every filled one that the person's visibility settings leave on.
 */
export async function sharedProfile(context: ToolContext): Promise<{ label: string; value: string }[]> {
  const profile = await readValue(shared, context.read.rpc('my_shared_profile', {}))
  const [name, ...others] = profileColumns
  const columns = [...(name ? [name] : []), { column: 'email', label: 'E-mail' }, ...others]
  return columns.flatMap(({ column, label }) => {
    const value = profile[column]
    return typeof value === 'string' && value ? [{ label, value }] : []
  })
}
