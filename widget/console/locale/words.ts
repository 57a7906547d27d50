import type { Plural } from '../../app/locale/messages.ts'
import type { en } from './en.ts'

/** The name of a text of the console. */
export type WordKey = keyof typeof en

/** Every text of the console in one language. */
export type Words = Record<WordKey, string | Plural>
