import type { ToolContext, ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { listed } from '../core/wording.ts'
import { applicantLabel, applicantReference, readApplicants } from './applicant-row.ts'
import { findApplicants } from './find-applicants.ts'

/** Nobody was named, or nobody of the agency's: says who there is. */
export async function noApplicant({
  agencyId,
  named,
  context,
}: {
  agencyId: string
  /** False when no applicant was named at all. */
  named: boolean
  context: ToolContext
}): Promise<ToolResult> {
  const query = { agencyId, jobId: null, stage: null, search: null, waitingDays: null }
  const ids = await findApplicants({ query, context })
  const rows = await readApplicants({ ids: ids.slice(0, 6), agencyId, context })
  const asked = named ? 'I can’t find that applicant.' : 'Which applicant do you mean?'
  const who =
    rows.length > 0
      ? ` The latest are ${listed(rows.map(applicantLabel).map((label) => `**${label}**`))}.`
      : ' Nobody has applied yet.'
  return refuse(`${asked}${who}`, { references: rows.map(applicantReference) })
}
