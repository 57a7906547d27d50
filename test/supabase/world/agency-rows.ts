import { idOf } from './ids.ts'
import { PEOPLE, personId } from './people.ts'
import type { Rows } from './rows.ts'

const WORK_FOR_AGENCIES = ['member', 'owner', 'adminA', 'adminB', 'stranger', 'banned', 'colleague']

const agency = (slug: string, status: string) => ({ name: `Agency ${slug}`, slug, status })
const membership = (
  agencyName: string,
  person: Parameters<typeof personId>[0],
  role: string,
  status = 'active',
) => ({
  agency_id: idOf(`agencies.${agencyName}`),
  user_id: personId(person),
  role,
  status,
})
const invitation = (agencyName: string, email: string, role: string, status = 'pending') => ({
  agency_id: idOf(`agencies.${agencyName}`),
  email,
  role,
  status,
  invited_by: personId(agencyName === 'A' ? 'owner' : 'banned'),
  expires_at: '2999-01-01',
})
const job = (agencyName: string, title: string, rest: Record<string, unknown> = {}) => ({
  agency_id: idOf(`agencies.${agencyName}`),
  title,
  company_name: 'Acme',
  description: `${title}, described.`,
  ...rest,
})
const article = (agencyName: string | null, title: string, status: string) => ({
  agency_id: agencyName && idOf(`agencies.${agencyName}`),
  category: 'faq',
  title,
  content: `${title}.`,
  status,
})

/** People, agencies, who works there, and what agencies publish. */
export const agencyRows: Rows = {
  profiles: Object.fromEntries(
    PEOPLE.map((name) => [
      name,
      { full_name: `Person ${name}`, is_recruiter: WORK_FOR_AGENCIES.includes(name) },
    ]),
  ),
  agencies: {
    A: agency('a', 'active'),
    B: agency('b', 'active'),
    C: agency('c', 'suspended'),
    D: agency('d', 'inactive'),
  },
  agency_users: {
    ownerA: membership('A', 'owner', 'owner'),
    adminInA: membership('A', 'adminA', 'admin', 'away'),
    memberInA: membership('A', 'member', 'member'),
    awayInA: membership('A', 'adminB', 'member', 'away'),
    suspendedInA: membership('A', 'suspended', 'admin', 'suspended'),
    invitedToA: membership('A', 'invited', 'member', 'invited'),
    ownerB: membership('B', 'stranger', 'owner', 'away'),
    adminInB: membership('B', 'adminB', 'admin'),
    memberInB: membership('B', 'adminA', 'member'),
    ownerC: membership('C', 'banned', 'owner'),
    pastOwnerC: membership('C', 'colleague', 'owner', 'suspended'),
    ownerD: membership('D', 'stranger', 'owner'),
    coOwnerD: membership('D', 'colleague', 'owner'),
  },
  agency_invitations: {
    openToA: invitation('A', 'newcomer@example.com', 'member'),
    adminToA: invitation('A', 'colleague@example.com', 'admin'),
    acceptedToA: invitation('A', 'member@example.com', 'member', 'accepted'),
    openToC: invitation('C', 'newcomer@example.com', 'member'),
  },
  job_posts: {
    aOpen: job('A', 'Open'),
    aSecond: job('A', 'Second'),
    aFresh: job('A', 'Nobody applied yet'),
    aClosed: job('A', 'Closed', { status: 'closed' }),
    aExpired: job('A', 'Expired', { closes_at: '2020-01-01' }),
    aDraft: job('A', 'Draft', { status: 'draft' }),
    bOpen: job('B', 'Open'),
    cOpen: job('C', 'Open'),
    dOpen: job('D', 'Open'),
  },
  knowledge_base: {
    shared: article(null, 'For all', 'published'),
    sharedDraft: article(null, 'Not yet for all', 'draft'),
    aPublished: article('A', 'Of A', 'published'),
    aDraft: article('A', 'Draft of A', 'draft'),
    bPublished: article('B', 'Of B', 'published'),
    bDraft: article('B', 'Draft of B', 'draft'),
    cPublished: article('C', 'Of C', 'published'),
  },
}
