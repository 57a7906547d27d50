import { z } from 'zod'
import { agencyAs } from '../agencies/admin-agency.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { decidedChange, mayDecide } from './decided.ts'
import { findMember, memberReference } from './member-row.ts'
import { reasonField, reasonRow } from './reason-field.ts'

export const suspendMember = defineTool({
  name: 'suspend_member',
  title: 'Suspend a colleague',
  for: ['recruiter'],
  effect: 'decide',
  description:
    'Takes a colleague’s access to the agency away at once, for now; they stay on the list and can be let back (restore_member). With a reason, confirmed on a card. Not for good (remove_member), nor for being away oneself (set_away).',
  examples: [
    'suspend Tom because his laptop was stolen',
    'block Anna’s access for now, she is under investigation',
    'lock Ravi out: suspicious logins',
    'take away Jo’s access until further notice, reason: long leave',
    'freeze the account of Lena because she changed teams',
    'Pat must not get in any more for the moment, password leaked',
    'suspend the second colleague, contract on hold',
    'disable Mia’s login because of sick leave',
    'deactivate Karim, he is on parental leave',
    'put Finn on hold: data protection incident',
    'stop Sara from seeing applicants until we know more',
    'bar Nora from the console because of the complaint',
    'temporarily remove the rights of Ben, he is abroad',
    'suspend my colleague Ella, reason: sabbatical',
    'lock Otto’s account, somebody else used it',
    'cut Ivy’s access today because she was exposed to phishing',
    'suspnd Max, unpaid leave',
    'Zoe is not to work here for now: internal review',
    'revoke Leo’s access temporarily because of a lost phone',
    'pause Hugo’s membership, seasonal work',
    'keep Amy out until Monday due to a security check',
    'set Iris to suspended because she breached policy',
    'please suspend the third member: he left his computer open',
    'immediately block Paul, his credentials are public',
    'ban Uma from our agency for the time being, misuse',
    'stop access for the colleague called Kai because HR asked for it',
  ],
  input: z.object({
    memberId: z.uuid().describe('The colleague.').meta({ slot: 'member' }),
    reason: reasonField,
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await agencyAs({ needs: 'admin', act: 'suspend colleagues', context })
    if (refusal) return refusal
    const found = await findMember({ memberId: input.memberId, agencyId: agency.id, context })
    if (!found.member) return found.refusal
    const { member } = found
    const references = [memberReference(member)]
    if (member.isMe)
      return refuse('You can’t suspend yourself. Say “set me away” if you are not at work.', { references })
    const problem = mayDecide({ mine: agency.role, member })
    if (problem) return refuse(problem, { references })
    if (member.status === 'suspended')
      return refuse(`**${member.name}** is suspended already. I can let them back, or remove them.`, {
        references,
      })
    if (member.status === 'invited')
      return refuse(`**${member.name}** has not accepted the invitation yet. I can remove it.`, {
        references,
      })
    return {
      say: {
        text: `Check the card before I suspend **${member.name}**. Their access ends as soon as you confirm.`,
        references,
      },
      preview: {
        title: `Suspend ${member.name}`,
        recipient: member.name,
        confirmLabel: 'Suspend',
        act: 'do',
        doneText: `${member.name} is suspended and has no access to ${agency.name} any more. Say “restore ${member.name}” to let them back.`,
        rows: [
          { label: 'Colleague', value: `${member.name} (${member.role})` },
          {
            label: 'What happens',
            value: 'They can’t read or change anything of the agency from now on. Their work stays.',
          },
          reasonRow(input.reason),
        ],
        basis: `${member.id} ${member.role} ${member.status}`,
      },
      changes: [
        decidedChange({
          member,
          values: { status: 'suspended' },
          decision: 'suspended',
          reason: input.reason,
          context,
        }),
      ],
    }
  },
})
