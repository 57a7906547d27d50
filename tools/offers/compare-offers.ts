import { z } from 'zod'
import { defineTool, type ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { count, listed } from '../core/wording.ts'
import { moneyInWords } from '../jobs/pay.ts'
import { noSuchOffer } from './find-offer.ts'
import { type Compared, comparisonChart, comparisonTable } from './offer-comparison.ts'
import { isOpenOffer, type OfferRow, offerName, offerReference, readOffers } from './offer-row.ts'
import { packageWorth } from './package-worth.ts'
import { readRates } from './yearly-pay.ts'

export const compareOffers = defineTool({
  name: 'compare_offers',
  title: 'Compare my offers',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Puts two to four offers of the person side by side, in one currency and for a year: base, bonus, equity, benefits, sign-on, dates; as a table or a chart. Not for the plain list (list_offers), nor for comparing vacancies.',
  examples: [
    'compare my offers',
    'which offer is better?',
    'compare the Globex offer with the Acme one',
    'put both offers side by side',
    'what is the difference between my two offers',
    'which of my offers pays more in the first year?',
    'show the comparison of my offers as a chart',
    'chart my offers',
    'offer 1 vs offer 2',
    'how do the offers stack up against each other',
    'weigh up the Initech and Hooli offers for me',
    'comparison of all open offers in euros',
    'draw a graph of what each offer is worth',
    'what do my offers add up to with bonus and equity',
    'help me choose between the offers',
    'is the Umbrella offer worth more than the Stark one',
    'compare total compensation of the first and the third offer',
    'rank the packages by yearly value',
    'convert the offers to pounds and compare them',
    'side by side please, all my offers',
    'comapre offers',
    'which package comes out on top',
    'offers in a bar chart',
    'how much more is the Wayne offer than the Soylent offer per year',
    'I can’t decide between the two offers, lay them out',
    'set the Tyrell and Monarch packages next to each other',
    'give me a table with my job offers',
    'Would you contrast the offers that I have at the moment?',
  ],
  input: z.object({
    offerIds: z
      .array(z.uuid())
      .max(4)
      .nullable()
      .describe('Two to four offers; null or empty for all that are open.')
      .meta({ slot: 'offer' }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable()
      .describe('ISO 4217 code to compare in; null for that of the first offer.')
      .meta({ slot: 'currency' }),
    view: z
      .enum(['table', 'chart'])
      .nullable()
      .describe('How to show it; null for the table.')
      .meta({
        slot: 'choice',
        says: { chart: 'charts?|graphs?|bars?|plot|draw|diagram|visually', table: 'tables?' },
      }),
  }),
  run: async ({ input, context }) => {
    const rows = await readOffers(context)
    const ids = [...new Set(input.offerIds ?? [])]
    const unknown = ids.filter((id) => !rows.some((row) => row.id === id))
    if (unknown.length > 0) return noSuchOffer(rows)
    const open = rows.filter((row) => isOpenOffer(row, context.now))
    const named = rows
      .filter(({ id }) => ids.includes(id))
      .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    const others = open.filter(({ id }) => !ids.includes(id))
    const chosen =
      ids.length === 0
        ? open.slice(0, 4)
        : // One was named and there is one other: it can only be meant.
          [...named, ...(named.length === 1 && others.length === 1 ? others : [])]
    if (chosen.length < 2) return tooFew({ chosen, rows, named: ids.length > 0 })
    const currency = input.currency ?? chosen[0]?.offer_details.base.currency ?? 'EUR'
    const rates = await readRates(
      [currency, ...chosen.map((row) => row.offer_details.base.currency)],
      context,
    )
    const compared = chosen.flatMap((row) => {
      const worth = packageWorth({ row, currency, rates })
      return worth ? [{ row, worth }] : []
    })
    if (compared.length < chosen.length) {
      const missing = chosen.filter((row) => !compared.some((one) => one.row === row)).map(offerName)
      return refuse(
        `I have no exchange rate between ${currency} and the currency of ${listed(missing)}, so I can’t compare them honestly. Name another currency, or compare the others.`,
        { references: chosen.map(offerReference) },
      )
    }
    const converted = chosen.some((row) => row.offer_details.base.currency !== currency)
    const notes = notesOf({ compared, converted: converted ? rates.asOf : null })
    const left =
      ids.length === 0 && open.length > 4
        ? ` These are the four that run out first; you have ${open.length} open.`
        : ''
    return {
      say: {
        text: [
          `${verdict(compared, currency)}${left}`,
          ...notes,
          'Money is not everything: weigh the work, the people and the way there too.',
        ].join(' '),
        lines: compared.map(
          ({ row, worth }, index) =>
            `${index + 1}. **${offerName(row)}**: ${moneyInWords(worth.total, currency)} a year, ${moneyInWords(worth.firstYear, currency)} in the first`,
        ),
        data: compared.map(({ worth }) => ({ ...worth })),
        references: chosen.map(offerReference),
      },
      card:
        input.view === 'chart'
          ? comparisonChart({ compared, currency, note: notes.join(' ') })
          : comparisonTable({ compared, currency, context }),
    }
  },
})

function tooFew({
  chosen,
  rows,
  named,
}: {
  chosen: OfferRow[]
  rows: OfferRow[]
  named: boolean
}): ToolResult {
  const [only] = chosen
  const others = rows.filter((row) => row !== only)
  const references = rows.slice(0, 8).map(offerReference)
  if (rows.length === 0)
    return refuse(
      'You have no offers here to compare. Tell me about them, for example “Globex offers me 62,000 euros a year”.',
    )
  if (named && only && others.length > 0)
    return refuse(
      `With which offer shall I compare **${offerName(only)}**? There is ${listed(others.slice(0, 6).map(offerName), 'or')}.`,
      { references },
    )
  const has = only ? `Only one offer is open, **${offerName(only)}**` : 'None of your offers is open'
  return refuse(
    `${has}, and a comparison takes two. Tell me about another one, or name two of your offers.`,
    { references },
  )
}

function verdict(compared: readonly Compared[], currency: string): string {
  const sorted = compared.toSorted((one, other) => other.worth.total - one.worth.total)
  const first = sorted[0]
  const second = sorted[1]
  if (!first || !second) return ''
  const ahead = first.worth.total - second.worth.total
  const early = compared.toSorted((one, other) => other.worth.firstYear - one.worth.firstYear)[0]
  const top =
    ahead === 0
      ? `**${offerName(first.row)}** and **${offerName(second.row)}** are worth the same a year`
      : `In money, **${offerName(first.row)}** is ahead by ${moneyInWords(ahead, currency)} a year`
  const sign =
    early && early !== first && ahead > 0
      ? `; in the first year **${offerName(early.row)}** is, because of its sign-on`
      : ''
  return `I compared ${count(compared.length, 'offer')} for a year of full-time work before tax, in ${currency}. ${top}${sign}.`
}

function notesOf({
  compared,
  converted,
}: {
  compared: readonly Compared[]
  converted: string | null
}): string[] {
  const unclear = compared.filter(({ worth }) => worth.equityUnknown).map(({ row }) => offerName(row))
  return [
    converted ? `Currencies are converted ${converted}; today’s rates differ.` : null,
    compared.some(({ worth }) => worth.equity !== null)
      ? 'Equity is its value spread over the vesting, and uncertain: it may be worth more or nothing.'
      : null,
    unclear.length > 0
      ? `The equity of ${listed(unclear)} is not counted: its value or its vesting is not known.`
      : null,
    compared.some(({ worth }) => worth.bonus !== null) ? 'Bonuses are at target, and not promised.' : null,
  ].filter((note) => note !== null)
}
