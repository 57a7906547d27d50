import { type Input, keptValue, type Value } from '../terms/input.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Reading } from '../terms/reading.ts'
import { freshValue } from './fresh-value.ts'
import { stillLeftOut } from './left-out.ts'
import { paidAsSaid } from './paid-as-said.ts'
import { MORE, PAGE_BACK, removedSlots } from './refine-words.ts'

/** The last search with what the words change: new values replace, "more" turns the page, "anywhere" takes out. */
export function refine({
  tool,
  previous,
  input,
  reading,
}: {
  tool: KnownTool
  previous: Record<string, unknown>
  input: Input
  reading: Reading
}): Input {
  const removed = new Set(removedSlots(reading.text))
  const merged: Input = {}
  for (const { name, slot } of tool.fields) {
    const before = keptValue(previous[name])
    const fresh = freshValue({ slot, said: input[name] ?? null, before, removed, reading })
    merged[name] = slot !== null && removed.has(slot) ? fresh : (fresh ?? before)
  }
  paidAsSaid({ tool, said: input, previous, merged })
  stillLeftOut({ tool, previous, merged, reading })
  const changed = tool.fields.some(
    ({ name, slot }) => slot !== 'page' && String(merged[name] ?? '') !== String(previous[name] ?? ''),
  )
  const page = tool.fields.find(({ slot }) => slot === 'page')
  if (page)
    merged[page.name] = pageAfter({
      asked: input[page.name] ?? null,
      before: previous[page.name],
      changed,
      text: reading.text,
    })
  return merged
}

/** The page asked for; the first one of a changed search; else one back or on. */
function pageAfter({
  asked,
  before,
  changed,
  text,
}: {
  asked: Value
  before: unknown
  changed: boolean
  text: string
}): Value {
  const was = typeof before === 'number' ? before : 1
  if (asked !== null) return asked
  if (changed) return null
  if (PAGE_BACK.test(text)) return Math.max(1, was - 1)
  return MORE.test(text) ? was + 1 : null
}
