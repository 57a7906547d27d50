import { z } from 'zod'
import type { ToolContext, ToolResult } from '../core/definition.ts'
import { readRow } from '../core/read-rows.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'

const membershipRow = z.object({
  role: z.enum(['member', 'admin', 'owner']),
  status: z.string(),
  agencies: z.object({ status: z.string() }).nullable(),
})

export interface OwnAgency {
  id: string
  name: string
  slug: string
  role: 'member' | 'admin' | 'owner'
}

/**
 * The agency in whose console the person speaks, with what they are there at
 * this moment: a tool that runs again at a click asks again. `refusal` says
 * why not, in a sentence.
 */
export async function ownAgency(
  context: ToolContext,
): Promise<{ agency: OwnAgency; refusal: null } | { agency: null; refusal: ToolResult }> {
  const { agency } = context
  if (!agency?.memberRole) {
    return no('This belongs to an agency’s own console. Open the console of the agency you work for.')
  }
  const name = shortName(agency.name) || 'the agency'
  const row = await readRow(
    membershipRow,
    context.read
      .select('agency_users')
      .select('role,status,agencies!agency_users_agency_id_fkey(status)')
      .eq('agency_id', agency.id)
      .eq('user_id', context.user.id),
  )
  if (!row) return no(`You don’t work for ${name}, so I can show and change nothing there.`)
  if (row.status !== 'active' && row.status !== 'away') {
    return no(
      row.status === 'invited'
        ? `Accept the invitation of ${name} first; then I can help you there.`
        : `Your access to ${name} is suspended. An owner of the agency can give it back.`,
    )
  }
  if (!row.agencies || row.agencies.status === 'suspended') {
    return no(`${name} is suspended by the platform, so nothing can be shown or changed there.`)
  }
  return { agency: { id: agency.id, name, slug: agency.slug, role: row.role }, refusal: null }
}

function no(text: string): { agency: null; refusal: ToolResult } {
  return { agency: null, refusal: refuse(text) }
}
