import type { JSX } from 'preact'
import type { ChartData } from '../../../../tools/core/card.ts'
import { useAppState } from '../../view/use-app.ts'
import type { CardOf } from '../card-kind.ts'
import { type CardWords, useCardWords } from '../use-card-words.ts'
import { CardFrame } from './card-frame.tsx'
import { Bars, Funnel, Line } from './chart-shapes.tsx'
import { valueFormat } from './chart-values.ts'

/** A small picture of numbers, with the numbers themselves in a table behind it. */
export function ChartCard({ card: { title, ...drawn } }: { card: CardOf<'chart'> }): JSX.Element {
  const words = useCardWords()
  const card = { ...drawn, title, data: inWords(drawn, words) }
  const t = useAppState((state) => state.t)
  const locale = useAppState((state) => state.formats)
  const format = valueFormat({ unit: card.data.unit, locale })
  const isEmpty = card.data.series.every(({ values }) => values.every((value) => value === null))
  return (
    <CardFrame title={card.title} note={card.note}>
      {isEmpty ? (
        <p class="card-note">{t('chart.none')}</p>
      ) : (
        <>
          <figure class="chart padded">
            <Picture card={card} format={format} />
            {card.data.series.length > 1 && <Legend data={card.data} />}
          </figure>
          <details class="section">
            <summary>{t('chart.table')}</summary>
            <Numbers data={card.data} format={format} title={words.word('title', title)} />
          </details>
        </>
      )}
    </CardFrame>
  )
}

/** Names of series are the tool's; labels are too where they are the steps of a funnel, else names of offers or dates. */
function inWords({ data, chart }: Omit<CardOf<'chart'>, 'title'>, { word }: CardWords): ChartData {
  return {
    ...data,
    labels: chart === 'funnel' ? data.labels.map((label) => word('label', label)) : data.labels,
    series: data.series.map((one) => ({ ...one, name: word('label', one.name) })),
  }
}

function Picture({
  card,
  format,
}: {
  card: CardOf<'chart'>
  format: (value: number) => string
}): JSX.Element {
  const { data, chart, title } = card
  if (chart === 'funnel') return <Funnel data={data} format={format} />
  if (chart === 'line') return <Line data={data} format={format} label={title} />
  return <Bars data={data} format={format} stacked={chart === 'stacked'} />
}

function Legend({ data }: { data: ChartData }): JSX.Element {
  return (
    <ul class="legend">
      {data.series.map(({ name }, at) => (
        <li key={name}>
          <i class={`series-${at % 5}`} aria-hidden="true" />
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  )
}

function Numbers({
  data,
  format,
  title,
}: {
  data: ChartData
  format: (value: number) => string
  title: string
}): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section class="scroll" tabIndex={0} aria-label={title}>
      <table class="compared">
        <thead>
          <tr>
            <td />
            {data.series.map(({ name }) => (
              <th key={name} scope="col" dir="auto">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.labels.map((label, at) => (
            <tr key={label}>
              <th scope="row" dir="auto">
                {label}
              </th>
              {data.series.map(({ name, values }) => {
                const value = values[at]
                return <td key={name}>{value === null || value === undefined ? '–' : format(value)}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
