import type { Field } from '../terms/field.ts'
import type { Filled } from '../terms/filled.ts'
import { bounded } from './fill-state.ts'

/** Puts a value into a field, without what is said behind it. */
export function putShort({ field, value, filled }: { field: Field; value: string; filled: Filled }): void {
  filled.input[field.name] = bounded(withoutReason(value, field), field)
}

/** "Shift Lead because I was promoted": a short value ends where its reason, or the next value, begins. */
export function withoutReason(value: string, { slot }: Field): string {
  if (slot === 'free_text' || slot === 'url') return value
  return value
    .replace(/[?!]+$/, '')
    .replace(
      /[,\s]+(?:because|since|as i|cos|cause|please|pls|thanks|these days|nowadays|at the moment|currently|now\b|(?:title|place|location|company|employer|start|end|dates?)\b(?! of)|and (?:it|i|the|my)\b|but (?:it|i|the|my)\b|not (?!for\b)|(?:with )?(?:an?|one|two|double|capital|no) (?:capital|double|hyphen|accent|dash|umlaut|\p{L}(?:['’]?s)?(?![\p{L}\d]))).*$/isu,
      '',
    )
}
