import { en } from './en.ts'
import type { Catalogue, Language, MessageKey } from './messages.ts'

export const locales = ['en', 'de', 'ar'] as const
export type Locale = (typeof locales)[number]

/** Each language in its own words. */
export const localeNames: Record<Locale, string> = { en: 'English', de: 'Deutsch', ar: 'العربية' }

export type MessageValues = Record<string, string | number>

/** Fills a text of the catalogue; `count` chooses the plural form. */
export type Translate = (key: MessageKey, values?: MessageValues) => string

/** Grows when a part with words of its own has loaded; German and Arabic load whole. */
const english: Partial<Catalogue> = { ...en }

/** Called by the parts that load later, before they are drawn. */
export function addEnglish(words: Partial<Catalogue>): void {
  Object.assign(english, words)
}

/** The first of the wanted languages that there is a catalogue for, by primary subtag. */
export function matchLocale(wanted: readonly (string | null | undefined)[]): Locale {
  for (const tag of wanted) {
    const primary = tag?.toLowerCase().split(/[-_]/)[0]
    const match = locales.find((locale) => locale === primary)
    if (match) return match
  }
  return 'en'
}

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr'
}

/** Loads a language; English is part of the first download. */
export async function loadCatalogue(locale: Locale): Promise<Language> {
  if (locale === 'de') return (await import('./german.ts')).german
  if (locale === 'ar') return (await import('./arabic.ts')).arabic
  return english
}

export const englishTranslate: Translate = createTranslate({ locale: 'en', catalogue: english })

export function createTranslate({
  locale,
  catalogue,
}: {
  locale: string
  catalogue: Partial<Catalogue>
}): Translate {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return (key, values = {}) => {
    const entry = catalogue[key] ?? english[key] ?? key
    const count = Number(values.count ?? 0)
    const text = typeof entry === 'string' ? entry : (entry[rules.select(count)] ?? entry.other)
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name]
      if (value === undefined) return whole
      return typeof value === 'number' ? numbers.format(value) : value
    })
  }
}
