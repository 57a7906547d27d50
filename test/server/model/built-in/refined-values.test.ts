import { expect, it } from 'vitest'
import { fill } from '../../../../server/model/built-in/filling/fill.ts'
import { refine } from '../../../../server/model/built-in/searching/refine.ts'
import { removedSlots } from '../../../../server/model/built-in/searching/refine-words.ts'
import { unlearntBrain as brain } from './unlearnt-brain.ts'

const now = new Date('2026-06-15T09:00:00Z')

function refined(text: string, previous: Record<string, unknown>) {
  const tool = brain.tools.get('search_jobs')
  if (!tool) throw new Error('There is no job search.')
  const reading = brain.read(text, now)
  const { input } = fill({ fields: tool.fields, reading, exchanges: [], now })
  const values = Object.entries(refine({ tool, previous, input, reading }))
  return Object.fromEntries(values.filter(([, value]) => value !== null))
}

it.each([
  ['and the next lot?', { keywords: 'cook', page: 2 }, { keywords: 'cook', page: 3 }],
  ['could you add York? Leeds should stay', { place: 'Leeds' }, { place: 'Leeds or York' }],
  ['I meant plumber, not plasterer', { keywords: 'plasterer' }, { keywords: 'plumber' }],
  ['500 a day is too much. try 400', { payMin: 500, payPeriod: 'day' }, { payMin: 400, payPeriod: 'day' }],
  ['look at what other agencies have', { keywords: 'cook' }, { keywords: 'cook', scope: 'all' }],
  [
    "oh wait, we're moving to Glasgow aren't we, so look there instead",
    { keywords: 'cook', place: 'Leeds' },
    { keywords: 'cook', place: 'Glasgow' },
  ],
  ['take out the junior bit', { keywords: 'cook', seniority: 'junior' }, { keywords: 'cook' }],
  ["it doesn't need to be a contract", { keywords: 'cook', jobType: 'contract' }, { keywords: 'cook' }],
  [
    'same thing but full time, part time is no good',
    { keywords: 'florist', jobType: 'part_time' },
    { keywords: 'florist', jobType: 'full_time' },
  ],
  [
    "I'd rather have it per month: 3.200 euros",
    { keywords: 'nurse', payMin: 40_000, payCurrency: 'EUR', payPeriod: 'year' },
    { keywords: 'nurse', payMin: 3_200, payCurrency: 'EUR', payPeriod: 'month' },
  ],
])('should change the last search by "%s"', (text, previous, search) => {
  expect(refined(text, previous)).toEqual(search)
})

it.each([
  ['drop the salary', ['money', 'pay_max', 'currency', 'pay_period']],
  ['leave the remote bit out', ['work_mode']],
  ['anywhere is fine', ['place']],
  ['and without the search words?', ['keywords']],
  ['show me everything in Manchester', ['keywords']],
  ['all your open jobs please', ['keywords']],
  ['any kind of work will do', ['keywords']],
  ['everything else stays', []],
  ['all nursing jobs in Leeds', []],
  ['only remote ones', []],
])('should know what "%s" takes out', (text, slots) => {
  expect(removedSlots(text)).toEqual(slots)
})
