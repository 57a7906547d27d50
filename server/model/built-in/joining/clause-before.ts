import { understand } from '../choosing/understand.ts'
import { actOf } from '../planning/act-of.ts'
import { pointsAt } from '../reading/ordinals.ts'
import { rowsNamed } from '../rows/row-names.ts'
import type { Shown } from '../terms/dialogue.ts'
import type { Reading } from '../terms/reading.ts'
import type { ClauseRequest } from '../terms/request.ts'
import { isSearch } from '../terms/tool-fields.ts'
import type { Understanding } from '../terms/understanding.ts'
import type { Act } from './told-act.ts'

/** What the clauses so far were about. */
interface Known {
  rows: readonly Shown[]
  place: string | null
}

export const NOTHING_KNOWN: Known = { rows: [], place: null }

/** A clause understood with the rows, the search and the place of those before it. */
export function understandAfter({
  request,
  previous,
  known,
}: {
  request: ClauseRequest
  previous: Act | undefined
  known: Known
}): Understanding {
  const act = understand(withRow({ request, rows: known.rows }))
  return inPlace({ act: likeSearchBefore({ act, previous, request }), request, place: known.place })
}

/** What is known after a clause: what it was about, or else what those before it were about. */
export function knownAfter({
  heard,
  request,
  known,
}: {
  heard: Understanding
  request: ClauseRequest
  known: Known
}): Known {
  return {
    rows: rowsOf({ act: heard, request }) ?? known.rows,
    place: lastPlace(request.reading) ?? placeOf(heard) ?? known.place,
  }
}

/** The rows that a clause is about, also when it only tells: "we're going with Ville Metro, so accept that". */
function rowsOf({ act, request }: { act: Understanding; request: ClauseRequest }): readonly Shown[] | null {
  const rows = act.filled?.rows?.rows ?? []
  if (rows.length > 0) return rows
  const named = rowsNamed(request)
  return named.length === 1 ? named : null
}

function lastPlace({ spans }: Reading): string | null {
  return spans.flatMap((span) => (span.kind === 'place' ? [span.value] : [])).at(-1) ?? null
}

/** "My home is Windhoek": a place that the act of a clause takes, though it is in no list. */
function placeOf({ tool, filled }: Understanding): string | null {
  const field = tool?.fields.find(({ slot }) => slot === 'place')
  const value = field && filled?.input[field.name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** "show the second, and how well I fit it", "… and reject the others": the row of the clause before. */
function withRow({ request, rows }: { request: ClauseRequest; rows: readonly Shown[] }): ClauseRequest {
  if (rows.length !== 1) return request
  const { reading, exchanges } = request
  if (/\bthe others?\b/i.test(reading.text)) {
    const calls = rows.map(({ id }) => ({ id: '', tool: '', input: { id } }))
    return { ...request, exchanges: [...exchanges, { user: '', calls, results: [], said: [] }] }
  }
  if (!pointsBack(request)) return request
  const result = { callId: '', tool: '', status: 'done', text: '', references: [...rows], firstNumber: 1 }
  return { ...request, exchanges: [...exchanges, { user: '', calls: [], results: [result], said: [] }] }
}

function pointsBack(request: ClauseRequest): boolean {
  return (
    rowsNamed(request).length === 0 &&
    ((pointsAt(request.reading) === 'pronoun' &&
      /\b(?:it|that|this|him|her|his|hers)\b/i.test(request.reading.text)) ||
      THEIRS.test(request.reading.text))
  )
}

/** "… and check if I meet their requirements": of those who offer the one row. */
const THEIRS =
  /\b(?:(?:their|the) (?:requirements?|criteria|wish ?list|list|conditions|terms|demands)|what they (?:want|ask|need|expect|look|are looking)|they(?:'re| are)? (?:want|ask|need|expect|looking|pay|offer))/i

/** "find me nursing jobs and tell me weekly of new ones": the search of the clause before. */
function likeSearchBefore({
  act,
  previous,
  request,
}: {
  act: Understanding
  previous: Act | undefined
  request: ClauseRequest
}): Understanding {
  if (!previous || !isSearch(previous.tool) || previous.plan.kind !== 'calls') return act
  if (!act.tool || act.tool.effect === 'read' || act.tool.target) return act
  const calls = previous.plan.calls.map(({ tool: name, input }) => ({ id: '', tool: name, input }))
  const exchanges = [...request.exchanges, { user: '', calls, results: [], said: [] }]
  return actOf({ request: { ...request, exchanges }, tool: act.tool, intent: act.intent })
}

/** "I live in Cork, find me barista jobs there": the place of the clause before. */
function inPlace({
  act,
  request,
  place,
}: {
  act: Understanding
  request: ClauseRequest
  place: string | null
}): Understanding {
  const field = act.tool?.fields.find(({ slot }) => slot === 'place')
  if (!field || !place || act.plan.kind !== 'calls' || !/\bthere\b/i.test(request.reading.text)) return act
  const calls = act.plan.calls.map(({ tool, input }) => ({
    tool,
    input: { ...input, [field.name]: input[field.name] ?? place },
  }))
  return { ...act, plan: { ...act.plan, calls } }
}
