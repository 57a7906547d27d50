import type { JSX } from 'preact'
import type { ChartData } from '../../../../tools/core/card.ts'
import { greatest } from './chart-values.ts'

type Format = (value: number) => string

const percent = (share: number): string => `${Math.max(0, Math.min(1, share)) * 100}%`

/** Bars that grow with the line they stand in, so that a phone and another script need no other drawing. */
export function Bars({
  data,
  format,
  stacked,
}: {
  data: ChartData
  format: Format
  stacked: boolean
}): JSX.Element {
  const top = greatest({ data, stacked })
  return (
    <ul class="bars">
      {data.labels.map((label, at) => {
        const parts = data.series.map(({ name, values }, series) => ({
          name,
          series,
          value: Math.max(0, values[at] ?? 0),
        }))
        const total = parts.reduce((sum, { value }) => sum + value, 0)
        return (
          <li key={label}>
            <span class="bar-label" dir="auto">
              {label}
            </span>
            {stacked ? (
              <span class="bar">
                <span class="track">
                  {parts.map(({ name, series, value }) => (
                    <i
                      key={name}
                      class={`series-${series % 5}`}
                      style={{ inlineSize: percent(value / top) }}
                      title={`${name}: ${format(value)}`}
                    />
                  ))}
                </span>
                <b>{format(total)}</b>
              </span>
            ) : (
              parts.map(({ name, series, value }) => (
                <span key={name} class="bar">
                  <span class="track">
                    <i
                      class={`series-${series % 5}`}
                      style={{ inlineSize: percent(value / top) }}
                      title={name}
                    />
                  </span>
                  <b>{data.series[series]?.values[at] == null ? '–' : format(value)}</b>
                </span>
              ))
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Each step with its share of the first. */
export function Funnel({ data, format }: { data: ChartData; format: Format }): JSX.Element {
  const values = data.series[0]?.values ?? []
  const top = Math.max(...values.map((value) => value ?? 0), 0) || 1
  return (
    <ol class="bars funnel">
      {data.labels.map((label, at) => {
        const value = values[at] ?? 0
        return (
          <li key={label}>
            <span class="bar-label" dir="auto">
              {label}
            </span>
            <span class="bar">
              <span class="track">
                <i class="series-0" style={{ inlineSize: percent(value / top) }} />
              </span>
              <b>{format(value)}</b>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

const WIDTH = 320
const HEIGHT = 140
const EDGE = 10

/** A line for each series over the labels; gaps stay gaps. */
export function Line({
  data,
  format,
  label,
}: {
  data: ChartData
  format: Format
  label: string
}): JSX.Element {
  const top = greatest({ data, stacked: false })
  const x = (at: number) =>
    data.labels.length < 2 ? WIDTH / 2 : EDGE + (at / (data.labels.length - 1)) * (WIDTH - 2 * EDGE)
  const y = (value: number) => HEIGHT - EDGE - (value / top) * (HEIGHT - 2 * EDGE)
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} class="line-chart">
        <path d={`M${EDGE} ${HEIGHT - EDGE}H${WIDTH - EDGE}`} class="axis" />
        {data.series.map(({ name, values }, series) => {
          const points = values.flatMap((value, at) => (value === null ? [] : [{ at, value }]))
          const path = values.map((value, at) => {
            if (value === null) return ''
            const before = values[at - 1]
            return `${at === 0 || before === null ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`
          })
          return (
            <g key={name} class={`series-${series % 5}`}>
              <path d={path.join('')} />
              {points.map(({ at, value }) => (
                <circle key={at} cx={x(at)} cy={y(value)} r="3.5">
                  <title>{`${name}, ${data.labels[at] ?? ''}: ${format(value)}`}</title>
                </circle>
              ))}
            </g>
          )
        })}
      </svg>
      <div class="line-ends muted" aria-hidden="true">
        <bdi>{data.labels[0]}</bdi>
        {data.labels.length > 1 && <bdi>{data.labels.at(-1)}</bdi>}
      </div>
    </>
  )
}
