import type { en } from './en.ts'
import type { enLater } from './en-later.ts'
import type { Phrases } from './phrases.ts'

/** The name of a text of the widget. */
export type MessageKey = keyof typeof en | keyof typeof enLater

/** Plural forms by CLDR category; `other` is always there. */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>

/** Every text of the widget in one language. */
export type Catalogue = Record<MessageKey, string | Plural>

/** A language's words, with those of the tools' cards unless they are English. */
export type Language = Partial<Catalogue> & { phrases?: Phrases }
