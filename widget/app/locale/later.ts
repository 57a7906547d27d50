import { addEnglish } from './catalogue.ts'
import { enLater } from './en-later.ts'

/** Imported for its effect by every part that loads later and has words of its own. */
addEnglish(enLater)
