import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import { OFFER } from '../../world/shared-rows.ts'
import { each, FIXED, ME, STAMPS, type TableRights } from '../table-rights.ts'

const SIGNED_IN = 'guest alice bob member owner adminA adminB suspended invited stranger banned'
const SENT = { at: '2026-01-01T00:00:00Z', party: 'agency', kind: 'offer' }
const RIVAL_SENT = { ...SENT, party: 'candidate' }
const BY_CANDIDATE = { at: '1999-01-01T00:00:00Z', party: 'candidate', kind: 'counter' }
const BY_AGENCY = { at: '1999-01-01T00:00:00Z', party: 'agency', kind: 'raise' }

const about = (applicationName: string) => ({
  source: 'agency',
  application_id: idOf(`applications.${applicationName}`),
  offer_details: OFFER,
})
const rival = { source: 'candidate', owner_id: ME, offer_details: OFFER }

/** aExpired is being negotiated and ran out; aAccepted was accepted by bob. */
export const offersNegotiation: TableRights = {
  table: 'offers_negotiation',
  grid: `
                             aPending  aExpired aAccepted bPending  bTalks   aliceRival
    visitor,guest,suspended  .         .        .         .         .        .
    invited,banned           .         .        .         .         .        .
    alice                    rNCADG    rNCD     .         .         .        rdFNMADGWXR
    bob                      .         .        rNC       rNCADG    rNCAD    .
    member,owner             rFPNMGWX  rFPNMEWX rPNM      .         .        .
    adminA,adminB            rFPNMGWX  rFPNMEWX rPNM      rFPNMGWX  rFPNMEWX .
    stranger                 .         .        .         rFPNMGWX  rFPNMEWX .
  `,
  may: {
    F: 'offer_details',
    N: 'notes',
    M: 'metadata',
    C: 'append_as_candidate',
    P: 'append_as_agency',
    R: 'append_to_the_rival',
    A: 'status=accepted',
    D: 'status=declined',
    G: 'status=negotiating',
    E: 'status=pending',
    W: 'status=withdrawn',
    X: 'status=expired',
  },
  updates: {
    ...STAMPS,
    ...each({
      offer_details: { base: { amount: 95_000, currency: 'EUR', period: 'year' } },
      notes: 'Changed',
      metadata: { changed: true },
      application_id: idOf('applications.memberSent'),
      agency_id: idOf('agencies.D'),
    }),
    append_as_candidate: { negotiation_history: [SENT, BY_CANDIDATE] },
    append_as_agency: { negotiation_history: [SENT, BY_AGENCY] },
    append_to_the_rival: { negotiation_history: [RIVAL_SENT, BY_CANDIDATE] },
    'rewrite the history': { negotiation_history: [{ ...SENT, kind: 'nothing' }] },
    'put before the history': { negotiation_history: [BY_AGENCY, SENT] },
    'empty the history': { negotiation_history: [] },
    'drop the history': { negotiation_history: null },
    'a history of no party': { negotiation_history: [{ at: 'x', kind: 'y' }] },
    'status=accepted': { status: 'accepted' },
    'status=declined': { status: 'declined' },
    'status=negotiating': { status: 'negotiating' },
    'status=pending': { status: 'pending' },
    'status=withdrawn': { status: 'withdrawn' },
    'status=expired': { status: 'expired' },
    'source=candidate': { source: 'candidate', agency_id: null },
    'owner_id=me': { owner_id: ME },
    'owner_id=newcomer': { owner_id: personId('newcomer') },
    'without a base': { offer_details: { bonus: 5 } },
  },
  inserts: {
    'of A to alice': { by: 'member owner adminA adminB', values: about('aliceSent') },
    'of A to its member': { by: 'owner adminA adminB', values: about('memberSent') },
    'of B to bob': { by: 'adminA adminB stranger', values: about('bobAtB') },
    'to one in talks': { by: 'member owner adminA adminB', values: about('bobTalks') },
    'to one whose account is gone': { by: 'nobody', values: about('erased') },
    'to one who withdrew': { by: 'nobody', values: about('aliceGone') },
    'to one who is hired': { by: 'nobody', values: about('bobHired') },
    'as accepted': { by: 'nobody', values: { ...about('aliceSent'), status: 'accepted' } },
    'with words of the candidate': {
      by: 'nobody',
      values: { ...about('aliceSent'), negotiation_history: [BY_CANDIDATE] },
    },
    'with words of the agency': {
      by: 'member owner adminA adminB',
      values: { ...about('aliceSent'), negotiation_history: [BY_AGENCY] },
    },
    'naming other sides': {
      by: 'member owner adminA adminB',
      values: { ...about('aliceSent'), owner_id: personId('bob'), agency_id: idOf('agencies.B') },
    },
    'a rival one': { by: SIGNED_IN, values: rival },
    'a rival one of another': { by: 'nobody', values: { ...rival, owner_id: personId('newcomer') } },
    "a rival one about alice's application": {
      by: 'alice',
      values: { ...rival, application_id: idOf('applications.aliceSent') },
    },
    'a rival one with words of an agency': {
      by: 'nobody',
      values: { ...rival, negotiation_history: [BY_AGENCY] },
    },
    'a rival one naming an agency': { by: SIGNED_IN, values: { ...rival, agency_id: idOf('agencies.A') } },
  },
  becomes: {
    'naming other sides': { owner_id: personId('alice'), agency_id: idOf('agencies.A') },
    'a rival one naming an agency': { agency_id: null },
  },
  impossible: [...FIXED, 'without a base', 'a history of no party'],
}
