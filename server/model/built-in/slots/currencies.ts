/** By ISO code: signs, words and short forms that people write; the code itself counts as well. */
const WRITTEN: Record<string, string> = {
  EUR: '€|euro|euros',
  GBP: '£|pound|pounds|quid|sterling|pounds sterling',
  USD: '$|us$|usd$|dollar|dollars|bucks|us dollars',
  CHF: 'franc|francs|swiss francs|sfr',
  CAD: 'c$|ca$|canadian dollars',
  AUD: 'a$|au$|australian dollars',
  NZD: 'nz$',
  SGD: 's$|sg$|singapore dollars',
  HKD: 'hk$|hong kong dollars',
  TWD: 'nt$',
  PLN: 'zloty|zlotys|zlotych|złoty|złotych|zł',
  SEK: 'kronor|swedish kronor|swedish krona',
  NOK: 'norwegian kroner|norwegian krone',
  DKK: 'danish kroner|danish krone',
  ISK: 'icelandic krona|icelandic kronur',
  CZK: 'kč|koruna|korun|czech crowns',
  HUF: 'forint|forints',
  RON: 'lei|romanian lei',
  BGN: 'leva|лв',
  RSD: 'dinars|serbian dinars',
  UAH: '₴|hryvnia|hryvnias',
  RUB: '₽|roubles|rubles',
  GEL: '₾',
  TRY: '₺|lira|liras|turkish lira',
  ILS: '₪|shekel|shekels',
  AED: 'dirham|dirhams|dhs',
  SAR: 'riyal|riyals|saudi riyals',
  QAR: 'qatari riyals',
  KWD: 'kuwaiti dinars',
  BHD: '',
  OMR: '',
  EGP: 'e£|egyptian pounds',
  MAD: 'moroccan dirhams',
  NGN: '₦|naira',
  GHS: '₵|gh₵|gh¢|cedi|cedis',
  KES: 'ksh|kshs|kenyan shillings',
  UGX: 'ush|ugandan shillings',
  TZS: 'tsh|tanzanian shillings',
  ZAR: 'rand|rands',
  INR: '₹|rs|rs.|rupee|rupees|indian rupees',
  PKR: 'pakistani rupees',
  LKR: 'sri lankan rupees',
  NPR: 'nepali rupees|nepalese rupees',
  BDT: '৳|taka',
  JPY: '¥|yen',
  CNY: 'rmb|yuan|renminbi',
  KRW: '₩|korean won',
  THB: '฿|baht',
  VND: '₫|dong',
  IDR: 'rupiah',
  MYR: 'rm|ringgit',
  PHP: '₱|philippine pesos',
  MXN: 'pesos|mx$|mexican pesos',
  BRL: 'r$|reais|real brasileiro',
  ARS: 'ar$|argentine pesos',
  CLP: 'chilean pesos',
  COP: 'colombian pesos',
  PEN: 's/|peruvian soles|soles',
}

/** Codes and short forms that are words or names too: only in capitals. */
const IN_CAPITALS = new Set(['try', 'ron', 'cad', 'php', 'mad', 'cop', 'pen', 'gel', 'rm'])
/** Kinds of work and skills too: a currency only where a month's pay stands, or something parts it from what is before. */
const ALSO_SKILLS = new Set(['php'])

const CODES = new Map(
  Object.entries(WRITTEN).flatMap(([code, names]) =>
    [code.toLowerCase(), ...names.split('|').filter(Boolean)].map((name) => [name, code] as const),
  ),
)

/** Every way to write a currency, longest first, as the inside of a regular expression. */
export const CURRENCY = [...CODES.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[$/.]/g, String.raw`\$&`))
  .join('|')

/** The ISO code of a sign or a name; null for a word that only looks like a code. */
export function codeOf(word: string | undefined): string | null {
  if (!word) return null
  const name = word.toLowerCase()
  if (IN_CAPITALS.has(name) && word !== word.toUpperCase()) return null
  return CODES.get(name) ?? null
}

/** "backend PHP 60k" names the language, "HR assistant, PHP 25k" and "PHP 25k a month" the currency. */
export function isSkill({
  word,
  ahead,
  behind,
  period,
}: {
  word: string
  /** The text before the word, and the text after it. */
  ahead: string
  behind: string
  period: string | null
}): boolean {
  if (!ALSO_SKILLS.has(word.toLowerCase()) || period === 'month') return false
  return /^\s*[\d.,]/.test(behind) ? !PARTED.test(ahead) : /^\s+\p{L}/u.test(behind) && period === null
}

const PARTED =
  /(?:[,;:–-]|\b(?:for|at|of|least|from|over|above|than|pays?|paying|earn|minimum|min\.?|around|about|salary))\s*$/i

const NAMED = new RegExp(
  String.raw`(?<![\p{L}\d])(?:in|to|into|as) (${CURRENCY})(?![\p{L}\d])|(?<=[,(] ?)(${CURRENCY})(?![\p{L}\d])`,
  'iu',
)

/** The currency that is named without a sum: "in pounds"; null when none is. */
export function currencyNamed(text: string): string | null {
  const said = NAMED.exec(text)
  return codeOf(said?.[1] ?? said?.[2])
}
