import { z } from 'zod'

export const payPeriods = ['year', 'month', 'week', 'day', 'hour'] as const
export type PayPeriod = (typeof payPeriods)[number]

const amount = z.number().nonnegative().max(1_000_000_000).nullable().optional()

/** `job_posts.salary_range`: gross pay, at least one of the two ends. `currency` is ISO 4217. */
export const salaryRange = z
  .object({
    min: amount.transform((value) => value ?? null),
    max: amount.transform((value) => value ?? null),
    currency: z.string().regex(/^[A-Z]{3}$/),
    period: z.enum(payPeriods),
  })
  .refine(({ min, max }) => min !== null || max !== null, 'needs min or max')
  .refine(({ min, max }) => min === null || max === null || min <= max, 'min is above max')
