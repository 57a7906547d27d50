import type { ReferenceType } from '../../../../tools/core/reference-type.ts'
import { actOf } from '../planning/act-of.ts'
import { ordinalsIn } from '../reading/ordinals.ts'
import { personNamed } from '../rows/person-named.ts'
import { shownRows } from '../rows/references.ts'
import type { Shown } from '../terms/dialogue.ts'
import { isReferenceSlot } from '../terms/field.ts'
import { type Input, keptValue } from '../terms/input.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { ClauseRequest } from '../terms/request.ts'
import type { Understanding } from '../terms/understanding.ts'
import { sameWord } from '../words/same-word.ts'
import { wordsOf } from '../words/tokens.ts'
import { CARRYING, isCount } from './carrying-words.ts'
import { lastActed } from './last-acted.ts'

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
  const last = lastActed(exchanges)
  const tool = last && brain.tools.get(last.tool)
  if (!tool || !allowed(tool.name) || reading.tokens.length > 9) return null
  const takesBack = TAKES_BACK.test(reading.text)
  if (!takesBack && !CARRIES_ON.test(reading.text)) return null
  const reference = tool.target ?? tool.fields.find(({ slot }) => isReferenceSlot(slot))
  if (!reference || !isReferenceSlot(reference.slot)) return null
  const rows = shownRows({ exchanges, slot: reference.slot }).flatMap(({ references }) => references)
  const labels = rows.flatMap(({ label }) => wordsOf(label))
  const stranger = wordsOf(personNamed({ reading, slot: reference.slot }) ?? '')
  const names = (text: string) => labels.some((word) => sameWord(text, word)) || stranger.includes(text)
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
  // "no, for Petra", who was not shown: looked up first.
  if (stranger.length > 0 && understood.plan.kind === 'calls' && understood.plan.lookup) return understood
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

function scalars(input: Record<string, unknown>, { fields }: KnownTool): Input {
  return Object.fromEntries(fields.map(({ name }) => [name, keptValue(input[name])]))
}
