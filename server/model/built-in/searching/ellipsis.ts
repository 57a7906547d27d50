import type { ReferenceType } from '../../../../tools/core/reference-type.ts'
import { actOf } from '../answering/act-of.ts'
import { understand } from '../choosing/understand.ts'
import { ordinalsIn } from '../reading/ordinals.ts'
import { shownRows } from '../rows/references.ts'
import type { Shown } from '../terms/dialogue.ts'
import { isReferenceSlot } from '../terms/field.ts'
import { type Input, scalarOf } from '../terms/input.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Reading } from '../terms/reading.ts'
import type { ClauseRequest } from '../terms/request.ts'
import type { Understanding } from '../terms/understanding.ts'
import { sameWord } from '../words/same-word.ts'
import { wordsOf } from '../words/tokens.ts'

const BARE_WORDS = new Set(
  'and the what about how then also ok now number no one ones to on of please next go with job role position vacancy application resume cv'.split(
    ' ',
  ),
)

/** Nothing but a number or an ordinal and small words. */
export function isBarePointer(reading: Reading): boolean {
  return (
    reading.tokens.length <= 6 &&
    ordinalsIn({ reading, slot: null }).length > 0 &&
    reading.tokens.every(({ text }) => BARE_WORDS.has(text) || isCount(text))
  )
}

/** "and the first?" is "show me the first". */
export function barePointer(request: ClauseRequest): Understanding | null {
  const { reading, brain, now } = request
  if (reading.text.startsWith('show me')) return null
  if (!isBarePointer(reading)) return null
  const last = request.exchanges.at(-1)?.results.at(-1)
  if (!last || last.references.length === 0) return null
  const shown = understand({ ...request, reading: brain.read(`show me the details of ${reading.text}`, now) })
  return shown.plan.kind === 'calls' ? shown : null
}

/** Words that carry on or take back, and say nothing of what to do. */
export const CARRYING = new Set(
  'and also plus then now ok okay so same do for with too as well ditto what about how no nah nope not wait sorry oh oops soz rather instead mean meant i it the one ones that this other of to on at in please pls thanks my number job role position entry application resume cv file alert offer again is was a an mate pal love buddy cheers thx actually but just it'.split(
    ' ',
  ),
)
const TAKES_BACK =
  /^(?:oh |ah |um |er |hmm |wait |sorry |soz |oops |argh )*(?:no|nope|nah|not|wait|sorry|soz|oops)\b|\bi meant?\b/i
const CARRIES_ON =
  /^(?:and|also|what about|how about|same (?:for|with)|now|then|plus|ditto|do)\b|\b(?:too|as well)[.?!]*$/i

/**
 * "and the third?", "the Fenwick one too", "no, the other one": says which row and
 * nothing else, so the last act is meant again, on that row. What takes back keeps the values that were said.
 */
export function ellipsis(request: ClauseRequest): Understanding | null {
  const { reading, exchanges, brain, allowed } = request
  const last = exchanges.at(-1)?.calls.at(-1)
  const tool = last && brain.tools.get(last.tool)
  if (!tool || !allowed(tool.name) || reading.tokens.length > 9) return null
  const takesBack = TAKES_BACK.test(reading.text)
  if (!takesBack && !CARRIES_ON.test(reading.text)) return null
  const reference = tool.target ?? tool.fields.find(({ slot }) => isReferenceSlot(slot))
  if (!reference || !isReferenceSlot(reference.slot)) return null
  const rows = shownRows({ exchanges, slot: reference.slot }).flatMap(({ references }) => references)
  const labels = rows.flatMap(({ label }) => wordsOf(label))
  const names = (text: string) => labels.some((word) => sameWord(text, word))
  const points = ordinalsIn({ reading, slot: reference.slot }).length > 0
  if (!reading.tokens.every(({ text }) => CARRYING.has(text) || isCount(text) || names(text))) return null
  const other = /\bother\b/i.test(reading.text)
  if (!points && !other && !reading.tokens.some(({ text }) => !CARRYING.has(text) && names(text))) return null
  const understood = actOf({ request, tool, intent: { label: tool.name, probability: 0.9 } })
  const oldest = firstAfterLast({ request, slot: reference.slot, shown: last.input[reference.name] })
  if (oldest) {
    const input = { ...understood.filled?.input, [reference.name]: oldest.id }
    return {
      ...understood,
      plan: { kind: 'calls', calls: [{ tool: tool.name, input }], question: null, lookup: false },
    }
  }
  const chosen = understood.filled?.rows?.rows ?? []
  if (chosen.length === 0 || chosen.some(({ id }) => id === last.input[reference.name])) return null
  if (!takesBack) return understood
  const calls = chosen.map(({ id }) => ({
    tool: tool.name,
    input: { ...scalars(last.input, tool), [reference.name]: id },
  }))
  return { ...understood, plan: { kind: 'calls', calls, question: null, lookup: false } }
}

/** "my last application", "and the first?": not the first of the list, which is the last that was made, but the oldest. */
function firstAfterLast({
  request: { reading, exchanges },
  slot,
  shown,
}: {
  request: ClauseRequest
  slot: ReferenceType
  shown: unknown
}): Shown | null {
  if (!/\bfirst\b/i.test(reading.text)) return null
  const list = shownRows({ exchanges, slot }).find(({ references }) => references.length > 1)?.references
  const newest = exchanges.slice(-2).some(({ user }) => /\b(?:last|latest|newest|most recent)\b/i.test(user))
  return newest && list?.[0]?.id === shown ? (list?.at(-1) ?? null) : null
}

/** A number, an ordinal, or the like. */
export function isCount(text: string): boolean {
  return /^(?:\d+|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|two|three|four|five|six|top|bottom|middle)$/.test(
    text,
  )
}

function scalars(input: Record<string, unknown>, { fields }: KnownTool): Input {
  return Object.fromEntries(fields.map(({ name }) => [name, scalarOf(input[name])]))
}
