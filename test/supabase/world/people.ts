import { idOf } from './ids.ts'

/**
 * Everybody who tries something, and what they are:
 * A and B are active agencies, C was suspended by the platform, D is inactive by its own choice.
 */
export const ACTORS = {
  visitor: 'no session',
  guest: 'a session without a verified e-mail',
  alice: 'candidate: applied to A, drafts for B and D',
  bob: 'candidate: applied to A, B and C',
  member: 'recruiter of A, who also applied to a job of A',
  owner: 'owner of A',
  adminA: 'admin of A (away), recruiter of B',
  adminB: 'admin of B, recruiter of A (away)',
  suspended: 'was an admin of A, suspended',
  invited: 'invited to A, has not accepted',
  stranger: 'owner of B (away) and of D',
  banned: 'owner of C, which is suspended',
} as const

export type Actor = keyof typeof ACTORS

export const ACTOR_NAMES = Object.keys(ACTORS) as Actor[]

/** People who do nothing themselves: somebody to invite, or to give things to. */
export const BYSTANDERS = ['newcomer', 'colleague'] as const

export const PEOPLE = [...ACTOR_NAMES.filter((name) => name !== 'visitor'), ...BYSTANDERS]

export const UNVERIFIED: readonly string[] = ['guest']

export function personId(name: Actor | (typeof BYSTANDERS)[number]): string {
  return idOf(`profiles.${name}`)
}
