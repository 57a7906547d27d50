import type { Money } from '../../../tools/core/card.ts'
import type { Translate } from '../locale/catalogue.ts'

/** "€60,000 – €80,000 a year" in the person's language; null when no amount is known. */
export function formatPay({
  pay,
  locale,
  t,
}: {
  pay: Money | null
  locale: string
  t: Translate
}): string | null {
  if (!pay || (pay.min === null && pay.max === null)) return null
  const period = t(`pay.${pay.period}`)
  const format = moneyFormat({ locale, currency: pay.currency })
  if (pay.min !== null && pay.max !== null && pay.min !== pay.max) {
    return t('pay.range', { amount: format.formatRange(pay.min, pay.max), period })
  }
  const amount = format.format(pay.min ?? pay.max ?? 0)
  if (pay.min !== null && pay.max !== null) return t('pay.range', { amount, period })
  return t(pay.min === null ? 'pay.upTo' : 'pay.from', { amount, period })
}

function moneyFormat({ locale, currency }: { locale: string; currency: string }): Intl.NumberFormat {
  const options = {
    style: 'currency',
    currency,
    maximumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
  } as const
  try {
    return new Intl.NumberFormat(locale, options)
  } catch {
    // Not an ISO 4217 code: the number is still worth showing.
    return new Intl.NumberFormat(locale)
  }
}
