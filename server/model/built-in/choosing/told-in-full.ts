import { pointsAt } from '../reading/ordinals.ts'
import { rowsNamed } from '../rows/row-names.ts'
import { tellsOffer } from '../slots/offering.ts'
import { toldJob } from '../slots/told-job.ts'
import type { Intent } from '../terms/intent.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Reading } from '../terms/reading.ts'
import type { ClauseRequest } from '../terms/request.ts'
import { isSearch, needs } from '../terms/tool-fields.ts'
import type { Contest } from './contest.ts'

/** Of what somebody tells it must be this likely that they want it kept, beside the likeliest. */
const BESIDE = 0.2
/** The same where the likeliest would change a row: "I left Acme, where I was a cook" tells of one that is there. */
const BESIDE_CHANGE = 0.35
const SURE = 0.9
/** Speaks of something that the job is told for. */
const FOR_ELSE =
  /\b(?:find|search|looking|look for|seek|seeking|resume|résumé|cv|offer|offered|interview|letter|apply|application|story|achievement|vacanc\w+|openings?|have you got|you got|anything|something|moving to|should (?:be|say|read)|wrong|instead|not right)\b/i
const ASKS = /^\s*(?:what|which|how|why|who|where|can i|could i|do i|am i|should)\b/i

/** What was told in full is kept, also where no word asks for it: an offer with its sum, or a job of somebody's own. */
export function toldInFull({ request, ranked }: Contest): Intent | null {
  return toldAsOffer({ request, ranked }) ?? toldAsJob({ request, ranked })
}

/** "Harrow & Lane offered me a clerk's job in Bath at 31k": what could be searched for was offered, and is kept. */
function toldAsOffer({ request, ranked }: Contest): Intent | null {
  const { brain, reading } = request
  const first = brain.tools.get(ranked[0]?.label ?? '')
  if (
    (first && !isSearch(first) && !keepsOffer(first)) ||
    !tellsOffer(reading) ||
    rowsNamed(request).length > 0
  )
    return null
  const intent = ranked.find(({ label }) => keepsOffer(brain.tools.get(label)))
  return intent ? { ...intent, probability: PLAINLY } : null
}

/** Far ahead of what single values of a sentence suggest. */
const PLAINLY = 2

/** Takes an employer and a sum that it can't do without. */
function keepsOffer(tool: KnownTool | undefined): boolean {
  return tool?.effect === 'write' && !tool.target && needs(tool, 'company') && needs(tool, 'amount')
}

/**
 * "It was no holiday: I was a contact tracer for Serco, May 2020 to April 2021": who did what for whom, and
 * since when, is what the tool takes that asks for all of it, also where no word asks to keep it.
 */
function toldAsJob({ request, ranked }: Contest): Intent | null {
  const { brain, reading } = request
  const [first] = ranked
  const intent = ranked.slice(0, 12).find(({ label }) => keepsJob(brain.tools.get(label)))
  if (!first || !intent || intent === first || isForElse(request)) return null
  const changes = changesRow(brain.tools.get(first.label))
  const enough = intent.probability >= first.probability * (changes ? BESIDE_CHANGE : BESIDE)
  const told = enough && isDated(reading, changes) && toldJob(reading) !== null
  return told ? { ...intent, probability: Math.max(intent.probability, SURE) } : null
}

/** The job is told for something else, asked about, or one of those shown. */
function isForElse(request: ClauseRequest): boolean {
  const { reading } = request
  return (
    FOR_ELSE.test(reading.corrected) ||
    ASKS.test(reading.text) ||
    pointsAt(reading) === 'number' ||
    rowsNamed(request).length > 0
  )
}

/** Does something to a row, which it must be told. */
function changesRow(tool: KnownTool | undefined): boolean {
  return tool !== undefined && !isSearch(tool) && tool.target !== null
}

/** Takes a job that somebody had: its title, its employer, and whether it lasts. */
function keepsJob(tool: KnownTool | undefined): boolean {
  return tool !== undefined && needs(tool, 'company') && needs(tool, 'job_title') && needs(tool, 'is_current')
}

/** A start is told; an end alone may be that of a job that is known. */
function isDated({ spans }: Reading, needsStart: boolean): boolean {
  return spans.some(
    (span) =>
      span.kind === 'date' && span.value.role !== null && (!needsStart || span.value.role === 'start'),
  )
}
