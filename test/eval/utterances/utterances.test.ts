import { describe, expect, it } from 'vitest'
import { runUtteranceEval } from './run.ts'

/** Floors below what was measured: they catch what breaks, and are raised with what improves. */
describe('understanding of utterances', () => {
  it.each([
    { set: 'development' as const, tool: 0.96, input: 0.97 },
    { set: 'development-2' as const, tool: 0.89, input: 0.92 },
    { set: 'frozen' as const, tool: 0.81, input: 0.86 },
  ])('should keep its level on the $set set', async ({ set, tool, input }) => {
    const { totals } = await runUtteranceEval({ set })
    expect(totals.toolAccuracy).toBeGreaterThanOrEqual(tool)
    expect(totals.inputAccuracy).toBeGreaterThanOrEqual(input)
  })
})
