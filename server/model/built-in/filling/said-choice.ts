import type { Field } from '../terms/field.ts'
import type { Stretch } from '../words/overlap.ts'
import { wholeWords } from '../words/whole-words.ts'
import type { State } from './fill-state.ts'
import { spoken } from './spoken.ts'

/** Words for a value, where they stand in the text. */
interface Said extends Stretch {
  text: string
}

/** The value whose words are said; of several the one with the most words, then the last: corrections come later. */
export function choiceSaid(field: Field, state: State): string | null {
  const text = spoken(state)
  if (field.nullable && saysSeveral(field, state)) return null
  let best: { value: string; length: number; at: number; aim: number } | null = null
  for (const value of field.choices ?? []) {
    const source = field.says?.[value] ?? value.replaceAll('_', '[ _-]')
    for (const match of text.matchAll(wholeWords(source))) {
      const said = { text, start: match.index, end: match.index + match[0].length }
      if (isReplaced(said) || (field.nullable && isWidened(said))) continue
      const length = match[0].split(/\s+/).length
      const aim = aimOf(said)
      if (best && best.aim > aim) continue
      const isBetter = !best || length > best.length || (length === best.length && match.index > best.at)
      if (isBetter || (best && aim > best.aim)) best = { value, length, at: match.index, aim }
    }
  }
  return best?.value ?? null
}

/** How plainly a value is where things shall go: an arrow or "back to" points at it, and what somebody did is told only. */
function aimOf({ text, start, end }: Said): number {
  const ahead = text.slice(0, start)
  if (ARROW.test(ahead) || BACK_TO.test(ahead)) return 1
  return DID.test(ahead) && /ed$/i.test(text.slice(start, end)) ? -1 : 0
}

/** "the first two → interview": where the arrow points, whatever is said behind it. */
const ARROW = /(?:→|⇒|->|=>)\s*(?:the\s+)?$/u
/** "put her back to screening, I rejected her too soon". */
const BACK_TO = /\bback (?:to|into|in|as|among|under)\s+(?:the\s+)?$/i
/** "…, I rejected him by mistake", "we had already hired her". */
const DID =
  /\b(?:i|we|you|they|somebody|someone)\s+(?:(?:had|have|was|were|just|only|already|accidentally|wrongly|mistakenly)\s+)*$/i

/** "drafts and published ones alike", "unread or waiting": a list of several is told no single one of them. */
function saysSeveral(field: Field, state: State): boolean {
  if (!state.fields.every(({ nullable, type }) => nullable && type !== 'boolean')) return false
  const words = Object.values(field.says ?? {})
  return words.some((one, at) =>
    words.some(
      (other, i) =>
        i !== at &&
        new RegExp(
          String.raw`(?<![\p{L}\d])(?:${one})(?: (?:ones|articles?|texts?|jobs?|threads?|offers?))?(?:,? (?:and|or|as well as|plus) |, )(?:(?:also|the) )*(?:${other})(?: (?:ones|articles?|texts?|jobs?|threads?|offers?))?(?:,? (?:alike|both|together)|[?!.]*$)`,
          'iu',
        ).test(spoken(state)),
    ),
  )
}

/** "not daily", "instead of weekly", "from daily to weekly": what is said to be wrong. */
function isReplaced({ text, start, end }: Said): boolean {
  const ahead = text.slice(0, start)
  return DENIED.test(ahead) || (/\bfrom\s+$/i.test(ahead) && /^\s+(?:in)?to\b/i.test(text.slice(end)))
}

const DENIED =
  /(?:\b(?:not|instead of|rather than|no longer)|(?:n['’]t|\bnot|\bnever) (?:really |actually )?(?:want|wish|like|mean|going) to)\s+$/i

/** "incl the stale ones", "drafts included": a list of all, and not of these alone. */
function isWidened({ text, start, end }: Said): boolean {
  return WIDENS.test(text.slice(0, start)) || INCLUDED.test(text.slice(end))
}

const WIDENS =
  /\b(?:incl|including|inclusive of|along with|together with|even|not (?:just|only))\.?\s+(?:[^.,;:!?]{1,30}?\s(?:and|or|&)\s+)?(?:(?:the|those|any|our|all|ones that are)\s+)*$/i
const INCLUDED = /^(?:\s+(?:ones?|articles?|texts?|offers?|applicants?|candidates?|jobs?))?,?\s+included\b/i

/** Whether a switch is said to be on or off. Where both can be said, saying neither is no "no". */
export function flagSaid(field: Field, state: State): boolean | null {
  const text = spoken(state)
  const { true: yes, false: no } = field.says ?? {}
  if (no && wholeWords(no).test(text)) return false
  if (yes && wholeWords(yes).test(text)) return true
  return field.nullable || (yes && no) ? null : false
}
