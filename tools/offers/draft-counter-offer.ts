import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { listed } from '../core/wording.ts'
import { letterChangeFields } from '../letters/change-letter.ts'
import { type Ask, askFields, changesAsked, openPointField } from './counter-ask.ts'
import { counterDraft } from './counter-draft.ts'
import { counterEvidence } from './counter-evidence.ts'
import { followUp } from './counter-follow-up.ts'
import { counterLetter } from './counter-letter.ts'
import { findOffer } from './find-offer.ts'
import { offerStatusInWords, packageFacts } from './offer-in-words.ts'
import { isOpenOffer, type OfferRow, offerMaker, offerName, offerReference } from './offer-row.ts'

export const draftCounterOffer = defineTool({
  name: 'draft_counter_offer',
  title: 'Draft a counter-offer',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Drafts a letter that asks for better terms of an offer, from the person’s own record and reasons, and says what is weak about it. Keeps what the draft before asked for. Sends nothing (send_counter_offer does). Not for rehearsing the conversation (practise_negotiation). Pass only what the person asked for and reasons that they gave: a day to answer by is no start, and another offer is mentioned only when they want it to be.',
  examples: [
    'draft a counter-offer for Globex',
    'write a counter offer asking for 70k',
    'help me write a reply to the Acme offer asking for more money',
    'prepare a counter-offer letter',
    'how could I word it that I want 65,000 from Initech',
    'draft me something to negotiate the Hooli offer',
    'I want to ask for a higher salary, write the letter',
    'compose a counter to the second offer: 80,000 base',
    'give me a text to ask for a bigger bonus at Umbrella',
    'write a letter that asks for a sign-on bonus of 5k',
    'draft counter offer, reason: I lead the team already',
    'make a draft asking Stark for 10k more',
    'what would a good counter-offer look like for this one',
    'a template for negotiating my offer please',
    'put together a letter for a better package',
    'I’d like a draft of a counter for the nurse offer, 41k',
    'can you phrase a request for more pay to Wayne',
    'counter-offer draft for Soylent with a later start',
    'formulate a negotiation mail for offer number 2',
    'letter to ask Vandelay for 58,000 instead of 52,000',
    'write up why I deserve more than the Tyrell offer',
    'drft a counter ofer',
    'help me push back on the Monarch offer in writing',
    'suggest a mail to get the offer raised',
    'sketch a counter-proposal for the Oscorp offer',
    'could you draw up a counter-offer for me, I want 75k',
    'word a polite request for a higher base at Cyberdyne',
    'only a draft: ask Aperture for 64,000 and a start in May',
  ],
  edits: ['draft_counter_offer'],
  input: z.object({
    offerId: z.uuid().describe('The offer to answer.').meta({ slot: 'offer' }),
    ...askFields,
    about: openPointField,
    reasons: z
      .string()
      .max(2_000)
      .nullable()
      .describe('The person’s own reasons, verbatim; null when none were said. Never add any.')
      .meta({ slot: 'free_text', unannounced: true }),
    ...letterChangeFields,
  }),
  run: async ({ input, context }) => {
    const found = await findOffer({ offerId: input.offerId, context })
    if (!found.row) return found.refusal
    const { row, rows } = found
    const references = [offerReference(row)]
    if (!isOpenOffer(row, context.now)) {
      return refuse(
        `The offer from **${offerName(row)}** is ${offerStatusInWords(row, context.now)}, so a counter-offer would come too late.`,
        { references },
      )
    }
    const [evidence, draft] = await Promise.all([
      counterEvidence({ row, rows, context }),
      counterDraft({ offerId: row.id, context }),
    ])
    const { ask, reasons, letter, refusal } = followUp({ input, draft, mayMention: evidence.rival !== null })
    if (refusal !== undefined) return refuse(refusal, { references })
    const drafted = counterLetter({ row, ask, about: input.about, reasons, evidence })
    const { strong, weak } = drafted
    const text = letter ?? drafted.text
    const supported = strong.length > 0 ? ` It rests on ${listed(strong)}.` : ''
    const advice = weak.length > 0 ? ` What is weak: ${weak.join(' ')}` : ''
    const changes = changesAsked(ask, row.offer_details)
    const next =
      row.source === 'agency'
        ? `Say “send the counter-offer” and I will show it once more before it goes to ${offerMaker(row)}.`
        : 'You noted this offer yourself, so copy the text and send it on your own.'
    return {
      say: {
        text: `Here is a draft for **${offerName(row)}**; nothing is sent.${keptInWords({ ask, input, row })}${supported}${advice} ${next}`,
        data: {
          asksForBase: changes.base?.amount ?? null,
          offerId: row.id,
          ask: { ...ask },
          reasons: drafted.reasons,
        },
        references,
        quotes: [{ source: 'offer', id: row.id, text }],
      },
      card: {
        kind: 'snippet',
        title: `Counter-offer: ${offerName(row)}`,
        text,
        note: weak.length > 0 ? `What is weak: ${weak.join(' ')}` : null,
        actions: [
          ...(row.source === 'agency'
            ? [{ label: 'Send it', say: sendSentence(offerName(row), changes.base?.amount ?? null) }]
            : []),
          { label: 'Practise the talk', say: `Practise the negotiation with ${offerName(row)}` },
        ],
      },
    }
  },
})

/** What the draft before asked for and this one still does, so that nothing stands in it unseen. */
function keptInWords({ ask, input, row }: { ask: Ask; input: Ask; row: OfferRow }): string {
  const kept = packageFacts({
    details: changesAsked(
      {
        targetBase: input.targetBase === null ? ask.targetBase : null,
        targetBonus: input.targetBonus === null ? ask.targetBonus : null,
        targetSignOn: input.targetSignOn === null ? ask.targetSignOn : null,
        startDate: input.startDate === null ? ask.startDate : null,
      },
      row.offer_details,
    ),
    currency: row.offer_details.base.currency,
    place: { timeZone: 'UTC', locale: 'en-GB' },
  }).map(({ label, value }) => `${label.toLowerCase()} ${value}`)
  return kept.length > 0 ? ` It still asks for what the draft before did: ${listed(kept)}.` : ''
}

function sendSentence(name: string, base: number | null): string {
  return `Send the counter-offer to ${name}${base === null ? '' : ` asking for a base of ${base}`}`
}
