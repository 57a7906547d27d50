import { z } from 'zod'

/** What a query of supabase-js resolves to, whatever the table. */
interface Answer {
  data: unknown
  error: { message: string; code?: string } | null
}

/** A query failed or answered something else than expected. The database's words stay in `cause`, for the log. */
export class ReadError extends Error {
  readonly code = 'tool:read'
  constructor(cause: unknown) {
    super('The data could not be read.', { cause })
    this.name = 'ReadError'
  }
}

async function answerOf(query: PromiseLike<unknown>): Promise<unknown> {
  const { data, error } = (await query) as Answer
  if (error) throw new ReadError(error)
  return data
}

function parsed<Schema extends z.ZodType>(schema: Schema, data: unknown): z.output<Schema> {
  const result = schema.safeParse(data)
  if (!result.success) throw new ReadError(result.error)
  return result.data
}

/** All rows of a query, checked against `row`. @throws ReadError */
export async function readRows<Row extends z.ZodType>(
  row: Row,
  query: PromiseLike<unknown>,
): Promise<z.output<Row>[]> {
  return parsed(z.array(row), (await answerOf(query)) ?? [])
}

/** The first row of a query, or null. @throws ReadError */
export async function readRow<Row extends z.ZodType>(
  row: Row,
  query: PromiseLike<unknown>,
): Promise<z.output<Row> | null> {
  const rows = await readRows(row, query)
  return rows[0] ?? null
}

/** What a database function returned. @throws ReadError */
export async function readValue<Value extends z.ZodType>(
  value: Value,
  query: PromiseLike<unknown>,
): Promise<z.output<Value>> {
  return parsed(value, await answerOf(query))
}

/** A timestamp of the database as ISO 8601, UTC. */
export const timestamp = z.string().transform((text, issues) => {
  const date = new Date(text)
  if (!Number.isNaN(date.getTime())) return date.toISOString()
  issues.addIssue({ code: 'custom', message: 'Not a timestamp' })
  return z.NEVER
})

/** An array column; null reads as empty. */
export const textArray = z
  .array(z.string())
  .nullable()
  .transform((list) => list ?? [])
