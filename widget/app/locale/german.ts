import { de } from './de.ts'
import type { Language } from './messages.ts'
import { phrases } from './phrases/de.ts'

/** All German words, of the widget and of the tools' cards: one download. */
export const german: Language = { ...de, phrases }
