/** Amounts in digits, as the inside of a regular expression: "4.500", "4,50,000", "15.50". */
export const NUMBER = String.raw`\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:[., ']\d{3})+(?![\d])(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?`
/** Words and letters that multiply: "k", "lakhs". */
export const SCALE = 'k|thousand|grand|mil(?:lion)?|m|lakhs?|lacs?|lpa|crores?'

/** "4.500", "4,500" and "4,50,000" are thousands; "15.50" and "15,5" are decimals. */
export function amountOf(digits: string): number {
  if (/^\d{1,2}(?:,\d{2})+,\d{3}$/.test(digits)) return Number(digits.replaceAll(',', ''))
  const plain = digits.replace(/[., '](?=\d{3}(?:\D|$))/g, '').replace(',', '.')
  return Number(plain)
}

/** How much a word for a scale multiplies by. */
export function scaleOf(scale: string | undefined): number {
  if (!scale) return 1
  if (/^l/i.test(scale)) return 100_000
  if (/^c/i.test(scale)) return 10_000_000
  return /^m/i.test(scale) ? 1_000_000 : 1_000
}
