import { freeTextOf, trimmed } from '../slots/free-text.ts'
import type { Reading } from '../terms/reading.ts'
import type { State } from './fill-state.ts'

/** "say that I kept the books", "I was in charge of the till": what somebody did, by cues for nothing else. */
export function describedWork(reading: Reading): string | null {
  const { text } = reading
  const told = TOLD.exec(text)?.[1]
  if (told) return trimmed(told)
  return DUTIES.test(text)
    ? freeTextOf({
        reading: { ...reading, spans: [], text: text.replace(/[:"]/g, ' ') },
        words: ['description'],
      })
    : null
}

const TOLD = /\b(?:say|add|mention|note|write|put|describe|include)\b.{0,40}?\bthat (i\b.+)$/i
const DUTIES = /\b(?:responsib|duties|where i|there i|in charge)/i

/** "on the first write needs a van": what follows the verb, when a row is meant and nothing else announces it. */
export function dictated({ reading, row }: State): string | null {
  const said = row && DICTATED.exec(reading.text)?.[1]
  return said ? trimmed(said) : null
}

const DICTATED =
  /\b(?:write|jot|put|scribble)(?: down)? (?!on |with |an? |the |to |my |down|that one|it )(.{4,})$/i
