import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { findOffer } from './find-offer.ts'
import { offerMaker, offerName, offerReference } from './offer-row.ts'

export const deleteOffer = defineTool({
  name: 'delete_offer',
  title: 'Remove an offer I noted',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Removes an offer that the person noted themselves from their list. Not for turning down an offer that an agency made (decline_offer), nor for a saved job (remove_saved_job).',
  examples: [
    'delete my Globex offer',
    'remove the offer I noted from Acme',
    'erase the second offer from my list',
    'get rid of the Initech offer entry',
    'forget the offer from Hooli',
    'take the Umbrella offer off my list',
    'delete that offer, I entered it twice',
    'remove my own offer note for Stark',
    'the offer I recorded was a mistake, delete it',
    'scrap the Soylent offer from my notes',
    'clear the offer from Vandelay',
    'please drop the recorded Wayne offer',
    'I no longer need the Oscorp offer here, remove it',
    'wipe the last offer I noted',
    'delte the offer of Tyrell',
    'throw out that rival offer I told you about',
    'bin the competing offer',
    'strike the Monarch offer from my offers',
    'can you delete the first of my offers',
    'unrecord the Cyberdyne offer',
    'that offer never came through, take it out of my list',
    'do not keep the offer from Pied Piper any longer',
    'remove offer number 2 from my records',
    'the noted offer can go',
    'Would you kindly erase the offer from Aperture that I entered',
    'lose the teacher offer from my list of offers',
    'drop my Blue Sun entry from the offers',
  ],
  input: z.object({
    offerId: z.uuid().describe('The offer, one that the person noted.').meta({ slot: 'offer' }),
  }),
  run: async ({ input, context }) => {
    const found = await findOffer({ offerId: input.offerId, context })
    if (!found.row) return found.refusal
    const { row } = found
    const references = [offerReference(row)]
    if (row.source === 'agency') {
      return refuse(
        `The offer for **${offerName(row)}** was made by ${offerMaker(row)}, so it can’t be deleted. I can decline it for you.`,
        { references },
      )
    }
    return {
      say: {
        text: `I removed your offer from **${offerName(row)}**. Say “undo” to get it back.`,
        references,
      },
      changes: [
        {
          table: 'offers_negotiation',
          op: 'delete',
          id: row.id,
          expect: { status: row.status, notes: row.notes },
        },
      ],
    }
  },
})
