import { jobTypeWords, seniorityWords, workModeWords } from './brief/brief-words.ts'
import { chosen, dayIn } from './brief/read-brief.ts'
import { amountIn, readPay } from './brief/read-pay.ts'
import type { EditInput } from './edit-fields.ts'
import type { Posting } from './posting-row.ts'

type Said = Partial<EditInput>

/** Which fields a line's words name, the first that fits, and how its value is read; null when it can't be. */
const LINES: readonly [
  RegExp,
  (said: { line: string; value: string; posting: Posting; now: Date }) => Said | null,
][] = [
  [/\b(title|name|headline|heading|titel)\b/i, ({ value }) => ({ title: value })],
  [/\b(company|employer|client|firm|arbeitgeber|firma)\b/i, ({ value }) => ({ company: value })],
  [
    /\b(pay|salary|wages?|money|compensation|rate|gehalt|lohn)\b/i,
    ({ line, value, posting }) => paySaid({ line, value, posting }),
  ],
  [
    /\b(clos\w+|deadline|expir\w+|end date|apply|bewerbungsschluss)\b/i,
    ({ value, now }) => {
      const closesAt = dayIn(value, now)
      return closesAt ? { closesAt } : null
    },
  ],
  [/\b(location|place|city|town|region|ort|standort)\b/i, ({ value }) => ({ place: value })],
  [
    /\b(mode|remote|hybrid|on-?site)\b/i,
    ({ value }) => {
      const workMode = chosen(workModeWords, value) as EditInput['workMode']
      return workMode ? { workMode } : null
    },
  ],
  [
    /\b(contract|type|hours|employment)\b/i,
    ({ value }) => {
      const jobType = chosen(jobTypeWords, value) as EditInput['jobType']
      return jobType ? { jobType } : null
    },
  ],
  [
    /\b(level|seniority)\b/i,
    ({ value }) => {
      const seniority = chosen(seniorityWords, value) as EditInput['seniority']
      return seniority ? { seniority } : null
    },
  ],
  [/\b(description|text|body|beschreibung)\b/i, ({ value }) => ({ description: value })],
]

/** The fields that "change the pay to 60k" means; null when the line or its value is not understood. */
export function saidLine(said: { line: string; value: string; posting: Posting; now: Date }): Said | null {
  const value = said.value.trim().replace(/^["“](.*)["”]$/su, '$1')
  const read = LINES.find(([words]) => words.test(said.line))?.[1]
  return read && value ? read({ ...said, value }) : null
}

function paySaid({ line, value, posting }: { line: string; value: string; posting: Posting }): Said | null {
  const before = posting.salary_range
  const read = readPay(value)?.pay ?? null
  const amount = read?.max ?? read?.min ?? amountIn(value)
  if (amount === null) return null
  const upper = /\b(upper|up|max(?:imum)?|top|highest|to)\b/i.test(line)
  const lower = /\b(lower|min(?:imum)?|lowest|from|start(?:ing)?)\b/i.test(line)
  const currency = read?.currency ?? before?.currency ?? null
  const period =
    read && before && read.period !== before.period && !/\b(a|an|per|pro|\/)\s?\p{L}/iu.test(value)
      ? before.period
      : (read?.period ?? before?.period ?? null)
  if (upper !== lower && before) {
    return {
      payMin: upper ? before.min : amount,
      payMax: upper ? amount : before.max,
      payCurrency: currency,
      payPeriod: period,
    }
  }
  if (read) return { payMin: read.min, payMax: read.max, payCurrency: currency, payPeriod: period }
  return { payMin: amount, payMax: amount, payCurrency: currency, payPeriod: period }
}
