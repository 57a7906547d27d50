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
import type { Plan } from '../terms/plan.ts'
import type { ClauseRequest } from '../terms/request.ts'
import { isSearch } from '../terms/tool-fields.ts'
import { askForChange, askForValues, askWhichRow } from './questions.ts'

/** Turns filled fields into calls, or into the question for what is missing. */
export function planOf({
  request,
  tool,
  filled,
}: {
  request: ClauseRequest
  tool: KnownTool
  filled: Filled
}): Plan {
  const { reading, exchanges } = request
  const newest =
    tool.target && request.mayLookUp && asksForNewest({ request, tool })
      ? lookupFor({ request, tool, field: tool.target })
      : null
  if (newest) return { kind: 'calls', calls: [newest], question: null, lookup: true }
  if (filled.unclear) {
    const { field, resolution } = filled.unclear
    const choices = resolution.kind === 'ambiguous' ? resolution.choices : []
    const lookup =
      resolution.kind === 'none' && request.mayLookUp ? lookupFor({ request, tool, field }) : null
    if (lookup) return { kind: 'calls', calls: [lookup], question: null, lookup: true }
    return {
      kind: 'ask',
      text: askWhichRow({ field, choices }),
      pending: { kind: 'row', tool, field, choices },
    }
  }
  if (filled.missing.length > 0) {
    return {
      kind: 'ask',
      text: askForValues({ tool, fields: filled.missing }),
      pending: { kind: 'values', tool, fields: filled.missing, change: false },
    }
  }
  const values = tool.fields.filter(({ slot }) => !isReferenceSlot(slot))
  const isChange = tool.effect !== 'read' && values.length > 2 && values.every(({ nullable }) => nullable)
  if (isChange && values.every(({ name }) => filled.input[name] === null)) {
    return {
      kind: 'ask',
      text: askForChange({ tool }),
      pending: { kind: 'values', tool, fields: [], change: true },
    }
  }
  const previous = isSearch(tool) ? lastCall({ tool, exchanges }) : null
  const input =
    previous && refinesLast({ reading, input: filled.input, tool })
      ? refine({ tool, previous, input: filled.input, reading })
      : likeSearch({
          tool,
          tools: request.brain.tools.values(),
          input: onNextPage({ tool, input: filled.input, reading, exchanges }),
          reading,
          exchanges,
        })
  return { kind: 'calls', calls: callsFor({ tool, filled, input }), question: null, lookup: false }
}

function callsFor({
  tool,
  filled,
  input,
}: {
  tool: KnownTool
  filled: Filled
  input: Input
}): { tool: string; input: Input }[] {
  const { rows, each } = filled
  if (filled.lines) return filled.lines.map((line) => ({ tool: tool.name, input: line }))
  if (each)
    return each.values.map((value) => ({ tool: tool.name, input: { ...input, [each.field.name]: value } }))
  if (!rows || rows.field.isList || rows.rows.length < 2) return [{ tool: tool.name, input }]
  return rows.rows.map(({ id }) => ({ tool: tool.name, input: { ...input, [rows.field.name]: id } }))
}
