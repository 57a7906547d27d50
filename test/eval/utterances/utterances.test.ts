import { describe, expect, it } from 'vitest'
import { runUtteranceEval } from './run.ts'

/** Floors below what was measured: they catch what breaks, and are raised with what improves. */
describe('understanding of utterances', () => {
  it.each([
    { set: 'development' as const, tool: 0.95, input: 0.98 },
    { set: 'development-2' as const, tool: 0.95, input: 0.98 },
    { set: 'development-3' as const, tool: 0.89, input: 0.97 },
    { set: 'development-4' as const, tool: 0.93, input: 0.95 },
    { set: 'development-5' as const, tool: 0.92, input: 0.96 },
    { set: 'development-6' as const, tool: 0.9, input: 0.9 },
    { set: 'development-7' as const, tool: 0.96, input: 0.96 },
    { set: 'values' as const, tool: 0.94, input: 0.97 },
    { set: 'values-2' as const, tool: 0.92, input: 0.93 },
    { set: 'values-3' as const, tool: 0.93, input: 0.95 },
    { set: 'values-4' as const, tool: 0.84, input: 0.85 },
    { set: 'values-5' as const, tool: 0.94, input: 0.97 },
    { set: 'values-6' as const, tool: 0.92, input: 0.9 },
    { set: 'frozen' as const, tool: 0.88, input: 0.89 },
    { set: 'frozen-2' as const, tool: 0.88, input: 0.82 },
  ])('should keep its level on the $set set', async ({ set, tool, input }) => {
    const { totals } = await runUtteranceEval({ set })
    expect(totals.toolAccuracy).toBeGreaterThanOrEqual(tool)
    expect(totals.inputAccuracy).toBeGreaterThanOrEqual(input)
  })
})
