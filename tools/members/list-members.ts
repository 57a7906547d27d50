import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import type { CardRow } from '../core/card.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import { type Invitation, type Member, memberReference, readInvitations, readMembers } from './member-row.ts'

export const listMembers = defineTool({
  name: 'list_members',
  title: 'Show our team',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Lists who works for the agency, with role (member, admin, owner) and whether they are there, away or suspended; owners and admins also see open invitations. Not for what colleagues changed (list_agency_changes), nor for applicants (list_applicants).',
  examples: [
    'show our team',
    'who works here',
    'list the members',
    'who are my colleagues',
    'who is an admin in our agency',
    'who owns this agency?',
    'team list please',
    'which colleagues are away',
    'show all users of our account',
    'who has access',
    'are there open invitations',
    'did my colleague accept the invitation?',
    'list recruiters in our agency',
    'show everybody on the team with their roles',
    'people in my agency',
    'is anybody suspended at the moment',
    'see the staff',
    'how many of us are there',
    'our team members and their roles',
    'whom have we invited',
    'which members are admins',
    'whos in the team',
    'display our colleagues',
    'who can I ask for admin rights',
    'team overview',
    'memebrs list',
    'who else can see our applicants',
    'what is my own role here',
  ],
  input: z.object({}),
  run: async ({ context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const [members, invitations] = await Promise.all([
      readMembers(agency.id, context),
      agency.role === 'member' ? [] : readInvitations(agency.id, context),
    ])
    const mayManage = agency.role !== 'member'
    const rows = [
      ...members.map((member) => memberRow({ member, mine: agency.role, context })),
      ...invitations.map((invitation) => invitationRow(invitation, context)),
    ]
    const open =
      invitations.length > 0
        ? ` ${count(invitations.length, 'invitation')} ${invitations.length === 1 ? 'is' : 'are'} open.`
        : ''
    return {
      say: {
        text: `${count(members.length, 'person', 'people')} ${members.length === 1 ? 'works' : 'work'} for **${agency.name}**, and you are ${agency.role === 'member' ? 'a' : 'an'} ${agency.role}.${open}${mayManage ? ' Say “invite sam@example.com” to add somebody.' : ''}`,
        lines: rows.map(
          ({ title, subtitle, badge }, index) =>
            `${index + 1}. ${title} (${[subtitle, badge?.text].filter(Boolean).join(', ')})`,
        ),
        data: { members: members.length, invitations: invitations.length },
        references: [
          ...members.map(memberReference),
          ...invitations.map(({ id, email }) => ({ type: 'member' as const, id, label: email })),
        ],
      },
      card: { kind: 'rows', title: `Team of ${agency.name}`, note: null, rows, actions: [] },
    }
  },
})

const STATUS = {
  active: null,
  away: { text: 'away', tone: 'warning' },
  invited: { text: 'invited', tone: 'plain' },
  suspended: { text: 'suspended', tone: 'bad' },
} as const

function memberRow({
  member,
  mine,
  context,
}: {
  member: Member
  mine: 'member' | 'admin' | 'owner'
  context: ToolContext
}): CardRow {
  const { id, name, role, status, isMe, created_at } = member
  const manages = !isMe && (mine === 'owner' || (mine === 'admin' && role === 'member'))
  const actions = isMe
    ? [
        status === 'away'
          ? { label: 'I am back', say: 'I am back' }
          : { label: 'Set me away', say: 'set me away' },
      ]
    : manages && status === 'suspended'
      ? [{ label: 'Let back', say: `restore ${name}` }]
      : []
  return {
    id,
    title: isMe ? `${name} (you)` : name,
    subtitle: role,
    badge: STATUS[status],
    facts: [{ label: 'Since', value: dayInWords(created_at, context) }],
    text: null,
    actions,
  }
}

function invitationRow({ id, email, role, expires_at }: Invitation, context: ToolContext): CardRow {
  return {
    id,
    title: email,
    subtitle: role,
    badge: { text: 'invitation open', tone: 'plain' },
    facts: [{ label: 'Until', value: dayInWords(expires_at, context) }],
    text: null,
    actions: [],
  }
}
