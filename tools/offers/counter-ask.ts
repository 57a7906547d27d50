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

/** What is asked for without a number or a day. */
export const openPoints = ['higher_base', 'bonus', 'sign_on', 'later_start', 'earlier_start'] as const
export type OpenPoint = (typeof openPoints)[number]

export const openPointField = z
  .enum(openPoints)
  .nullable()
  .describe('What they ask for without saying how much or when; null when they said it or nothing.')
  .meta({
    slot: 'choice',
    says: {
      later_start: String.raw`(?:later|delayed|postponed) (?:start|first day|beginning)(?: date| day)?|(?:start|begin|join)(?:ing)? (?:a (?:bit|little) |\S+ \S+ )?later|(?:push|move|delay|postpone)(?: back)? (?:the|my) start(?: date)?`,
      earlier_start: `(?:earlier|sooner) (?:start|first day)(?: date| day)?|(?:start|begin|join)(?:ing)? (?:earlier|sooner)`,
      sign_on:
        '(?:a|an|some|bigger|higher|better|the) (?:sign(?:ing)?[- ]?on|signing|joining|welcome)(?: bonus)?',
      bonus: '(?:a|an|some|bigger|higher|better|the) (?:yearly |annual )?bonus',
      higher_base:
        '(?:more|higher|better) (?:money|pay|salary|base|wages?)|(?:raise|increase|up) (?:the|my) (?:base|pay|salary)|pay (?:me )?more',
    },
  })

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
