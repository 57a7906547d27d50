import type { Card } from '../core/card.ts'
import type { ToolContext } from '../core/definition.ts'
import { shortName } from '../core/short-name.ts'
import { moneyInWords } from '../jobs/pay.ts'
import { baseInWords, offerDay, offerStatusInWords } from './offer-in-words.ts'
import { type OfferRow, offerMaker, offerName } from './offer-row.ts'
import type { PackageWorth } from './package-worth.ts'

/** One offer with what it is worth. */
export interface Compared {
  row: OfferRow
  worth: PackageWorth
}

/** What each part is worth in the first year, stacked. */
export function comparisonChart({
  compared,
  currency,
  note,
}: {
  compared: readonly Compared[]
  currency: string
  note: string
}): Card {
  const series = [
    { name: 'Base', values: compared.map(({ worth }) => worth.base) },
    { name: 'Bonus', values: compared.map(({ worth }) => worth.bonus) },
    { name: 'Equity a year (uncertain)', values: compared.map(({ worth }) => worth.equity) },
    { name: 'Benefits with a stated worth', values: compared.map(({ worth }) => worth.benefits) },
    { name: 'Sign-on (first year only)', values: compared.map(({ worth }) => worth.signOn) },
  ]
  return {
    kind: 'chart',
    title: 'Your offers, first year',
    chart: 'stacked',
    data: {
      labels: compared.map(({ row }) => offerName(row)),
      series: series.filter(({ values }) => values.some((value) => value !== null)),
      unit: { kind: 'money', currency },
    },
    note: note || null,
  }
}

/** The packages side by side. */
export function comparisonTable({
  compared,
  currency,
  context,
}: {
  compared: readonly Compared[]
  currency: string
  context: ToolContext
}): Card {
  const money = (value: number | null) => (value === null ? null : moneyInWords(value, currency))
  const details = (pick: (row: OfferRow) => string | null) => compared.map(({ row }) => pick(row))
  const day = (date: string | null) => (date ? offerDay(date, context) : null)
  const rows = [
    { label: 'Base as offered', values: details((row) => baseInWords(row.offer_details.base)) },
    { label: 'Base a year', values: compared.map(({ worth }) => money(worth.base)) },
    { label: 'Bonus a year, at target', values: compared.map(({ worth }) => money(worth.bonus)) },
    { label: 'Equity a year, uncertain', values: compared.map(({ worth }) => money(worth.equity)) },
    {
      label: 'Benefits with a stated worth, a year',
      values: compared.map(({ worth }) => money(worth.benefits)),
    },
    { label: 'Total a year', values: compared.map(({ worth }) => money(worth.total)) },
    { label: 'Sign-on, once', values: compared.map(({ worth }) => money(worth.signOn)) },
    { label: 'First year with sign-on', values: compared.map(({ worth }) => money(worth.firstYear)) },
    {
      label: 'Benefits',
      values: details(
        ({ offer_details: { benefits } }) =>
          benefits.map((benefit) => shortName(benefit, 100)).join('; ') || null,
      ),
    },
    { label: 'Start', values: details((row) => day(row.offer_details.startDate)) },
    { label: 'Answer by', values: details((row) => day(row.offer_details.expiresAt)) },
    { label: 'Status', values: details((row) => offerStatusInWords(row, context.now)) },
  ]
  return {
    kind: 'comparison',
    title: `Your offers in ${currency}`,
    columns: compared.map(({ row }) => ({
      id: row.id,
      title: offerName(row),
      subtitle: row.source === 'agency' ? `From ${offerMaker(row)}` : 'Noted by you',
    })),
    rows: rows.filter(({ values }) => values.some((value) => value !== null)),
    actions: [{ label: 'Show as a chart', say: 'Show the comparison of my offers as a chart' }],
  }
}
