import { z } from 'zod'
import type { Card } from '../../tools/core/card.ts'
import type { ToolContext, ToolDefinition } from '../../tools/core/definition.ts'
import { AppError, fromDatabase } from '../errors.ts'
import type { OpenedApplicant } from '../protocol.ts'
import { loadToolContext } from '../turn/tool-context.ts'
import type { ConsolePerson } from './use-tool.ts'

const rowSchema = z.object({ id: z.uuid(), status: z.string() })

async function read({
  tools,
  name,
  input,
  context,
}: {
  tools: readonly ToolDefinition[]
  name: string
  input: Record<string, unknown>
  context: ToolContext
}): Promise<{ card: Card | null; note: string | null }> {
  const tool = tools.find((one) => one.name === name && one.effect === 'read')
  if (!tool) return { card: null, note: null }
  const { card, refused, say } = await tool.run({ input: tool.input.parse(input), context })
  return refused ? { card: null, note: say.text } : { card: card ?? null, note: null }
}

/** What the pane beside a thread shows can be seen there already: no buttons that ask for it. */
function withoutActions(card: Card | null): Card | null {
  return card?.kind === 'facts' ? { ...card, actions: [] } : card
}

/**
 * An applicant as the console shows them beside the thread: what they sent and
 * the evidence for each requirement, by the assistant's own reading tools.
 * @throws {AppError} row:not_found
 */
export async function openApplicant({
  person,
  tools,
  applicationId,
}: {
  person: ConsolePerson
  tools: readonly ToolDefinition[]
  applicationId: string
}): Promise<OpenedApplicant> {
  const { client, ticket } = person
  const [{ data, error }, thread, context] = await Promise.all([
    client
      .from('applications')
      .select('id,status')
      .eq('id', applicationId)
      .eq('agency_id', ticket.agencyId)
      .neq('status', 'draft')
      .maybeSingle(),
    client
      .from('chats')
      .select('id')
      .eq('kind', 'application')
      .eq('application_id', applicationId)
      .maybeSingle(),
    // Reading tools ask for no chat.
    loadToolContext({ ...person, chatId: applicationId }),
  ])
  if (error) throw fromDatabase(error)
  if (thread.error) throw fromDatabase(thread.error)
  if (!data) throw new AppError('row:not_found')
  const row = rowSchema.parse(data)
  const [facts, resume, fit] = await Promise.all([
    read({ tools, name: 'show_applicant', input: { applicationId }, context }),
    read({ tools, name: 'show_applicant_resume', input: { applicationId }, context }),
    read({ tools, name: 'check_applicant_fit', input: { applicationId, ranking: null }, context }),
  ])
  return {
    applicationId: row.id,
    stage: row.status,
    chatId: thread.data?.id ?? null,
    facts: withoutActions(facts.card),
    resume: resume.card,
    fit: fit.card,
    notes: [resume.note, fit.note].filter((note) => note !== null),
  }
}
