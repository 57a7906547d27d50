import { z } from 'zod'
import { agencyAs } from '../agencies/admin-agency.ts'
import { ownAgency } from '../applicants/own-agency.ts'
import { defineTool, type ToolContext, type ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { decidedChange, mayDecide, otherOwners } from './decided.ts'
import { findMember, type Invitation, memberReference, readInvitations } from './member-row.ts'
import { reasonField, reasonRow } from './reason-field.ts'

export const removeMember = defineTool({
  name: 'remove_member',
  title: 'Remove a colleague',
  for: ['recruiter'],
  effect: 'decide',
  description:
    'Takes a colleague off the team for good, withdraws an open invitation, or lets the person leave the agency themselves; with a reason, confirmed on a card. Not for a while (suspend_member), nor for an applicant (move_application).',
  examples: [
    'remove Tom from the team, he left the company',
    'Anna does not work here any more, take her off',
    'delete the member Ravi: contract ended',
    'kick Jo out of our agency because she quit',
    'withdraw the invitation of pat@northwind.com, wrong address',
    'Lena left us, remove her',
    'take the second colleague off the list for good, fired',
    'I want to leave this agency because I changed jobs',
    'cancel the open invitation: nobody answered',
    'erase Mia from our members, she retired',
    'remove my colleague Karim permanently, reason: resigned',
    'drop Finn from the agency as he moved to another firm',
    'Sara’s last day was Friday, delete her membership',
    'off-board Nora, end of contract',
    'Ben has to go from the team, he works for a competitor now',
    'revoke the invite we sent to ella@northwind.com because of a typo',
    'get rid of the account of Otto in our agency: duplicate',
    'end Ivy’s membership since she is no longer employed',
    'remve Max, left',
    'please take Zoe out of our agency, she asked for it',
    'strike Leo off the team because his internship is over',
    'Hugo is gone, delete him from the users',
    'terminate Amy’s access forever because she was dismissed',
    'discard the invitation to Iris, position cancelled',
    'throw Paul off the team: breach of contract',
    'unlink Uma from the agency as she retired',
  ],
  input: z.object({
    memberId: z.uuid().describe('The colleague, or an open invitation.').meta({ slot: 'member' }),
    reason: reasonField,
  }),
  run: async ({ input, context }) => {
    const own = await ownAgency(context)
    if (own.refusal) return own.refusal
    const invitation =
      own.agency.role === 'member'
        ? undefined
        : (await readInvitations(own.agency.id, context)).find(({ id }) => id === input.memberId)
    if (invitation)
      return withdrawn({
        invitation,
        mine: own.agency.role,
        agencyName: own.agency.name,
        reason: input.reason,
      })
    const found = await findMember({ memberId: input.memberId, agencyId: own.agency.id, context })
    if (!found.member) return found.refusal
    const { member, members } = found
    const references = [memberReference(member)]
    if (!member.isMe) {
      const { refusal } = await agencyAs({ needs: 'admin', act: 'remove colleagues', context })
      if (refusal) return refusal
      const problem = mayDecide({ mine: own.agency.role, member })
      if (problem) return refuse(problem, { references })
    }
    if (member.role === 'owner' && otherOwners(member, members).length === 0)
      return refuse(
        `An agency keeps at least one owner, and ${member.isMe ? 'you are' : `**${member.name}** is`} the last one. Make somebody else an owner first.`,
        { references },
      )
    return {
      say: {
        text: member.isMe
          ? `Check the card before you leave ${own.agency.name}. You lose access as soon as you confirm.`
          : `Check the card before I remove **${member.name}**. Nothing happens until you confirm.`,
        references,
      },
      preview: {
        title: member.isMe ? `Leave ${own.agency.name}` : `Remove ${member.name}`,
        recipient: member.name,
        confirmLabel: member.isMe ? 'Leave' : 'Remove',
        act: 'remove',
        doneText: member.isMe
          ? `You have left ${own.agency.name}.`
          : `${member.name} does not work for ${own.agency.name} any more. To have them back, invite them anew.`,
        rows: [
          {
            label: 'Colleague',
            value: `${member.isMe ? `${member.name} (you)` : member.name} (${member.role})`,
          },
          {
            label: 'What happens',
            value: 'Access ends at once. What they wrote for the agency stays, and so does the record of it.',
          },
          reasonRow(input.reason, member.isMe),
        ],
        basis: `${member.id} ${member.role} ${member.status}`,
      },
      changes: removal({ member, reason: input.reason, context }),
    }
  },
})

/** The reason is noted before the row goes, so that the journal keeps it. */
function removal({
  member,
  reason,
  context,
}: {
  member: Parameters<typeof decidedChange>[0]['member']
  reason: string
  context: ToolContext
}): NonNullable<ToolResult['changes']> {
  const noted = decidedChange({ member, values: {}, decision: 'removed', reason, context })
  const gone = { table: 'agency_users', op: 'delete', id: member.id } as const
  return member.isMe ? [{ ...gone, expect: { role: member.role, status: member.status } }] : [noted, gone]
}

function withdrawn({
  invitation,
  mine,
  agencyName,
  reason,
}: {
  invitation: Invitation
  mine: 'admin' | 'owner' | 'member'
  agencyName: string
  reason: string
}): ToolResult {
  const { id, email, role } = invitation
  const references = [{ type: 'member' as const, id, label: email }]
  if (role === 'admin' && mine !== 'owner')
    return refuse('Only an owner withdraws the invitation of an admin.', { references })
  return {
    say: { text: `Check the card before I withdraw the invitation of **${email}**.`, references },
    preview: {
      title: 'Withdraw an invitation',
      recipient: email,
      confirmLabel: 'Withdraw',
      act: 'do',
      doneText: `The invitation of ${email} is withdrawn; its link does nothing any more.`,
      rows: [
        { label: 'Invitation of', value: email },
        { label: 'Agency', value: agencyName },
        { label: 'What happens', value: 'The link in the e-mail stops working. No other e-mail is sent.' },
        reasonRow(reason),
      ],
      basis: id,
    },
    changes: [
      {
        table: 'agency_invitations',
        op: 'update',
        id,
        values: { status: 'withdrawn' },
        expect: { status: 'pending' },
      },
    ],
  }
}
