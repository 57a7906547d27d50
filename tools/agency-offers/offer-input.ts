import { z } from 'zod'
import { offerFields } from '../offers/offer-fields.ts'

export const MESSAGE_LENGTH = 4_000

const { notes: _notes, ...packageFields } = offerFields

/** What a package may hold beside its base; null leaves it as it is. */
export const offerPackage = packageFields

export const currencyField = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .nullable()
  .describe('ISO 4217 code of every sum, such as "EUR"; null when not said.')
  .meta({ slot: 'currency' })

export const amountField = z
  .number()
  .positive()
  .max(1_000_000_000)
  .describe('Gross base pay per period. “62k” is 62000.')
  .meta({ slot: 'amount', near: 'base|salary|pay|offer(?:ed|s|ing)?|wage|at|of' })

export const messageField = z
  .string()
  .max(MESSAGE_LENGTH)
  .nullable()
  .describe('What the applicant reads with it, in the person’s words; null for none.')
  .meta({ slot: 'free_text' })
