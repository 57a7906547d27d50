import type { Field } from '../terms/field.ts'
import type { State } from './fill-state.ts'

/** "the sign-on goes", "without a bonus": a sum that may be nothing. */
export function isTakenAway({ near, least }: Field, { reading: { text } }: State): boolean {
  if (!near || least !== 0) return false
  return new RegExp(
    String.raw`(?<![\p{L}\d])(?:(?:remov(?:e|ed|ing)|dropp?(?:ed|ing)?|delete|cancel(?:led)?|scrap(?:ped)?|cut out|without|no|zero|nil|not? any|lost|took (?:away|back)|take (?:away|out|off|back))(?: (?:the|any|an?|his|her|their|my|whole|yearly|annual))* (?:${near})|cut (?:(?:the|his|her|their|my|whole|yearly|annual) )*(?:${near}) (?:completely|altogether|entirely|out)|(?:${near})(?: (?!(?:but|and)\b)\S+){0,4}? (?:goes|falls away|fell away|(?:is|are|was|were|has been|have been|got|being)(?: now)? (?:off|gone|out|dropped|cancelled|canceled|scrapped|removed|withdrawn|cut altogether|cut completely|taken (?:away|out|off|back)|zero|nil|no more)|is no more|can go|has to go|has gone))(?![\p{L}\d])`,
    'iu',
  ).test(text)
}
