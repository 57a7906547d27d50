import { wishedKeywords } from '../slots/keywords.ts'
import { storyTokens } from '../slots/story.ts'
import type { Field } from '../terms/field.ts'
import type { Value } from '../terms/input.ts'
import type { Reading } from '../terms/reading.ts'
import { stem } from '../words/stem.ts'
import { bareAmount } from './changed-pay.ts'
import { ADDS, isKept, KEEPS, MORE } from './refine-words.ts'
import { widensPlace, widerPlace } from './wider-place.ts'

interface Change {
  slot: Field['slot']
  /** What the words say for the field by themselves. */
  said: Value
  before: Value
  /** Slots that the words take out. */
  removed: ReadonlySet<string>
  reading: Reading
}

/** What the words say for one field, seen against what it held before; null where they leave it. */
export function freshValue(change: Change): Value {
  const { slot, said, before, reading } = change
  if (slot === 'keywords') return freshKeywords(change)
  if (before !== null && isKept({ slot, text: reading.text })) return null
  if (slot === 'place') return freshPlace(change)
  if (slot === 'money' && said === null && before !== null)
    return widensPlace(reading.text) ? null : bareAmount(reading.text)
  return said
}

function freshKeywords({ said, before, removed, reading }: Change): Value {
  const { text } = reading
  const sameWork = KEEPS.test(text) && before !== null && !namesOtherWork(reading)
  if (removed.size > 0 || MORE.test(text) || sameWork || (before !== null && widensPlace(text))) return null
  const wished = before === null || said === null ? said : wishedKeywords(reading)
  return withoutReplaced({ fresh: wished, before, text })
}

/** "the same for project managers": other work, in the same search. */
function namesOtherWork({ text, spans }: Reading): boolean {
  const from = /\bsame (?:thing |search |again )?(?:but )?(?:for|with) /i.exec(text)
  return from !== null && spans.some(({ kind, start }) => kind === 'work' && start > from.index)
}

/** "not scaffolder, roofer I meant": the words of the search before are what is replaced. */
function withoutReplaced({ fresh, before, text }: { fresh: Value; before: Value; text: string }): Value {
  if (typeof fresh !== 'string' || typeof before !== 'string') return fresh
  if (!/\b(?:not|meant|mean|instead|rather)\b/i.test(text)) return fresh
  const old = new Set(before.toLowerCase().split(/\s+/).map(stem))
  const rest = fresh.split(/\s+/).filter((word) => !old.has(stem(word.toLowerCase())))
  return rest.length > 0 ? rest.join(' ') : fresh
}

function freshPlace({ said, before, reading }: Change): Value {
  const wider = said === null ? widerPlace({ before, text: reading.text }) : null
  if (wider) return wider
  const staysThere = /\bthere\b/i.test(reading.text)
  if (before !== null && isOnlyTold(reading) && !staysThere) return null
  return placeBeside({ said, before, text: reading.text })
}

/** "I did four seasons in Corfu": a place of the story, and none to search in. */
function isOnlyTold({ tokens, spans }: Reading): boolean {
  const told = storyTokens(tokens)
  const places = spans.filter(({ kind }) => kind === 'place')
  return places.length > 0 && places.every(({ from }) => told[from])
}

/** "add Bradford, Leeds should stay": both. */
function placeBeside({ said, before, text }: { said: Value; before: Value; text: string }): Value {
  if (typeof said !== 'string' || typeof before !== 'string' || !ADDS.test(text)) return said
  const names = /(?:,| or | and )/
  const kept = said.split(names).some((name) => name.trim().toLowerCase() === before.toLowerCase())
  return kept ? said : `${before} or ${said}`
}
