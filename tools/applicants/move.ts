import { z } from 'zod'
import type { Change } from '../core/change.ts'
import type { ToolContext } from '../core/definition.ts'
import { type Applicant, applicantName } from './applicant-row.ts'
import { type AgencyStage, agencyStageSays, agencyStages, refusedMove, stageInWords } from './stage.ts'

/** Of a reason; a private note has room for more. */
export const REASON_LENGTH = 1_000

export const stageField = z
  .enum(agencyStages)
  .describe('Where to: submitted (new again), screening, interview, offer, hired or rejected.')
  .meta({ slot: 'choice', says: agencyStageSays })

/** Why the person may not move this application there, as a clause; null when they may. */
export function moveProblem({
  row,
  stage,
  context,
}: {
  row: Applicant
  stage: AgencyStage
  context: ToolContext
}): string | null {
  if (row.user_id === context.user.id) return 'it is your own application, so a colleague has to decide on it'
  return refusedMove(row.status, stage)
}

/**
 * The move and its reason. The reason becomes a note of the agency, which
 * every member reads and the applicant does not: an application has no column
 * for it that is the agency's alone.
 */
export function moveChanges({
  row,
  stage,
  reason,
  agencyId,
  context,
}: {
  row: Applicant
  stage: AgencyStage
  reason: string
  agencyId: string
  context: ToolContext
}): Change[] {
  return [
    {
      table: 'applications',
      op: 'update',
      id: row.id,
      values: { status: stage },
      expect: { status: row.status },
    },
    {
      table: 'private_notes',
      op: 'insert',
      values: {
        author_id: context.user.id,
        agency_id: agencyId,
        application_id: row.id,
        content: reason,
        metadata: { kind: 'stage', from: row.status, to: stage },
      },
    },
  ]
}

/** "screening → interview" */
export function moveInWords(row: Applicant, stage: AgencyStage): string {
  return `${stageInWords(row.status)} → ${stageInWords(stage)}`
}

/** A polite start of a message about the move; for a rejection with the reason that was given. */
export function draftMessage({
  row,
  stage,
  reason,
  agencyName,
  title,
}: {
  row: Applicant
  stage: AgencyStage
  reason: string
  agencyName: string
  /** Of the job. */
  title: string
}): string {
  const about = `your application for ${title}`
  const body: Record<AgencyStage, string> = {
    submitted: `we are looking at ${about} again.`,
    screening: `thank you for ${about}. We are reading it now and will get back to you.`,
    interview: `thank you for ${about}. We would like to talk with you and will suggest a time here.`,
    offer: `good news about ${about}: we would like to make you an offer and will send the details.`,
    hired: `we are happy to tell you that ${about} was successful. Welcome!`,
    rejected: `thank you for ${about}. We have decided not to take it further. ${sentence(reason)}`,
  }
  const name = applicantName(row)
  const greeting = row.snapshot?.profile.full_name || row.snapshot?.resume_name ? `Hello ${name},` : 'Hello,'
  return `${greeting}\n\n${body[stage]}\n\nKind regards,\n${agencyName}`
}

function sentence(text: string): string {
  const trimmed = text.trim()
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`
}
