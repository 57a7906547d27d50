import { acceptedTypes } from '../rows/accepted-types.ts'
import { listedNone, saysKind } from '../rows/nothing-listed.ts'
import { isSearch, rowField } from '../terms/tool-fields.ts'
import { NOUNS } from '../words/row-nouns.ts'
import type { ToolInContext } from './intent-context.ts'

/** How much likelier the rows in sight, and what the words say of them, make a tool. */
export function rowFactor(about: ToolInContext): number {
  const row = rowField(about.tool)
  return row ? factorWithRow({ ...about, row }) : factorWithoutRow(about)
}

/** A tool that takes no row is less likely where one is named or numbered. */
function factorWithoutRow({ tool, context }: ToolInContext): number {
  const { points, latestTypes, namedTypes, finds } = context
  const looksForNothing = isSearch(tool) && !finds
  if (namedTypes.size > 0) return looksForNothing ? 0.25 : tool.effect === 'read' ? 0.5 : 0.2
  return points === 'number' && latestTypes.size > 0 ? (looksForNothing ? 0.15 : 0.4) : 1
}

interface WithRow extends ToolInContext {
  row: NonNullable<ReturnType<typeof rowField>>
}

/** A tool that takes a row is likelier where one of its type is named, or shown and pointed at. */
function factorWithRow({ tool, context, row }: WithRow): number {
  const { points, latestTypes, allTypes, namedTypes, lastEffect } = context
  const required = !row.nullable
  const accepts = acceptedTypes(row.slot)
  const none = points === 'number' ? listedNone(context.exchanges) : null
  if (none !== null && !saysKind({ reading: context.reading, slot: row.slot }))
    return accepts.includes(none) ? 3 : 0.02
  const isAmong = (types: ReadonlySet<string>) => accepts.some((type) => types.has(type))
  if (namedTypes.size > 0) {
    if (isAmong(namedTypes)) return required ? 3 : 2.5
    return required && !isAmong(allTypes) ? 0.08 : 0.4
  }
  if (isAmong(latestTypes)) return points === 'nothing' ? 1.5 : required || points === 'number' ? 3 : 1.8
  if (isAmong(allTypes)) return 1.1
  if (!required && latestTypes.size > 0 && points === 'pronoun' && lastEffect === 'read') return 0.3
  if (allTypes.size === 0) return required && points !== 'nothing' ? 0.8 : 1
  return factorOfOtherRows({ tool, context, row })
}

/** Rows are shown, and none of the type that the tool takes. */
function factorOfOtherRows({ context: { points, latestTypes, said }, row }: WithRow): number {
  const required = !row.nullable
  const called = NOUNS[row.slot].some((noun) => said.has(noun) || said.has(`${noun}s`))
  // What is pointed at by number is one of the rows shown, whatever else the verb could mean.
  if (points === 'number' && !called) return required || latestTypes.size > 0 ? 0.02 : 0.5
  return required ? (called ? 0.5 : 0.2) : 0.8
}
