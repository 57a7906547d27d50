import { actOf, type ClauseRequest, type Understanding } from './act-of.ts'
import type { KnownTool } from './brain.ts'
import { isFuller } from './by-contents.ts'
import { speaksOfDomain } from './features.ts'
import { isEmpty } from './fill-state.ts'
import type { Intent } from './intent.ts'
import { pointsAt } from './ordinals.ts'
import type { Reading } from './reading.ts'
import { isSearch } from './refine.ts'
import { rowsNamed } from './row-names.ts'
import { isReferenceSlot } from './schema.ts'

const REMOVAL = /^(?:delete|remove)\b/i
const REMOVING = new Set(['remove', 'unsave', 'undo', 'cancel', 'withdraw', 'not-save'])
const UNWANTED =
  /\b(?:no longer|any ?(?:more|longer)|don['’]?t (?:want|need)|do not (?:want|need)|get rid|rid of|can go|gone|throw|lose|(?:take|get|strike|cross|scratch|rub|throw|kick|leave|knock|wipe)\b.*\b(?:off|out)|off (?:my|the|here|there)|done with|clear|empty|wipe|trash|kill|chuck|toss|bye)\b/i

/** A tool that takes something away, where no word asks for that. */
export function removesUnasked({ tool, reading }: { tool: KnownTool; reading: Reading }): boolean {
  return (
    REMOVAL.test(tool.title) &&
    !reading.concepts.some(({ name }) => REMOVING.has(name)) &&
    !UNWANTED.test(reading.text)
  )
}

/** "tell me of them every week": a search doesn't take how often, and the rival that does is meant. */
export function toldHowOften({
  request,
  ranked,
}: {
  request: ClauseRequest
  ranked: Intent[]
}): Understanding | null {
  const first = ranked[0] && request.brain.tools.get(ranked[0].label)
  if (!first || !isSearch(first)) return null
  for (const intent of ranked.slice(1, 3)) {
    const tool = request.brain.tools.get(intent.label)
    if (!tool || tool.target || intent.probability < (ranked[0]?.probability ?? 1) * NEAR_SEARCH) continue
    const rival = actOf({ request, tool, intent })
    const own = tool.fields.filter(
      ({ name, slot }) => slot === 'choice' && !first.fields.some((field) => field.name === name),
    )
    const told = own.some(({ name }) => (rival.filled?.input[name] ?? null) !== null)
    if (told && rival.plan.kind === 'calls' && !rival.plan.lookup) return rival
  }
  return null
}

const NEAR_SEARCH = 0.3

/** When the likeliest tool lacks something, a rival that lacks nothing and whose row the words point at is meant. */
export function completeRival({
  request,
  ranked,
  act,
}: {
  request: ClauseRequest
  ranked: Intent[]
  act?: Understanding
}): Understanding | null {
  const top = ranked[0]?.probability ?? 1
  const shown = request.exchanges.some(({ results }) =>
    results.some(({ references }) => references.length > 0),
  )
  const aims = (shown && pointsAt(request.reading) !== 'nothing') || rowsNamed(request).length > 0
  if (!aims) return act && !act.filled?.unclear ? null : completeReader({ request, ranked })
  for (const intent of ranked.slice(1, 4)) {
    const tool = request.brain.tools.get(intent.label)
    if (tool?.effect === 'read' && act && isHalfTold(act)) continue
    if (!tool || intent.probability < Math.max(tool.effect === 'read' ? 0.05 : 0.07, top * 0.07)) continue
    const rival = actOf({ request, tool, intent })
    // What changes something needs more than a row as evidence.
    const evident =
      tool.effect === 'read' ||
      tool.fields.some(
        ({ name, slot }) => !isReferenceSlot(slot) && (rival.filled?.input[name] ?? null) !== null,
      )
    if (rival.filled?.rows && rival.plan.kind === 'calls' && !rival.plan.lookup && evident) return rival
  }
  return null
}

/** "turn Kofi down": whom it is about and what to do is plain, and only the rest is asked for. */
function isHalfTold({ tool, filled }: Understanding): boolean {
  return (
    tool !== null &&
    tool.effect !== 'read' &&
    Boolean(filled?.rows) &&
    tool.fields.some(
      ({ name, slot, nullable }) => !nullable && slot === 'choice' && (filled?.input[name] ?? null) !== null,
    )
  )
}

/** When nothing is pointed at, a reading tool that needs no row is meant rather than one that does. */
function completeReader({
  request,
  ranked,
}: {
  request: ClauseRequest
  ranked: Intent[]
}): Understanding | null {
  const top = ranked[0]?.probability ?? 1
  for (const intent of ranked.slice(1, 4)) {
    const tool = request.brain.tools.get(intent.label)
    if (tool?.effect !== 'read' || tool.target || intent.probability < Math.max(0.05, top * 0.12)) continue
    const rival = actOf({ request, tool, intent })
    if (rival.plan.kind === 'calls' && !rival.plan.lookup) return rival
  }
  return null
}

/** Among near intents the one whose fields the words fill completely is meant, when only one is. */
export function settledByContents({
  request,
  ranked,
}: {
  request: ClauseRequest
  ranked: Intent[]
}): Understanding | null {
  const near = ranked
    .slice(0, 3)
    .filter(({ probability }) => probability > (ranked[0]?.probability ?? 1) * 0.6)
  const complete = near.flatMap((intent) => {
    const tool = request.brain.tools.get(intent.label)
    if (!tool || intent.probability < 0.18 || removesUnasked({ tool, reading: request.reading })) return []
    const understood = actOf({ request, tool, intent })
    const needs = tool.fields.some(({ nullable, slot }) => !nullable && slot !== 'question')
    const done =
      understood.plan.kind === 'calls' &&
      !understood.plan.lookup &&
      (needs || !isEmpty(understood.filled?.input ?? {}))
    return done && !passesBy({ request, understood }) ? [understood] : []
  })
  const [first, ...others] = complete
  // A search takes any words; a line and what it should say are not found by chance.
  if (first && first.intent === ranked[0] && takesMuch(first) && !others.some(takesMuch)) return first
  const [other] = others
  if (first && other && others.length === 1) {
    const fuller = isFuller({ rival: first, act: other })
      ? first
      : isFuller({ rival: other, act: first })
        ? other
        : null
    if (fuller) return fuller
  }
  const [best, second] = complete
    .map((understood) => ({ understood, told: valuesTold(understood) }))
    .sort((a, b) => b.told - a.told)
  if (!best || best.understood.tool?.effect === 'decide') return null
  // Where several are complete, the one that more of the words tell about is meant.
  return !second || best.told > second.told ? best.understood : null
}

/** A change that leaves aside the row that the words name or number. */
function passesBy({ request, understood }: { request: ClauseRequest; understood: Understanding }): boolean {
  if (understood.tool?.effect === 'read' || understood.filled?.rows) return false
  const shown = request.exchanges.some(({ results }) =>
    results.some(({ references }) => references.length > 0),
  )
  return rowsNamed(request).length > 0 || (shown && pointsAt(request.reading) === 'number')
}

/** How many values the words tell a tool, its row among them. */
function valuesTold({ tool, filled }: Understanding): number {
  const told = tool?.fields.filter(({ name, slot }) => {
    const value = filled?.input[name] ?? null
    return value !== null && value !== false && slot !== 'question'
  })
  return told?.length ?? 0
}

/** Two values or more that it can't do without were told. */
function takesMuch({ tool, filled }: Understanding): boolean {
  const told = tool?.fields.filter(
    ({ name, nullable, slot, type }) =>
      !nullable && type === 'string' && !isReferenceSlot(slot) && (filled?.input[name] ?? null) !== null,
  )
  return (told?.length ?? 0) >= 2
}

/** "can I apply for two jobs?" with no job in sight asks how things are done. */
export function questionInstead({
  request,
  ranked,
  act,
}: {
  request: ClauseRequest
  ranked: Intent[]
  act: Understanding
}): Understanding | null {
  const nothingShown = act.filled?.unclear?.resolution.kind === 'none'
  return nothingShown &&
    pointsAt(request.reading) !== 'number' &&
    /^(?:can|do|does|will|may|should|must|how|what|when|why|is|are|who|where)\b/i.test(request.reading.text)
    ? questionFor({ request, ranked })
    : null
}

/** A question about this domain that nothing else answers goes to the tool that answers questions. */
export function questionFor({
  request,
  ranked,
}: {
  request: ClauseRequest
  ranked: Intent[]
}): Understanding | null {
  const { reading, brain } = request
  const addressed =
    speaksOfDomain(reading) || reading.tokens.some(({ text }) => text === 'you' || text === 'your')
  if (!reading.asks || !addressed || reading.tokens.length < 4) return null
  const intent = ranked.find(({ label }) =>
    brain.tools.get(label)?.fields.some(({ slot, nullable }) => slot === 'question' && !nullable),
  )
  const tool = intent && brain.tools.get(intent.label)
  return intent && tool && intent.probability > 0.04 ? actOf({ request, tool, intent }) : null
}
