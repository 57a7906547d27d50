import { z } from 'zod'
import { agencyAs } from '../agencies/admin-agency.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { decidedChange, mayDecide } from './decided.ts'
import { findMember, memberReference } from './member-row.ts'

export const restoreMember = defineTool({
  name: 'restore_member',
  title: 'Let a suspended colleague back',
  for: ['recruiter'],
  effect: 'decide',
  description:
    'Gives a suspended colleague their access back, with the role they had; confirmed on a card. Not for coming back oneself (set_away), nor for somebody who was removed (invite_member).',
  examples: [
    'restore Tom',
    'let Anna back in',
    'give Ravi his access back',
    'unsuspend Jo',
    'lift the suspension of Lena',
    'reactivate Pat’s account',
    'Mia may work again',
    'unlock Karim',
    'unblock the suspended colleague',
    'end Finn’s suspension, the check is over',
    'enable Sara’s login again',
    'Nora is back from leave, restore her access',
    'reinstate Ben',
    'allow Ella to come back',
    'remove the block on Otto',
    'Ivy was cleared, let her in again',
    'undo the suspension of Max',
    'set Zoe to active again',
    'return the rights to Leo',
    'open Hugo’s account again please',
    'bring Amy back to the team, she was suspended',
    'restroe Iris',
    'the suspension of Paul can be lifted',
    'let the second one back',
    'readmit Uma',
    'Kai should have access again',
  ],
  input: z.object({ memberId: z.uuid().describe('The suspended colleague.').meta({ slot: 'member' }) }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await agencyAs({ needs: 'admin', act: 'let colleagues back', context })
    if (refusal) return refusal
    const found = await findMember({ memberId: input.memberId, agencyId: agency.id, context })
    if (!found.member) return found.refusal
    const { member } = found
    const references = [memberReference(member)]
    if (member.status !== 'suspended') return refuse(`**${member.name}** is not suspended.`, { references })
    const problem = mayDecide({ mine: agency.role, member })
    if (problem) return refuse(problem, { references })
    return {
      say: {
        text: `Check the card before I let **${member.name}** back. They stay out until you confirm.`,
        references,
      },
      preview: {
        title: `Let ${member.name} back`,
        recipient: member.name,
        confirmLabel: 'Let back',
        act: 'do',
        doneText: `${member.name} works for ${agency.name} again, as ${member.role}.`,
        rows: [
          { label: 'Colleague', value: member.name },
          { label: 'Role', value: member.role },
          { label: 'What happens', value: 'They can read and change what their role allows, at once.' },
        ],
        basis: `${member.id} ${member.role} ${member.status}`,
      },
      changes: [
        decidedChange({ member, values: { status: 'active' }, decision: 'restored', reason: null, context }),
      ],
    }
  },
})
