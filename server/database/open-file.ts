import { StorageApiError } from '@supabase/supabase-js'
import { AppError } from '../errors.ts'
import type { UserClient } from './clients.ts'

const BUCKET = 'resumes'

/** Storage answers 400 and says 404 in its body, or answers 404. */
function isMissing(error: unknown): boolean {
  return error instanceof StorageApiError && (error.status === 404 || error.statusCode === '404')
}

/**
 * The bytes of a stored file, read while they are passed on. Null where there
 * is none, or none that the client's person may read: storage does not tell.
 * @throws {AppError} server:unavailable
 */
export async function openFile({
  client,
  path,
}: {
  client: UserClient
  /** In bucket `resumes`; people name files themselves, past our server. */
  path: string
}): Promise<ReadableStream<Uint8Array> | null> {
  const parts = path.split('/')
  if (parts.some((part) => /^\.{0,2}$/.test(part))) return null
  // The storage client puts a path into its address as it is: `%2e%2e` would lead out of the bucket.
  const address = parts.map(encodeURIComponent).join('/')
  const { data, error } = await client.storage.from(BUCKET).download(address).asStream()
  if (!error) return data
  if (isMissing(error)) return null
  throw new AppError('server:unavailable', { cause: error })
}
