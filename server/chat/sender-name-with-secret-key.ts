import { z } from 'zod'
import type { UserClient } from '../database/clients.ts'
import { fromDatabase } from '../errors.ts'

const rowSchema = z.object({
  full_name: z.string().nullable(),
  user_preferences: z
    .union([z.object({ visibility: z.unknown() }), z.array(z.object({ visibility: z.unknown() }))])
    .nullable(),
})
const visibilitySchema = z.object({ full_name: z.boolean().optional() }).catch({})

/**
 * Under which name a message is shown to the others in a thread; null when a
 * candidate withholds theirs, or has none. With the secret key, because people
 * can't read each other's profiles; the same rule as `chat_people`.
 */
export async function loadSenderName({
  secretKeyClient,
  senderId,
  isMember,
}: {
  secretKeyClient: UserClient
  senderId: string
  isMember: boolean
}): Promise<string | null> {
  const { data, error } = await secretKeyClient
    .from('profiles')
    .select('full_name,user_preferences(visibility)')
    .eq('id', senderId)
    .maybeSingle()
  if (error) throw fromDatabase(error)
  if (!data) return null
  const row = rowSchema.parse(data)
  const preferences = [row.user_preferences].flat()[0]
  const isWithheld = !isMember && visibilitySchema.parse(preferences?.visibility).full_name === false
  return isWithheld ? null : row.full_name
}
