import { trimmed } from '../slots/free-text.ts'
import type { Field } from '../terms/field.ts'
import type { State } from './fill-state.ts'

const PEOPLE =
  /\b(?:human|person(?!'s)|someone|somebody|anyone|agent|recruiter|consultant|adviser|advisor|colleague|staff|team|call|ring|phone|speak|talk|put me through|connect)\b/i
/** How somebody begins to say what it is about. */
const CONCERN =
  /^(?:it'?s (?:about|regarding|to do with) |i(?:'d| would)? (?:need|want|like|have|am|got|was|never|still|think)\b|i'm |i've |im |ive |my |the |they |there |nobody |no one |somebody |third |second |your |(?:this|that) (?:is|was)(?: now)? (?:the|my) (?:\w+) time\b|(?:the|your|this) (?:site|website|app|chat|bot|system|page)\b)/i

/** "Can a person ring me? It's about my visa": for an act on no row, the sentence that is not the wish itself. */
export function concern(field: Field, { reading, referring, fields }: State): string | null {
  if (!field.words.includes('reason') || referring || fields.length > 2) return null
  const sentences = reading.text.split(
    /(?<=[.!?])\s+|\n+|;\s+|,\s+(?=it'?s about |i (?:need|want|have) |my |nobody |no one |there |the )/i,
  )
  if (sentences.length < 2) return null
  const said = sentences.find((sentence) => CONCERN.test(sentence) && !PEOPLE.test(sentence))
  return said ? trimmed(said.replace(/^it'?s (?:about|regarding|to do with) /i, '')) : null
}
