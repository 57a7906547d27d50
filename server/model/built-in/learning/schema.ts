import { z } from 'zod'
import type { ToolDefinition } from '../../../../tools/core/definition.ts'
import type { Slot } from '../../../../tools/core/slot.ts'
import type { Field } from '../terms/field.ts'

interface Node {
  type?: string | string[]
  enum?: unknown[]
  anyOf?: Node[]
  slot?: unknown
  says?: Record<string, string>
  near?: string
  unannounced?: boolean
  otherwise?: string
  called?: string
  properties?: Record<string, Node>
  maxLength?: number
  minItems?: number
  minimum?: number
  maximum?: number
  items?: Node
}

/** The fields of a tool's input, read from its JSON Schema, in the order written. */
export function fieldsOf(tool: ToolDefinition): Field[] {
  const schema = z.toJSONSchema(tool.input, { unrepresentable: 'any', io: 'input' })
  return Object.entries(schema.properties ?? {}).map(([name, node]) => fieldOf(name, node as Node))
}

function fieldOf(name: string, node: Node): Field {
  const branches = node.anyOf ?? [node]
  const nullable = branches.some(
    ({ type }) => type === 'null' || (Array.isArray(type) && type.includes('null')),
  )
  const main = branches.find(({ type }) => type !== 'null') ?? node
  const type = Array.isArray(main.type) ? main.type.find((one) => one !== 'null') : main.type
  return {
    name,
    words: name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[\s_]+/),
    slot: (node.slot ?? main.slot ?? main.items?.slot ?? null) as Slot | null,
    nullable,
    type: main.enum
      ? 'string'
      : type === 'integer' || type === 'number'
        ? 'number'
        : type === 'string' || type === 'boolean'
          ? type
          : 'other',
    choices: main.enum ? main.enum.filter((value) => typeof value === 'string') : null,
    maxLength: main.maxLength ?? null,
    isList: type === 'array',
    minItems: main.minItems ?? 0,
    says: node.says ?? main.says ?? null,
    near: node.near ?? main.near ?? null,
    least: main.minimum ?? Number.NEGATIVE_INFINITY,
    most: main.maximum ?? Number.POSITIVE_INFINITY,
    unannounced: node.unannounced ?? main.unannounced ?? false,
    otherwise: node.otherwise ?? main.otherwise ?? null,
    called: node.called ?? main.called ?? null,
    parts: Object.entries(main.items?.properties ?? {}).map(([part, one]) => fieldOf(part, one)),
  }
}
