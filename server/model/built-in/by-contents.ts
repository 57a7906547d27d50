import { actOf, type ClauseRequest, type Understanding } from './act-of.ts'
import type { KnownTool } from './brain.ts'
import type { Input } from './fill-state.ts'
import type { Intent } from './intent.ts'
import { isSearch } from './refine.ts'
import { isReferenceSlot } from './schema.ts'

interface Contest {
  request: ClauseRequest
  ranked: Intent[]
  act: Understanding
}

/** A rival this near, in shares of the likeliest, may be meant as well. */
const NEAR = 0.5
/** What is surer than this needs no second look. */
const PLAIN = 0.65
/** A rival that changes something is at least this likely. */
const LIKELY = 0.3

/**
 * What the likeliest tool would leave unsaid can tell that a near rival is meant: "bookkeeping from home, tell
 * me once a week" is no search, for a search has no place for how often; and a row is changed on no guess where
 * a near rival only reads.
 */
export function nearRival({ request, ranked, act }: Contest): Understanding | null {
  const [first, second] = ranked
  const tool = second && request.brain.tools.get(second.label)
  if (!first || !second || !tool || !act.tool || first.probability > PLAIN) return null
  if (second.probability < first.probability * NEAR || act.plan.kind !== 'calls') return null
  if (act.tool.effect === 'write' && isBare(act.tool) && tool.effect === 'read')
    return complete(actOf({ request, tool, intent: second }))
  if (!isSearch(act.tool) || tool.target || second.probability < LIKELY) return null
  const rival = complete(actOf({ request, tool, intent: second }))
  return rival && takesMore({ rival, act }) ? rival : null
}

/** Takes a row and nothing else: no value that was said speaks for it. */
function isBare({ fields }: KnownTool): boolean {
  return fields.every(({ slot }) => isReferenceSlot(slot))
}

function complete(act: Understanding): Understanding | null {
  return act.plan.kind === 'calls' && !act.plan.lookup ? act : null
}

/** True when the one is a search and the rival takes all that it takes, and more. */
export function isFuller({ rival, act }: { rival: Understanding; act: Understanding }): boolean {
  return act.tool !== null && isSearch(act.tool) && !rival.tool?.target && takesMore({ rival, act })
}

/** All that the likeliest takes, and a declared value besides. */
function takesMore({ rival, act }: { rival: Understanding; act: Understanding }): boolean {
  const [own, other] = [said(act), said(rival)]
  const sorts = act.tool?.fields.filter(({ slot }) => slot === 'sort').map(({ name }) => name) ?? []
  // A list takes its words out of those that are looked for.
  const lists = rival.tool?.fields.filter(({ slot, name }) => slot === 'words' && name in other) ?? []
  const kept = Object.entries(own).every(
    ([name, value]) =>
      sorts.includes(name) ||
      other[name] === value ||
      (lists.length > 0 && typeof value === 'string' && typeof other[name] === 'string'),
  )
  return (
    kept &&
    (rival.tool?.fields ?? []).some(
      ({ name, slot }) => (slot === 'choice' || slot === 'words') && name in other && !(name in own),
    )
  )
}

function said({ filled }: Understanding): Input {
  return Object.fromEntries(Object.entries(filled?.input ?? {}).filter(([, value]) => value !== null))
}

/** A rival at least this likely is meant when the words say all that it must have. */
const LEAST = 0.1

/** Where the likeliest lacks a value: a rival whose several required values are all said in so many words. */
export function saidInFull({ request, ranked, act }: Contest): Understanding | null {
  if (!act.filled || act.filled.missing.length === 0 || act.filled.unclear) return null
  for (const intent of ranked.slice(1, 3)) {
    const tool = request.brain.tools.get(intent.label)
    const required = tool?.fields.filter(({ slot, nullable }) => !nullable && slot === 'choice') ?? []
    if (!tool || intent.probability < LEAST || required.length < 2) continue
    const rival = complete(actOf({ request, tool, intent }))
    const text = tool.fields.find(({ slot }) => slot === 'free_text')
    if (rival && text && (rival.filled?.input[text.name] ?? null) !== null) return rival
  }
  return null
}
