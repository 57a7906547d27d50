import { parseArgs } from 'node:util'
import { benchAlerts } from './alerts.ts'
import { benchBurst } from './burst.ts'
import { benchConsole } from './console.ts'
import { benchStart } from './start-up.ts'
import { table } from './statistics.ts'
import { benchStreaming } from './streaming.ts'
import { benchUnderstanding } from './understanding.ts'
import { widgetBytes } from './widget-bytes.ts'

type Rows = Record<string, string | number>[]

/** Titles and tables of each part, one after the other: what runs beside a part would be measured with it. */
const PARTS: Record<string, () => Promise<[title: string, rows: Rows][]>> = {
  start: async () => {
    const { starts, answers } = await benchStart()
    return [
      ['Starting, with the embedded database, and memory', starts],
      ['Answers of the built-in model, 10 visitors × 5 questions', answers],
    ]
  },
  model: async () => {
    const { learning, answers } = await benchUnderstanding()
    return [
      ['The built-in model learns, in a process of its own', learning],
      ['One utterance', answers],
    ]
  },
  streaming: async () => [['Streams of 100 tokens at 50 a second', await benchStreaming()]],
  console: async () => [['The console’s lists', await benchConsole()]],
  alerts: async () => [['Job alerts that want new jobs, found by their words', await benchAlerts()]],
  widget: async () => [['Widget', widgetBytes()]],
  burst: async () => [
    ['2,000 chunks of Markdown in a burst, processor slowed down 4 times', await benchBurst()],
  ],
}

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const chosen = values.only?.split(',') ?? Object.keys(PARTS)
for (const name of chosen) {
  const part = PARTS[name]
  if (!part) throw new Error(`There is no part ${name}; there are ${Object.keys(PARTS).join(', ')}.`)
  for (const [title, rows] of await part()) console.log(`\n${title}\n${table(rows)}`)
}
