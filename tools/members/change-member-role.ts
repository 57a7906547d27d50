import { z } from 'zod'
import { agencyAs } from '../agencies/admin-agency.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { decidedChange, otherOwners } from './decided.ts'
import { findMember, memberReference, withArticle } from './member-row.ts'
import { reasonField, reasonRow } from './reason-field.ts'

export const changeMemberRole = defineTool({
  name: 'change_member_role',
  title: "Change a colleague's role",
  for: ['recruiter'],
  effect: 'decide',
  description:
    'Makes a colleague a member, an admin or an owner; for owners of the agency, with a reason and confirmed on a card. An owner can also step down while another one is there. Not for inviting somebody new (invite_member), nor for taking access away (suspend_member, remove_member).',
  examples: [
    'make Anna an admin because she leads the team now',
    'Tom should be a member again, he changed departments',
    'promote Ravi to owner, he takes over the agency',
    'change Lena’s role to admin: she does the settings',
    'give Sam admin rights because I am on leave next month',
    'take the admin rights from Jo, no longer needed',
    'demote Pat to member: stepped back from management',
    'appoint Mia as owner because I retire',
    'set the second one to admin, she runs the Leeds office',
    'Karim becomes administrator since he does onboarding',
    'downgrade Finn to a normal member, project ended',
    'upgrade Sara to admin, reason: deputy',
    'make my colleague Nora co-owner as agreed',
    'role of Ben: admin, because he handles invitations',
    'I step down as owner and become a member, Ella is in charge now',
    'let Otto be an admin too, we need two',
    'Ivy needs the owner role because she signs contracts',
    'remove admin from Max, he only reads applications',
    'switch Zoe from admin to member: part-time now',
    'mke Leo admin, reason: holiday cover',
    'grant ownership to Hugo since he bought the firm',
    'give the third colleague the admin role because of her new position',
    'turn Amy into an administrator as she manages the articles',
    'Iris is promoted to admin due to her experience',
    'put Paul back to member because the test is over',
    'raise Uma to owner, she is my partner now',
  ],
  input: z.object({
    memberId: z.uuid().describe('The colleague.').meta({ slot: 'member' }),
    role: z
      .enum(['member', 'admin', 'owner'])
      .describe('What they become.')
      .meta({
        slot: 'choice',
        says: {
          owner: '(?:co-?)?owners?|ownership',
          member: '(?:take|remove|withdraw)[^.]{0,20}admin|demote|downgrade|(?:normal |simple )?members?',
          admin: 'admins?|administrators?|admin rights',
        },
      }),
    reason: reasonField,
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await agencyAs({ needs: 'owner', act: 'change roles', context })
    if (refusal) return refusal
    const found = await findMember({ memberId: input.memberId, agencyId: agency.id, context })
    if (!found.member) return found.refusal
    const { member, members } = found
    const references = [memberReference(member)]
    if (member.role === input.role)
      return refuse(`**${member.name}** is ${withArticle(member.role)} already.`, { references })
    if (member.status === 'invited')
      return refuse(`**${member.name}** has not accepted the invitation yet.`, { references })
    if (member.role === 'owner' && otherOwners(member, members).length === 0)
      return refuse(
        `An agency keeps at least one owner, and **${member.name}** is the last one. Make somebody else an owner first.`,
        { references },
      )
    const who = member.isMe ? 'your own role' : `the role of **${member.name}**`
    return {
      say: {
        text: `Check the card before I change ${who} to **${input.role}**. Nothing changes until you confirm.`,
        references,
      },
      preview: {
        title: `Make ${member.name} ${withArticle(input.role)}`,
        recipient: member.name,
        confirmLabel: `Make ${input.role}`,
        act: 'do',
        doneText: `${member.name} is ${withArticle(input.role)} of ${agency.name} now.`,
        rows: [
          { label: 'Colleague', value: member.isMe ? `${member.name} (you)` : member.name },
          { label: 'Role', value: `${member.role} → ${input.role}` },
          ...(input.role === 'owner'
            ? [{ label: 'Please note', value: 'Owners can do everything, also remove you.' }]
            : []),
          reasonRow(input.reason, member.isMe),
        ],
        basis: `${member.id} ${member.role} ${member.status}`,
      },
      changes: [
        decidedChange({
          member,
          values: { role: input.role },
          decision: `role: ${input.role}`,
          reason: input.reason,
          context,
        }),
      ],
    }
  },
})
