import { z } from 'zod'
import type { OfferDetails } from './offer-row.ts'

const sum = z.number().nonnegative().max(1_000_000_000).nullable()

/** What a candidate asks to have changed. */
export const askFields = {
  targetBase: z
    .number()
    .positive()
    .max(1_000_000_000)
    .nullable()
    .describe('The base pay to ask for, in the offer’s currency and period.')
    .meta({ slot: 'amount', near: 'base|salary|pay|to|for|ask|counter|at least' }),
  targetBonus: sum.describe('The yearly bonus to ask for.').meta({ slot: 'amount', near: 'bonus|variable' }),
  targetSignOn: sum
    .describe('The sign-on bonus to ask for.')
    .meta({ slot: 'amount', near: '(?:sign(?:ing)?[- ]?on|signing|joining|welcome)(?: bonus)?' }),
  startDate: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable()
    .describe('The first day to ask for, YYYY-MM-DD.')
    .meta({ slot: 'date', near: 'start(?:ing)?|begin(?:ning)?|join' }),
}

export interface Ask {
  targetBase: number | null
  targetBonus: number | null
  targetSignOn: number | null
  startDate: string | null
}

/** The parts of an ask that differ from what is offered, in the shape of a history entry's changes. */
export function changesAsked(ask: Ask, details: OfferDetails) {
  const { base } = details
  const other = <Value>(value: Value | null, now: Value | null) => (value === now ? null : value)
  return {
    base:
      ask.targetBase === null || ask.targetBase === base.amount ? null : { ...base, amount: ask.targetBase },
    bonus: other(ask.targetBonus, details.bonus ?? 0),
    signOn: other(ask.targetSignOn, details.signOn ?? 0),
    startDate: other(ask.startDate, details.startDate),
  }
}
