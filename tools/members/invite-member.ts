import { z } from 'zod'
import { agencyAs } from '../agencies/admin-agency.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { readExpiredInvitation, readInvitations, withArticle } from './member-row.ts'

const address = z.email().max(320)

export const inviteMember = defineTool({
  name: 'invite_member',
  title: 'Invite a colleague',
  for: ['recruiter'],
  effect: 'send',
  description:
    'Invites somebody by e-mail to work for the agency as a member, or as an admin (owners only). The person confirms on a card before the e-mail goes out. Not for candidates or applicants (message_applicant), nor for somebody who is on the team already (change_member_role, restore_member).',
  examples: [
    'invite sam@northwind.com',
    'invite anna@northwind.com as an admin',
    'add my colleague jo@northwind.com to the team',
    'send an invitation to ravi@northwind.com',
    'give lena@northwind.com access',
    'we have a new recruiter, pat@northwind.com',
    'please invite tom.berg@northwind.com, he should be admin',
    'new member: mia@northwind.com',
    'let karim@northwind.com join our agency',
    'can you add jane@northwind.com as a colleague',
    'onboard finn@northwind.com',
    'sign up my coworker sara@northwind.com',
    'invite another user, her address is nora@northwind.com',
    'I want ben@northwind.com to work with us here',
    'bring ella@northwind.com on board as administrator',
    'add a team member with the mail otto@northwind.com',
    'create an account for ivy@northwind.com in our agency',
    'invte max@northwind.com',
    'hire: add zoe@northwind.com to our agency users',
    'send leo@northwind.com the invitation again',
    'get hugo@northwind.com into the team please',
    'ask amy@northwind.com to join us here',
    'my assistant iris@northwind.com needs a login',
    'invite the new colleague under paul@northwind.com with admin rights',
    'email an invite to uma@northwind.com',
    'extend the team with kai@northwind.com',
  ],
  input: z.object({
    email: z
      .string()
      .trim()
      .min(1)
      .max(320)
      .describe('The colleague’s e-mail address.')
      .meta({ slot: 'email' }),
    role: z
      .enum(['member', 'admin'])
      .nullable()
      .describe('What they become; null for a member.')
      .meta({
        slot: 'choice',
        says: { admin: 'admins?|administrators?|admin rights', member: 'members?|recruiter|normal user' },
      }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await agencyAs({ needs: 'admin', act: 'invite colleagues', context })
    if (refusal) return refusal
    const parsed = address.safeParse(input.email.toLowerCase())
    if (!parsed.success) return refuse('That is no e-mail address. Say it like sam@example.com.')
    const email = parsed.data
    const role = input.role ?? 'member'
    if (role === 'admin' && agency.role !== 'owner')
      return refuse(`Only an owner of ${agency.name} invites admins. I can invite ${email} as a member.`)
    const open = (await readInvitations(agency.id, context)).find((invitation) => invitation.email === email)
    if (open)
      return refuse(
        `${email} is invited already as ${withArticle(open.role)}. To send it anew, remove that invitation first.`,
        {
          references: [{ type: 'member', id: open.id, label: email }],
        },
      )
    const expired = await readExpiredInvitation({ agencyId: agency.id, email, context })
    return {
      say: {
        text: `Check the card before I invite **${email}** to ${agency.name} as ${withArticle(role)}. Nothing is sent until you confirm.`,
      },
      preview: {
        title: `Invite ${email}`,
        recipient: email,
        confirmLabel: 'Send invitation',
        doneText: `${email} is invited to ${agency.name} as ${withArticle(role)}. The e-mail is on its way, and the invitation is open for 14 days.`,
        rows: [
          { label: 'E-mail address', value: email },
          { label: 'Agency', value: agency.name },
          {
            label: 'Role',
            value: role,
            ...(agency.role === 'owner'
              ? {
                  field: 'role',
                  options: [
                    { value: 'member', label: 'Member' },
                    { value: 'admin', label: 'Admin' },
                  ],
                }
              : {}),
          },
          {
            label: 'What they can do',
            value: 'Members see and manage applicants, jobs and articles; admins also settings and members.',
          },
          {
            label: 'They receive',
            value: 'An e-mail with your name, the agency’s name, and a link to accept or decline.',
          },
        ],
      },
      changes: [
        ...(expired
          ? [
              {
                table: 'agency_invitations',
                op: 'update',
                id: expired,
                values: { status: 'withdrawn' },
              } as const,
            ]
          : []),
        { table: 'agency_invitations', op: 'insert', values: { agency_id: agency.id, email, role } },
      ],
    }
  },
})
