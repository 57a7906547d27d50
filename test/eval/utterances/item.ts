import { z } from 'zod'

const input = z.record(z.string(), z.unknown())

/** One utterance with what was on the screen, what was said before, and what must come of it. */
export const utterance = z.object({
  id: z.string(),
  role: z.enum(['candidate', 'recruiter']).default('candidate'),
  shown: z.array(z.object({ type: z.string(), id: z.string(), label: z.string() })).default([]),
  history: z
    .array(z.object({ user: z.string(), tool: z.string().nullish(), input: input.nullish() }))
    .default([]),
  text: z.string(),
  expect: z.object({
    tool: z.string().nullable(),
    input: input.nullish(),
    also: z.array(z.string()).nullish(),
    calls: z.array(z.object({ tool: z.string(), input })).nullish(),
    abstain: z.boolean().nullish(),
  }),
})

export type Utterance = z.infer<typeof utterance>
