import { z } from 'zod'
import { type OwnAgency, ownAgency } from '../applicants/own-agency.ts'
import type { ToolContext, ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { listed } from '../core/wording.ts'
import { readThreads, type Thread, threadReference } from './thread-row.ts'

/** How a tool names a thread: by itself or by its application. */
export const threadFields = {
  threadId: z
    .uuid()
    .nullable()
    .describe('The thread; null when none was named, or only an applicant.')
    .meta({ slot: 'chat' }),
  applicationId: z
    .uuid()
    .nullable()
    .describe('The application in whose thread it is, when an applicant was named; else null.')
    .meta({ slot: 'application' }),
}

interface Chosen {
  agency: OwnAgency
  thread: Thread
  refusal: null
}

/** The agency's thread that was named, or else the present one; `refusal` says which there are. */
export async function chosenThread({
  input,
  context,
}: {
  input: { threadId: string | null; applicationId: string | null }
  context: ToolContext
}): Promise<Chosen | { agency: null; thread: null; refusal: ToolResult }> {
  const { agency, refusal } = await ownAgency(context)
  if (refusal) return { agency: null, thread: null, refusal }
  const threads = await readThreads({ agencyId: agency.id, context })
  const thread =
    threads.find(({ id }) => id === input.threadId) ??
    threads.find(({ application_id }) => application_id !== null && application_id === input.applicationId) ??
    (input.threadId || input.applicationId ? undefined : threads.find(({ id }) => id === context.chatId))
  if (thread) return { agency, thread, refusal: null }
  const named = input.threadId !== null || input.applicationId !== null
  const waiting = threads.filter(({ waitingSince }) => waitingSince !== null)
  const shown = (waiting.length > 0 ? waiting : threads).slice(0, 6)
  const asked = named ? `I can’t find that thread at ${agency.name}.` : 'Which thread do you mean?'
  const which =
    shown.length > 0
      ? ` ${waiting.length > 0 ? 'Waiting' : 'The latest'}: ${listed(shown.map(({ label }) => `**${label}**`))}.`
      : ' There are none yet.'
  return {
    agency: null,
    thread: null,
    refusal: refuse(`${asked}${which}`, { references: shown.map(threadReference) }),
  }
}
