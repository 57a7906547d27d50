import type { ChoiceSlot, DateValue, MoneyValue } from '../terms/span.ts'

/** A sum, and where in the text it stands: offsets, the end not included. */
export interface FoundMoney {
  start: number
  end: number
  value: MoneyValue
}

/** A date, and where it stands. */
export interface FoundDate {
  start: number
  end: number
  value: DateValue
}

/** A value of a fixed list, and where it stands. */
export interface FoundChoice {
  start: number
  end: number
  slot: ChoiceSlot
  value: string
}
