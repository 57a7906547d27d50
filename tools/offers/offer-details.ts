import { z } from 'zod'
import { payPeriods } from '../jobs/salary-range.ts'

/** A field that may be missing or unreadable: one bad field of somebody's row must not hide the offer. */
const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema
    .nullish()
    .transform((value) => value ?? null)
    .catch(null)

const sum = z.number().nonnegative().max(1_000_000_000)
const months = z.number().int().min(1).max(240)
/** A day, or a moment of ISO 8601. */
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}/)

const MONTHS = 12
/** As many monthly salaries as are paid anywhere. */
export const MOST_SALARIES = 18

export const offerBase = z.object({
  /** Gross, per `period`. */
  amount: z.number(),
  /** ISO 4217; every sum of the offer is in it. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  period: z.enum(payPeriods),
  /** Salaries a year of pay by the month, where they are not twelve: 13 with one at Christmas. */
  salaries: z.number().min(MONTHS).max(MOST_SALARIES).nullish().catch(null),
})

export const offerEquity = z.object({
  /** In words: "options", "RSU", "shares". */
  type: orNull(z.string().max(60)),
  /** Of the whole grant, as it was told. */
  value: orNull(sum),
  vestingMonths: orNull(months),
  cliffMonths: orNull(months),
})

/**
 * `offers_negotiation.offer_details`, by whichever side: sums in the base's
 * currency, `bonus` for a year at target, `signOn` once, `benefits` in words,
 * `startDate` a day, `expiresAt` a day (good until it is over everywhere) or a moment.
 */
export const offerDetails = z.object({
  base: offerBase,
  bonus: orNull(sum),
  signOn: orNull(sum),
  equity: orNull(offerEquity),
  benefits: z
    .array(z.string())
    .nullish()
    .transform((list) => (list ?? []).slice(0, 50))
    .catch([]),
  startDate: orNull(date),
  expiresAt: orNull(date),
})

export type OfferDetails = z.output<typeof offerDetails>

/** What an entry asks for or changed: only the fields that it touches, each as in `offer_details`. */
export const negotiationChanges = z.object({
  base: orNull(offerBase),
  bonus: orNull(sum),
  signOn: orNull(sum),
  equity: orNull(offerEquity),
  benefits: orNull(z.array(z.string()).max(50)),
  startDate: orNull(date),
  expiresAt: orNull(date),
})

export type NegotiationChanges = z.output<typeof negotiationChanges>

export const negotiationKinds = [
  'offer',
  'counter',
  'revision',
  'answer',
  'accepted',
  'declined',
  'withdrawn',
] as const
export type NegotiationKind = (typeof negotiationKinds)[number]

/** An entry of `offers_negotiation.negotiation_history`; `at` is set by the database. */
export const negotiationEntry = z.object({
  at: z.string(),
  party: z.enum(['candidate', 'agency']),
  /** One of `negotiationKinds`; other words of older rows read as they are. */
  kind: z.string(),
  changes: orNull(negotiationChanges),
  message: orNull(z.string()),
})

export type NegotiationEntry = z.output<typeof negotiationEntry>

/** What a side appends, before the database gives it its time. Fields that are null are left out. */
export function newEntry({
  party,
  kind,
  changes,
  message,
  now,
}: {
  party: 'candidate' | 'agency'
  kind: NegotiationKind
  changes: Partial<NegotiationChanges>
  message: string | null
  now: Date
}) {
  const touched = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null))
  return {
    at: now.toISOString(),
    party,
    kind,
    ...(Object.keys(touched).length > 0 ? { changes: touched } : {}),
    ...(message ? { message } : {}),
  }
}

const HOURS_OF_A_DAY_EVERYWHERE = 36

/** When an offer runs out, as the database counts it; null when it names no time that can be read. */
export function offerExpiry({ expiresAt }: Pick<OfferDetails, 'expiresAt'>): Date | null {
  if (!expiresAt) return null
  const time = new Date(/^\d{4}-\d{2}-\d{2}$/.test(expiresAt) ? `${expiresAt}T00:00:00Z` : expiresAt)
  if (Number.isNaN(time.getTime())) return null
  return expiresAt.length === 10 ? new Date(time.getTime() + HOURS_OF_A_DAY_EVERYWHERE * 3_600_000) : time
}
