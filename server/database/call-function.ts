import type { z } from 'zod'
import { fromDatabase } from '../errors.ts'
import type { UserClient } from './clients.ts'

interface Call<Result> {
  client: UserClient
  name: string
  args: Record<string, unknown>
  result: z.ZodType<Result>
}

/**
 * Calls a database function and checks what it answers.
 * @throws {AppError} for a person to read; the database's own words are its cause.
 */
export async function callFunction<Result>({ client, name, args, result }: Call<Result>): Promise<Result> {
  const { data, error } = await client.rpc(name as never, args as never)
  if (error) throw fromDatabase(error)
  return result.parse(data)
}
