import type { LineKind } from './line-names.ts'

const LEVEL =
  /^(?:(?:near-?|semi-?)?native(?: speaker)?|fluent|[abc][12]|basics?|intermediate|upper intermediate|advanced|beginner|mother tongue|conversational|proficient|bilingual|business(?: fluent| level)?|working proficiency|elementary|good|very good)\b/i
const DATE =
  /\b(?:19|20)\d\d\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\d{1,2}[/.]\d{2,4}|^(?:present|today|now|current|ongoing)$/i
const ADDRESS = /@|^(?:https?:\/\/|www\.)\S+$|^\S+\.\p{L}{2,}(?:\/\S*)?$/iu
const NAMED =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\p{Lu}|de|da|van|von|der|den|bin|al|el|dos|del|la|le)[\p{L}\p{M}'’.-]*){0,4}$/u

const GRADE =
  /^(?:distinction|merit|credit|pass|first(?: class)?|(?:upper|lower) second|2[:.][12]|third|honours|(?:summa |magna )?cum laude|[a-f][+-]?)(?: class)?(?: honours)?$/i

/** How well a value fits what a line holds: below zero it does not. */
export function fitOf({ kind, value }: { kind: LineKind; value: string }): number {
  const words = value.split(/\s+/).length
  switch (kind) {
    case 'email':
      return /@/.test(value) ? 6 : -20
    case 'phone':
      return value.replace(/\D/g, '').length >= 5 && !/[@:;]/.test(value) ? 5 : -20
    case 'url':
      return ADDRESS.test(value) ? 5 : words === 1 ? 0 : -8
    case 'start':
    case 'end':
    case 'date':
      return DATE.test(value) && words <= 6 ? 4 : -10
    case 'level':
      return LEVEL.test(value) ? 5 : -8
    case 'name':
      return NAMED.test(value) ? (words > 1 ? 5 : 3) : words > 6 || /\d|@/.test(value) ? -8 : 0
    case 'grade':
      return GRADE.test(value) ? 4 : /\d/.test(value) || words <= 3 ? 2 : -4
    case 'text':
    case 'bullet':
      return words >= 3 ? 1 : 0
    case 'certificate':
      return words <= 8 ? 1 : -4
    case 'address':
      return ADDRESS.test(value) || words > 12 ? -8 : 1
    case 'degree':
      return ADDRESS.test(value) || words > 10 ? -6 : 1
    default:
      return ADDRESS.test(value) || (DATE.test(value) && words <= 4) || words > 9 ? -8 : 1
  }
}
