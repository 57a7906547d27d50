import { useEffect, useState } from 'preact/hooks'
import { createTranslate, type Locale, type MessageValues } from '../../app/locale/catalogue.ts'
import type { Catalogue } from '../../app/locale/messages.ts'
import { useAppState } from '../../app/view/use-app.ts'
import { en } from './en.ts'
import type { WordKey, Words } from './words.ts'

export type TranslateWords = (key: WordKey, values?: MessageValues) => string

const loaded: Partial<Record<Locale, Words>> = { en }

/** Loads the console's words of a language; English is always there. */
export async function loadWords(locale: Locale): Promise<void> {
  if (locale === 'de') loaded.de ??= (await import('./de.ts')).de
  if (locale === 'ar') loaded.ar ??= (await import('./ar.ts')).ar
}

/** The console's own words, in the way of the app's. */
export function wordsOf(locale: Locale): TranslateWords {
  const catalogue = { ...en, ...loaded[locale] } as unknown as Partial<Catalogue>
  return createTranslate({ locale, catalogue }) as unknown as TranslateWords
}

const made = new Map<string, TranslateWords>()

/** The words of the language that is chosen; redraws when they have loaded. */
export function useWords(): TranslateWords {
  const locale = useAppState((state) => state.locale)
  const [, redraw] = useState(0)
  useEffect(() => {
    let isGone = false
    // Until then, and where it fails, the words are English.
    void loadWords(locale).then(
      () => isGone || redraw((count) => count + 1),
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [locale])
  const key = `${locale}:${loaded[locale] ? 'own' : 'en'}`
  const words = made.get(key) ?? wordsOf(locale)
  made.set(key, words)
  return words
}
