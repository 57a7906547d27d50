import { freeTextOf, freeTextStart, trimmed } from '../slots/free-text.ts'
import { labelledParts } from '../slots/labelled-parts.ts'
import { unannounced, withoutTaken } from '../slots/unannounced.ts'
import type { Field } from '../terms/field.ts'
import type { State } from './fill-state.ts'

/** The text that is announced, or that stands beside the wish; without what it tells to other fields. */
export function besideWish(field: Field, { reading, row, fields }: State): string | null {
  const because = field.words.some((word) => /^reasons?$/.test(word)) ? BECAUSE.exec(reading.text)?.[1] : null
  if (because) return trimmed(because)
  const beside = { label: row?.label ?? '', fields }
  const announced = freeTextStart(reading) < reading.text.length
  const alone = announced ? null : unannounced({ text: reading.text, ...beside })
  const said = alone ?? freeTextOf({ reading, words: field.words })
  return said && (alone ?? withoutTaken({ text: said, ...beside }))
}

/** "I want 58k because I run the team": why, wherever it stands. */
const BECAUSE = /\bbecause(?! of (?:that|this|it)\b)(?: of)? ((?:[^.!?]|\.(?=\d)){6,})/i

/** "Situation: … Task: …": each part to its field, and none to the others. */
export function partsTold(
  field: Field,
  { reading: { text }, fields }: State,
): { text: string | null } | null {
  const texts = fields.filter(({ slot }) => slot === 'free_text')
  if (texts.length < 3 || !texts.every(({ nullable }) => nullable)) return null
  const parts = labelledParts({ text, fields: texts })
  return parts.size > 0 ? { text: parts.get(field.name) ?? null } : null
}

/** "add Docker and Terraform to my skills": what is put somewhere, or taken out, when a fixed list says where. */
export function objectText(field: Field, { reading, fields }: State): string | null {
  const where = fields.find(({ slot, nullable }) => slot === 'choice' && !nullable)
  if (!where || !field.says?.none || reading.spans.some(({ kind }) => kind === 'quote')) return null
  const names = Object.values(where.says ?? {}).join('|')
  const match = new RegExp(
    String.raw`^(?:.*?[.!,]\s+)?(?:(?:please|pls|can you|could you|would you|also|and|i want to|i'd like to|let's)\s+)*(?:add|put|stick|pop|include|append|insert|place|write|take|remove|delete|drop|cut|strip|lose|get rid of|move)\s+(.{1,300}?)\s+(?:to|on|onto|in|into|under|among|from|out of|off|away from)\s+(?:\S+ ){0,3}?(?:${names})(?![\p{L}\d])`,
    'iu',
  ).exec(reading.text)
  const said = match?.[1] ? trimmed(match[1]) : null
  if (
    !said ||
    /:|^(?:it|that|this|them|these|those|something|anything|everything|all|one|a|an|some)\b/i.test(said)
  )
    return null
  return said
    .split(/\s*(?:,|;|(?<![\p{L}])and(?![\p{L}])|&)\s*/u)
    .filter(Boolean)
    .join('; ')
}
