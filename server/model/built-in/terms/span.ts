/** A piece of the text that was recognised as a value, whatever it is for. */
export type Span = { from: number; to: number; start: number; end: number } & (
  | { kind: 'money'; value: MoneyValue }
  | { kind: 'date'; value: DateValue }
  | { kind: 'place'; value: string; sure: boolean }
  | { kind: 'choice'; slot: ChoiceSlot; value: string }
  | { kind: 'url'; value: string }
  | { kind: 'email'; value: string }
  | { kind: 'phone'; value: string }
  | { kind: 'quote'; value: string }
  | { kind: 'work'; value: string }
)

/** A sum of pay. */
export interface MoneyValue {
  amount: number
  currency: string | null
  period: 'year' | 'month' | 'week' | 'day' | 'hour' | null
  /** "up to 50k" is a ceiling: it never becomes a lowest acceptable pay. */
  ceiling: boolean
  /** The upper end of a range: "60 to 70k". */
  upper?: number
}

/** A day, a month or a year. */
export interface DateValue {
  year: number
  /** 1 to 12; null when only the year is known. */
  month: number | null
  day: number | null
  role: 'start' | 'end' | null
}

/** Fields with a fixed list of values. */
export type ChoiceSlot =
  | 'work_mode'
  | 'job_type'
  | 'seniority'
  | 'pay_period'
  | 'sort'
  | 'agency_scope'
  | 'status'
