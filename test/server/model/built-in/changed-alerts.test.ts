import { expect, it } from 'vitest'
import { ask, type Before, filled } from './conversation.ts'
import { filledFields } from './filled-fields.ts'

const RETAIL = '11111111-1111-4111-8111-111111111111'
const CARE = '22222222-2222-4222-8222-222222222222'

/** Two alerts were made, the one for care last. */
const MADE: Before[] = [
  {
    user: 'tell me every day about new remote retail jobs',
    tool: 'create_alert',
    input: { keywords: 'retail', workMode: 'remote' },
    rows: [{ type: 'alert', id: RETAIL, label: 'remote jobs for “retail”' }],
  },
  {
    user: 'tell me every week about new junior care jobs in Leeds',
    tool: 'create_alert',
    input: { keywords: 'care', place: 'Leeds', seniority: 'junior' },
    rows: [{ type: 'alert', id: CARE, label: 'junior jobs for “care” in Leeds' }],
  },
]

it.each([
  ['change the retail alert to hybrid or on-site', { workMode: 'hybrid', orWorkMode: 'onsite' }],
  ['switch the work-from-home alert to weekly', { frequency: 'weekly' }],
  ['change the remote alert to hybrid', { workMode: 'hybrid' }],
])('should change the alert that %o describes, and no other', async (text, wanted) => {
  const { calls } = await ask(text, MADE)
  expect(calls.map(({ tool, input }) => [tool, filled(input)])).toEqual([
    ['update_alert', { alertId: RETAIL, ...wanted }],
  ])
})

it('should change no alert for another one that was never shown', async () => {
  const { calls } = await ask('change the welding alert to weekly', MADE)
  expect(calls.map(({ tool }) => tool)).toEqual(['list_alerts'])
})

it.each([
  ['and just hybrid ones', { workMode: 'hybrid' }],
  ['on-site is ok as well', { orWorkMode: 'onsite' }],
  ['raise it to 31k', { payMin: 31_000 }],
  ['make it 28000', { payMin: 28_000 }],
  ['only part-time please', { jobType: 'part_time' }],
  ['no, in York instead', { place: 'York' }],
  ['and only in Leeds', {}],
])('should take %o for a change of the alert that was just made', async (text, wanted) => {
  const { calls } = await ask(text, MADE)
  expect(calls.map(({ tool, input }) => [tool, filled(input)])).toEqual([
    ['update_alert', { alertId: CARE, ...wanted }],
  ])
})

it.each([
  ['show me hybrid jobs in York', 'search_jobs'],
  ['and find me cook jobs in York too', 'search_jobs'],
  ['and what about my applications', 'list_applications'],
  ['no, delete it', 'delete_alert'],
])('should leave the alert as it is at %o', async (text, tool) => {
  const { calls } = await ask(text, MADE)
  expect(calls.map((call) => call.tool)).toEqual([tool])
})

it.each([
  ['make my alert pay at least 30k', { payMin: 30_000 }],
  ['change my alert to remote or hybrid', { workMode: 'remote', orWorkMode: 'hybrid' }],
  ['set my alert to senior jobs in York', { seniority: 'senior', place: 'York' }],
  ['change my alert to nursing jobs in York', { keywords: 'nursing', place: 'York' }],
])('should read no kind of work from the other values of %o', (text, wanted) => {
  const shown = ['alert=jobs for “cook” in Leeds']
  expect(filledFields('update_alert', text, shown)).toEqual({ alertId: '1', ...wanted })
})

it.each([
  ['txt me when u get more kitchen shifts near york', { byPhone: true }],
  ['let me know if theres more kitchen jobs in york', {}],
  ['whatsapp me if another kitchen job turns up in york', { byPhone: true }],
  ['tell me when you have any more kitchen work in york', {}],
])('should keep watching at %o', async (text, wanted) => {
  const { calls } = await ask(text)
  expect(calls.map(({ tool, input }) => [tool, filled(input)])).toEqual([
    ['create_alert', expect.objectContaining({ place: 'York', ...wanted })],
  ])
})

it('should look for the word itself where a graduate job is wanted', () => {
  expect(filledFields('create_alert', 'tell me daily of new graduate roles in the UK')).toEqual({
    keywords: 'graduate',
    place: 'UK',
    frequency: 'daily',
  })
})
