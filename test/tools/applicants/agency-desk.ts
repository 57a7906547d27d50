import { answerApproval } from '../../../server/chat/answer-approval.ts'
import { createLogger } from '../../../server/logger.ts'
import { runToolCall } from '../../../server/turn/tool-call.ts'
import type { ToolContext, ToolDefinition } from '../../../tools/core/definition.ts'
import type { ToolOutput } from '../../../tools/core/tool-output.ts'
import type { Person, TestDatabase } from '../../database/test-database.ts'
import { sampleResume } from '../sample-resume.ts'
import { AGENCY, addResume, contextOf } from '../tool-bench.ts'

type Role = 'member' | 'admin' | 'owner'

/** Somebody who works for the agency. */
export async function addMember(
  database: TestDatabase,
  { role = 'member', agencyId = AGENCY.id }: { role?: Role; agencyId?: string } = {},
): Promise<Person> {
  const person = await database.createCandidate()
  await database.sql`insert into agency_users (agency_id, user_id, role) values (${agencyId}, ${person.id}, ${role})`
  return person
}

/** The context of a member in their agency's console. */
export function deskOf(person: Person, more: Partial<ToolContext> = {}): ToolContext {
  return contextOf(person, {
    user: { id: person.id, role: 'recruiter', email: 'recruiter@example.com' },
    agency: { ...AGENCY, memberRole: 'member' },
    now: new Date(),
    ...more,
  })
}

/** A candidate called `name` who applied for a job, with the application's id. */
export async function addApplicant(
  database: TestDatabase,
  {
    jobId,
    name,
    letter = null,
    resume = sampleResume,
  }: { jobId: string; name: string; letter?: string | null; resume?: object },
): Promise<{ person: Person; applicationId: string }> {
  const person = await database.createCandidate()
  await database.sql`update profiles set full_name = ${name}, location = 'Leeds' where id = ${person.id}`
  const resumeId = await addResume({ database, person, data: resume })
  const [row] = await database.sql<{ id: string }[]>`
    insert into applications (user_id, job_id, resume_id, status, cover_letter)
    values (${person.id}, ${jobId}, ${resumeId}, 'submitted', ${letter}) returning id`
  if (!row) throw new Error('The application was not added.')
  return { person, applicationId: row.id }
}

/** Asks a tool as the server does, in the person's own conversation. */
export async function ask({
  tool,
  input,
  person,
  context = deskOf(person),
}: {
  tool: unknown
  input: unknown
  person: Person
  context?: ToolContext
}): Promise<ToolOutput & { approvalId: string }> {
  const { data, error } = await person.client.rpc('open_chat', { kind: 'assistant', agency_id: AGENCY.id })
  if (error) throw new Error(error.message)
  const chatId = (data as { id: string }).id
  const output = await runToolCall({
    tool: tool as ToolDefinition,
    input,
    context: { ...context, chatId },
    client: person.client,
    identity: { turnId: null as unknown as string, callId: crypto.randomUUID(), model: 'test' },
    logger: createLogger('silent'),
  })
  return { ...output, approvalId: output.card?.kind === 'approval' ? output.card.approvalId : '' }
}

/** The person's click on a card, with what they edited there. */
export async function click({
  tool,
  approvalId,
  person,
  edits = null,
  approved = true,
  context = deskOf(person),
}: {
  tool: unknown
  approvalId: string
  person: Person
  edits?: Record<string, string> | null
  approved?: boolean
  context?: ToolContext
}): Promise<string | null> {
  const { text } = await answerApproval({
    client: person.client,
    tools: [tool as ToolDefinition],
    context: async (chatId) => ({ ...context, chatId }),
    request: { approvalId, approved, input: edits, reason: null },
  })
  return text
}
