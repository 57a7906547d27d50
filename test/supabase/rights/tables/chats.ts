import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import { each, FIXED, STAMPS, type TableRights } from '../table-rights.ts'

/** Everybody signed in but the guest, who has an open one with A. */
const OPENERS = 'alice bob member owner adminA adminB suspended invited stranger banned'

/** aliceSent and bobAtB are with a person (whom a colleague can take them over from), bobHelp is queued and closed, the others are with the assistant. */
export const chats: TableRights = {
  table: 'chats',
  grid: `
                              aliceAsk aliceSent aliceGone bobAtB guestHelp bobHelp bobAtD memberAsk
    visitor,suspended,invited .        .         .         .      .         .       .      .
    banned                    .        .         .         .      .         .       .      .
    guest                     .        .         .         .      rQX       .       .      .
    alice                     rdTX     r         r         .      .         .       .      .
    bob                       .        .         .         r      .         rA      rQX    .
    member                    .        rTHAQX    rTHAQX    .      rTQHX     rTAHP   .      rdTX
    owner                     .        rTHAQX    rTHAQX    .      rTQHX     rTAHP   .      .
    adminA,adminB             .        rTHAQX    rTHAQX    rTHAQX rTQHX     rTAHP   .      .
    stranger                  .        .         .         rTHAQX .         .       rTQHX  .
  `,
  may: {
    T: 'title',
    A: 'handler=ai',
    Q: 'handler=queued',
    H: 'handler=human',
    P: 'status=open',
    X: 'status=closed',
  },
  updates: {
    ...STAMPS,
    ...each({
      title: 'Changed',
      metadata: { changed: true },
      side: 'recruiter',
      assigned_to: personId('member'),
      last_seq: 99,
      agency_id: idOf('agencies.D'),
      application_id: idOf('applications.bobHired'),
    }),
    'kind=support': { kind: 'support' },
    'kind=assistant': { kind: 'assistant', application_id: null },
    'handler=ai': { handler: 'ai' },
    'handler=queued': { handler: 'queued' },
    'handler=human': { handler: 'human' },
    'status=open': { status: 'open' },
    'status=closed': { status: 'closed' },
  },
  inserts: {
    'an assistant chat': { by: 'nobody', values: { kind: 'assistant' } },
    'a thread with A': { by: OPENERS, values: { kind: 'support', agency_id: idOf('agencies.A') } },
    'a thread that a person answers': {
      by: 'nobody',
      values: { kind: 'support', agency_id: idOf('agencies.A'), handler: 'human' },
    },
    'a thread with a suspended agency': {
      by: 'nobody',
      values: { kind: 'support', agency_id: idOf('agencies.C') },
    },
    'a second thread of an application': {
      by: 'nobody',
      values: {
        kind: 'application',
        agency_id: idOf('agencies.A'),
        application_id: idOf('applications.aliceSent'),
      },
    },
  },
  becomes: { 'a thread with A': { handler: 'queued' } },
  impossible: [...FIXED, 'a second thread of an application'],
}
