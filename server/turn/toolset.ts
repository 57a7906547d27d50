import { type JSONSchema7, jsonSchema, type ToolSet, tool } from 'ai'
import { z } from 'zod'
import type { ToolContext, ToolDefinition } from '../../tools/core/definition.ts'
import type { ToolOutput } from '../../tools/core/tool-output.ts'
import { toModelOutput } from './model-output.ts'

/** The tools that a role gets. */
export function toolsFor({
  tools,
  role,
}: {
  tools: readonly ToolDefinition[]
  role: ToolContext['user']['role']
}): ToolDefinition[] {
  return tools.filter((definition) => definition.for.includes(role))
}

/**
 * The input as OpenAI's strict mode takes it: closed objects, and our own marks (tools/core/slot.ts)
 * left out, which are for the built-in model and are no keyword of JSON Schema.
 */
export function toJsonSchema(input: ToolDefinition['input']): JSONSchema7 {
  return z.toJSONSchema(input, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema: own }) => {
      delete own.slot
      delete own.unannounced
      delete own.otherwise
      delete own.says
      delete own.near
      delete own.called
      if (own.type === 'object') own.additionalProperties = false
    },
  }) as JSONSchema7
}

function toInputSchema(input: ToolDefinition['input']) {
  return jsonSchema(toJsonSchema(input), {
    validate: (value) => {
      const parsed = input.safeParse(value)
      return parsed.success ? { success: true, value: parsed.data } : { success: false, error: parsed.error }
    },
  })
}

const inputSchemas = new WeakMap<ToolDefinition['input'], ReturnType<typeof toInputSchema>>()

/** Made once per tool: it costs more than all else that a turn makes itself. */
function inputSchema(input: ToolDefinition['input']) {
  const made = inputSchemas.get(input) ?? toInputSchema(input)
  inputSchemas.set(input, made)
  return made
}

type RunCall = (call: { definition: ToolDefinition; input: unknown; callId: string }) => Promise<ToolOutput>

/** Our tools in the AI SDK's form. `run` executes one call; its output never throws. */
export function buildToolset({ definitions, run }: { definitions: ToolDefinition[]; run: RunCall }): ToolSet {
  return Object.fromEntries(
    definitions.map((definition) => [
      definition.name,
      tool({
        title: definition.title,
        description: definition.description,
        inputSchema: inputSchema(definition.input),
        strict: true,
        execute: (input: unknown, { toolCallId }: { toolCallId: string }) =>
          run({ definition, input, callId: toolCallId }),
        toModelOutput: ({ output }: { output: unknown }) => toModelOutput(output as ToolOutput),
      }),
    ]),
  )
}
