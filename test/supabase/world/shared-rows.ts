import { idOf } from './ids.ts'
import { personId } from './people.ts'
import type { Rows } from './rows.ts'

type Person = Parameters<typeof personId>[0]

export const OFFER = { base: { amount: 90_000, currency: 'EUR', period: 'year' } }
/** A day alone is good until it is over everywhere; a moment is over when it is. */
const TODAY = new Date().toISOString().slice(0, 10)
const AN_HOUR_AGO = new Date(Date.now() - 3_600_000).toISOString()
const SENT = { at: '2026-01-01T00:00:00Z', party: 'agency', kind: 'offer' }

const agencyOffer = (
  agencyName: string,
  person: Person,
  applicationName: string,
  status: string,
  details = {},
) => ({
  source: 'agency',
  application_id: idOf(`applications.${applicationName}`),
  agency_id: idOf(`agencies.${agencyName}`),
  owner_id: personId(person),
  offer_details: { ...OFFER, ...details },
  negotiation_history: [SENT],
  status,
})
const review = (person: Person, applicationName: string, rest: Record<string, unknown>) => ({
  reviewer_id: personId(person),
  application_id: idOf(`applications.${applicationName}`),
  agency_id: idOf('agencies.A'),
  rating: 4,
  ...rest,
})
const message = (chatName: string, seq: number, rest: Record<string, unknown>) => ({
  chat_id: idOf(`chats.${chatName}`),
  seq,
  content: `Message ${seq}`,
  ...rest,
})
const participant = (chatName: string, person: Person, role: string) => ({
  chat_id: idOf(`chats.${chatName}`),
  user_id: personId(person),
  role,
})

/** What two sides share. */
export const sharedRows: Rows = {
  offers_negotiation: {
    aPending: agencyOffer('A', 'alice', 'aliceSent', 'pending', { expiresAt: TODAY }),
    aExpired: agencyOffer('A', 'alice', 'aliceSent', 'negotiating', { expiresAt: AN_HOUR_AGO }),
    aAccepted: agencyOffer('A', 'bob', 'bobHired', 'accepted'),
    bPending: agencyOffer('B', 'bob', 'bobAtB', 'pending'),
    bTalks: agencyOffer('B', 'bob', 'bobAtB', 'negotiating'),
    aliceRival: {
      source: 'candidate',
      owner_id: personId('alice'),
      application_id: idOf('applications.aliceSent'),
      offer_details: OFFER,
      negotiation_history: [{ ...SENT, party: 'candidate' }],
    },
  },
  feedback_reviews: {
    alice: review('alice', 'aliceSent', { status: 'approved', content: 'Good.' }),
    bob: review('bob', 'bobHired', { is_anonymous: true }),
  },
  review_answers: {
    toAlice: {
      review_id: idOf('feedback_reviews.alice'),
      agency_id: idOf('agencies.A'),
      author_id: personId('member'),
      content: 'Thank you.',
      status: 'approved',
    },
    toBob: {
      review_id: idOf('feedback_reviews.bob'),
      agency_id: idOf('agencies.A'),
      author_id: personId('owner'),
      content: 'Sorry.',
    },
  },
  chats: {
    aliceAsk: { kind: 'assistant', agency_id: idOf('agencies.A'), last_seq: 2 },
    aliceSent: {
      kind: 'application',
      application_id: idOf('applications.aliceSent'),
      agency_id: idOf('agencies.A'),
      handler: 'human',
      last_seq: 4,
    },
    aliceGone: {
      kind: 'application',
      application_id: idOf('applications.aliceGone'),
      agency_id: idOf('agencies.A'),
      handler: 'human',
    },
    bobAtB: {
      kind: 'application',
      application_id: idOf('applications.bobAtB'),
      agency_id: idOf('agencies.B'),
      handler: 'human',
      last_seq: 1,
    },
    guestHelp: { kind: 'support', agency_id: idOf('agencies.A'), last_seq: 1 },
    bobHelp: { kind: 'support', agency_id: idOf('agencies.A'), handler: 'queued', status: 'closed' },
    bobAtD: { kind: 'support', agency_id: idOf('agencies.D') },
    memberAsk: { kind: 'assistant', agency_id: idOf('agencies.A') },
  },
  chat_participants: {
    aliceAsk: participant('aliceAsk', 'alice', 'owner'),
    aliceSent: participant('aliceSent', 'alice', 'candidate'),
    aliceSentMember: participant('aliceSent', 'member', 'recruiter'),
    aliceSentSuspended: participant('aliceSent', 'suspended', 'recruiter'),
    aliceGone: participant('aliceGone', 'alice', 'candidate'),
    bobAtB: participant('bobAtB', 'bob', 'candidate'),
    bobAtD: participant('bobAtD', 'bob', 'candidate'),
    guestHelp: participant('guestHelp', 'guest', 'candidate'),
    bobHelp: participant('bobHelp', 'bob', 'candidate'),
    memberAsk: participant('memberAsk', 'member', 'owner'),
  },
  chat_messages: {
    aliceAsks: message('aliceAsk', 1, { sender_id: personId('alice') }),
    aliceAnswer: message('aliceAsk', 2, { role: 'assistant', parts: [{ type: 'text', text: 'Yes.' }] }),
    aliceWrites: message('aliceSent', 1, { sender_id: personId('alice'), client_id: idOf('sent once') }),
    memberWrites: message('aliceSent', 2, { sender_id: personId('member') }),
    forMember: message('aliceSent', 3, { role: 'assistant', audience_id: personId('member') }),
    forAlice: message('aliceSent', 4, { role: 'assistant', audience_id: personId('alice') }),
    bobWrites: message('bobAtB', 1, { sender_id: personId('bob') }),
    guestWrites: message('guestHelp', 1, { sender_id: personId('guest') }),
  },
  private_notes: {
    aliceOwn: {
      author_id: personId('alice'),
      application_id: idOf('applications.aliceSent'),
      content: 'Mine',
    },
    memberOwn: { author_id: personId('member'), job_id: idOf('job_posts.aOpen'), content: 'Mine' },
    memberForA: {
      author_id: personId('member'),
      agency_id: idOf('agencies.A'),
      candidate_id: personId('alice'),
      content: 'Strong',
    },
    suspendedForA: {
      author_id: personId('suspended'),
      agency_id: idOf('agencies.A'),
      job_id: idOf('job_posts.aOpen'),
      content: 'Old',
    },
    adminBForB: {
      author_id: personId('adminB'),
      agency_id: idOf('agencies.B'),
      application_id: idOf('applications.bobAtB'),
      content: 'Fine',
    },
  },
}
