import type { z } from 'zod'
import { createReadClient } from '../../server/turn/read-client.ts'
import type { ToolContext, ToolDefinition, ToolResult } from '../../tools/core/definition.ts'
import type { Person, TestDatabase } from '../database/test-database.ts'

export const AGENCY = {
  id: '0a000000-0000-4000-8000-00000000000a',
  slug: 'northwind',
  name: 'Northwind Recruiting',
}
export const OTHER_AGENCY = {
  id: '0b000000-0000-4000-8000-00000000000b',
  slug: 'southgate',
  name: 'Southgate Staff',
}
export const NOW = new Date('2026-11-10T12:00:00Z')

/** What a tool is run with, as the server would: the person's own client and nothing else. */
export function contextOf(person: Person, more: Partial<ToolContext> = {}): ToolContext {
  return {
    read: createReadClient(person.client),
    user: { id: person.id, role: 'candidate', email: 'sam@example.com' },
    agency: { ...AGENCY, memberRole: null },
    chatId: '0c000000-0000-4000-8000-00000000000c',
    now: NOW,
    timeZone: 'Europe/London',
    locale: 'en-GB',
    ...more,
  }
}

/** Runs a tool and commits what it asks for, as the person; no clicks, no turn. What is not given is null. */
export async function use<Input extends z.ZodObject>({
  tool,
  input,
  person,
  context = contextOf(person),
}: {
  tool: ToolDefinition<Input>
  input: Partial<z.input<Input>>
  person: Person
  context?: ToolContext
}): Promise<ToolResult> {
  const nothing = Object.fromEntries(Object.keys(tool.input.shape).map((name) => [name, null]))
  const result = await tool.run({ input: tool.input.parse({ ...nothing, ...input }), context })
  const journal = { tool: tool.name, call: crypto.randomUUID() }
  if (result.refused) return result
  if (result.changes?.length) await call(person, 'write_rows', { changes: result.changes, context: journal })
  if (result.act) {
    const args =
      result.act.name === 'undo_changes' ? { ...result.act.args, context: journal } : result.act.args
    await call(person, result.act.name, args)
  }
  return result
}

async function call(person: Person, name: string, args: object): Promise<void> {
  const { error } = await person.client.rpc(name as never, args as never)
  if (error) throw new Error(`${name}: ${error.message} ${error.details ?? ''}`)
}

/** Two agencies without jobs. */
export async function addAgencies({ sql }: TestDatabase): Promise<void> {
  for (const { id, slug, name } of [AGENCY, OTHER_AGENCY]) {
    await sql`insert into agencies (id, slug, name) values (${id}, ${slug}, ${name})`
  }
}

interface NewJob {
  title: string
  agencyId?: string
  company?: string
  location?: string | null
  country?: string | null
  workMode?: string | null
  jobType?: string | null
  seniority?: string | null
  pay?: object | null
  requirements?: string[]
  skills?: string[]
  description?: string
  status?: string
  closesAt?: string | null
  createdAt?: string
}

/** A job, and its id. */
export async function addJob({ sql }: TestDatabase, job: NewJob): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into job_posts (
      agency_id, title, company_name, location, country, work_mode, job_type, seniority, salary_range, requirements,
      skills_required, description, status, closes_at, created_at
    ) values (
      ${job.agencyId ?? AGENCY.id}, ${job.title}, ${job.company ?? 'Globex'}, ${job.location ?? null}, ${job.country ?? null},
      ${job.workMode ?? null}, ${job.jobType ?? null}, ${job.seniority ?? null}, ${job.pay ? sql.json(job.pay as never) : null},
      ${job.requirements ?? []}, ${job.skills ?? []}, ${job.description ?? 'A job.'}, ${job.status ?? 'active'},
      ${job.closesAt ?? null}, ${job.createdAt ?? '2026-11-01T09:00:00Z'}
    ) returning id`
  if (!row) throw new Error('The job was not added.')
  return row.id
}

/** A resume of the person with its work experience, and its id. */
export async function addResume({
  database: { sql },
  person,
  data,
  fileName = 'cv.pdf',
  isPrimary = true,
}: {
  database: TestDatabase
  person: Person
  data: object
  fileName?: string
  isPrimary?: boolean
}): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into resumes (user_id, file_path, file_name, file_type, file_size, parsed_data, is_primary, status)
    values (${person.id}, ${`${person.id}/${crypto.randomUUID()}`}, ${fileName}, 'application/pdf', 1000,
      ${sql.json(data as never)}, ${isPrimary}, 'parsed') returning id`
  if (!row) throw new Error('The resume was not added.')
  return row.id
}
