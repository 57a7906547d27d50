import { describe, expect, it } from 'vitest'
import { ask, rowsOf } from './conversation.ts'

const only = (input: object) =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== false))

describe('values that a tool declares', () => {
  it('should not take how often somebody wants to hear for the period of pay', async () => {
    const { calls } = await ask('tell me every week about backend jobs over 60k')
    expect(calls.map(({ tool, input }) => [tool, only(input)])).toEqual([
      ['create_alert', { keywords: 'backend', payMin: 60_000, frequency: 'weekly' }],
    ])
  })

  it('should give each sum to its field, and take no sum for a share', async () => {
    const { calls } = await ask('I got an offer from Quill, 62000 pounds a year plus 5000 bonus')
    expect(calls.map(({ tool, input }) => [tool, only(input)])).toEqual([
      [
        'record_offer',
        { company: 'Quill', baseAmount: 62_000, currency: 'GBP', period: 'year', bonus: 5_000 },
      ],
    ])
  })

  it('should ask for more rows than the one there is, when a tool takes no fewer than two', async () => {
    const rows = rowsOf('job', ['Nurse at Brackenfold'])
    const { calls, text } = await ask('compare the first two jobs', [
      { user: 'nursing jobs', tool: 'search_jobs', rows },
    ])
    expect(calls).toEqual([])
    expect(text).toContain('Which job do you mean?')
  })
})
