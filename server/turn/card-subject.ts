import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ToolDefinition } from '../../tools/core/definition.ts'
import { referenceTypes } from '../../tools/core/reference-type.ts'

interface Node {
  type?: string | string[]
  anyOf?: Node[]
  slot?: unknown
  items?: Node
  properties?: Record<string, Node>
}

/**
 * A digest of what a card is about: the rows that its tool can't do without, or else those that it was
 * given, and who receives it. Two cards of one tool with the same subject would do the same thing, however
 * differently they word it.
 */
export function subjectOf({
  tool,
  input,
  recipient,
}: {
  tool: ToolDefinition
  input: unknown
  recipient: string
}): string {
  const schema = z.toJSONSchema(tool.input, { unrepresentable: 'any', io: 'input' }) as Node
  const needed = rowsIn({ node: schema, value: input, optional: false })
  const rows = needed.length > 0 ? needed : rowsIn({ node: schema, value: input, optional: true })
  const about = JSON.stringify([[...new Set(rows)].sort(), recipient])
  return createHash('sha256').update(about).digest('hex')
}

/** Ids of rows that the input names, in lists and their parts too. */
function rowsIn({ node, value, optional }: { node: Node; value: unknown; optional: boolean }): string[] {
  if (value === null || value === undefined) return []
  const branches = node.anyOf ?? [node]
  if (!optional && branches.some(({ type }) => type === 'null' || type?.includes('null'))) return []
  const main = branches.find(({ type }) => type !== 'null') ?? node
  if (Array.isArray(value)) {
    const items = { slot: node.slot ?? main.slot, ...main.items }
    return value.flatMap((one) => rowsIn({ node: items, value: one, optional }))
  }
  if (typeof value === 'object') {
    const own = value as Record<string, unknown>
    return Object.entries(main.properties ?? {}).flatMap(([name, field]) =>
      rowsIn({ node: field, value: own[name], optional }),
    )
  }
  const slot = node.slot ?? main.slot
  return typeof value === 'string' && referenceTypes.some((type) => type === slot) ? [value] : []
}
