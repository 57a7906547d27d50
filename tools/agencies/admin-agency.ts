import { type OwnAgency, ownAgency } from '../applicants/own-agency.ts'
import type { ToolContext, ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'

/**
 * The agency in whose console the person speaks, if they may do what owners
 * (or owners and admins) do; else `refusal` says who may. `act` finishes the
 * sentence "Only an owner can …".
 */
export async function agencyAs({
  needs,
  act,
  context,
}: {
  needs: 'admin' | 'owner'
  act: string
  context: ToolContext
}): Promise<{ agency: OwnAgency; refusal: null } | { agency: null; refusal: ToolResult }> {
  const own = await ownAgency(context)
  if (!own.agency) return own
  const { role, name } = own.agency
  if (role === 'owner' || (needs === 'admin' && role === 'admin')) return own
  const who = needs === 'owner' ? 'an owner' : 'an owner or admin'
  return {
    agency: null,
    refusal: refuse(
      `Only ${who} of ${name} can ${act}, and you are ${role === 'admin' ? 'an admin' : 'a member'}. Say “show our team” to see whom to ask.`,
    ),
  }
}
