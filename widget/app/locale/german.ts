import type { Language } from './catalogue.ts'
import { de } from './de.ts'
import { phrases } from './phrases/de.ts'

/** All German words, of the widget and of the tools' cards: one download. */
export const german: Language = { ...de, phrases }
