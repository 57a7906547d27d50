import { actOf, type ClauseRequest, type Understanding } from './act-of.ts'
import { ordinalsIn, pointsAt } from './ordinals.ts'
import type { Reading } from './reading.ts'
import { understand } from './understand.ts'

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
    reading.tokens.every(
      ({ text }) =>
        BARE_WORDS.has(text) ||
        /^(?:\d+|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|two|three|four|five|six)$/.test(
          text,
        ),
    )
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

/** "and the third?" repeats the last act on another row. */
export function ellipsis(request: ClauseRequest): Understanding | null {
  const { reading, exchanges, brain, allowed } = request
  const last = exchanges.at(-1)?.calls.at(-1)
  const tool = last && brain.tools.get(last.tool)
  if (!tool?.target || !allowed(tool.name) || reading.tokens.length > 7) return null
  const starts = /^(?:and|also|what about|how about|same (?:for|with)|now|then|plus|ditto)\b/i.test(
    reading.text,
  )
  const acts = reading.concepts.some(({ name }) =>
    [
      'find',
      'show',
      'detail',
      'save',
      'unsave',
      'remove',
      'change',
      'apply',
      'withdraw',
      'undo',
      'fit',
      'status',
      'add',
      'primary',
      'correct',
      'saved',
    ].includes(name),
  )
  if (!starts || acts || !(pointsAt(reading) === 'number' || /\b(?:one|too|job|role)\b/i.test(reading.text)))
    return null
  const understood = actOf({ request, tool, intent: { label: tool.name, probability: 0.9 } })
  return understood.filled?.rows ? understood : null
}
