import { randomUUID } from 'node:crypto'
import type { Ack, ApprovalState, ChatMessage, ClientResult } from '../../../server/protocol.ts'
import type { RunningServer } from '../../../server/start.ts'
import type { Card } from '../../../tools/core/card.ts'
import type { ChangingModel } from '../../attack/changing-model.ts'
import type { TestDatabase } from '../../database/test-database.ts'
import { calling, saying } from '../model/scripted-model.ts'
import { ask, openCurrent, say, type TestSocket, TestVisitor } from '../test-server.ts'

export type ApprovalCard = Extract<Card, { kind: 'approval' }>

/** A job of the seed that is open. */
export const JOB = 'bbbbbbbb-0000-4000-8000-000000000101'
export const JOB_TITLE = 'Senior Backend Engineer (Go)'

export interface Applicant {
  visitor: TestVisitor
  userId: string
  socket: TestSocket
  chatId: string
}

interface World {
  database: TestDatabase
  server: RunningServer
}

const PARSED = {
  basics: { name: 'Amina Okafor', email: 'amina.okafor@example.com' },
  work: [{ name: 'Quill Systems', position: 'Backend Engineer', startDate: '2021-01' }],
}

/** As an upload leaves it; returns its id. */
export async function addResume({
  database,
  userId,
  fileName = 'amina.pdf',
}: {
  database: TestDatabase
  userId: string
  fileName?: string
}): Promise<string> {
  const id = randomUUID()
  const { sql } = database
  await sql`
    insert into public.resumes (id, user_id, file_path, file_name, file_type, file_size, is_primary, status, parsed_data)
    values (${id}, ${userId}, ${`${userId}/${id}`}, ${fileName}, 'application/pdf', 1000,
      not exists (select from public.resumes r where r.user_id = ${userId} and r.is_primary), 'parsed', ${sql.json(PARSED)})`
  return id
}

/** A visitor with a resume and a confirmed e-mail, unless told otherwise. */
export async function newApplicant({
  database,
  server,
  verified = true,
  resume = true,
}: World & { verified?: boolean; resume?: boolean }): Promise<Applicant> {
  const visitor = new TestVisitor(server, 'kestrel-vane')
  const { user } = await visitor.becomeGuest()
  if (verified)
    await database.sql`
      insert into private.verified_users (user_id, email, verified_at)
      values (${user.id}, ${`${user.id}@example.com`}, now())`
  if (resume) await addResume({ database, userId: user.id })
  const socket = await visitor.connect()
  const { chatId } = await openCurrent(socket)
  return { visitor, userId: user.id, socket, chatId }
}

/** The same person's browser at another server of the same database. */
export async function returnTo(server: RunningServer, { visitor }: Applicant): Promise<TestVisitor> {
  const again = new TestVisitor(server, visitor.slug)
  await again.openPage()
  Object.assign(again, { cookie: visitor.cookie, session: visitor.session })
  return again
}

export function cardsOf(message: ChatMessage): Card[] {
  return message.parts.flatMap((part) => ('output' in part && part.output?.card ? [part.output.card] : []))
}

export function approvalCardsOf(message: ChatMessage): ApprovalCard[] {
  return cardsOf(message).filter((card) => card.kind === 'approval')
}

/** Has the assistant prepare an application, and gives the card that waits. */
export async function prepare({
  model,
  applicant,
  coverLetter = 'Dear team, I write Go.',
}: {
  model: ChangingModel
  applicant: Applicant
  coverLetter?: string | null
}): Promise<ApprovalCard> {
  model.play(calling({ tool: 'apply_to_job', input: { jobId: JOB, coverLetter } }), saying('Check the card.'))
  const message = await say(applicant.socket, applicant.chatId, 'apply for it')
  const [card] = approvalCardsOf(message)
  if (!card) throw new Error(`No card waits: ${JSON.stringify(message.parts)}`)
  return card
}

interface Answer {
  approved?: boolean
  input?: Record<string, string> | null
}

/** Presses a button of the card, whatever comes of it. */
export function tryClick(
  socket: TestSocket,
  approvalId: string,
  { approved = true, input = null }: Answer = {},
): Promise<Ack<ClientResult['approval:answer']>> {
  return ask(socket, 'approval:answer', { approvalId, approved, input, reason: null })
}

/** Presses a button of the card; the click must succeed. */
export async function click(
  socket: TestSocket,
  approvalId: string,
  answer: Answer = {},
): Promise<ApprovalState> {
  const { data, error } = await tryClick(socket, approvalId, answer)
  if (error) throw new Error(`${error.code} ${error.message}`)
  return data.approval
}

export async function applicationsOf({ database, userId }: { database: TestDatabase; userId: string }) {
  return database.sql<
    { id: string; status: string; cover_letter: string | null; letter_sent: string | null }[]
  >`
    select a.id, a.status, a.cover_letter, s.cover_letter as letter_sent
    from public.applications a left join public.application_snapshots s on s.application_id = a.id
    where a.user_id = ${userId}`
}

export async function statusOf(database: TestDatabase, approvalId: string): Promise<string | undefined> {
  const [row] = await database.sql<
    { status: string }[]
  >`select status from public.approvals where id = ${approvalId}`
  return row?.status
}
