import { actOf, type ClauseRequest, type Understanding } from './act-of.ts'
import { isFuller } from './by-contents.ts'
import { speaksOfDomain } from './features.ts'
import { isEmpty } from './fill-state.ts'
import type { Intent } from './intent.ts'
import { pointsAt } from './ordinals.ts'
import { rowsNamed } from './row-names.ts'
import { isReferenceSlot } from './schema.ts'

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
    if (!tool || intent.probability < 0.18) return []
    const understood = actOf({ request, tool, intent })
    const needs = tool.fields.some(({ nullable, slot }) => !nullable && slot !== 'question')
    const done =
      understood.plan.kind === 'calls' &&
      !understood.plan.lookup &&
      (needs || !isEmpty(understood.filled?.input ?? {}))
    return done ? [understood] : []
  })
  const [one, two] = complete
  if (one && two && complete.length === 2) {
    const fuller = isFuller({ rival: one, act: two }) ? one : isFuller({ rival: two, act: one }) ? two : null
    if (fuller) return fuller
  }
  const [only] = complete.length === 1 ? complete : complete.filter(saysSeveral)
  return (complete.length === 1 || complete.filter(saysSeveral).length === 1) &&
    only?.tool?.effect !== 'decide'
    ? (only ?? null)
    : null
}

/** Two values or more that were said: of several the one with most evidence. */
function saysSeveral({ tool, filled }: Understanding): boolean {
  const values = tool?.fields.filter(
    ({ name, slot }) => !isReferenceSlot(slot) && (filled?.input[name] ?? null) !== null,
  )
  return (values?.length ?? 0) >= 2
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
