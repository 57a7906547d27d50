import type { ChartData } from '../../../../tools/core/card.ts'

/** Writes a value of the chart in the reader's language. Hours are given as a number of hours. */
export function valueFormat({
  unit,
  locale,
}: {
  unit: ChartData['unit']
  locale: string
}): (value: number) => string {
  const options: Record<ChartData['unit']['kind'], Intl.NumberFormatOptions> = {
    count: { maximumFractionDigits: 1 },
    percent: { style: 'unit', unit: 'percent', maximumFractionDigits: 0 },
    hours: { style: 'unit', unit: 'hour', maximumFractionDigits: 1 },
    money: { maximumFractionDigits: 0 },
  }
  const chosen = options[unit.kind]
  try {
    const format = new Intl.NumberFormat(
      locale,
      unit.kind === 'money' ? { ...chosen, style: 'currency', currency: unit.currency } : chosen,
    )
    return (value) => format.format(value)
  } catch {
    // Not an ISO 4217 code: the number is still worth showing.
    const format = new Intl.NumberFormat(locale)
    return (value) => format.format(value)
  }
}

/** The greatest value, or the greatest sum of a label when the series are stacked; never 0. */
export function greatest({ data, stacked }: { data: ChartData; stacked: boolean }): number {
  const values = data.labels.flatMap((_, at) => {
    const own = data.series.map(({ values: all }) => Math.max(0, all[at] ?? 0))
    return stacked ? [own.reduce((sum, value) => sum + value, 0)] : own
  })
  return Math.max(...values, 0) || 1
}
