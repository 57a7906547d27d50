import { ar } from './ar.ts'
import type { Language } from './messages.ts'
import { phrases } from './phrases/ar.ts'

/** All Arabic words, of the widget and of the tools' cards: one download. */
export const arabic: Language = { ...ar, phrases }
