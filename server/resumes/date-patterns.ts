import { monthNames, presentWords, sinceWords } from './date-words.ts'

/** The patterns that dates and ranges are found by (parse-dates.ts), made from the words of all languages. */

const escapeWord = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const anyOf = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escapeWord)
    .join('|')

export const months = new Map<string, number>()
for (const names of monthNames)
  for (const [index, forms] of names.entries())
    for (const form of forms.split('|')) months.set(form, index + 1)

export const seasons = new Map(
  Object.entries({
    spring: 3,
    summer: 6,
    fall: 9,
    autumn: 9,
    winter: 12,
    frühjahr: 3,
    frühling: 3,
    sommer: 6,
    herbst: 9,
    printemps: 3,
    été: 6,
    automne: 9,
    hiver: 12,
    primavera: 3,
    verano: 6,
    otoño: 9,
    invierno: 12,
  }),
)

const notBefore = String.raw`(?<![\p{L}\p{N}\p{M}])`
export const rightToLeft = /[\u0590-\u08FF]/
const notAfter = String.raw`(?![\p{L}\p{N}\p{M}])`
const month = `(?:${anyOf([...months.keys()])})`
const year = String.raw`(?:19[4-9]\d|20[0-4]\d)`
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`
const shortYear = String.raw`['’‘´]\d{2}`
const ordinal = '(?:st|nd|rd|th|er|º|ª|\\.)?'
const of = String.raw`(?:\s*(?:de|del|of|do|d['’])\s*|\s+|\s*[,./-]\s*)`

/** One date in any form; `readAtom` tells the forms apart by the text that matched. */
export const atom = new RegExp(
  `${notBefore}(?:${[
    String.raw`${year}\s*年\s*(?:\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?`,
    String.raw`${year}\s*년\s*(?:\d{1,2}\s*월)?`,
    `${year}-(?:0[1-9]|1[0-2])-${day}${notAfter}`,
    `${day}[./-](?:0?[1-9]|1[0-2])[./-]${year}${notAfter}`,
    String.raw`(?:0?[1-9]|1[0-2])\s?[./-]\s?${year}${notAfter}`,
    String.raw`${year}\s?[./-]\s?(?:0[1-9]|1[0-2])(?!\d|[./-]\d{1,2}(?!\d))`,
    String.raw`${year}\.\s?[1-9](?!\d)`,
    String.raw`(?:0[1-9]|1[0-2])/\d{2}(?![\d/])`,
    `(?:${day}${ordinal}${of})?${month}\\.?(?:\\s+${day}${ordinal},?)?${of}?(?:${year}|${shortYear})(?!\\d)`,
    String.raw`(?:${anyOf([...seasons.keys()])})s?\s+(?:(?:of|de|del)\s+)?(?:${year}|${shortYear})`,
    String.raw`Q[1-4][\s/-]*${year}`,
    String.raw`${year}(?![\d\p{L}])`,
    String.raw`${shortYear}(?!\d|\p{L})`,
  ].join('|')})`,
  'giu',
)

const joiners =
  'to until till through bis à au a al hasta até ao tot по до إلى حتى עד έως 至 到 から do'.split(' ')
const join = String.raw`\s*(?:[–—‒―‐−~〜～➔→>-]{1,2}|\s·\s|${anyOf([...joiners, 'bis zum', 'fino a', 'up to'])})\s*`
export const joined = new RegExp(`^${join}$`, 'iu')
export const untilPresent = new RegExp(`^${join}(?:${anyOf(presentWords)})${notAfter}`, 'iu')
export const presentWord = new RegExp(`^(?:${anyOf(presentWords)})$`, 'iu')
export const presentAfterGap = new RegExp(
  `^\\s{1,3}(?:${anyOf(presentWords.filter((word) => word.length > 3))})(?=$|[)\\],|])`,
  'iu',
)
export const untilShortYear =
  /^\s*(?:[–—-]\s*(?<short>\d{2})|\/(?<slashed>1[3-9]|[2-9]\d))(?![\d/.]|:\d|\s*\p{L})/u
export const untilOpen = /^\s*(?:[–—−-]\s*(?=$|[)\],|])|起|onwards?|以来)/iu
export const sinceBefore = new RegExp(String.raw`${notBefore}(?:${anyOf(sinceWords)})\s+$`, 'iu')
/** What opens a range that says its end, too: "De marzo de 2015 a mayo de 2018", "between 2015 and 2018". */
export const fromBefore = new RegExp(
  String.raw`${notBefore}(?:from|de|du|del|dal|da|von|vom|van|od|entre|between|zwischen|tra|tussen)\s+$`,
  'iu',
)
export const betweenBefore = new RegExp(
  String.raw`${notBefore}(?:entre|between|zwischen|tra|tussen)\s+$`,
  'iu',
)
export const andJoin = /^\s*(?:&|,|and|und|et|y|e|en|og|och|i)\s*$/iu
export const monthBefore = new RegExp(`${notBefore}(?<month>${month})\\.?${join}$`, 'iu')
