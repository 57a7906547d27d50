import type { ClauseRequest } from './act-of.ts'
import type { KnownTool } from './brain.ts'
import type { Intent } from './intent.ts'
import { pointsAt } from './ordinals.ts'
import type { Reading } from './reading.ts'
import { isSearch } from './refine.ts'
import { rowsNamed } from './row-names.ts'
import { isReferenceSlot } from './schema.ts'
import { toldJob } from './slots/told-job.ts'

/** Of what somebody tells it must be this likely that they want it kept, beside the likeliest. */
const BESIDE = 0.2
/** The same where the likeliest would change a row: "I left Acme, where I was a cook" tells of one that is there. */
const BESIDE_CHANGE = 0.35
const SURE = 0.9
/** Speaks of something that the job is told for. */
const FOR_ELSE =
  /\b(?:find|search|looking|look for|seek|seeking|resume|résumé|cv|offer|offered|interview|letter|apply|application|story|achievement|vacanc\w+|openings?|have you got|you got|anything|something|moving to|should (?:be|say|read)|wrong|instead|not right)\b/i

/**
 * "It was no holiday: I was a contact tracer for Serco, May 2020 to April 2021": who did what for whom, and
 * since when, is what the tool takes that asks for all of it, also where no word asks to keep it.
 */
export function toldInFull({
  request,
  ranked,
}: {
  request: ClauseRequest
  ranked: readonly Intent[]
}): Intent | null {
  const { brain, reading } = request
  const [first] = ranked
  const top = first && brain.tools.get(first.label)
  const intent = ranked.slice(0, 6).find(({ label }) => keepsJob(brain.tools.get(label)))
  if (!first || !intent || intent === first) return null
  if (FOR_ELSE.test(reading.corrected) || pointsAt(reading) === 'number' || rowsNamed(request).length > 0)
    return null
  if (/^\s*(?:what|which|how|why|who|where|can i|could i|do i|am i|should)\b/i.test(reading.text)) return null
  const changes =
    top !== undefined &&
    !isSearch(top) &&
    top.fields.some(({ slot, nullable }) => isReferenceSlot(slot) && !nullable)
  const enough = intent.probability >= first.probability * (changes ? BESIDE_CHANGE : BESIDE)
  const told = enough && isDated(reading, changes) && toldJob(reading) !== null
  return told ? { ...intent, probability: Math.max(intent.probability, SURE) } : null
}

/** Takes a job that somebody had: its title, its employer, and whether it lasts. */
function keepsJob(tool: KnownTool | undefined): boolean {
  const needed = new Set(tool?.fields.flatMap(({ slot, nullable }) => (nullable ? [] : [slot])))
  return needed.has('company') && needed.has('job_title') && needed.has('is_current')
}

/** A start is told; an end alone may be that of a job that is known. */
function isDated({ spans }: Reading, needsStart: boolean): boolean {
  return spans.some(
    (span) =>
      span.kind === 'date' && span.value.role !== null && (!needsStart || span.value.role === 'start'),
  )
}
