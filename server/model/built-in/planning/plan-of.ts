import { asksForNewest, lookupFor } from '../rows/lookup.ts'
import { refinesLast } from '../searching/changes-search.ts'
import { lastCall } from '../searching/last-call.ts'
import { likeSearch } from '../searching/like-search.ts'
import { onNextPage } from '../searching/next-page.ts'
import { refine } from '../searching/refine.ts'
import { isReferenceSlot } from '../terms/field.ts'
import type { Filled } from '../terms/filled.ts'
import type { Input } from '../terms/input.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Plan, PlannedCall } from '../terms/plan.ts'
import type { ClauseRequest } from '../terms/request.ts'
import { isSearch } from '../terms/tool-fields.ts'
import { askForChange, askForValues, askWhichRow } from './questions.ts'
import { withSaidBefore } from './said-before.ts'

interface Planned {
  request: ClauseRequest
  tool: KnownTool
  filled: Filled
}

/** Turns filled fields into calls, or into the question for what is missing. The first that applies. */
export function planOf(planned: Planned): Plan {
  return (
    lookUpNewest(planned) ??
    settleRow(planned) ??
    askForMissing(planned) ??
    askForAnyChange(planned) ??
    callsOf(planned)
  )
}

/** "my last application": the rows are listed first, to see which is the newest. */
function lookUpNewest({ request, tool }: Planned): Plan | null {
  if (!tool.target || !request.mayLookUp || !asksForNewest({ request, tool })) return null
  return planToLookUp({ request, tool, field: tool.target })
}

/** Where it is not plain which row is meant: the look-up of what was named, or the question. */
function settleRow({ request, tool, filled: { unclear } }: Planned): Plan | null {
  if (!unclear) return null
  const { field, resolution } = unclear
  const choices = resolution.kind === 'ambiguous' ? resolution.choices : []
  const lookup =
    resolution.kind === 'none' && request.mayLookUp ? planToLookUp({ request, tool, field }) : null
  return (
    lookup ?? {
      kind: 'ask',
      text: askWhichRow({ field, choices }),
      pending: { kind: 'row', tool, field, choices },
    }
  )
}

function planToLookUp(wanted: Parameters<typeof lookupFor>[0]): Plan | null {
  const call = lookupFor(wanted)
  return call && { kind: 'calls', calls: [call], question: null, lookup: true }
}

/** A question names no more rows than these. */
const MOST_NAMED = 3

function askForMissing({ tool, filled: { missing, rows } }: Planned): Plan | null {
  if (missing.length === 0) return null
  return {
    kind: 'ask',
    text: askForValues({
      tool,
      fields: missing,
      rows: tool.target && rows ? rows.rows.slice(0, MOST_NAMED) : [],
    }),
    pending: { kind: 'values', tool, fields: missing, change: false },
  }
}

/** Where a tool that changes any of several values is told none; of what it takes where no row is given, nothing need be said. */
function askForAnyChange({ tool, filled: { input } }: Planned): Plan | null {
  if (tool.fields.some(({ slot, says }) => isReferenceSlot(slot) && says?.none !== undefined)) return null
  const values = tool.fields.filter(({ slot }) => !isReferenceSlot(slot))
  const isChange = tool.effect !== 'read' && values.length > 2 && values.every(({ nullable }) => nullable)
  if (!isChange || !values.every(({ name }) => input[name] === null)) return null
  return {
    kind: 'ask',
    text: askForChange({ tool }),
    pending: { kind: 'values', tool, fields: [], change: true },
  }
}

function callsOf({ request, tool, filled }: Planned): Plan {
  const input = inDialogue({ request, tool, input: filled.input })
  return { kind: 'calls', calls: callsFor({ tool, filled, input }), question: null, lookup: false }
}

/** What was said, with what the search or the page before it leaves unsaid. */
function inDialogue({
  request,
  tool,
  input,
}: {
  request: ClauseRequest
  tool: KnownTool
  input: Input
}): Input {
  const { reading, exchanges, brain } = request
  const previous = isSearch(tool) ? lastCall({ tool, exchanges }) : null
  if (previous && refinesLast({ reading, input, tool })) return refine({ tool, previous, input, reading })
  return likeSearch({
    tool,
    tools: brain.tools.values(),
    input: onNextPage({
      tool,
      input: withSaidBefore({ tool, input, reading, exchanges }),
      reading,
      exchanges,
    }),
    reading,
    exchanges,
  })
}

/** One call, or one for each line, value or row. */
function callsFor({ tool, filled, input }: { tool: KnownTool; filled: Filled; input: Input }): PlannedCall[] {
  const { rows, each } = filled
  if (filled.lines) return filled.lines.map((line) => ({ tool: tool.name, input: line }))
  if (each)
    return each.values.map((value) => ({ tool: tool.name, input: { ...input, [each.field.name]: value } }))
  if (!rows || rows.field.isList || rows.rows.length < 2) return [{ tool: tool.name, input }]
  return rows.rows.map(({ id }) => ({ tool: tool.name, input: { ...input, [rows.field.name]: id } }))
}
