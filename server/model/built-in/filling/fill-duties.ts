import { trimmed } from '../slots/free-text.ts'
import type { Reading } from '../terms/reading.ts'
import type { State } from './fill-state.ts'

/** Verbs that tell where and when, and not what was done. */
const NO_DUTY =
  /^i (?:worked|work|started|joined|finished|left|quit|moved|lived|studied|used|was|am|had|have|needed|wanted|want|need|forgot|missed|stopped|ended|stayed|resigned|applied|got|noticed|added|asked|changed|called|listed|live|think|see|turned up|went|came|began|took (?:a|the|on (?:a|the)) (?:job|post|position|role|place)|hope|wonder)\b/i
const LABELLED =
  /\b(?:what i (?:did|do)(?: there| for them)?|(?:my |the |main )*(?:tasks?|duties|responsibilities|job|work)(?: there)?)(?:\s*:|\s+(?:was|were|is|are|included?|meant|involved)(?: to)?:?)\s+(?=\S)/giu
/** Behind "my job was": a title, and nothing that was done. */
const NO_TASK = /^(?:an?|the|not|called|in|at|with|my|over|done|missing|wrong|that)\b/i
/** Asks for something, or speaks of the work history itself. */
const WISH =
  /\?$|^(?:please|pls|can|could|would|will|add|put|save|record|note|include|thanks|that (?:ought|should|belongs|goes)|it (?:ought|should|belongs|goes)|i hope|i'd like|i would like|hope)\b/i

/** What somebody did in a job, told by a name for it ("my tasks were …") or by a sentence ("I typed up wills"). */
export function dutiesOf(state: State): string | null {
  const { text, spans } = state.reading
  if (spans.some(({ kind }) => kind === 'quote')) return null
  for (const match of text.matchAll(LABELLED)) {
    const told = untilWish(text.slice(match.index + match[0].length))
    const named = /(?:job|work)(?: there)?\s/i.test(match[0])
    if (told && !(named && NO_TASK.test(told)) && toldOfWork(told, state)) return told
  }
  return toldOfWork(dutiesIn(state.reading), state)
}

function untilWish(text: string): string | null {
  const sentences = text.split(/(?<=[.!?;])\s+|\n+/)
  const wish = sentences.findIndex((sentence) => WISH.test(sentence.trim()))
  return trimmed(sentences.slice(0, wish < 0 ? sentences.length : wish).join(' '))
}

/** Null for what only says where and when, which other fields hold, and for what asks. */
export function toldOfWork(text: string | null, { employment, reading, fields }: State): string | null {
  const own = fields.some(({ slot }) => slot === 'is_current')
  if (!text || !employment || !own) return text
  const at = reading.text.indexOf(text)
  const dated = reading.spans.some(
    ({ kind, start, end }) => kind === 'date' && at >= 0 && start >= at && end <= at + text.length,
  )
  const names = [employment.company, employment.position].some((name) => name !== null && text.includes(name))
  return dated || names || WISH.test(text) || text.endsWith('?') ? null : text
}

/** "I typed up wills and kept the diaries": a sentence that tells what somebody did. */
function dutiesIn({ text }: Reading): string | null {
  const match =
    /(?:[.;!]\s+|,\s+(?:where |there )?|\bwhere )(i (?:did|looked|ran|drove|built|taught|sold|kept|made|led|wrote|took|dealt|\p{L}{3,}ed)\b.*|(?:handled|looked after|managed|ran|served|taught|drove|cooked|cleaned|sold|built|did) (?!it\b|them\b).*)$/isu.exec(
      text,
    )
  if (!match?.[1] || NO_DUTY.test(match[1])) return null
  return trimmed(match[1].replace(/[.!,;]\s+(?:please|pls|can you|could you|add|put|save|thanks)\b.*$/is, ''))
}
