import type { State } from './fill-state.ts'
import type { Field } from './schema.ts'

/** "the sign-on goes", "without a bonus": a sum that may be nothing. */
export function isTakenAway({ near, least }: Field, { reading: { text } }: State): boolean {
  if (!near || least !== 0) return false
  return new RegExp(
    String.raw`(?<![\p{L}\d])(?:(?:remove|drop|delete|cancel|scrap|without|no|take (?:away|out|off))(?: (?:the|any|an?|his|her|their))? (?:${near})|(?:${near})(?: \S+){0,4}? (?:goes|falls away|is (?:off|gone|out|dropped|cancelled|removed)|can go|has to go))(?![\p{L}\d])`,
    'iu',
  ).test(text)
}
