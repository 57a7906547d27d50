import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'
import { benefitsWith, withoutGone } from './benefits.ts'
import { findOffer } from './find-offer.ts'
import { BENEFITS, BENEFITS_NEAR, detailsWith, offerFields } from './offer-fields.ts'
import { offerFacts, packageFacts } from './offer-in-words.ts'
import { type OfferRow, offerExpiry, offerMaker, offerName, offerReference } from './offer-row.ts'

/**
 * "they said 27 days", "it is hybrid": said of an offer that is known, it needs no word for what it is. Days
 * within which something happens are none.
 */
const ALONE = String.raw`(?<!\b(?:in|within|the|next|for|after|have|me|got|every|takes?|over|another|last|only) )\d{1,2} days(?!\s+(?!(?:now|instead|at|with|and|not|per|a year)\b)\p{L})|(?<=\b(?:is|it's|are|be|allows?) (?:now |also |actually |only )?)(?:remote|hybrid|on-?site)(?![\p{L}-])`

const STATUS = { open: 'pending', accepted: 'accepted', declined: 'declined' } as const

export const updateOffer = defineTool({
  name: 'update_offer',
  title: 'Change an offer I noted',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Changes an offer that the person noted themselves: pay, bonus, equity, benefits, dates, a note, or that they accepted or declined it outside. Fields that are null stay; a sum of 0 takes it away. Not for offers that an agency made (send_counter_offer asks for changes there), nor for a new offer (record_offer).',
  examples: [
    'change the bonus of my Globex offer to 8k',
    'update the Acme offer: base is now 65,000',
    'the offer from Initech went up to 58k',
    'they raised my noted offer to 72,000 euros',
    'correct my offer: the sign-on is 3,000, not 5,000',
    'the deadline of the Hooli offer moved to 15 December',
    'add a company car to the benefits of that offer',
    'set the start date of my Umbrella offer to 1 April',
    'the equity in the Pied Piper offer vests over 3 years',
    'my Wayne offer has no bonus after all',
    'mark the offer from Stark as declined, I told them myself',
    'I accepted the Vandelay offer outside of here, note that',
    'edit my offer from Soylent',
    'fix the salary on the second offer, it is per month',
    'put a note on the Oscorp offer: nice team but far away',
    'the offer I recorded should say software engineer',
    'actualy the Globex offer is 64k',
    'they improved the offer I noted, 5k more bonus',
    'amend the teacher offer: answer by the 20th',
    'change the position on that offer of mine to team lead',
    'that offer I told you about now includes 20k in shares',
    'remove the sign-on bonus from the Cyberdyne offer',
    'reopen my declined offer from Tyrell',
    'the Monarch offer comes with 30 days of holiday too',
    'adjust the first offer I entered to 51,500',
    'I made a mistake in the offer: it is dollars 90,000 base',
    'update the expiry of my own offer to next Friday',
    'please modify the recorded offer of Aperture, equity 30k',
  ],
  input: z.object({
    offerId: z.uuid().describe('The offer, one that the person noted.').meta({ slot: 'offer' }),
    company: z.string().max(120).nullable().describe('New name of the company.').meta({ slot: 'company' }),
    position: z.string().max(120).nullable().describe('New job title.').meta({ slot: 'job_title' }),
    baseAmount: z
      .number()
      .positive()
      .max(1_000_000_000)
      .nullable()
      .describe('New gross base pay per period.')
      .meta({ slot: 'amount', near: 'base|salary|pay|wage|now|to', called: 'base pay' }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable()
      .describe('New ISO 4217 code of every sum.')
      .meta({ slot: 'currency' }),
    ...offerFields,
    benefits: offerFields.benefits
      .describe(
        'Benefits that come to those there are, in the person’s words; another number of days off takes the place of the one before.',
      )
      .meta({ slot: 'words', near: BENEFITS_NEAR, says: { things: `${BENEFITS}|${ALONE}` } }),
    benefitsGone: z
      .array(z.string().min(1).max(200))
      .max(30)
      .nullable()
      .describe('Benefits to take out, as they stand there. Null for none.'),
    status: z
      .enum(['open', 'accepted', 'declined'])
      .nullable()
      .describe('How it stands, when the person settled it outside of here.')
      .meta({
        slot: 'choice',
        says: {
          accepted: 'accepted|i took|signed|said yes|(?:told|gave) (?:\\S+ ){1,4}yes',
          declined:
            'declined|turned (?:\\S+ ){0,3}down|rejected|refused|said no|(?:told|gave) (?:\\S+ ){1,4}(?:no|a no)',
          open: 're-?open|open again|still open|undecided',
        },
      }),
  }),
  run: async ({ input, context }) => {
    const { offerId, ...fields } = input
    const found = await findOffer({ offerId, context })
    if (!found.row) return found.refusal
    const { row } = found
    const references = [offerReference(row)]
    if (row.source === 'agency') {
      return refuse(
        `The offer for **${offerName(row)}** was made by ${offerMaker(row)}, so only they can change it. I can send them a counter-offer from you${fields.status ? ', or your answer: say “accept the offer” or “decline the offer”' : ''}.`,
        { references },
      )
    }
    const before = row.offer_details
    const salaries = fields.salaries ?? before.base.salaries
    const base = {
      amount: fields.baseAmount ?? before.base.amount,
      currency: fields.currency ?? before.base.currency,
      period: fields.period ?? before.base.period,
      ...(salaries ? { salaries } : {}),
    }
    const benefits = fields.benefits && benefitsWith({ before: before.benefits, said: fields.benefits })
    const details = detailsWith({
      before: { ...before, base },
      fields: { ...fields, benefits: withoutGone(benefits ?? before.benefits, fields.benefitsGone) },
    })
    const expiry = offerExpiry(details)
    if (fields.expiresAt && expiry && expiry <= context.now)
      return refuse('That deadline is already over, so I changed nothing.', { references })
    const values = valuesOf({ row, details, fields })
    const changed = Object.keys(values)
    if (changed.length === 0) {
      return refuse(`Your offer from **${offerName(row)}** already says that; I changed nothing.`, {
        references,
      })
    }
    const after = packageFacts({ details, currency: base.currency, place: context })
    const old = new Map(offerFacts(row, context).map(({ label, value }) => [label, value]))
    const lines = after.filter(({ label, value }) => old.get(label) !== value)
    const gone = [...old.keys()].filter((label) => !after.some((fact) => fact.label === label))
    const told = [
      ...lines.map(({ label, value }) => `${label.toLowerCase()} ${value}`),
      ...gone.map((label) => `no ${label.toLowerCase()}`),
      ...(values.status ? [`${input.status}`] : []),
      ...(values.metadata ? ['its name'] : []),
      ...('notes' in values ? ['your note'] : []),
    ]
    return {
      say: {
        text: `I changed your offer from **${offerName(row)}**: ${listed(told)}. Say “undo” to go back.`,
        references,
      },
      card: {
        kind: 'facts',
        title: `Your offer: ${offerName(row)}`,
        sections: [{ title: null, facts: after, text: 'notes' in values ? fields.notes : row.notes }],
        actions: [{ label: 'Compare', say: 'Compare my offers' }],
      },
      changes: [
        {
          table: 'offers_negotiation',
          op: 'update',
          id: row.id,
          values,
          expect: { status: row.status, notes: row.notes, offer_details: row.stored_details },
        },
      ],
    }
  },
})

/** The columns that become different. */
function valuesOf({
  row,
  details,
  fields,
}: {
  row: OfferRow
  details: OfferRow['offer_details']
  fields: {
    company: string | null
    position: string | null
    notes: string | null
    status: keyof typeof STATUS | null
  }
}): Record<string, Json> {
  const metadata = {
    company: shortName(fields.company, 120) || (row.metadata.company ?? null),
    position: shortName(fields.position, 120) || (row.metadata.position ?? null),
  }
  const notes = fields.notes === null ? row.notes : fields.notes.trim() || null
  const status =
    fields.status === null || (fields.status === 'open' && row.status === 'negotiating')
      ? row.status
      : STATUS[fields.status]
  const named =
    metadata.company !== (row.metadata.company ?? null) ||
    metadata.position !== (row.metadata.position ?? null)
  return {
    ...(JSON.stringify(details) === JSON.stringify(row.offer_details) ? {} : { offer_details: details }),
    ...(named ? { metadata } : {}),
    ...(notes === row.notes ? {} : { notes }),
    ...(status === row.status ? {} : { status }),
  }
}
