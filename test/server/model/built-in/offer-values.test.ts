import { expect, it } from 'vitest'
import { filledFields } from './filled-fields.ts'

it.each([
  [
    'hi, okoro dental just rang, they want me as dental nurse, 27k a year, and they need to know by friday',
    {
      company: 'okoro dental',
      position: 'dental nurse',
      baseAmount: 27_000,
      period: 'year',
      expiresAt: '2026-06-19',
    },
  ],
  [
    'A firm I wrote to myself, Northwharf, has come back to me. Product designer, €78,000 base, 5k for signing and options worth 40k that vest over four years.',
    {
      company: 'Northwharf',
      position: 'Product designer',
      baseAmount: 78_000,
      currency: 'EUR',
      signOn: 5_000,
      equityValue: 40_000,
      vestingMonths: 48,
    },
  ],
  [
    'Halvorsen Marine offered me 520 quid a day from 1 September, zero bonus. Log it.',
    {
      company: 'Halvorsen Marine',
      baseAmount: 520,
      currency: 'GBP',
      period: 'day',
      bonus: 0,
      startDate: '2026-09-01',
    },
  ],
  [
    'Save this: the people at Orrin Glass want to hire me as a glazier for 17.50 an hour. My own remark: it starts at 5am.',
    {
      company: 'Orrin Glass',
      position: 'glazier',
      baseAmount: 17.5,
      period: 'hour',
      notes: 'it starts at 5am',
    },
  ],
  [
    'got an offer from Brill & Sons for a plumber job, 31k',
    { company: 'Brill & Sons', position: 'plumber', baseAmount: 31_000 },
  ],
  [
    'Delacroix et Fils made me an offer, 39,000 euros, sous chef, valid until 26 June',
    {
      company: 'Delacroix et Fils',
      position: 'sous chef',
      baseAmount: 39_000,
      currency: 'EUR',
      expiresAt: '2026-06-26',
    },
  ],
])('should read the offer "%s"', (text, input) => {
  expect(filledFields('record_offer', text)).toEqual(input)
})

const OFFERS = ['offer=Groom at Larkfield Stables', 'offer=Yard Manager at Penrose Equestrian']

it.each([
  [
    'update_offer',
    'told penrose no on the phone yesterday, just mark it',
    { offerId: '2', status: 'declined' },
  ],
  [
    'update_offer',
    'The one I noted from Larkfield: the yearly bonus has been dropped, and I have until the 30th of June',
    { offerId: '1', bonus: 0, expiresAt: '2026-06-30' },
  ],
  ['update_offer', 'the one I noted from Penrose: they scrapped the bonus', { offerId: '2', bonus: 0 }],
  ['update_offer', 'the sign-on for the first goes', { offerId: '1', signOn: 0 }],
  [
    'draft_counter_offer',
    "Ask Larkfield for 46k. My reasons: I hold the licence they need. Don't post it anywhere yet.",
    { offerId: '1', targetBase: 46_000, reasons: 'I hold the licence they need' },
  ],
  [
    'draft_counter_offer',
    'write me up something for penrose, wanna ask for a 4,000 bonus and begin 7 september instead',
    { offerId: '2', targetBonus: 4_000, startDate: '2026-09-07' },
  ],
  [
    'draft_counter_offer',
    'what would I write to Penrose if I wanted to start 3 August? dont send it',
    { offerId: '2', startDate: '2026-08-03' },
  ],
  [
    'send_counter_offer',
    'We talked about Penrose all weekend. Ask for 39,500 with a signing bonus of 2,000.',
    { offerId: '2', targetBase: 39_500, targetSignOn: 2_000 },
  ],
  [
    'send_counter_offer',
    'Tell Penrose I need 62k, with these words: I would sign tomorrow at that figure.',
    { offerId: '2', targetBase: 62_000, message: 'I would sign tomorrow at that figure.' },
  ],
])('should read for %s "%s"', (tool, text, input) => {
  expect(filledFields(tool, text, OFFERS)).toEqual(input)
})
