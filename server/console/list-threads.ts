import { z } from 'zod'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import type { ClientInput, ThreadList } from '../protocol.ts'

const when = z.coerce.date().transform((date) => date.toISOString())

const schema = z.object({
  waiting: z.number(),
  mine: z.number(),
  threads: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['application', 'support']),
      status: z.enum(['open', 'closed']),
      title: z.string().nullable(),
      handler: z.enum(['ai', 'queued', 'human']),
      assigned_to: z.uuid().nullable(),
      assigned_name: z.string().nullable(),
      applicant_name: z.string().nullable(),
      application_id: z.uuid().nullable(),
      job_title: z.string().nullable(),
      stage: z.string().nullable(),
      last_line: z.string().nullable(),
      last_by: z.string().nullable(),
      at: when,
      unread: z.number(),
      waiting_since: z.coerce.date().nullable(),
    }),
  ),
})

/** The agency's threads as its people see them, those that wait first. */
export async function listThreads({
  client,
  agencyId,
  filter,
}: {
  client: UserClient
  agencyId: string
  filter: ClientInput<'thread:list'>['filter']
}): Promise<ThreadList> {
  const args = { agency_id: agencyId, filter, thread_limit: 100 }
  const { waiting, mine, threads } = await callFunction({
    client,
    name: 'agency_threads',
    args,
    result: schema,
  })
  return {
    waiting,
    mine,
    threads: threads.map((thread) => ({
      id: thread.id,
      kind: thread.kind,
      handler: thread.handler,
      closed: thread.status === 'closed',
      title: thread.title,
      applicantName: thread.applicant_name,
      applicationId: thread.application_id,
      jobTitle: thread.job_title,
      stage: thread.stage,
      assignedTo: thread.assigned_to,
      assignedName: thread.assigned_name,
      lastLine: (thread.last_line ?? '').replaceAll(/\s+/g, ' ').slice(0, 140),
      lastBy: thread.last_by,
      at: thread.at,
      unread: thread.unread,
      waitingSince: thread.waiting_since?.toISOString() ?? null,
    })),
  }
}
